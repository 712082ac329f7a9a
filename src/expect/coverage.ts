/**
 * Which rules, variants and cost steps of a plan a set of results exercised: what no scenario ever reached is not tested.
 * Read off traces; rules of the shipped catalogue of services are not the plan's and are left out.
 */
import type { AdjudicationResult } from '../adjudicate/result.js';
import { readPrinted } from '../money/cents.js';
import type { Rule } from '../rules/rule.js';

export interface StepCoverage {
  /** The step as the rule has it, in JSON. */
  readonly step: string;
  /** Lines of which it took something. */
  readonly fired: number;
}

export interface RuleCoverage {
  readonly rule: string;
  readonly type: Rule['event']['type'];
  /** Path in the design. */
  readonly from: string;
  /** Lines for which it decided or applied. */
  readonly fired: number;
  /** Of a cost: its steps, in order. Empty where it has none that charge. */
  readonly steps: readonly StepCoverage[];
}

export interface Coverage {
  readonly rules: readonly RuleCoverage[];
  readonly rulesFired: number;
  readonly steps: number;
  readonly stepsFired: number;
}

const FROM_CATALOGUE = 'rules/services/';

/**
 * @param rules the rules of one compiled plan.
 * @param results adjudicated under that plan, with trace.
 */
export function coverageOf(rules: readonly Rule[], results: readonly AdjudicationResult[]): Coverage {
  const fired = new Map<string, number>();
  const count = (key: string): void => {
    fired.set(key, (fired.get(key) ?? 0) + 1);
  };
  for (const { claims } of results) {
    for (const line of claims.flatMap((claim) => (claim.status === 'void' ? [] : claim.lines))) {
      const trace = line.trace ?? [];
      for (const rule of new Set(trace.flatMap((entry) => entry.rule ?? []))) count(rule);
      for (const { rule, step } of trace)
        if (rule !== null && step !== undefined && readPrinted(step.took) > 0) count(stepKey(rule, step.index));
    }
  }
  const own = rules.filter((rule) => !rule.event.params.from.startsWith(FROM_CATALOGUE));
  const covered = own.map((rule): RuleCoverage => ({
    rule: rule.name,
    type: rule.event.type,
    from: rule.event.params.from,
    fired: fired.get(rule.name) ?? 0,
    steps: chargingSteps(rule).map((step, index) => ({ step: JSON.stringify(step), fired: fired.get(stepKey(rule.name, index)) ?? 0 })),
  }));
  const steps = covered.flatMap((rule) => rule.steps);
  return {
    rules: covered,
    rulesFired: covered.filter((rule) => rule.fired > 0).length,
    steps: steps.length,
    stepsFired: steps.filter((step) => step.fired > 0).length,
  };
}

const stepKey = (rule: string, index: number): string => `${rule} step ${String(index)}`;

/** As adjudication numbers them: `no-charge`, `not-covered` and a deductible of `none` are no steps. */
function chargingSteps(rule: Rule): readonly unknown[] {
  const { cost } = rule.event.params;
  if (rule.event.type !== 'cost-share' || !Array.isArray(cost)) return [];
  return (cost as readonly unknown[]).filter(
    (step) =>
      step !== 'no-charge' &&
      step !== 'not-covered' &&
      !(typeof step === 'object' && step !== null && 'deductible' in step && step.deductible === 'none'),
  );
}
