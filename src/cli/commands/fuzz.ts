/** `costshare fuzz`: every invariant on scenarios drawn for one plan, without writing code. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { InvalidArgumentError, type Command } from 'commander';
import type * as FuzzPlan from '../fuzz-plan.js';
import { openDesk } from '../files/desk.js';
import { refuse } from '../files/finding.js';
import { systemCode } from '../files/read.js';
import { complain, harmless, print, printJson, UsageError, type Io } from '../io.js';
import { examples, JSON_FLAG, type Context, type JsonOption } from './context.js';

interface FuzzOptions extends JsonOption {
  readonly runs: number;
  readonly seed: number;
  readonly out: string;
}

export function addFuzz(program: Command, { io, run }: Context): void {
  program
    .command('fuzz')
    .summary('draw scenarios for a plan and check what must always hold')
    .description(
      'Draws households, providers and claims that fit a plan, adjudicates them with both runners and checks every invariant. The first scenario that breaks one is made as small as it goes and written to a file that `costshare run` replays.',
    )
    .argument('<plan>', 'a plan file')
    .option('--runs <n>', 'how many scenarios to draw', wholeNumber, 200)
    .option('--seed <n>', 'where drawing begins: the same seed draws the same scenarios', wholeNumber, 1)
    .option('--out <file>', 'where to write a scenario that breaks an invariant', 'fuzz-failure.scenario.json')
    .option(...JSON_FLAG)
    .addHelpText('after', examples('fuzz summit.plan.json', 'fuzz summit.plan.json --runs 5000 --seed 7'))
    .action((plan: string, options: FuzzOptions) => run(() => fuzz(io, plan, options)));
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!/^\d{1,9}$/.test(text) || value === 0) throw new InvalidArgumentError('Write a whole number above 0.');
  return value;
}

async function fuzz(io: Io, given: string, { runs, seed, out, json }: FuzzOptions): Promise<number> {
  const { document, plan, findings } = await openDesk(io.cwd).plan(given);
  if (plan === null) return refuse(io, findings, json === true);
  const { adjudicate, assertPlan, InvariantError } = await load();
  try {
    const report = await assertPlan(document.value, { runs, seed, compareWith: adjudicate });
    if (json === true) await printJson(io, { ok: true, seed, ...report });
    else
      await print(
        io,
        `${harmless(plan.id)}: ${String(report.runs)} scenarios, ${String(report.lines)} lines, ${String(report.invariants.length)} invariants hold (seed ${String(seed)}).\n`,
      );
    return 0;
  } catch (failure) {
    if (!(failure instanceof InvariantError)) throw failure;
    await writeFile(resolve(io.cwd, out), `${JSON.stringify(failure.scenario, null, 2)}\n`);
    const { invariant, sentence, path } = failure;
    if (json === true) await printJson(io, { ok: false, seed, path, invariant, sentence, file: out });
    else await print(io, `Broken: ${sentence} (${invariant})\n`);
    await complain(io, `The smallest scenario found is in ${harmless(out)}: costshare run ${harmless(out)}\n`);
    return 1;
  }
}

async function load(): Promise<typeof FuzzPlan> {
  try {
    return await import('../fuzz-plan.js');
  } catch (failure) {
    if (systemCode(failure) !== 'ERR_MODULE_NOT_FOUND') throw failure;
    throw new UsageError('fuzz needs fast-check, which is not installed here: npm install --save-dev fast-check');
  }
}
