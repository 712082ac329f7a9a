/** Every invariant, on random plans, households and claims. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjudicate as adjudicateOnEngine } from '../../src/engine.js';
import { adjudicate, safeAdjudicate, safeCompile } from '../../src/index.js';
import {
  claims,
  examine,
  household,
  invariants,
  plan,
  runnersAgree,
  scenario,
  scenariosFor,
  type Invariant,
  type ScenarioJson,
} from '../../src/testing.js';
import { versionsOf } from '../../src/testing/scenario-documents.js';
import { search } from '../../src/testing/search.js';

const MINUTE = 60_000;
/** Those that compile the plan anew for every answer take ten times as long. */
const costly = new Set(['deterministic', 'inputsUntouched', 'raisingCostNeverLowersMemberShare', 'addingLimitNeverRaisesPlanPayment']);

async function holdsFor(asked: readonly Invariant[], runs: number, seed: number): Promise<void> {
  const found = await search({ scenarios: scenario(), invariants: asked, runs, seed });
  expect(found === null ? null : { invariant: found.invariant, where: found.where, scenario: JSON.stringify(found.scenario) }).toBeNull();
}

describe('random documents', () => {
  it('are plans that compile', () => {
    fc.assert(
      fc.property(plan(), (json) => {
        const outcome = safeCompile(json);
        expect(outcome.ok ? [] : outcome.issues).toEqual([]);
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it('are scenarios that are taken as they are', () => {
    fc.assert(
      fc.property(scenario(), (given) => {
        const outcome = safeAdjudicate(examine(given).plans, JSON.parse(JSON.stringify(given)));
        expect(outcome.ok ? [] : outcome.issues).toEqual([]);
      }),
      { numRuns: 300, seed: 2 },
    );
  });

  it('are households and claims of a plan that the caller has', () => {
    fc.assert(
      fc.property(
        plan().chain((json) =>
          household(json).chain((family) =>
            fc.record({ plan: fc.constant(json), household: fc.constant(family), claims: claims({ household: family }, json) }),
          ),
        ),
        (parts) => {
          expect(() => examine({ costshare: 'scenario/1', ...parts })).not.toThrow();
        },
      ),
      { numRuns: 100, seed: 3 },
    );
  });

  it('are the same for the same seed', () => {
    const draw = (): ScenarioJson[] => fc.sample(scenario(), { numRuns: 20, seed: 4 });
    expect(draw()).toEqual(draw());
  });
});

describe('invariants', () => {
  it.each(invariants.filter(({ name }) => !costly.has(name)).map((one) => [one.name, one] as const))(
    '%s',
    { timeout: MINUTE },
    async (_name, one) => {
      await holdsFor([one], 150, 11);
    },
  );

  it.each(invariants.filter(({ name }) => costly.has(name)).map((one) => [one.name, one] as const))(
    '%s',
    { timeout: MINUTE },
    async (_name, one) => {
      await holdsFor([one], 100, 12);
    },
  );

  it('both runners agree, rule by rule', { timeout: MINUTE }, async () => {
    const onEngine = runnersAgree((plans, given) => adjudicateOnEngine(plans, given, { trace: true }));
    const found = await search({
      scenarios: scenario(),
      invariants: [onEngine],
      runs: 300,
      seed: 13,
      adjudicate: (plans, given) => adjudicate(plans, given, { trace: true }),
    });
    expect(found).toBeNull();
  });
});

describe('random scenarios', () => {
  it('reach every outcome of a line and most reasons', () => {
    const seen = new Set<string>();
    for (const given of fc.sample(scenario(), { numRuns: 400, seed: 21 })) {
      for (const claim of examine(given).result.claims) {
        for (const line of claim.lines) {
          seen.add(line.status);
          for (const { group, code } of line.adjustments) seen.add(`${group}-${code}`);
        }
      }
    }
    const expected = [
      'paid',
      'denied',
      'partial',
      'void',
      'CO-45',
      'CO-94',
      'PR-1',
      'PR-2',
      'PR-3',
      'PR-26',
      'PR-27',
      'PR-31',
      'PR-45',
      'PR-95',
      'PR-96',
      'PR-119',
      'PR-169',
      'PR-197',
      'PR-242',
      'CO-243',
      'CO-288',
      'OA-23',
    ];
    expect(expected.filter((outcome) => !seen.has(outcome))).toEqual([]);
  });

  it('fit the plan that they are drawn for', () => {
    const [json] = fc.sample(plan(), { numRuns: 1, seed: 31 });
    const benefits = new Set(json === undefined ? [] : Object.keys(json.benefits));
    const drawn = json === undefined ? [] : fc.sample(scenariosFor(json), { numRuns: 50, seed: 32 });
    const named = drawn.flatMap((given) => given.claims.flatMap(({ lines }) => (lines ?? []).flatMap(({ benefit }) => benefit ?? [])));
    expect(drawn.every((given) => versionsOf(given)[0] === json)).toBe(true);
    expect(named.filter((benefit) => benefits.has(benefit)).length / named.length).toBeGreaterThan(0.9);
  });
});
