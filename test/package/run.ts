import { execFileSync } from 'node:child_process';

/** Runs a program to its end, without input; what it printed on standard output. Its standard error is in the exception where it fails. */
export const run = (program: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = process.env): string =>
  execFileSync(program, args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 64 * 1024 * 1024 });
