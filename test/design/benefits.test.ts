import { describe, expect, it } from 'vitest';
import { accepted, found, issuesOf, words, type Draft } from './small.js';

const isAdmitted = { fact: 'claim.admitted', operator: 'equal', value: true };
const care =
  (cost: unknown, tier = 'in') =>
  (plan: Draft) => {
    plan.benefits['care']!.costs[tier] = cost;
  };
const variantsOf = (change: (plan: Draft) => void, benefit: string, tier = 'in') =>
  accepted(change)
    .benefits.find(({ id }) => id === benefit)
    ?.costs.find((cost) => cost.tier === tier)?.variants;

describe('a cost is read', () => {
  it('from a sentence', () => {
    expect(variantsOf(() => undefined, 'care')).toEqual([
      { path: 'benefits.care.costs.in', when: null, cost: { steps: ['deductible', { coinsurance: '20%' }], text: 'deductible, then 20%' } },
    ]);
  });

  it('from steps, with a text of its own', () => {
    expect(variantsOf(care(['deductible', { copay: 25, per: 'visit' }]), 'care')).toEqual([
      { path: 'benefits.care.costs.in', when: null, cost: { steps: ['deductible', { copay: '25' }], text: expect.any(String) } },
    ]);
  });

  it('from variants, each with its path', () => {
    expect(variantsOf(care([{ when: isAdmitted, cost: 'no charge' }, { cost: '$350 copay' }]), 'care')).toMatchObject([
      { path: 'benefits.care.costs.in.0', when: { all: [isAdmitted] }, cost: { steps: ['no-charge'] } },
      { path: 'benefits.care.costs.in.1', when: null, cost: { steps: [{ copay: '350' }] } },
    ]);
  });

  it('from another benefit, with the path of what is found there', () => {
    expect(
      variantsOf((plan) => {
        plan.benefits['a'] = { costs: { in: { same: 'b' } } };
        plan.benefits['b'] = { costs: { in: { same: 'care' } } };
      }, 'a'),
    ).toMatchObject([{ path: 'benefits.care.costs.in', cost: { text: 'deductible, then 20%' } }]);
  });

  it('from another benefit inside a variant: both conditions hold', () => {
    const other = { fact: 'member.age', operator: 'lessThan', value: 18 };
    const change = (plan: Draft): void => {
      plan.benefits['a'] = { costs: { in: [{ when: isAdmitted, cost: 'no charge' }, { cost: '$9 copay' }] } };
      care([{ when: other, cost: { same: 'a' } }, { cost: '$1 copay' }])(plan);
    };
    expect(variantsOf(change, 'care')).toMatchObject([
      { when: { all: [{ all: [other] }, { all: [isAdmitted] }] }, path: 'benefits.a.costs.in.0' },
      { when: { all: [other] }, path: 'benefits.a.costs.in.1' },
      { when: null, path: 'benefits.care.costs.in.1' },
    ]);
  });

  it("in the order of the plan's tiers", () => {
    expect(
      accepted((plan) => {
        plan.benefits['care']!.costs = { out: '$5', in: '$6' };
      }).benefits[0]?.costs.map(({ tier }) => tier),
    ).toEqual(['in', 'out']);
  });

  it("with its benefit's defaults", () => {
    expect(accepted().benefits[1]).toMatchObject({ id: 'rx-tier-3', label: null, countsTowardOopMax: true, services: null });
  });
});

describe('a cost is refused', () => {
  it.each<readonly [string, (plan: Draft) => void, readonly string[], RegExp]>([
    ['a number', care(25), ['benefits.care.costs.in cost.malformed'], /"\$25 copay"/],
    ['a step without its list', care({ copay: 25 }), ['benefits.care.costs.in cost.malformed'], /a list of steps/],
    ['an empty list', care([]), ['benefits.care.costs.in list.empty'], /cannot be empty/],
    ['a sentence among steps', care(['deductible', '20%']), ['benefits.care.costs.in.1 word.unknown'], /the whole cost as one sentence/],
    ['a step misspelt', care([{ coinsurence: '20%' }]), ['benefits.care.costs.in.0 step.malformed'], /Did you mean `coinsurance`/],
    ['a key of a step misspelt', care([{ copay: 5, pre: 'day' }]), ['benefits.care.costs.in.0.pre key.unknown'], /Did you mean `per`/],
    ['a unit unknown', care([{ copay: 5, per: 'week' }]), ['benefits.care.costs.in.0.per word.unknown'], /"visit", "line"/],
    ['days written wrong', care([{ copay: 5, per: 'day', days: '1-5' }]), ['benefits.care.costs.in.0.days days.malformed'], /\[1, 5\]/],
    [
      'a reference price of a word',
      care([{ referencePrice: 'brand' }]),
      ['benefits.care.costs.in.0.referencePrice money.malformed'],
      /"generic"/,
    ],
    [
      'steps in an order that cannot be',
      care([{ coinsurance: '20%' }, { copay: 5 }]),
      ['benefits.care.costs.in.0 cost.order'],
      /Put the coinsurance last/,
    ],
    ['too many steps', care(Array.from({ length: 101 }, () => ({ copay: 5 }))), ['benefits.care.costs.in list.too-long'], /at most 100/],
    ['a sentence of two meanings', care('$75 or 25%'), ['benefits.care.costs.in cost.ambiguous'], /stopped at/],
    [
      'a named deductible that is not there',
      care([{ deductible: 'dedd' }]),
      ['benefits.care.costs.in.0 accumulator.unknown'],
      /Did you mean "ded"/,
    ],
    [
      'a named deductible that is a limit',
      (plan) => {
        plan.accumulators.push({ id: 'l', type: 'limit', measure: 'visits', individual: 1 });
        care([{ deductible: 'l' }])(plan);
      },
      ['benefits.care.costs.in.0 cost.not-a-deductible'],
      /of type "limit"/,
    ],
    [
      'days over an accumulator that is not there',
      care([{ copay: 5, per: 'day', days: [1, 5], over: 'days' }]),
      ['benefits.care.costs.in.0 accumulator.unknown'],
      /Known are "ded"/,
    ],
    [
      'days over dollars',
      care([{ copay: 5, per: 'day', days: [1, 5], over: 'ded' }]),
      ['benefits.care.costs.in.0 cost.not-over-days'],
      /"measure": "days"/,
    ],
    [
      'a variant that is never reached',
      care([{ cost: '$5' }, { when: isAdmitted, cost: '$6' }]),
      ['benefits.care.costs.in.1 cost.unreachable'],
      /after one without `when` can never hold/,
    ],
    ['a variant without a cost', care([{ when: isAdmitted }]), ['benefits.care.costs.in.0.cost key.missing'], /`cost` is missing/],
    [
      'a variant with an empty condition',
      care([{ when: { any: [] }, cost: '$5' }, { cost: '$6' }]),
      ['benefits.care.costs.in.0.when.any list.empty'],
      /cannot be empty/,
    ],
    ['a pointer to nothing', care({ same: 'carr' }), ['benefits.care.costs.in.same benefit.unknown'], /Did you mean "care"/],
    [
      'a pointer to itself',
      care({ same: 'care' }),
      ['benefits.care.costs.in.same cost.same-circle'],
      /in a circle: care.costs.in -> care.costs.in/,
    ],
    [
      'a pointer to a tier without a cost',
      care({ same: 'rx-tier-3' }, 'out'),
      ['benefits.care.costs.out.same cost.same-uncovered'],
      /has one in "in"/,
    ],
    [
      'a pointer to a benefit without costs',
      (plan) => {
        plan.benefits['none'] = { costs: {} };
        care({ same: 'none' })(plan);
      },
      ['benefits.care.costs.in.same cost.same-uncovered'],
      /Write the cost here/,
    ],
    ['an unknown tier', care('$5', 't4'), ['benefits.care.costs.t4 tier.unknown'], /Known are "in", "out"/],
    [
      'no costs',
      (plan) => {
        Reflect.deleteProperty(plan.benefits['care']!, 'costs');
      },
      ['benefits.care.costs key.missing'],
      /keyed by id/,
    ],
  ])('%s', (_, change, expected, said) => {
    expect(found(change)).toEqual(expected);
    expect(words(change)).toMatch(said);
  });

  it('tells a circle once, however many stand in it', () => {
    expect(
      found((plan) => {
        plan.benefits['a'] = { costs: { in: { same: 'b' } } };
        plan.benefits['b'] = { costs: { in: [{ when: isAdmitted, cost: { same: 'c' } }, { cost: '$5' }] } };
        plan.benefits['c'] = { costs: { in: { same: 'a' } } };
      }),
    ).toEqual(['benefits.c.costs.in.same cost.same-circle']);
  });

  it('follows at most so many pointers and variants', () => {
    const chain = (length: number) => (plan: Draft) => {
      for (let i = 0; i < length; i += 1)
        plan.benefits[`b${String(i)}`] = { costs: { in: i === length - 1 ? '$5' : { same: `b${String(i + 1)}` } } };
    };
    expect(found(chain(60))).toEqual([]);
    expect(found(chain(80))).toContain('benefits.b63.costs.in.same cost.same-too-deep');
    const doubling = (plan: Draft): void => {
      for (let i = 0; i < 40; i += 1) {
        const same = { same: `b${String(i - 1)}` };
        plan.benefits[`b${String(i)}`] = { costs: { in: i === 0 ? '$5' : [{ when: isAdmitted, cost: same }, { cost: same }] } };
      }
    };
    expect(issuesOf(doubling).map(({ code }) => code)).toContain('cost.too-many-variants');
  });
});

describe('a deductible step', () => {
  const second = (keys: object) => (plan: Draft) => {
    plan.accumulators.push({ id: 'second', type: 'deductible', individual: 100, ...keys });
  };

  it.each<readonly [string, (plan: Draft) => void, readonly string[], RegExp]>([
    [
      'finds none in its tier',
      (plan) => {
        plan.accumulators[0]!['tiers'] = ['out'];
      },
      ['benefits.care.costs.in deductible.none'],
      /says `deductible`, but no deductible is about tier "in".*"none"/,
    ],
    ['finds two', second({}), ['benefits.care.costs.in deductible.tie'], /"ded", "second" are equally/],
    [
      'finds two that name the benefit',
      (plan) => {
        second({ benefits: ['care'] })(plan);
        plan.accumulators.push({ id: 'third', type: 'deductible', individual: 1, benefits: ['*'] });
      },
      ['benefits.care.costs.in deductible.tie'],
      /"second", "third"/,
    ],
    [
      'is not of its own',
      care('$60 copay after drug deductible'),
      ['benefits.care.costs.in deductible.not-separate'],
      /"ded", is not about this benefit/,
    ],
    [
      'is credited by a copay, and is not there',
      (plan) => {
        plan.accumulators = [];
        care([{ copay: 5, creditsDeductible: true }])(plan);
      },
      ['benefits.care.costs.in deductible.none'],
      /credits the deductible with a copay/,
    ],
    [
      'finds none in the tier that points',
      (plan) => {
        plan.accumulators[0]!['tiers'] = ['in'];
        care('deductible', 'out')(plan);
        plan.benefits['b'] = { costs: { out: { same: 'care' } } };
      },
      ['benefits.b.costs.out deductible.none', 'benefits.care.costs.out deductible.none'],
      /2 issues/,
    ],
  ])('%s', (_, change, expected, said) => {
    expect(found(change)).toEqual(expected);
    expect(words(change)).toMatch(said);
  });

  it.each<readonly [string, (plan: Draft) => void]>([
    ['named', care([{ deductible: 'ded' }])],
    [
      'said not to be',
      (plan) => {
        plan.accumulators = [];
        care([{ deductible: 'none' }, { coinsurance: '20%' }])(plan);
      },
    ],
    ['of the benefit, before one of all', second({ benefits: ['care'] })],
    [
      'of its own',
      (plan) => {
        second({ benefits: ['care'] })(plan);
        care('$60 copay after drug deductible')(plan);
      },
    ],
  ])('is fine %s', (_, change) => {
    expect(found(change)).toEqual([]);
  });
});

describe("shares that look like the plan's", () => {
  const costs = (costs_: Record<string, string>) => (plan: Draft) => {
    plan.benefits['care']!.costs = costs_;
  };

  it.each([
    [{ in: '80%', out: '60%' }, ['(benefits.care.costs.in cost.plan-share)']],
    [{ in: '20%', out: '80%' }, ['(benefits.care.costs.out cost.plan-share)']],
    [{ in: '20%', out: '50%' }, []],
    [{ in: '80%', out: '80%' }, []],
    [{ in: '80%', out: '$20 copay' }, []],
  ])('%j', (given, expected) => {
    expect(found(costs(given))).toEqual(expected);
  });
});
