/** Amounts, percentages, days, ids and words: what is refused, and what is said of it. */
import { describe, expect, it } from 'vitest';
import { found, issuesOf, words, type Draft } from './small.js';

const individual = (value: unknown) => (plan: Draft) => {
  plan.accumulators[0]!['individual'] = value;
};

describe('an amount', () => {
  it.each([0, 25, 12.5, '0', '25', '25.5', '1234.56', 9_999_999_999.99])('is read: %j', (value) => {
    expect(found(individual(value))).toEqual([]);
  });

  it.each([
    ['$25', /Write "25"/],
    ['1,500', /Write "1500"/],
    ['20%', /A percentage cannot stand here/],
    [1.005, /more than two decimals/],
    ['1.005', /more than two decimals/],
    [-3, /negative/],
    ['-3', /negative/],
    [1e30, /too large/],
    ['1e3', /exponents are not read/],
    ['1e999999999', /exponents are not read/],
    ['0x1f', /at most two decimals/],
    [Number.NaN, /not finite/],
    [Number.POSITIVE_INFINITY, /not finite/],
    [null, /`null` is no amount/],
    [true, /true is no amount/],
    ['', /"" is no amount/],
    ['ten', /"ten" is no amount/],
    [{}, /an empty object is no amount/],
    [[1], /a list is no amount/],
  ])('is refused: %j', (value, said) => {
    expect(found(individual(value))).toEqual(['accumulators.0.individual money.malformed']);
    expect(words(individual(value))).toMatch(said);
  });
});

describe('a percentage', () => {
  const coinsurance = (value: unknown) => (plan: Draft) => {
    plan.benefits['care']!.costs['in'] = [{ coinsurance: value }];
  };

  it.each(['0%', '20%', '33.5%', '33.333333%', '50%', '100%', '100.0%'])('is read: %s', (value) => {
    expect(issuesOf(coinsurance(value)).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each([
    [20, /Write "20%"/],
    [0.2, /Write "20%".*if that is what 0.2 means/],
    ['20', /Write "20%"/],
    ['101%', /0% to 100%/],
    ['-5%', /0% to 100%/],
    ['20 %', /0% to 100%/],
    [null, /`null` is no percentage/],
  ])('is refused: %j', (value, said) => {
    expect(found(coinsurance(value))).toEqual(['benefits.care.costs.in.0.coinsurance percent.malformed']);
    expect(words(coinsurance(value))).toMatch(said);
  });

  it('may be above the whole only where a price is meant', () => {
    const price = (percent: unknown) => (plan: Draft) => {
      plan.tiers[1]!['allowed'] = { percent, of: 'reference' };
    };
    expect(found(price('150%'))).toEqual([]);
    expect(found(price(1.5))).toEqual(['tiers.1.allowed.percent percent.malformed']);
    expect(
      found((plan) => {
        plan.tiers[1]!['allowed'] = { percent: '150%' };
      }),
    ).toEqual(['tiers.1.allowed.of key.missing']);
  });
});

describe('a day', () => {
  const from = (value: unknown) => (plan: Draft) => {
    plan.effective['from'] = value;
  };

  it.each(['2026-02-30', '2025-02-29', '2026-13-01', '1700-01-01'])('must be real: %s', (value) => {
    expect(found(from(value))).toEqual(['effective.from date.malformed']);
    expect(words(from(value))).toMatch(/no day of the calendar/);
  });

  it.each(['2026-1-1', '01/01/2026', '2026-01-01T00:00:00Z', 20260101, null, ''])('must be written year-month-day: %j', (value) => {
    expect(found(from(value))).toEqual(['effective.from date.malformed']);
    expect(words(from(value))).toMatch(/no day as year-month-day/);
  });

  it('cannot end before it begins', () => {
    expect(
      found((plan) => {
        plan.effective = { from: '2026-01-01', to: '2025-12-31' };
      }),
    ).toEqual(['effective.to date.reversed']);
    expect(
      found((plan) => {
        plan.effective = { from: '2026-01-01', to: '2026-01-01' };
      }),
    ).toEqual([]);
  });
});

describe('an id', () => {
  it.each(['a', 'A-1_b.c:d', '9'])('is read: %s', (value) => {
    expect(
      found((plan) => {
        plan['id'] = value;
      }),
    ).toEqual([]);
  });

  it.each(['', ' ', 'a b', 'a\nb', 'a/b', '__proto__', 'constructor', 'prototype', 'x'.repeat(201), 7, null])('is refused: %j', (value) => {
    expect(
      found((plan) => {
        plan['id'] = value;
      }),
    ).toEqual(['id id.malformed']);
  });

  it('is refused as a key too', () => {
    expect(
      found((plan) => {
        plan.benefits['a b'] = { costs: {} };
      }),
    ).toEqual(['benefits.a b id.malformed']);
    expect(
      found((plan) => {
        plan.benefits['constructor'] = { costs: {} };
      }),
    ).toEqual(['benefits.constructor key.dangerous']);
  });

  it("is the plan's own where JavaScript inherits one of that name", () => {
    expect(
      found((plan) => {
        plan.benefits['toString'] = { costs: { in: '$5 copay', out: { same: 'care' } } };
        plan.benefits['x-ray'] = { costs: { in: { same: 'toString' } } };
      }),
    ).toEqual([]);
    expect(
      found((plan) => {
        plan.benefits['care']!.costs['out'] = { same: 'valueOf' };
      }),
    ).toEqual(['benefits.care.costs.out.same benefit.unknown']);
  });
});

describe('other values', () => {
  it.each<readonly [string, (plan: Draft) => void, string, RegExp]>([
    [
      'a flag in quotes',
      (plan) => {
        plan['newPlanYear'] = 'true';
      },
      'newPlanYear flag.expected',
      /without quotes/,
    ],
    [
      'a text that is none',
      (plan) => {
        plan['name'] = 3;
      },
      'name text.expected',
      /text in quotes/,
    ],
    [
      'a network with a space before it',
      (plan) => {
        plan.tiers[0]!['networks'] = [' n'];
      },
      'tiers.0.networks.0 text.malformed',
      /without space at its ends/,
    ],
    [
      'a count with decimals',
      (plan) => {
        plan.accumulators[0]!['carryover'] = { months: 1.5 };
      },
      'accumulators.0.carryover.months count.malformed',
      /whole number/,
    ],
    [
      'a count too small',
      (plan) => {
        plan.accumulators[0]!['familyMembers'] = 0;
      },
      'accumulators.0.familyMembers count.malformed',
      /at least 1/,
    ],
    [
      'a list that is none',
      (plan) => {
        plan.accumulators[0]!['tiers'] = 'in';
      },
      'accumulators.0.tiers list.expected',
      /\["in"\]/,
    ],
    [
      'a list that is an object',
      (plan) => {
        plan.accumulators[0]!['tiers'] = { in: true };
      },
      'accumulators.0.tiers list.expected',
      /square brackets/,
    ],
    [
      'a list that is empty',
      (plan) => {
        plan.accumulators[0]!['tiers'] = [];
      },
      'accumulators.0.tiers list.empty',
      /cannot be empty/,
    ],
    [
      'an object that is none',
      (plan) => {
        plan['copays'] = 'highest';
      },
      'copays object.expected',
      /`combine`/,
    ],
    [
      'a table that is none',
      (plan) => {
        plan.benefits['care']!.costs = [] as never;
      },
      'benefits.care.costs object.expected',
      /keyed by id/,
    ],
    [
      'a word that is near one',
      (plan) => {
        plan['rounding'] = 'half-evn';
      },
      'rounding word.unknown',
      /Did you mean "half-even"/,
    ],
    [
      'a word that is near none',
      (plan) => {
        plan['product'] = 'pets';
      },
      'product word.unknown',
      /"medical", "dental"/,
    ],
    [
      'a carve-out',
      (plan) => {
        plan['coordination'] = 'carve-out';
      },
      'coordination word.unknown',
      /"non-duplication"/,
    ],
    [
      'a key that is near one',
      (plan) => {
        plan.tiers[0]!['netwroks'] = [];
      },
      'tiers.0.netwroks key.unknown',
      /Did you mean `networks`/,
    ],
    [
      'a key that is near none',
      (plan) => {
        plan.tiers[0]!['colour'] = 'red';
      },
      'tiers.0.colour key.unknown',
      /begin with `x-`/,
    ],
    [
      'a key that is missing',
      (plan) => {
        Reflect.deleteProperty(plan.tiers[0]!, 'id');
      },
      'tiers.0.id key.missing',
      /`id` is missing/,
    ],
    [
      'another version',
      (plan) => {
        plan['costshare'] = 'plan/2';
      },
      'costshare word.unknown',
      /Write "plan\/1"/,
    ],
    [
      'a scenario',
      (plan) => {
        plan['costshare'] = 'scenario/1';
      },
      'costshare document.other-kind',
      /a plan is wanted/,
    ],
  ])('are refused: %s', (_, change, expected, said) => {
    expect(found(change)).toEqual([expected]);
    expect(words(change)).toMatch(said);
  });

  it('let `x-` keys and `$schema` stand anywhere', () => {
    expect(
      found((plan) => {
        plan['x-a'] = 1;
        plan['$schema'] = './plan.schema.json';
        plan.tiers[0]!['x-b'] = { any: ['thing', null] };
        plan.benefits['care']!['$schema'] = 'y';
        plan.benefits['care']!.costs['in'] = [{ copay: 5, 'x-c': 1 }];
      }),
    ).toEqual([]);
  });

  it('let notes stand among benefits and costs, where they are no benefit and no tier', () => {
    expect(
      found((plan) => {
        plan.benefits['x-checked'] = 'by Ann' as never;
        plan.benefits['x-ray'] = { costs: { in: '$5 copay', 'x-page': 3, 'x-why': ['because'] } };
      }),
    ).toEqual([]);
    expect(
      found((plan) => {
        plan.benefits['x-ray'] = { costs: { in: 5 } };
      }),
    ).toEqual(['benefits.x-ray.costs.in cost.malformed']);
    expect(
      found((plan) => {
        plan.tiers[1]!['id'] = 'x-out';
        plan.benefits['care']!.costs = { 'x-out': 5 };
      }),
    ).toEqual(['benefits.care.costs.x-out cost.malformed']);
  });
});
