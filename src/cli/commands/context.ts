/** What every command gets: the outside world, and a place for its exit code. */
import type { Io } from '../io.js';

export interface Context {
  readonly io: Io;
  /** Runs a command's body and keeps its exit code. */
  readonly run: (body: () => Promise<number>) => Promise<void>;
}

export interface JsonOption {
  readonly json?: true;
}

export const JSON_FLAG = ['--json', 'print JSON on standard output, messages on standard error'] as const;

/** Examples under a command's help. */
export const examples = (...lines: readonly string[]): string => `\nExamples:\n${lines.map((line) => `  $ costshare ${line}`).join('\n')}`;
