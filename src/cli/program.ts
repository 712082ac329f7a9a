/** The command line as a function: arguments and streams in, an exit code out. */
import { Command, CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { addBatch } from './commands/batch.js';
import { addCheck } from './commands/check.js';
import { addCompare } from './commands/compare.js';
import type { Context } from './commands/context.js';
import { addFuzz } from './commands/fuzz.js';
import { addRules } from './commands/rules.js';
import { addRun } from './commands/run.js';
import { addSchema } from './commands/schema.js';
import { addTest } from './commands/test.js';
import { systemCode } from './files/read.js';
import { complain, harmless, ReaderGone, UsageError, type Io } from './io.js';

/** Exit codes: 0 all well, 1 a check or expectation failed, 2 bad usage or something unreadable. */
const BAD_USAGE = 2;

const ABOUT = 'Turns health-plan benefit designs into rules and adjudicates claims to the cent.';

const EPILOGUE = `
Exit codes: 0 all well, 1 a check or an expectation failed, 2 bad usage or an unreadable file.

Examples:
  $ costshare check summit.plan.json           what is wrong with a plan
  $ costshare run family-year.scenario.json    who pays what, and why
  $ costshare test                             every expectation under this folder`;

/**
 * Runs one command.
 * @param argv the arguments after the program's name.
 * @returns the exit code. Never throws: what goes wrong is told on standard error, in words.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  // Without a listener a reader that goes away would be an uncaught exception, even after the last word; `write` tells it to whoever writes.
  const ignore = (): void => undefined;
  io.stdout.on('error', ignore);
  io.stderr.on('error', ignore);
  try {
    return await dispatch(argv, io);
  } catch (failure) {
    return await sayWhatHappened(failure, io).catch(() => BAD_USAGE);
  }
}

async function dispatch(argv: readonly string[], io: Io): Promise<number> {
  let exitCode = 0;
  const context: Context = {
    io,
    run: async (body) => {
      exitCode = await body();
    },
  };
  await buildProgram(context).parseAsync([...argv], { from: 'user' });
  return exitCode;
}

function buildProgram(context: Context): Command {
  const { io } = context;
  const program = new Command('costshare')
    .description(ABOUT)
    .version(packageJson.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .addHelpText('after', EPILOGUE)
    .showHelpAfterError('(costshare --help tells more)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHasColors: () => io.color,
      getErrHasColors: () => false,
    });
  for (const add of [addCheck, addRun, addTest, addRules, addCompare, addBatch, addFuzz, addSchema]) add(program, context);
  return program;
}

async function sayWhatHappened(failure: unknown, io: Io): Promise<number> {
  if (failure instanceof ReaderGone || systemCode(failure) === 'EPIPE') return 0;
  // commander has printed its own message, or the help that was asked for.
  if (failure instanceof CommanderError) return failure.exitCode === 0 ? 0 : BAD_USAGE;
  const words = failure instanceof Error ? failure.message : String(failure);
  const known = failure instanceof UsageError || systemCode(failure) !== null;
  await complain(
    io,
    known
      ? `costshare: ${harmless(words)}\n`
      : `costshare: unexpected error: ${harmless(words)}. Please report it, with the files that led to it.\n`,
  );
  return BAD_USAGE;
}
