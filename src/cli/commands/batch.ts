/** `costshare batch`: households one a line in, results one a line out. */
import type { Command } from 'commander';
import { safeAdjudicate, type CompiledPlan, type Issue } from '../../index.js';
import { openDesk } from '../files/desk.js';
import { refuse } from '../files/finding.js';
import { parseJson } from '../files/json.js';
import { openPlaces } from '../files/place.js';
import { linesOf, type Line } from '../files/lines.js';
import { openInput, openOutput } from '../files/stream.js';
import { complain, count, type Io } from '../io.js';
import { examples, JSON_FLAG, type Context, type JsonOption } from './context.js';

interface Options extends JsonOption {
  readonly in?: string;
  readonly out?: string;
  readonly trace?: true;
}

export function addBatch(program: Command, { io, run }: Context): void {
  program
    .command('batch')
    .summary('adjudicate many households, one a line')
    .description(
      'Reads newline-delimited JSON, one scenario (without `plan`) a line, and writes one result a line, in the same order; for a line that cannot be adjudicated { "error", "line", "issues" }. Blank lines are skipped. Memory stays flat, however many lines there are.',
    )
    .argument('<plan>', 'a plan file')
    .option('--in <file>', 'read from this file instead of standard input')
    .option('--out <file>', 'write to this file instead of standard output; it appears whole, at the end')
    .option('--trace', 'with the reasons of every line')
    .option(...JSON_FLAG)
    .addHelpText(
      'after',
      examples('batch summit.plan.json --in households.ndjson --out results.ndjson', 'batch summit.plan.json < households.ndjson | head'),
    )
    .action((plan: string, options: Options) => run(() => batch(io, plan, options)));
}

async function batch(io: Io, given: string, options: Options): Promise<number> {
  const { plan, findings } = await openDesk(io.cwd).plan(given);
  if (plan === null) return refuse(io, findings, options.json === true);
  const input = await openInput(io, options.in);
  const output = await openOutput(io, options.out);
  let read = 0;
  let failed = 0;
  try {
    for await (const lines of linesOf(input)) {
      const answers = lines.filter((line) => !line.isBlank).map((line) => answer(plan, line, options.trace === true));
      read += answers.length;
      failed += answers.filter(({ isFailed }) => isFailed).length;
      if (answers.length > 0) await output.write(`${answers.map(({ text }) => text).join('\n')}\n`);
    }
    await output.finish();
  } catch (failure) {
    output.abandon();
    throw failure;
  } finally {
    input.destroy();
  }
  await complain(io, `${count(read, 'line')} read, ${String(failed)} failed\n`);
  return failed > 0 ? 1 : 0;
}

interface Answer {
  readonly text: string;
  readonly isFailed: boolean;
}

function answer(plan: CompiledPlan, line: Line, trace: boolean): Answer {
  if (line.text === null) return fail(line, [issue('', line.trouble.code, line.trouble.message, line.trouble.hint)]);
  let scenario: unknown;
  try {
    scenario = JSON.parse(line.text);
  } catch {
    return fail(line, syntaxIssues(line.text));
  }
  if (typeof scenario === 'object' && scenario !== null && Object.hasOwn(scenario, 'plan')) return fail(line, [ownPlan]);
  try {
    const outcome = safeAdjudicate(plan, scenario, { trace });
    return outcome.ok
      ? { text: JSON.stringify(outcome.value), isFailed: false }
      : fail(
          line,
          outcome.issues.filter((found) => found.severity === 'error'),
        );
  } catch (failure) {
    // One household must not cost all the others their results.
    return fail(line, [issue('', 'unexpected', `An unexpected error: ${String(failure)}`, 'Please report it, with this line.')]);
  }
}

const fail = (line: Line, issues: readonly Issue[]): Answer => {
  const [first, ...more] = issues;
  const error = `${first === undefined ? 'The line cannot be adjudicated.' : [first.path, first.message].filter((part) => part !== '').join(': ')}${more.length === 0 ? '' : ` (and ${count(more.length, 'more problem')})`}`;
  return { text: JSON.stringify({ error, line: line.number, issues }), isFailed: true };
};

const issue = (path: string, code: string, message: string, hint: string): Issue => ({ path, code, message, hint, severity: 'error' });

/** Silently adjudicating under another plan than the line says would be a wrong number. */
const ownPlan = issue(
  'plan',
  'batch.plan',
  'The line names a plan of its own, but all lines are adjudicated under one plan.',
  'Take `plan` out.',
);

function syntaxIssues(text: string): readonly Issue[] {
  const placeOf = openPlaces(text);
  return parseJson(text).problems.map(({ offset, code, message, hint }) =>
    issue('', code, `Column ${String(placeOf(offset).column)}: ${message}`, hint),
  );
}
