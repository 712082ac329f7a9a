/** What must be true of every explanation: it says nothing about money that the result does not say. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adjudicate,
  compile,
  explain,
  explainData,
  printExplanation,
  type AdjudicationResult,
  type CompiledPlan,
  type Explanation,
  type LineResult,
  type TraceEntry,
} from '../../src/index.js';
import { readPrinted } from '../../src/money/cents.js';
import { scenario } from '../../src/testing.js';

const AMOUNT = /-?\$[\d,]+\.\d\d/g;
const centsOf = (token: string): number => readPrinted(token.replaceAll(/[$,]/g, ''));

interface Told {
  readonly story: { readonly plan?: unknown };
  readonly plans: readonly CompiledPlan[];
  readonly result: AdjudicationResult;
}

/** Random stories, each under a random plan. */
function forStories(numRuns: number, check: (told: Told) => void): void {
  fc.assert(
    fc.property(scenario(), (story) => {
      const written = Array.isArray(story.plan) ? (story.plan as readonly unknown[]) : [story.plan];
      const plans = written.map((plan) => compile(plan));
      check({ story, plans, result: adjudicate(plans, story, { trace: true }) });
    }),
    { numRuns },
  );
}

/** Every amount of an explanation, as whole cents; of its reasons too. */
function amountsOf(explanation: Explanation): ReadonlySet<number> {
  const json = JSON.stringify(explanation);
  const amounts = new Set<number>([...json.matchAll(/"(-?\d+\.\d\d)"/g)].map(([, amount]) => readPrinted(amount ?? '')));
  for (const [token] of json.matchAll(AMOUNT)) amounts.add(centsOf(token));
  return amounts;
}

/** The accumulators of a story's plan whose windows roll. */
function rollingOf({ plan }: { readonly plan?: unknown }): ReadonlySet<string> {
  type Written = { readonly period?: unknown; readonly accumulators?: readonly { readonly id: string; readonly period?: unknown }[] };
  const isRolling = (period: unknown): boolean => typeof period === 'object' && period !== null && 'rollingMonths' in period;
  const versions = (Array.isArray(plan) ? plan : [plan]) as readonly Written[];
  return new Set(
    versions.flatMap(({ period, accumulators = [] }) => accumulators.filter((one) => isRolling(one.period ?? period)).map(({ id }) => id)),
  );
}

/** What the steps of one kind say that the member pays. */
function saidOf(trace: readonly TraceEntry[], kind: string): number {
  const steps = trace.filter(({ stage, text }) => stage === 'cost-share' && text.startsWith(kind));
  return steps.reduce<number>(
    (sum, { text }) => sum + (/the member pays (\$[\d,]+\.\d\d)\.$/.exec(text)?.slice(1).map(centsOf).at(0) ?? 0),
    0,
  );
}

const cents = (amount: string): number => readPrinted(amount);

describe('explanations', () => {
  it('print no amount that their data do not hold', () => {
    forStories(20*150, ({ story, plans }) => {
      const known = amountsOf(explainData(plans, story));
      for (const [token] of explain(plans, story).matchAll(AMOUNT)) expect(known.has(centsOf(token)), token).toBe(true);
    });
  });

  it('tell every claim, line and balance that the result holds, with the same amounts', () => {
    forStories(20*100, ({ story, plans, result }) => {
      const { claims, standing } = explainData(plans, story);
      expect(claims.map((claim) => claim.result)).toEqual(result.claims);
      expect(claims.map((claim) => claim.lines.map((line) => line.result))).toEqual(result.claims.map((claim) => claim.lines));
      expect(standing?.totals).toEqual(result.totals);
      expect(
        standing?.accumulators.map(({ id, member, period, used, limit, left }) => ({ id, member, period, used, limit, left })),
      ).toEqual(result.accumulators);
    });
  });

  it('say of each kind of cost sharing what the line was charged', () => {
    const check = ({ trace = [], deductible, copay, coinsurance }: LineResult): void => {
      expect([saidOf(trace, 'Deductible'), saidOf(trace, 'Copay'), saidOf(trace, 'Coinsurance')]).toEqual([
        cents(deductible),
        cents(copay),
        cents(coinsurance),
      ]);
    };
    forStories(20*150, ({ result }) => {
      const lines = result.claims
        .flatMap((claim) => claim.lines)
        .filter(
          ({ status, trace }) => (status === 'paid' || status === 'partial') && trace?.every(({ stage }) => stage !== 'coordination'),
        );
      lines.forEach(check);
    });
  });

  it('move each accumulator from where the last claim left it to where it stands', () => {
    forStories(20*150, ({ story, plans, result }) => {
      const { claims, standing } = explainData(plans, story);
      const rolling = rollingOf(story);
      const now = new Map<string, unknown>();
      // A rolling window's period is the day of its last use: one balance all the same.
      const key = ({ id, member, period }: { readonly id: string; readonly member: string | null; readonly period: string }): string =>
        JSON.stringify([id, member, rolling.has(id) ? null : period]);
      for (const { before, after } of claims.flatMap((claim) => claim.movements)) {
        expect(now.get(key(after)) ?? before).toBe(before);
        now.set(key(after), after.used);
      }
      for (const entry of result.accumulators) expect(now.get(key(entry)) ?? entry.used).toBe(entry.used);
      expect(standing?.accumulators).toHaveLength(result.accumulators.length);
    });
  });

  it('are the same text every time, in lines that end', () => {
    forStories(20*40, ({ story, plans }) => {
      const text = explain(plans, story);
      expect(text).toBe(printExplanation(explainData(plans, story)));
      expect(text.endsWith('\n') && !/[^\n\u0020-\u007e\u00a0-\uffff]/.test(text)).toBe(true);
    });
  });
});
