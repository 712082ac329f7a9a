/** Each rule of `hdhp` where it is broken, and where it is kept by a cent or a day. */
import { describe, expect, it } from 'vitest';
import { all, changed, check, inNetwork, inYear, SAVINGS, type Case } from './plans.js';

const OWN = 'hdhp/minimum-deductible-self-only at accumulators.0';
const FAMILY = 'hdhp/minimum-deductible-family at accumulators.0';
const EMBEDDED = 'hdhp/embedded-deductible at accumulators.0';
const BEFORE = 'hdhp/benefit-before-deductible';
const deductible = (limits: object): Case[1] => ({ 'accumulators/0': { id: 'deductible', type: 'deductible', ...limits } });
const oop = (limits: object): Case[1] => ({ 'accumulators/1': { id: 'oop', type: 'oop-max', tiers: ['in'], ...limits } });
const CONDITIONS = { all: [{ fact: 'line.code', operator: 'inCodes', value: ['99213'] }] };
const run = (cases: readonly Case[]): void => {
  it.each(cases)('%s', (_, changes, expected) => {
    expect(all(changed(SAVINGS, changes), 'hdhp')).toEqual(expected);
  });
};

describe('a plan that keeps everything', () => {
  it('has no findings', () => {
    expect(all(SAVINGS, 'hdhp')).toEqual([]);
  });
});

describe('the least deductible of 2026, 1,700 and 3,400', () => {
  run([
    ['a cent under in self-only coverage', deductible({ selfOnly: '1699.99', perMember: 3400, family: 3400 }), [OWN]],
    ['a cent under for a family, aggregate', deductible({ selfOnly: 1700, family: '3399.99' }), [FAMILY]],
    ['aggregate, at the least', deductible({ selfOnly: 1700, family: 3400 }), []],
    ['a smaller family a cent under', deductible({ selfOnly: 1700, family: { 2: '3399.99', 3: 5000 } }), [FAMILY]],
    ['embedded, a cent under the least of a family', deductible({ selfOnly: 1700, perMember: '3399.99', family: 6800 }), [EMBEDDED]],
    ['embedded at the least of a family', deductible({ selfOnly: 1700, perMember: 3400, family: 6800 }), []],
    ['one amount for everybody', deductible({ individual: 2500, family: 5000 }), [EMBEDDED]],
    ['no deductible', noDeductible(), ['hdhp/no-deductible at accumulators']],
    ['a deductible of nothing', deductible({ individual: 0, family: 0 }), ['hdhp/no-deductible at accumulators']],
    [
      'a lower one for the dentist alone',
      {
        ...inNetwork('dental-adult', 'deductible, then 50%'),
        'accumulators/2': { id: 'dental-deductible', type: 'deductible', benefits: ['dental-adult'], individual: 50, family: 150 },
      },
      [],
    ],
    [
      'a lower one for drugs',
      { 'accumulators/2': { id: 'rx-deductible', type: 'deductible', benefits: ['rx-generic'], individual: 50, family: 150 } },
      [OWN, FAMILY, EMBEDDED].map((finding) => finding.replace('.0', '.2')),
    ],
  ]);

  it('says the amounts', () => {
    const messages = check(changed(SAVINGS, deductible({ selfOnly: '1699.99', perMember: '3399.99', family: 3400 })), 'hdhp').map(
      ({ message }) => message,
    );
    expect(messages).toEqual([
      'Under self-only coverage "deductible" is met at $1,699.99. Nothing but preventive care and the like may be paid below $1,700.00.',
      'Inside a family one member meets "deductible" at $3,399.99, below the family minimum of $3,400.00. Raise `perMember`, or write "embedded": false.',
    ]);
  });

  function noDeductible(): Case[1] {
    return {
      'accumulators/0': { id: 'visits', type: 'counter', measure: 'visits' },
      'benefits/preventive/costs/out': '40%',
      'benefits/primary-care/costs': { in: '20%', out: '40%' },
      ...inNetwork('rx-generic', '$10 copay'),
    };
  }
});

/** Amounts that published explanations give, by the plan year they are about. */
describe('published examples of embedded deductibles', () => {
  const family = (selfOnly: number, perMember: number, most: number): Case[1] => ({
    ...deductible({ selfOnly, perMember, family: most }),
    ...oop({ individual: 6000, family: 12000 }),
  });
  it.each<readonly [source: string, year: number, changes: Case[1], expected: readonly string[]]>([
    ["2019: the least is 2,700, and so embedded at 2,700 inside 3,000 (a broker's guide to 2019)", 2019, family(1500, 2700, 3000), []],
    ['2019: embedded at 1,500 inside 3,000', 2019, family(1500, 1500, 3000), [EMBEDDED]],
    [
      '2022: embedded at 2,800 was enough',
      2022,
      { ...family(1400, 2800, 5600), ...inNetwork('telehealth', 'deductible'), ...inNetwork('rx-insulin', 'deductible') },
      [],
    ],
    ['2023: embedded at 2,800 is no more', 2023, family(1500, 2800, 5600), [EMBEDDED]],
  ])('%s', (_, year, changes, expected) => {
    const early = year < 2020 ? { ...inNetwork('telehealth', 'deductible'), ...inNetwork('rx-insulin', 'deductible') } : {};
    expect(all(changed(SAVINGS, { ...inYear(year), ...early, ...changes }), 'hdhp')).toEqual(expected);
  });
});

/**
 * A deductible that may be met in fifteen months, because a quarter carries over, must be higher in proportion.
 * @source Notice 2004-50, Q&A-24: the least amount times the months, divided by twelve
 */
describe('a deductible with a carryover', () => {
  const carry = (limits: object, carryover: object): Case[1] => deductible({ ...limits, carryover });
  run([
    ['three months: 1,700 x 15 / 12 = 2,125', carry({ selfOnly: 2125, perMember: 4250, family: 4250 }, { months: 3 }), []],
    ['a cent less', carry({ selfOnly: '2124.99', perMember: 4250, family: 4250 }, { months: 3 }), [OWN]],
    ['days count by the month of 31: 93 days', carry({ selfOnly: '2124.99', perMember: 4250, family: 4250 }, { days: 93 }), [OWN]],
    ['a family a cent less', carry({ selfOnly: 2125, family: '4249.99' }, { months: 3 }), [FAMILY]],
  ]);
});

describe('deductibles that are due one after the other', () => {
  const both = (second: object): Case[1] => ({
    ...deductible({ selfOnly: 1000, perMember: 2000, family: 3400 }),
    'accumulators/2': { id: 'second', type: 'deductible', benefits: ['primary-care', 'rx-generic'], family: 3400, ...second },
    'benefits/preventive/costs/out': 'no charge',
    'benefits/primary-care/costs': { in: twice('20%'), out: twice('40%') },
    ...inNetwork('rx-generic', twice('20%')),
  });
  const twice = (coinsurance: string): readonly unknown[] => [{ deductible: 'deductible' }, { deductible: 'second' }, { coinsurance }];
  const cells = ['primary-care.costs.in', 'primary-care.costs.out', 'rx-generic.costs.in'];
  run([
    ['1,000 and 700, for a person 2,000 and 1,400', both({ selfOnly: 700, perMember: 1400 }), []],
    ['a cent less', both({ selfOnly: '699.99', perMember: 1400 }), cells.map((cell) => `hdhp/combined-deductible at benefits.${cell}`)],
    [
      'a cent less for a person',
      both({ selfOnly: 700, perMember: '1399.99' }),
      cells.map((cell) => `hdhp/combined-deductible at benefits.${cell}`),
    ],
  ]);
});

describe('benefits before the deductible', () => {
  const visits = [
    { when: { all: [{ fact: 'visits', operator: 'lessThan', value: 3 }] }, cost: '$25 copay' },
    { cost: 'deductible, then 20%' },
  ];
  const met = [
    { when: { all: [{ fact: 'left.deductible', operator: 'money:equal', value: '0.00' }] }, cost: '$25 copay' },
    { cost: 'deductible, then 20%' },
  ];
  run([
    ['a copay instead', inNetwork('primary-care', '$25 copay'), [`${BEFORE} at benefits.primary-care.costs.in`]],
    ['a copay before the deductible opens nothing', inNetwork('primary-care', '$25 copay before deductible'), []],
    ['free out of network', { 'benefits/primary-care/costs/out': '40%' }, [`${BEFORE} at benefits.primary-care.costs.out`]],
    ['not covered', inNetwork('primary-care', 'not covered'), []],
    ['three visits', inNetwork('primary-care', visits), [`${BEFORE} at benefits.primary-care.costs.in`]],
    ['once the deductible is met', inNetwork('primary-care', met), [`${BEFORE}-conditional at benefits.primary-care.costs.in`]],
    ['preventive drugs', inNetwork('rx-preventive', 'no charge'), []],
    ['generic drugs', inNetwork('rx-generic', '$10 copay'), [`${BEFORE} at benefits.rx-generic.costs.in`]],
    ['a rule of the plan', ownRule('no charge'), ['hdhp/own-rule-before-deductible at rules.0']],
    ['a rule with the deductible', ownRule('deductible, then 10%'), []],
    ['a rule with a deductible by name', ownRule([{ deductible: 'deductible' }, { coinsurance: '10%' }]), []],
    ['a rule that covers nothing', ownRule('not covered'), []],
    ['a rule that insists on none', ownRule('10% coinsurance, deductible does not apply'), ['hdhp/own-rule-before-deductible at rules.0']],
    [
      'a rule that denies',
      { rules: [{ name: 'own', conditions: CONDITIONS, event: { type: 'deny', params: { carc: '96', message: 'No.' } } }] },
      [],
    ],
  ]);

  function ownRule(cost: unknown): Case[1] {
    return { rules: [{ name: 'own', conditions: CONDITIONS, event: { type: 'cost-share', params: { cost } } }] };
  }
});

describe('what may be paid before the deductible, by the plan year', () => {
  const free = { ...inNetwork('telehealth', 'no charge'), ...inNetwork('rx-insulin', '$35 copay') };
  /** Limits of every year in the test are met. */
  const limits = { ...deductible({ selfOnly: 3000, perMember: 3500, family: 3500 }), ...oop({ individual: 6000, family: 12000 }) };
  const only = (benefit: 'telehealth' | 'rx-insulin', year: number): readonly string[] => {
    const other = benefit === 'telehealth' ? 'rx-insulin' : 'telehealth';
    return all(changed(SAVINGS, { ...limits, ...inYear(year), ...free, ...inNetwork(other, 'deductible') }), 'hdhp');
  };
  const telehealth = [`${BEFORE} at benefits.telehealth.costs.in`];
  it.each<readonly [year: number, expected: readonly string[]]>([
    [2019, telehealth],
    [2020, []],
    [2021, []],
    [2022, ['hdhp/relief-for-part-of-the-year at benefits.telehealth.costs.in']],
    [2023, []],
    [2024, []],
    [2025, []],
    [2026, []],
    [2027, []],
  ])('telehealth, %i', (year, expected) => {
    expect(only('telehealth', year)).toEqual(expected);
  });

  it.each<readonly [year: number, expected: readonly string[]]>([
    [2022, [`${BEFORE} at benefits.rx-insulin.costs.in`]],
    [2023, []],
    [2026, []],
  ])('insulin, %i', (year, expected) => {
    expect(only('rx-insulin', year)).toEqual(expected);
  });

  it('asks in which year the plan year begins', () => {
    const plan = changed(SAVINGS, { ...limits, ...free, 'effective/from': '2022-12-01', 'effective/to': '2023-11-30' });
    expect(all(plan, 'hdhp')).toEqual([
      `${BEFORE} at benefits.rx-insulin.costs.in`,
      'hdhp/relief-for-part-of-the-year at benefits.telehealth.costs.in',
    ]);
  });
});

describe('the out-of-pocket limit of 2026, 8,500 and 17,000', () => {
  run([
    [
      'a cent over, self-only',
      oop({ selfOnly: '8500.01', perMember: 8500, family: 17000 }),
      ['hdhp/out-of-pocket-limit-self-only at accumulators.1'],
    ],
    ['a cent over, family', oop({ individual: 8500, family: '17000.01' }), ['hdhp/out-of-pocket-limit-family at accumulators.1']],
    ['a person inside a family may reach the limit of the ACA', oop({ selfOnly: 8500, perMember: 10600, family: 17000 }), []],
    ['none for the family', oop({ individual: 8500 }), ['hdhp/no-out-of-pocket-maximum at accumulators']],
    ['none', { 'accumulators/1': { id: 'oop', type: 'counter', measure: 'visits' } }, ['hdhp/no-out-of-pocket-maximum at accumulators']],
    [
      'a benefit outside of it, which has the deductible once more',
      { 'benefits/rx-generic/countsTowardOopMax': false },
      [
        'hdhp/out-of-pocket-limit-self-only at accumulators',
        'hdhp/out-of-pocket-limit-family at accumulators',
        'hdhp/uncapped-cost-sharing at benefits.rx-generic.costs.in',
      ],
    ],
    ['dental care outside of it', { 'benefits/dental-adult/countsTowardOopMax': false }, []],
  ]);
});

describe("drug makers' cards", () => {
  run([
    ['count', { copayAssistance: 'counts' }, ['hdhp/copay-assistance at copayAssistance']],
    ['count, by default', { copayAssistance: undefined }, ['hdhp/copay-assistance at copayAssistance']],
  ]);
  it('are nothing to a plan without drugs', () => {
    const benefits = { 'primary-care': { costs: { in: 'deductible, then 20%' } } };
    expect(all(changed(SAVINGS, { benefits, copayAssistance: 'counts' }), 'hdhp')).toEqual([]);
  });
});
