/** Tiers, gates, emergencies, patterns, rules and the calendar. */
import { describe, expect, it } from 'vitest';
import { accepted, found, words, type Draft } from './small.js';

const holds = { fact: 'member.age', operator: 'lessThan', value: 18 };
const rule =
  (event: unknown, keys: object = {}) =>
  (plan: Draft) => {
    plan.rules = [{ conditions: holds, event, ...keys }];
  };
const gates = (gatekeeping: object) => (plan: Draft) => {
  plan['gatekeeping'] = gatekeeping;
};

type Refusal = readonly [string, (plan: Draft) => void, readonly string[], RegExp];
const refuses = (cases: readonly Refusal[]): void => {
  it.each(cases)('refuses or warns of %s', (_, change, expected, said) => {
    expect(found(change)).toEqual(expected);
    expect(words(change)).toMatch(said);
  });
};

describe('the plan', () => {
  it('has defaults', () => {
    expect(accepted()).toMatchObject({
      name: null,
      newPlanYear: false,
      rounding: 'half-up',
      coordination: 'standard',
      copayAssistance: 'counts',
      combinedCopays: [],
      effective: { to: null },
      gates: { pcp: null, referral: null, authorization: null },
      rules: [],
      examples: [],
    });
  });

  it('combines the copays of all benefits unless it names some', () => {
    expect(
      accepted((plan) => {
        plan['copays'] = { combine: 'highest' };
      }).combinedCopays,
    ).toEqual(['care', 'rx-tier-3']);
    expect(
      accepted((plan) => {
        plan['copays'] = { combine: 'highest', benefits: ['*', '!rx-*'] };
      }).combinedCopays,
    ).toEqual(['care']);
  });

  it('keeps its examples as written', () => {
    const examples = [{ title: 'x', claims: [{ odd: Number.NaN }] }];
    expect(
      accepted((plan) => {
        plan['examples'] = examples;
      }).examples,
    ).toEqual(examples);
  });

  refuses([
    [
      'a year that begins in July and is not named',
      (plan) => {
        plan.effective['from'] = '2026-07-01';
      },
      ['(effective.from period.unsaid)'],
      /"calendar-year"/,
    ],
    [
      'no benefits',
      (plan) => {
        plan.benefits = {};
        plan.accumulators = [];
      },
      ['(benefits benefits.none)'],
      /nothing is covered/,
    ],
    [
      'too many rules',
      (plan) => {
        plan.rules = Array.from({ length: 20_001 }, () => 1);
      },
      ['rules list.too-long'],
      /at most 20000/,
    ],
  ]);

  it('is not warned of its year where a period is said, or nothing accumulates', () => {
    const july = (plan: Draft): void => {
      plan.effective['from'] = '2026-07-01';
    };
    expect(
      found((plan) => {
        july(plan);
        plan['period'] = 'plan-year';
      }),
    ).toEqual([]);
    expect(
      found((plan) => {
        july(plan);
        plan.accumulators[0]!['period'] = 'plan-year';
      }),
    ).toEqual([]);
    expect(
      found((plan) => {
        july(plan);
        plan.accumulators = [];
        plan.benefits['care']!.costs['in'] = '20%';
      }),
    ).toEqual([]);
  });
});

describe('tiers', () => {
  it('balance-bill by their networks unless they say', () => {
    const tiers = accepted((plan) => {
      plan.tiers.push({ id: 'more', networks: [], balanceBilling: true });
      plan.tiers.reverse();
    }).tiers;
    expect(tiers.map(({ id, balanceBilling }) => `${id} ${String(balanceBilling)}`)).toEqual(['more true', 'out true', 'in false']);
  });

  refuses([
    [
      'none of them',
      (plan) => {
        plan.tiers = [];
      },
      ['tiers list.empty'],
      /Name at least one/,
    ],
    [
      'two of one id',
      (plan) => {
        plan.tiers.push({ id: 'in', networks: ['m'] });
      },
      ['tiers.2.id id.duplicate'],
      /already stands at tiers.0/,
    ],
    [
      'a referral without its gate',
      (plan) => {
        plan.tiers[0]!['requires'] = ['referral'];
      },
      ['tiers.0.requires tier.no-referral-gate'],
      /Add `gatekeeping.referral`/,
    ],
    [
      'a referral whose gate is off',
      (plan) => {
        plan.tiers[0]!['requires'] = ['referral'];
        gates({ referral: { required: false } })(plan);
      },
      ['tiers.0.requires tier.no-referral-gate'],
      /not in force/,
    ],
    [
      'something else required',
      (plan) => {
        plan.tiers[0]!['requires'] = ['approval'];
      },
      ['tiers.0.requires.0 word.unknown'],
      /"referral"/,
    ],
    [
      'one behind a tier that takes everyone',
      (plan) => {
        plan.tiers.push({ id: 'late', networks: ['m'] });
      },
      ['(tiers.2 tier.unreachable)'],
      /"out" before it has no networks/,
    ],
    [
      'one whose networks are all taken',
      (plan) => {
        plan.tiers.splice(1, 0, { id: 'again', networks: ['n'] });
      },
      ['(tiers.1 tier.unreachable)'],
      /listed by tiers before it/,
    ],
  ]);

  it('may stand behind where something moves lines there, or only referred lines go before', () => {
    const late = (plan: Draft): void => {
      plan.tiers.push({ id: 'late' });
    };
    expect(
      found((plan) => {
        late(plan);
        gates({ pcp: { without: { tier: 'late' } } })(plan);
      }),
    ).toEqual([]);
    expect(
      found((plan) => {
        late(plan);
        rule({ type: 'tier', params: { tier: 'late' } })(plan);
      }),
    ).toEqual([]);
    expect(found(late)).toEqual(['(tiers.2 tier.unreachable)']);
    expect(
      found((plan) => {
        late(plan);
        plan['emergency'] = { tier: 'late' };
      }),
    ).toEqual([]);
    expect(
      found((plan) => {
        plan.tiers = [{ id: 'in', networks: ['n'], requires: ['referral'] }, { id: 'self', networks: ['n'] }, { id: 'out' }];
        gates({ referral: {} })(plan);
      }),
    ).toEqual([]);
  });
});

describe('patterns', () => {
  const combined =
    (...benefits: string[]) =>
    (plan: Draft) => {
      plan.benefits['rx-tier-1'] = { costs: {} };
      plan['copays'] = { combine: 'highest', benefits };
    };

  it.each([
    [['*'], ['care', 'rx-tier-3', 'rx-tier-1']],
    [['rx-*'], ['rx-tier-3', 'rx-tier-1']],
    [
      ['rx-*', 'care', 'care'],
      ['care', 'rx-tier-3', 'rx-tier-1'],
    ],
    [
      ['*', '!care'],
      ['rx-tier-3', 'rx-tier-1'],
    ],
    [['!rx-*', '*'], ['care']],
    [
      ['*', '!rx-tier-1'],
      ['care', 'rx-tier-3'],
    ],
  ])("%j takes %j, in the plan's order", (patterns, taken) => {
    expect(accepted(combined(...patterns)).combinedCopays).toEqual(taken);
  });

  refuses([
    ['an id that is near one', combined('rx-tier3'), ['copays.benefits.0 pattern.unmatched'], /Did you mean "rx-tier-3"/],
    ['a prefix of nothing', combined('dental-*'), ['copays.benefits.0 pattern.unmatched'], /Known are "care"/],
    ['taking out what is not there', combined('*', '!rx-tier-9'), ['copays.benefits.1 pattern.unmatched'], /Did you mean "rx-tier-3"/],
    ['only taking out', combined('!care'), ['copays.benefits pattern.takes-nothing'], /\["\*", "!care"\]/],
    ['taking out all that is taken', combined('rx-*', '!rx-*'), ['copays.benefits pattern.takes-nothing'], /Drop the/],
    ['a star in the middle', combined('rx-*-3'), ['copays.benefits.0 pattern.malformed'], /"rx-\*"/],
    [
      'a benefit of the catalogue that the plan does not list',
      combined('care', 'physical-therapy'),
      ['(copays.benefits.1 pattern.unlisted)'],
      /Give it costs/,
    ],
  ]);
});

describe('gates', () => {
  it('are read with their defaults', () => {
    expect(
      accepted(
        gates({
          pcp: {},
          referral: { exemptSpecialties: ['a'], valid: { days: 9 } },
          authorization: { without: { charge: 250 }, liability: 'provider', when: holds },
        }),
      ).gates,
    ).toEqual({
      pcp: { benefits: null, when: null, without: { kind: 'deny' }, liability: null },
      referral: {
        benefits: null,
        when: null,
        without: { kind: 'deny' },
        liability: null,
        exemptSpecialties: ['a'],
        validDays: 9,
        validVisits: null,
      },
      authorization: {
        benefits: null,
        when: { all: [holds] },
        without: { kind: 'charge', amount: 25_000, per: null },
        liability: 'provider',
      },
    });
  });

  it('are not in force where not required', () => {
    expect(accepted(gates({ pcp: { required: false }, authorization: { required: false } })).gates).toEqual({
      pcp: null,
      referral: null,
      authorization: null,
    });
  });

  it('reduce by a share', () => {
    expect(
      accepted(gates({ authorization: { without: { reduce: '50%', max: 500, of: 'allowed', per: 'claim' } } })).gates.authorization
        ?.without,
    ).toMatchObject({ kind: 'reduce', share: { text: '50%' }, of: 'allowed', max: 50_000, per: 'claim' });
    expect(accepted(gates({ authorization: { without: { reduce: '50%' } } })).gates.authorization?.without).toMatchObject({
      of: 'payment',
      max: null,
      per: null,
    });
  });

  refuses([
    [
      'a charge with a maximum',
      gates({ pcp: { without: { charge: 500, max: 500 } } }),
      ['gatekeeping.pcp.without.max key.unknown'],
      /one fixed amount.*"reduce": "50%", "max": 500/,
    ],
    [
      'a reduction in dollars',
      gates({ pcp: { without: { reduce: 500 } } }),
      ['gatekeeping.pcp.without.reduce percent.malformed'],
      /"charge": 500/,
    ],
    [
      'a charge in percent',
      gates({ pcp: { without: { charge: '50%' } } }),
      ['gatekeeping.pcp.without.charge money.malformed'],
      /"reduce": "50%"/,
    ],
    [
      'a reduction and a charge',
      gates({ pcp: { without: { reduce: '50%', charge: 5 } } }),
      ['gatekeeping.pcp.without.charge key.unknown'],
      /not both/,
    ],
    ['a consequence misspelt', gates({ pcp: { without: 'denny' } }), ['gatekeeping.pcp.without word.unknown'], /"deny", \{ "tier"/],
    ['no consequence', gates({ pcp: { without: {} } }), ['gatekeeping.pcp.without penalty.malformed'], /"deny"/],
    ['an unknown tier', gates({ pcp: { without: { tier: 'outt' } } }), ['gatekeeping.pcp.without.tier tier.unknown'], /Did you mean "out"/],
    ['no benefits', gates({ pcp: { benefits: [] } }), ['gatekeeping.pcp.benefits list.empty'], /leave the key out/],
    ['an unknown gate', gates({ prior: {} }), ['gatekeeping.prior key.unknown'], /`authorization`/],
  ]);
});

describe('emergencies', () => {
  const withTiers =
    (...tiers: object[]) =>
    (plan: Draft) => {
      plan.tiers = tiers as Draft['tiers'];
      plan.accumulators = [];
      plan.benefits = { 'emergency-room': { costs: {} }, ambulance: { costs: {} }, care: { costs: {} } };
    };

  it('are the usual benefits that the plan has', () => {
    expect(accepted(withTiers({ id: 'in', networks: ['n'] }, { id: 'out' })).emergency).toEqual({
      benefits: ['emergency-room', 'ambulance'],
      tier: 'in',
      balanceBilled: ['ambulance'],
    });
  });

  it('may be none, and may balance-bill none', () => {
    expect(
      accepted((plan) => {
        plan['emergency'] = { benefits: [], balanceBilled: [], tier: 'out' };
      }).emergency,
    ).toEqual({ benefits: [], tier: 'out', balanceBilled: [] });
  });

  it.each([
    [[{ id: 'all' }], null],
    [[{ id: 'a', networks: ['x'] }, { id: 'b', networks: ['y'] }, { id: 'out' }], 'b'],
    [[{ id: 'a', networks: ['x', 'y'] }, { id: 'b', networks: ['y', 'x'], balanceBilling: false }, { id: 'out' }], 'a'],
    [[{ id: 'a', networks: ['x', 'y'] }, { id: 'b', networks: ['y'] }, { id: 'out' }], 'b'],
    [[{ id: 'a', networks: ['x'] }, { id: 'b', networks: [] }, { id: 'out' }], 'a'],
  ])('go to the last tier with networks, the first of its networks: %j', (tiers, tier) => {
    expect(accepted(withTiers(...tiers)).emergency.tier).toBe(tier);
  });

  refuses([
    [
      'an unknown tier',
      (plan) => {
        plan['emergency'] = { tier: 'im' };
      },
      ['emergency.tier tier.unknown'],
      /Did you mean "in"/,
    ],
  ]);
});

describe('rules', () => {
  it.each([
    [
      { type: 'classify', params: { benefit: 'care' } },
      { type: 'classify', benefit: 'care' },
    ],
    [
      { type: 'tier', params: { tier: 'out' } },
      { type: 'tier', tier: 'out' },
    ],
    [
      { type: 'deny', params: { carc: 29 } },
      { type: 'deny', carc: '29', group: null, message: null },
    ],
    [
      { type: 'deny', params: { carc: 'B7', group: 'CO', message: 'x' } },
      { type: 'deny', carc: 'B7', group: 'CO', message: 'x' },
    ],
    [
      { type: 'price', params: { allowed: 12.5 } },
      { type: 'price', allowed: 1250, percent: null },
    ],
    [
      { type: 'price', params: { percent: '150%', of: 'billed' } },
      { type: 'price', allowed: null, percent: { of: 'billed' } },
    ],
    [
      { type: 'cost-share', params: { cost: '$5 copay' } },
      { type: 'cost-share', cost: { steps: [{ copay: '5' }] } },
    ],
    [
      { type: 'penalty', params: { reduce: '10%' } },
      { type: 'penalty', carc: '95', penalty: { kind: 'reduce' } },
    ],
    [
      { type: 'penalty', params: { charge: 10, carc: '197' } },
      { type: 'penalty', carc: '197', penalty: { kind: 'charge', amount: 1000 } },
    ],
    [
      { type: 'note', params: { message: 'x' } },
      { type: 'note', message: 'x' },
    ],
  ])('are read: %j', (event, expected) => {
    expect(accepted(rule(event)).rules).toMatchObject([
      { name: 'rules.0', path: 'rules.0', priority: null, conditions: { all: [holds] }, event: expected },
    ]);
  });

  it('drop what conditions say to people only', () => {
    const conditions = {
      any: [
        { name: 'young', ...holds },
        { not: { all: [holds], name: 'x' } },
        { fact: 'a', operator: 'equal', value: { fact: 'b', 'x-why': 1 } },
      ],
      name: 'y',
    };
    expect(accepted(rule({ type: 'note', params: { message: 'x' } }, { conditions })).rules[0]?.conditions).toEqual({
      any: [holds, { not: { all: [holds] } }, { fact: 'a', operator: 'equal', value: { fact: 'b' } }],
    });
  });

  const conditions = (given: unknown) => rule({ type: 'note', params: { message: 'x' } }, { conditions: given });
  refuses([
    ['an unknown event', rule({ type: 'denny', params: {} }), ['rules.0.event.type word.unknown'], /Did you mean "deny"/],
    ['an event without a type', rule({ params: {} }), ['rules.0.event.type key.missing'], /`type` is missing/],
    ['an event that is none', rule('deny'), ['rules.0.event object.expected'], /an object with `type`/],
    ['an event without what it needs', rule({ type: 'deny', params: {} }), ['rules.0.event.params.carc key.missing'], /`carc` is missing/],
    ['a code that is none', rule({ type: 'deny', params: { carc: 'CO-29' } }), ['rules.0.event.params.carc carc.malformed'], /"96"/],
    [
      'an unknown benefit',
      rule({ type: 'classify', params: { benefit: 'car' } }),
      ['rules.0.event.params.benefit benefit.unknown'],
      /Did you mean "care"/,
    ],
    ['an unknown tier', rule({ type: 'tier', params: { tier: 'inn' } }), ['rules.0.event.params.tier tier.unknown'], /Did you mean "in"/],
    [
      'a price of nothing',
      rule({ type: 'price', params: {} }),
      ['rules.0.event.params price.malformed'],
      /either an amount or a percentage/,
    ],
    [
      'a price twice over',
      rule({ type: 'price', params: { allowed: 5, percent: '20%', of: 'billed' } }),
      ['rules.0.event.params price.malformed'],
      /either/,
    ],
    [
      'a cost that needs a tier',
      rule({ type: 'cost-share', params: { cost: { same: 'care' } } }),
      ['rules.0.event.params.cost cost.malformed'],
      /a list of steps/,
    ],
    [
      'a priority of 0',
      rule({ type: 'note', params: { message: 'x' } }, { priority: 0 }),
      ['rules.0.priority count.malformed'],
      /at least 1/,
    ],
    ['no conditions', conditions(undefined), ['rules.0.conditions key.missing'], /conditions/],
    ['an empty any', conditions({ any: [] }), ['rules.0.conditions.any list.empty'], /cannot be empty/],
    [
      'an empty all, deep down',
      conditions({ not: { any: [{ all: [] }] } }),
      ['rules.0.conditions.not.any.0.all list.empty'],
      /cannot be empty/,
    ],
    ['a path', conditions({ all: [{ ...holds, path: '$.x' }] }), ['rules.0.conditions.all.0.path key.unknown'], /flat names/],
    ['parameters', conditions({ ...holds, params: { a: 1 } }), ['rules.0.conditions.params key.unknown'], /take no parameters/],
    ['a shared condition', conditions({ condition: 'adult' }), ['rules.0.conditions condition.malformed'], /"all"/],
    ['two kinds at once', conditions({ all: [holds], any: [holds] }), ['rules.0.conditions.any key.unknown'], /no key `any`/],
    [
      'a test without a value',
      conditions({ fact: 'a', operator: 'equal' }),
      ['rules.0.conditions.value key.missing'],
      /`value` is missing/,
    ],
    [
      'a value that is an object',
      conditions({ fact: 'a', operator: 'equal', value: { is: 1 } }),
      ['rules.0.conditions.value.fact key.missing', 'rules.0.conditions.value.is key.unknown'],
      /2 issues/,
    ],
    [
      'a value that is a list of lists',
      conditions({ fact: 'a', operator: 'in', value: [[1]] }),
      ['rules.0.conditions.value.0 value.malformed'],
      /cannot be compared/,
    ],
    ['a list instead of a condition', conditions([holds]), ['rules.0.conditions condition.malformed'], /"all"/],
  ]);

  it('have names of their own', () => {
    const note = { conditions: holds, event: { type: 'note', params: { message: 'x' } } };
    expect(
      found((plan) => {
        plan.rules = [{ ...note, name: 'a' }, note, { ...note, name: 'a' }, note];
      }),
    ).toEqual(['rules.2.name rule.duplicate']);
  });

  it('nest as deep as the document may', () => {
    const deep = (levels: number): unknown => (levels === 0 ? holds : { not: deep(levels - 1) });
    expect(found(conditions(deep(50)))).toEqual([]);
    expect(found(conditions(deep(80)))[0]).toMatch(/document\.too-deep/);
  });
});
