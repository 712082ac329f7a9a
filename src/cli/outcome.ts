/** What a file expects, against what comes back. */
import { adjudicate, checkScenario, compareExpected, type AdjudicationResult, type CompiledPlan, type Difference } from '../index.js';
import type { Desk, PlanFile } from './files/desk.js';
import { isError, type Finding } from './files/finding.js';
import { kindOf, unknownKind } from './files/kind.js';
import { readyScenario } from './files/ready.js';

export interface Outcome {
  readonly file: string;
  /** The scenario's or example's title; empty where it has none. */
  readonly name: string;
  readonly ok: boolean;
  readonly differences: readonly Difference[];
  /** Why it could not be run at all. */
  readonly findings: readonly Finding[];
  /** What was run, where anything was. */
  readonly ran: { readonly plans: readonly CompiledPlan[]; readonly result: AdjudicationResult } | null;
}

/** @returns one outcome for a scenario with `expect`, one for each example of a plan, one for a file that is not in order; none where nothing is expected. */
export async function testFile(desk: Desk, given: string): Promise<readonly Outcome[]> {
  const document = await desk.document(given);
  const { file, value } = document;
  if (!document.isReadable) return [broken(file, '', document.findings)];
  switch (kindOf(value)) {
    case 'plan':
      return testPlan(await desk.plan(given));
    case 'scenario':
      return at(value, 'expect') === undefined ? [] : [await testScenario(desk, given, value)];
    case null:
      return [broken(file, '', document.locate([unknownKind]))];
  }
}

const broken = (file: string, name: string, findings: readonly Finding[]): Outcome => ({
  file,
  name,
  ok: false,
  differences: [],
  findings: findings.filter(isError),
  ran: null,
});

async function testScenario(desk: Desk, given: string, value: unknown): Promise<Outcome> {
  const name = titleOf(value);
  const ready = await readyScenario(desk, given);
  return ready.ok ? compare(ready.file, name, ready.plans, ready.scenario) : broken(given, name, ready.findings);
}

function testPlan({ document, plan, findings }: PlanFile): readonly Outcome[] {
  if (plan === null) return [broken(document.file, '', findings)];
  return plan.examples.map((example, i) => {
    const name = titleOf(example) || `example ${String(i + 1)}`;
    const issues = checkScenario(plan, example);
    if (issues.some((issue) => issue.severity === 'error'))
      return broken(document.file, name, document.locate(issues, `examples.${String(i)}`));
    return compare(document.file, name, [plan], example);
  });
}

function compare(file: string, name: string, plans: readonly CompiledPlan[], scenario: unknown): Outcome {
  const result = adjudicate(plans, scenario, { trace: true });
  const differences = compareExpected(result, at(scenario, 'expect'));
  return { file, name, ok: differences.length === 0, differences, findings: [], ran: { plans, result } };
}

const at = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;

function titleOf(scenario: unknown): string {
  const title = at(scenario, 'title');
  return typeof title === 'string' ? title : '';
}
