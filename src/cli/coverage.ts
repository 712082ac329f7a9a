/** What the scenarios of a test run exercised of each plan, in words and as JSON. */
import { coverageOf, type AdjudicationResult, type CompiledPlan, type Coverage } from '../index.js';
import { count, harmless } from './io.js';
import type { Outcome } from './outcome.js';

export interface PlanCoverage {
  readonly plan: string;
  readonly coverage: Coverage;
}

/** One entry for each plan by id; inline plans of one id and the same rules count together. */
export function coverPlans(outcomes: readonly Outcome[]): readonly PlanCoverage[] {
  const byPlan = new Map<string, { readonly plan: CompiledPlan; readonly results: AdjudicationResult[] }>();
  for (const { ran } of outcomes) {
    for (const plan of ran?.plans ?? []) {
      const key = JSON.stringify([plan.id, plan.rules]);
      const entry = byPlan.get(key) ?? { plan, results: [] };
      byPlan.set(key, entry);
      if (ran !== null) entry.results.push(ran.result);
    }
  }
  return [...byPlan.values()].map(({ plan, results }) => ({ plan: plan.id, coverage: coverageOf(plan.rules, results) }));
}

/** For each plan how much fired, then what never did, with its place in the design. */
export function describeCoverage(plans: readonly PlanCoverage[]): string {
  return plans.map(({ plan, coverage }) => `${[headline(plan, coverage), ...missing(coverage)].join('\n')}\n`).join('\n');
}

const headline = (plan: string, { rules, rulesFired, steps, stepsFired }: Coverage): string =>
  `Coverage of ${harmless(plan)}: ${String(rulesFired)} of ${count(rules.length, 'rule')} fired, ${String(stepsFired)} of ${count(steps, 'cost step')} took something.`;

const missing = ({ rules }: Coverage): readonly string[] =>
  rules.flatMap(({ rule, from, fired, steps }) => {
    if (fired === 0) return [`  never fired: ${harmless(rule)} (${harmless(from)})`];
    return steps
      .filter((step) => step.fired === 0)
      .map((step) => `  never took anything: ${harmless(step.step)} of ${harmless(rule)} (${harmless(from)})`);
  });
