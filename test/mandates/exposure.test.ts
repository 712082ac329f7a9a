/** The most that members can owe, against what they are charged when they use everything. */
import { describe, expect, it } from 'vitest';
import { parseDesign } from '../../src/design/parse.js';
import { adjudicate, compile } from '../../src/index.js';
import { chargesIn } from '../../src/mandates/exposure.js';
import { modelOf } from '../../src/mandates/model.js';

const CARE = { benefits: ['*', '!rx-*'] };
const DRUGS = { benefits: ['rx-*'] };
const NEAR = { tiers: ['near'] };
const IN = { tiers: ['in'] };

function planOf(accumulators: readonly object[], more: object = {}): object {
  return {
    costshare: 'plan/1',
    id: 'most',
    name: 'Most',
    effective: { from: '2026-01-01', to: '2026-12-31' },
    tiers: [
      { id: 'near', networks: ['near'] },
      { id: 'in', networks: ['n'] },
    ],
    accumulators: accumulators.map((accumulator, i) => ({ id: `a${i}`, ...accumulator })),
    benefits: {
      inpatient: { costs: { near: 'deductible, then 50%', in: 'deductible, then 50%' } },
      surgery: { costs: { near: '50%', in: '50%' } },
      'rx-generic': { costs: { near: '50%', in: '50%' } },
      ...more,
    },
  };
}

const deductible = (limits: object): object => ({ type: 'deductible', ...limits });
const oop = (limits: object): object => ({ type: 'oop-max', ...limits });

/** Every member has every benefit for a million in each tier, three times. */
function charged(plan: object, members: number): { readonly first: number; readonly all: number } {
  const ids = Array.from({ length: members }, (_, i) => `m${i}`);
  const benefits = Object.keys((plan as { benefits: object }).benefits);
  const claims = [1, 2, 3].flatMap((round) =>
    ids.flatMap((member) =>
      ['near', 'n'].map((network) => ({
        id: `${member}-${network}-${round}`,
        member,
        provider: { id: network, networks: [network] },
        lines: benefits.map((benefit, i) => ({ id: `${i}`, date: `2026-0${round}-01`, benefit, allowed: 1_000_000 })),
      })),
    ),
  );
  const household = { members: ids.map((id) => ({ id, birth: '1980-01-01' })) };
  const result = adjudicate(compile(plan), { costshare: 'scenario/1', household, claims });
  const cents = (of: (member: string) => boolean): number =>
    result.claims
      .filter(({ member }) => of(member))
      .flatMap(({ lines }) => lines)
      .reduce(
        (sum, { deductible: due, copay, coinsurance }) =>
          sum + [due, copay, coinsurance].reduce((all, text) => all + Number(text.replace('.', '')), 0),
        0,
      );
  return { first: cents((member) => member === 'm0'), all: cents(() => true) };
}

function mostOf(plan: object): readonly (number | null)[] {
  const design = parseDesign(plan);
  if (!design.ok) throw new Error(JSON.stringify(design.issues));
  const charges = chargesIn(modelOf(design.value, [], design.value.effective.from), () => true);
  return (['self-only', 'person', 'family'] as const).map((view) => charges.exposure(view).amount);
}

describe('the most that can be owed is what is charged in the end', () => {
  it.each<readonly [string, object]>([
    ['one maximum', planOf([deductible({ individual: 1000, family: 2000 }), oop({ individual: 5000, family: 10000 })])],
    ['an aggregate one', planOf([deductible({ selfOnly: 1000, family: 2000 }), oop({ selfOnly: 5000, family: 8000 })])],
    [
      'without the deductible',
      planOf([deductible({ individual: 1000, family: 2000 }), oop({ individual: 5000, family: 10000, counts: ['coinsurance'] })]),
    ],
    [
      'of care and of drugs',
      planOf([
        deductible({ individual: 1000, family: 2000 }),
        oop({ ...CARE, individual: 5000, family: 10000 }),
        oop({ ...DRUGS, individual: 700, family: 1500 }),
      ]),
    ],
    [
      'of all, lower than of care and drugs together',
      planOf([
        deductible({ individual: 1000, family: 2000 }),
        oop({ ...CARE, individual: 5000, family: 10000 }),
        oop({ ...DRUGS, individual: 700, family: 1500 }),
        oop({ individual: 5600, family: 11400 }),
      ]),
    ],
    [
      'of each tier',
      planOf([
        deductible({ individual: 1000, family: 2000 }),
        oop({ ...NEAR, individual: 3000, family: 6000 }),
        oop({ ...IN, individual: 5000, family: 9000 }),
      ]),
    ],
    [
      'of each tier, which count for each other',
      planOf([
        deductible({ individual: 1000, family: 2000 }),
        oop({ ...NEAR, individual: 5000, family: 9000, alsoCredits: ['a2'] }),
        oop({ ...IN, individual: 5000, family: 9000, alsoCredits: ['a1'] }),
      ]),
    ],
    [
      'with a benefit that does not count, which has the deductible once more',
      planOf([deductible({ individual: 1000, family: 2000 }), oop({ individual: 5000, family: 10000 })], {
        inpatient: { costs: { near: 'deductible, then no charge', in: 'deductible, then no charge' }, countsTowardOopMax: false },
      }),
    ],
  ])('%s', (_, plan) => {
    const [own, person, family] = mostOf(plan);
    expect(charged(plan, 1).first).toBe(own);
    expect(charged(plan, 6).first).toBe(person);
    expect(charged(plan, 6).all).toBe(family);
  });

  it('is not known of a family without a limit of its own, and leaves out what nothing stops', () => {
    expect(mostOf(planOf([deductible({ individual: 1000 }), oop({ individual: 5000 })]))).toEqual([500_000, 500_000, null]);
    expect(mostOf(planOf([deductible({ individual: 1000, family: 2000 })]))).toEqual([100_000, 100_000, 200_000]);
  });

  it.each([
    ['twelve months from a first use may meet in a year', { months: 12 }, 0],
    ['the twelve months before any day never do', { rollingMonths: 12 }, 1],
    ['eleven months do', { rollingMonths: 11 }, 0],
  ])('%s', (_, period, maximums) => {
    const design = parseDesign(planOf([deductible({ individual: 1000 }), oop({ individual: 5000, period })]));
    if (!design.ok) throw new Error(JSON.stringify(design.issues));
    expect(chargesIn(modelOf(design.value, [], design.value.effective.from), () => true).maximums).toBe(maximums);
  });
});
