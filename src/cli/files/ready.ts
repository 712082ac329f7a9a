/** A scenario that may be adjudicated, or what keeps it from that. */
import { adjudicate, type AdjudicationResult, type CompiledPlan } from '../../index.js';
import { planMissing, type Desk, type ScenarioFile } from './desk.js';
import { isError, type Finding } from './finding.js';

export type Ready =
  | {
      readonly ok: true;
      readonly file: string;
      readonly plans: readonly CompiledPlan[];
      readonly scenario: unknown;
      readonly warnings: readonly Finding[];
    }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Errors and warnings of a scenario's file and of the plans that it names. */
export const allFindings = ({ files, findings }: ScenarioFile): readonly Finding[] => [
  ...new Set(files.flatMap((file) => file.findings)),
  ...findings,
];

export async function readyScenario(desk: Desk, given: string): Promise<Ready> {
  const scenario = await desk.scenario(given);
  const findings = allFindings(scenario);
  if (findings.some(isError)) return { ok: false, findings };
  const { plans, document } = scenario;
  if (plans === null) return { ok: false, findings: [...findings, ...document.locate([planMissing])] };
  return { ok: true, file: document.file, plans, scenario: document.value, warnings: findings };
}

/** With the reasons of every line. */
export const adjudicateReady = ({ plans, scenario }: Extract<Ready, { ok: true }>): AdjudicationResult =>
  adjudicate(plans, scenario, { trace: true });
