/** `costshare run`: adjudicates a scenario and explains it. */
import type { Command } from 'commander';
import { explainData, printExplanation, ScenarioError, type AdjudicationResult, type Explanation, type Painter } from '../../index.js';
import { openDesk } from '../files/desk.js';
import { refuse, type Finding } from '../files/finding.js';
import { adjudicateReady, readyScenario } from '../files/ready.js';
import { complain, count, print, printJson, UsageError, type Io } from '../io.js';
import { paletteFor } from '../palette.js';
import { examples, JSON_FLAG, type Context, type JsonOption } from './context.js';

interface Options extends JsonOption {
  readonly claim?: string;
}

export function addRun(program: Command, { io, run }: Context): void {
  program
    .command('run')
    .summary('adjudicate a scenario and explain it')
    .description(
      'Adjudicates a scenario under its plan and prints an explanation of benefits; with --json the whole result, with the reasons of every line.',
    )
    .argument('<scenario>', 'a scenario file')
    .option('--claim <id>', 'only this claim; of a claim that repeats, all copies or one (c1.2)')
    .option(...JSON_FLAG)
    .addHelpText(
      'after',
      examples('run family-year.scenario.json', 'run family-year.scenario.json --claim c3', 'run family-year.scenario.json --json'),
    )
    .action((scenario: string, options: Options) => run(() => runScenario(io, scenario, options)));
}

async function runScenario(io: Io, given: string, { claim, json }: Options): Promise<number> {
  const ready = await readyScenario(openDesk(io.cwd), given);
  if (!ready.ok) return refuse(io, ready.findings, json === true);
  await mention(io, ready.file, ready.warnings);
  const explanation = explainOrRefuse(() => explainData(ready.plans, ready.scenario, claim === undefined ? {} : { claim }));
  if (json === true) await printJson(io, only(adjudicateReady(ready), claim === undefined ? null : explanation));
  else await print(io, printExplanation(explanation, painterFor(io.color)));
  return 0;
}

/** The scenario is in order here: only a claim that is not there can be wrong. */
function explainOrRefuse(gather: () => Explanation): Explanation {
  try {
    return gather();
  } catch (failure) {
    const issue = failure instanceof ScenarioError ? failure.issues[0] : undefined;
    if (issue?.code !== 'claim.unknown') throw failure;
    throw new UsageError(`${issue.message} ${issue.hint}`);
  }
}

/** The claims asked for; accumulators and totals are of everything. */
function only(result: AdjudicationResult, explanation: Explanation | null): AdjudicationResult {
  if (explanation === null) return result;
  const wanted = new Set(explanation.claims.map((claim) => claim.result.id));
  return { ...result, claims: result.claims.filter((claim) => wanted.has(claim.id)) };
}

/** Warnings do not stop anything, and `check` shows them in full. */
async function mention(io: Io, file: string, warnings: readonly Finding[]): Promise<void> {
  if (warnings.length > 0)
    await complain(io, `${count(warnings.length, 'warning')}; to see ${warnings.length === 1 ? 'it' : 'them'}: costshare check ${file}\n`);
}

function painterFor(color: boolean): Painter {
  const { bold, cyan, dim } = paletteFor(color);
  return { heading: (text) => bold(cyan(text)), strong: bold, faint: dim };
}
