/** Removes the build's output: two builds write to it at once, so neither can empty it. */
import { rmSync } from 'node:fs';

rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true });
