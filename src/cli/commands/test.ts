/** `costshare test`: what scenarios and the examples of plans expect, against what comes back. */
import type { Command } from 'commander';
import { openDesk } from '../files/desk.js';
import { describeFindings, findingsJson } from '../files/finding.js';
import { coverPlans, describeCoverage } from '../coverage.js';
import { findTests } from '../files/search.js';
import { complain, harmless, print, printJson, type Io } from '../io.js';
import { paletteFor } from '../palette.js';
import { testFile, type Outcome } from '../outcome.js';
import { examples, JSON_FLAG, type Context, type JsonOption } from './context.js';

export function addTest(program: Command, { io, run }: Context): void {
  program
    .command('test')
    .summary('run what scenarios and plan examples expect')
    .description(
      'Runs the `expect` of every *.scenario.json and the `examples` of every *.plan.json under the paths. A file that cannot be read or is not in order counts as failed.',
    )
    .argument('[path...]', 'files and folders', ['.'])
    .option('--coverage', 'say which rules, variants and cost steps the scenarios exercised, and which never fired')
    .option(...JSON_FLAG)
    .addHelpText('after', examples('test', 'test plans cases/er.scenario.json', 'test plans --coverage'))
    .action((paths: string[], options: JsonOption & { readonly coverage?: boolean }) =>
      run(() => test(io, paths, options.json === true, options.coverage === true)),
    );
}

async function test(io: Io, paths: readonly string[], asJson: boolean, covers: boolean): Promise<number> {
  const desk = openDesk(io.cwd);
  const outcomes: Outcome[] = [];
  for (const file of await findTests(io.cwd, paths)) {
    const found = await testFile(desk, file);
    if (!asJson) for (const outcome of found) if (!outcome.ok) await print(io, describe(outcome, io.color));
    outcomes.push(...found);
  }
  const failed = outcomes.filter((outcome) => !outcome.ok).length;
  const passed = outcomes.length - failed;
  if (outcomes.length === 0)
    await complain(io, 'Nothing to test: no *.scenario.json with `expect` and no *.plan.json with `examples` is there.\n');
  const coverage = covers ? coverPlans(outcomes) : [];
  if (asJson) await printJson(io, { passed, failed, results: outcomes.map(outcomeJson), ...(covers ? { coverage } : {}) });
  else await print(io, coverage.length === 0 ? '' : `${describeCoverage(coverage)}\n`);
  if (!asJson) await print(io, `${String(passed)} passed, ${String(failed)} failed\n`);
  return failed > 0 ? 1 : 0;
}

const outcomeJson = ({ file, name, ok, differences, findings }: Outcome): object => ({
  file,
  name,
  ok,
  differences: differences.map(({ path, expected, actual }) => ({ path, expected, actual: actual ?? null })),
  ...(findings.length === 0 ? {} : { issues: (findingsJson(findings) as { issues: unknown }).issues }),
});

function describe({ file, name, differences, findings }: Outcome, color: boolean): string {
  const paint = paletteFor(color);
  const shown = (value: unknown): string => (value === undefined ? 'nothing' : harmless(JSON.stringify(value)));
  const lines = differences.flatMap(({ path, expected, actual }) => [
    `  ${harmless(path)}`,
    `    expected ${paint.green(shown(expected))}`,
    `    actual   ${paint.red(shown(actual))}`,
  ]);
  const problems =
    findings.length === 0
      ? []
      : describeFindings(findings, color)
          .trimEnd()
          .split('\n')
          .map((line) => (line === '' ? '' : `  ${line}`));
  return `${[`${paint.red('failed')} ${paint.bold(harmless(file))}${name === '' ? '' : `: ${harmless(name)}`}`, ...lines, ...problems, ''].join('\n')}\n`;
}
