import { describe, expect, it } from 'vitest';
import { accepted, found, issuesOf, words, type Draft } from './small.js';

/** The first accumulator with other keys, and others beside it. */
const with_ =
  (keys: object, ...others: object[]) =>
  (plan: Draft) => {
    plan.accumulators = [{ ...plan.accumulators[0]!, ...keys }, ...(others as Record<string, unknown>[])];
  };
const limit = (keys: object) => with_({}, { id: 'l', type: 'limit', ...keys });
const aggregate = (plan: Draft): void => {
  plan.accumulators[0] = { id: 'ded', type: 'deductible', family: 3000 };
};

describe('an accumulator is read', () => {
  it('with its defaults', () => {
    expect(accepted().accumulators[0]).toEqual({
      id: 'ded',
      label: null,
      path: 'accumulators.0',
      type: 'deductible',
      measure: 'money',
      tiers: null,
      benefits: null,
      selfOnly: 50_000,
      perMember: 50_000,
      family: null,
      familyMembers: null,
      period: 'plan-year',
      carryover: null,
      alsoCredits: [],
      counts: ['deductible', 'copay', 'coinsurance'],
    });
  });

  it.each([
    ['embedded', { individual: 500, family: 1000 }, { selfOnly: 50_000, perMember: 50_000, family: [{ from: 1, limit: 100_000 }] }],
    [
      'aggregate',
      { individual: undefined, selfOnly: 1500, family: 3000 },
      { selfOnly: 150_000, perMember: null, family: [{ from: 1, limit: 300_000 }] },
    ],
    [
      'aggregate, said',
      { individual: 1500, family: 3000, embedded: false },
      { selfOnly: 150_000, perMember: null, family: [{ from: 1, limit: 300_000 }] },
    ],
    [
      'two cases apart',
      { individual: undefined, selfOnly: 1700, perMember: 3400, family: 3400 },
      { selfOnly: 170_000, perMember: 340_000 },
    ],
    [
      'by the number covered',
      { individual: 500, family: { '3': 7500, '2': '5000.50' } },
      {
        family: [
          { from: 2, limit: 500_050 },
          { from: 3, limit: 750_000 },
        ],
      },
    ],
    ['by members who met theirs', { individual: 500, familyMembers: 2 }, { family: null, familyMembers: 2 }],
    ['carryover of months', { carryover: { months: 3 } }, { carryover: { unit: 'months', count: 3, onlyIfNotMet: false } }],
    ['carryover of days', { carryover: { days: 90, onlyIfNotMet: true } }, { carryover: { unit: 'days', count: 90, onlyIfNotMet: true } }],
  ])('%s', (_, keys, expected) => {
    const given = Object.fromEntries(
      Object.entries({ id: 'ded', type: 'deductible', individual: 500, ...keys }).filter(([, value]) => value !== undefined),
    );
    expect(
      accepted((plan) => {
        plan.accumulators = [given];
      }).accumulators[0],
    ).toMatchObject(expected);
  });

  it.each([
    [{ measure: 'visits', individual: 60 }, 60],
    [{ measure: 'days', individual: 0 }, 0],
    [{ measure: 'units', individual: 10.125 }, 10_125],
    [{ measure: 'amount', individual: '1000.50' }, 100_050],
  ])('with limits in the numbers of its measure: %j', (keys, expected) => {
    expect(accepted(limit(keys)).accumulators[1]?.selfOnly).toBe(expected);
  });

  it('with the period of the plan where it says none', () => {
    const periods = accepted((plan) => {
      plan['period'] = 'calendar-year';
      with_(
        {},
        { id: 'a', type: 'counter', measure: 'visits', period: { months: 24 } },
        { id: 'b', type: 'counter', measure: 'days', period: { gapDays: 60, 'x-why': 'Medicare' } },
      )(plan);
    }).accumulators.map(({ period }) => period);
    expect(periods).toEqual(['calendar-year', { months: 24 }, { gapDays: 60 }]);
  });

  it('with kinds in one order, whatever the order written', () => {
    expect(
      accepted(with_({}, { id: 'o', type: 'oop-max', individual: 1, counts: ['copay', 'deductible'] })).accumulators[1]?.counts,
    ).toEqual(['deductible', 'copay']);
  });
});

describe('an accumulator is refused', () => {
  it.each<readonly [string, (plan: Draft) => void, readonly string[], RegExp]>([
    [
      'a family deductible alone',
      aggregate,
      ['accumulators.0 accumulator.no-self-only'],
      /under self-only coverage it is never charged.*Add `selfOnly`/,
    ],
    ['a number twice over', with_({ selfOnly: 5 }), ['accumulators.0.selfOnly accumulator.two-limits'], /beside `individual`/],
    [
      'two kinds of family limit',
      with_({ family: 900, familyMembers: 2 }),
      ['accumulators.0.familyMembers accumulator.two-family-limits'],
      /Keep one/,
    ],
    [
      'members without a limit of their own',
      (plan) => {
        plan.accumulators[0] = { id: 'ded', type: 'deductible', selfOnly: 5, familyMembers: 2 };
      },
      ['accumulators.0.familyMembers accumulator.no-member-limit'],
      /Add `individual`/,
    ],
    [
      'a family limit in a window of months',
      with_({ family: 900, period: { months: 24 } }),
      ['accumulators.0.family accumulator.family-window'],
      /each member's own/,
    ],
    [
      'a family limit in a rolling window',
      with_({ family: 900, period: { rollingMonths: 12 } }),
      ['accumulators.0.family accumulator.family-window'],
      /each member's own/,
    ],
    [
      'family members in a window of gap days',
      with_({ familyMembers: 2, period: { gapDays: 60 } }),
      ['accumulators.0.familyMembers accumulator.family-window'],
      /each member's own/,
    ],
    ['not embedded in nothing', with_({ embedded: false }), ['accumulators.0.embedded accumulator.not-embedded'], /no family limit/],
    [
      'not embedded, with limits of members',
      with_({ embedded: false, familyMembers: 2 }),
      ['accumulators.0.embedded accumulator.not-embedded'],
      /aggregate/,
    ],
    [
      "embedded without a member's limit",
      (plan) => {
        plan.accumulators[0] = { id: 'ded', type: 'deductible', selfOnly: 5, family: 10, embedded: true };
      },
      ['accumulators.0.embedded accumulator.not-embedded'],
      /no member has a limit/,
    ],
    ['a family table without sizes', with_({ family: {} }), ['accumulators.0.family family.malformed'], /"2": 5000/],
    ['a family table by words', with_({ family: { two: 900 } }), ['accumulators.0.family.two family.malformed'], /"2": 5000/],
    ['a limit without a measure', limit({ individual: 60 }), ['accumulators.1 accumulator.no-measure'], /`measure` is required/],
    ['a limit without a number', limit({ measure: 'visits' }), ['accumulators.1 accumulator.no-limit'], /"counter"/],
    ['half a visit', limit({ measure: 'visits', individual: 6.5 }), ['accumulators.1.individual count.malformed'], /whole number/],
    ['visits in quotes', limit({ measure: 'visits', individual: '60' }), ['accumulators.1.individual count.malformed'], /without quotes/],
    [
      'a limit in dollars with three decimals',
      limit({ measure: 'amount', individual: 6.005 }),
      ['accumulators.1.individual money.malformed'],
      /two decimals/,
    ],
    [
      'units with four decimals',
      limit({ measure: 'units', individual: 1.2345 }),
      ['accumulators.1.individual units.malformed'],
      /three decimals/,
    ],
    ['a measure called dollars', limit({ measure: 'dollars', individual: 6 }), ['accumulators.1.measure word.unknown'], /Write "amount"/],
    ['a type called moop', with_({}, { id: 'm', type: 'moop', individual: 5 }), ['accumulators.1.type word.unknown'], /Write "oop-max"/],
    [
      'a deductible that counts visits',
      with_({ measure: 'visits' }),
      ['accumulators.0.measure accumulator.measure-needless'],
      /always in dollars/,
    ],
    [
      'a period called benefit-period',
      with_({ period: 'benefit-period' }),
      ['accumulators.0.period word.unknown'],
      /"plan-year" or "calendar-year".*"gapDays": 60/,
    ],
    ['a period misspelt', with_({ period: 'calender-year' }), ['accumulators.0.period word.unknown'], /Did you mean "calendar-year"/],
    ['a period of another shape', with_({ period: { month: 24 } }), ['accumulators.0.period period.malformed'], /Did you mean `months`/],
    [
      'a period of two shapes',
      with_({ period: { months: 24, gapDays: 60 } }),
      ['accumulators.0.period.months key.unknown'],
      /no key `months`/,
    ],
    [
      'carryover of a limit',
      limit({ measure: 'visits', individual: 6, carryover: { months: 3 } }),
      ['accumulators.1.carryover carryover.needless'],
      /Only a deductible/,
    ],
    [
      'carryover for a lifetime',
      with_({ carryover: { months: 3 }, period: 'lifetime' }),
      ['accumulators.0.carryover carryover.no-year'],
      /period of a year/,
    ],
    ['carryover of no length', with_({ carryover: {} }), ['accumulators.0.carryover carryover.malformed'], /no length/],
    [
      'carryover of two lengths',
      with_({ carryover: { months: 3, days: 90 } }),
      ['accumulators.0.carryover carryover.malformed'],
      /two lengths/,
    ],
    [
      'counts on a deductible',
      with_({ counts: ['copay'] }),
      ['accumulators.0.counts accumulator.counts-needless'],
      /out-of-pocket maximum/,
    ],
    ['credits to itself', with_({ alsoCredits: ['ded'] }), ['accumulators.0.alsoCredits.0 accumulator.credits-itself'], /Name another/],
    [
      'credits to an unknown one',
      with_({ alsoCredits: ['dedd'] }),
      ['accumulators.0.alsoCredits.0 accumulator.unknown'],
      /Did you mean "ded"/,
    ],
    [
      'credits of dollars to visits',
      with_({ alsoCredits: ['v'] }, { id: 'v', type: 'counter', measure: 'visits' }),
      ['accumulators.0.alsoCredits.0 accumulator.unequal-measure'],
      /counts visits/,
    ],
    [
      'an id that stands twice',
      with_({}, { id: 'ded', type: 'counter', measure: 'visits' }),
      ['accumulators.1.id id.duplicate'],
      /already stands at accumulators.0/,
    ],
    [
      'a deductible called none',
      (plan) => {
        plan.accumulators[0] = { id: 'none', type: 'deductible', individual: 1 };
      },
      ['accumulators.0.id id.reserved'],
      /Choose another/,
    ],
    ['an unknown tier', with_({ tiers: ['inn'] }), ['accumulators.0.tiers.0 tier.unknown'], /Did you mean "in"/],
    [
      'benefits without a cost in its tiers',
      with_({}, { id: 'l', type: 'limit', measure: 'visits', individual: 5, tiers: ['out'], benefits: ['rx-*'] }),
      ['accumulators.1.benefits accumulator.never-applies'],
      /never counts anything/,
    ],
  ])('%s', (_, change, expected, said) => {
    expect(found(change)).toEqual(expected);
    expect(words(change)).toMatch(said);
  });

  it("only warns of a family limit below a member's: the amounts still stand", () => {
    expect(issuesOf(with_({ family: 400 })).map(({ path, code, severity }) => [path, code, severity])).toEqual([
      ['accumulators.0.family', 'accumulator.family-below-member', 'warning'],
    ]);
  });

  it('says at once that a per-member deductible lacks its self-only side', () => {
    expect(
      words((plan) => {
        plan.accumulators[0] = { id: 'ded', type: 'deductible', perMember: 500, family: 900 };
      }),
    ).toMatch(/no limit for self-only coverage.*`selfOnly` beside `perMember`/);
  });

  it('not where a rule of the plan gives a cost to what has none', () => {
    expect(
      found((plan) => {
        with_({}, { id: 'l', type: 'limit', measure: 'visits', individual: 5, tiers: ['out'], benefits: ['rx-*'] })(plan);
        plan.rules = [
          { conditions: { fact: 'tier', operator: 'equal', value: 'out' }, event: { type: 'cost-share', params: { cost: '$5 copay' } } },
        ];
      }),
    ).toEqual([]);
  });

  it('not where another one credits it', () => {
    expect(
      found(with_({ alsoCredits: ['c'] }, { id: 'c', type: 'counter', measure: 'amount', tiers: ['out'], benefits: ['rx-*'] })),
    ).toEqual([]);
  });
});
