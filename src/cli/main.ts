#!/usr/bin/env node
/** The entry of the command `costshare`: binds the program to this process. */
import { run } from './program.js';
import type { Io } from './io.js';

const { env, stdin, stdout, stderr } = process;

const isSet = (name: string): boolean => (env[name] ?? '') !== '';
/** https://no-color.org and its counterpart. */
// A pipe has no `isTTY` at all, whatever its type says; left undefined, the library of colours would decide for itself, and colours under CI.
const isTerminal = (stdout as { readonly isTTY?: boolean }).isTTY === true;
const color = !isSet('NO_COLOR') && (isSet('FORCE_COLOR') || (isTerminal && env['TERM'] !== 'dumb'));

const io: Io = { stdin, stdout, stderr, cwd: process.cwd(), color, cleanups: new Set() };

for (const [signal, exitCode] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  process.once(signal, () => {
    for (const cleanup of io.cleanups) cleanup();
    process.exit(exitCode);
  });
}

// The code is set, not forced: what is still on its way to a pipe arrives.
process.exitCode = await run(process.argv.slice(2), io);
