/**
 * Every number of every shipped plan is held by an example: with any amount, percentage or limit one off, or a free service no longer free,
 * some example of the plan no longer meets its expectation. The zone does not matter here, so it runs in one.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareExpected, compile, safeAdjudicate, safeCompile } from '../../src/index.js';

const folder = join(import.meta.dirname, '..', '..', 'rules', 'plans');

interface Scenario {
  readonly expect: unknown;
}
type Variant = { readonly cost: unknown };
type Cost = string | readonly Variant[] | { readonly same: string };
interface Plan {
  readonly benefits: Record<string, { costs: Record<string, Cost> }>;
  readonly accumulators: readonly Record<string, unknown>[];
  readonly examples: readonly Scenario[];
}
interface Mutant {
  readonly name: string;
  /** The benefit that it is about, null for an accumulator. */
  readonly benefit: string | null;
  readonly plan: unknown;
}

const parse = (...path: readonly string[]): unknown => JSON.parse(readFileSync(join(folder, ...path), 'utf8')) as unknown;

const replaced = <T>(list: readonly T[], at: number, value: T): readonly T[] => list.map((entry, index) => (index === at ? value : entry));

/** The sentence with each of its numbers one higher; where it has none, another sentence. */
function otherSentences(sentence: string): readonly string[] {
  const numbers = [...sentence.matchAll(/\d+/g)].filter(
    ({ 0: digits, index }) => !sentence.slice(index + digits.length).startsWith('-day'),
  );
  if (numbers.length > 0) {
    return numbers.map(
      ({ 0: digits, index }) => `${sentence.slice(0, index)}${Number(digits) + 1}${sentence.slice(index + digits.length)}`,
    );
  }
  return [/deductible|not covered/i.test(sentence) ? 'No charge' : '$1 copay'];
}

function costMutants(plan: Plan): readonly Mutant[] {
  return Object.entries(plan.benefits).flatMap(([benefit, { costs }]) =>
    Object.entries(costs).flatMap(([tier, cost]) => {
      const put = (name: string, written: Cost): Mutant => {
        const changed = structuredClone(plan);
        changed.benefits[benefit]!.costs[tier] = written;
        return { name: `${benefit}, ${tier}: ${name}`, benefit, plan: changed };
      };
      if (typeof cost === 'string') return otherSentences(cost).map((other) => put(other, other));
      if (!Array.isArray(cost)) return [];
      const variants = cost as readonly Variant[];
      return variants.flatMap((variant, index) =>
        typeof variant.cost === 'string'
          ? otherSentences(variant.cost).map((other) => put(other, replaced(variants, index, { ...variant, cost: other })))
          : [],
      );
    }),
  );
}

function limitMutants(plan: Plan): readonly Mutant[] {
  return plan.accumulators.flatMap((accumulator, index) =>
    ['individual', 'selfOnly', 'perMember', 'family']
      .filter((key) => accumulator[key] !== undefined)
      .map((key) => ({
        name: `${String(accumulator['id'])}: ${key} one less`,
        benefit: null,
        plan: { ...plan, accumulators: replaced(plan.accumulators, index, { ...accumulator, [key]: Number(accumulator[key]) - 1 }) },
      })),
  );
}

describe.runIf(process.env['TZ'] === 'UTC')('numbers of shipped plans', () => {
  it.each(readdirSync(folder))('%s: each is held by an example', { timeout: 120_000 }, (id) => {
    const plan = parse(id, `${id}.plan.json`) as Plan;
    const beside = readdirSync(join(folder, id)).filter((name) => name.endsWith('.scenario.json'));
    const scenarios = [...plan.examples, ...beside.map((name) => parse(id, name) as Scenario)];
    const reached = new Map(scenarios.map((scenario) => [scenario, benefitsIn(plan, scenario)]));
    const survivors = [...costMutants(plan), ...limitMutants(plan)].filter(({ benefit, plan: changed }) => {
      const compiled = safeCompile(changed);
      if (!compiled.ok) return false;
      // Those that reach the benefit in question first: one of them decides nearly always.
      const reaches = (scenario: Scenario): boolean => benefit !== null && reached.get(scenario)!.has(benefit);
      const ordered = [...scenarios.filter(reaches), ...scenarios.filter((scenario) => !reaches(scenario))];
      return ordered.every((scenario) => {
        const outcome = safeAdjudicate(compiled.value, scenario);
        return outcome.ok && compareExpected(outcome.value, scenario.expect).length === 0;
      });
    });
    expect(survivors.map(({ name }) => name)).toEqual([]);
  });
});

function benefitsIn(plan: Plan, scenario: Scenario): ReadonlySet<string | null> {
  const outcome = safeAdjudicate(compile(plan), scenario);
  return new Set(outcome.ok ? outcome.value.claims.flatMap(({ lines }) => lines.map(({ benefit }) => benefit)) : []);
}
