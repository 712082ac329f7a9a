/** The checks can fail: defects planted in a runner are found, and shrunk to a file of a few lines that shows them. */
import { describe, expect, it } from 'vitest';
import { adjudicate, type AdjudicationResult } from '../../src/index.js';
import { examine, invariants, runnersAgree, scenario, type Adjudicate, type ScenarioJson } from '../../src/testing.js';
import { breachOf, search, type Finding } from '../../src/testing/search.js';

type Mutable<T> = { -readonly [K in keyof T]: Mutable<T[K]> };
type Planted = (result: Mutable<AdjudicationResult>, given: ScenarioJson) => void;

/** The library, but for a defect in its results. */
const with_ =
  (defect: Planted): Adjudicate =>
  (plans, given) => {
    const result = structuredClone(adjudicate(plans, given)) as Mutable<AdjudicationResult>;
    defect(result, given as ScenarioJson);
    return result;
  };

const linesWith = (
  result: Mutable<AdjudicationResult>,
  name: 'copay' | 'coinsurance' | 'deductible',
): Mutable<AdjudicationResult>['claims'][number]['lines'] =>
  result.claims.flatMap((claim) => claim.lines.filter((line) => line.status !== 'void' && line[name] !== '0.00'));

let calls = 0;

const defects: Readonly<Record<string, readonly [breaks: string, adjudicate: Adjudicate]>> = {
  'a copay that is charged twice': [
    'balances',
    with_((result) => {
      for (const line of linesWith(result, 'copay')) line.copay = (Number(line.copay) * 2).toFixed(2);
    }),
  ],
  'totals that forget voids': [
    'addsUp',
    with_((result) => {
      const entry = result.claims.find(({ status }) => status === 'void');
      if (entry !== undefined && entry.planPays !== '0.00')
        result.totals.planPays = (Number(result.totals.planPays) - Number(entry.planPays)).toFixed(2);
      if (entry !== undefined) result.totals.memberPays = (Number(result.totals.memberPays) - Number(entry.planPays)).toFixed(2);
    }),
  ],
  'an out-of-pocket maximum that goes over': [
    'withinOopMax',
    with_((result, { plan }) => {
      const ids = new Set(
        [plan].flat().flatMap((one) => one.accumulators?.filter(({ type }) => type === 'oop-max').map(({ id }) => id) ?? []),
      );
      for (const balance of result.accumulators) {
        if (!ids.has(balance.id) || balance.left !== '0.00' || balance.limit === null) continue;
        balance.used = (Number(balance.limit) + 1).toFixed(2);
      }
    }),
  ],
  'a replay that is forgotten': ['voidNeverHappened', (plans, given) => adjudicate(plans, { ...(given as ScenarioJson), replay: false })],
  'a runner with a memory': [
    'deterministic',
    with_((result) => {
      calls += 1;
      if (calls % 2 === 0) for (const line of linesWith(result, 'deductible')) line.id = `${line.id}-again`;
    }),
  ],
  'claims that are sorted in place': [
    'inputsUntouched',
    (plans, given) => {
      const { claims } = given as Mutable<ScenarioJson>;
      claims.sort((a, b) => (a.id < b.id ? -1 : 1));
      return adjudicate(plans, given);
    },
  ],
};

const caught = async (breaks: string, planted: Adjudicate): Promise<Finding> => {
  const asked = invariants.filter(({ name }) => name === breaks);
  const found = await search({ scenarios: scenario(), invariants: asked, runs: 2_000, seed: 1, adjudicate: planted });
  if (found === null) throw new Error(`${breaks} did not see it`);
  return found;
};

describe('a planted defect', () => {
  it.each(Object.entries(defects).map(([what, [breaks, planted]]) => [what, breaks, planted] as const))(
    '%s breaks %s',
    { timeout: 60_000 },
    async (_what, breaks, planted) => {
      const { invariant, scenario: smallest } = await caught(breaks, planted);
      expect(invariant).toBe(breaks);
      // Small enough to read: a plan of one benefit, and one claim besides those that take it back.
      expect(JSON.stringify(smallest, null, 2).split('\n').length).toBeLessThan(75);
      expect(smallest.claims.filter(({ lines }) => lines !== undefined).length).toBeLessThanOrEqual(2);
      // It is complete: written out and read back it shows the same, and without the defect nothing.
      const replayed = JSON.parse(JSON.stringify(smallest)) as ScenarioJson;
      expect(() => examine(replayed)).not.toThrow();
      expect(await breachOf(replayed, invariants)).toBeNull();
    },
  );

  it('in one of two runners breaks runnersAgree', async () => {
    const other = with_((result) => {
      for (const line of linesWith(result, 'coinsurance')) line.tier = null;
    });
    const found = await search({ scenarios: scenario(), invariants: [runnersAgree(other)], runs: 500, seed: 1 });
    expect(found).toMatchObject({ invariant: 'runnersAgree', where: expect.stringMatching(/tier is null, expected "\w+"$/) as unknown });
    expect(found?.scenario.claims).toHaveLength(1);
  });

  it('that throws is a breach too', async () => {
    const planted: Adjudicate = (plans, given) => {
      const result = adjudicate(plans, given);
      if (result.totals.penalty !== '0.00') throw new TypeError('cannot read properties of undefined');
      return result;
    };
    const found = await search({ scenarios: scenario(), invariants, runs: 500, seed: 1, adjudicate: planted });
    expect(found).toMatchObject({ invariant: 'answers', where: 'TypeError: cannot read properties of undefined' });
    expect(found?.scenario.claims).toHaveLength(1);
  });
});
