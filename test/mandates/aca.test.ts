/** The rules of `aca` about out-of-pocket maximums where they are broken, and where they are kept by a cent. */
import { describe, expect, it } from 'vitest';
import { all, changed, check, inNetwork, inYear, MEDICAL, type Case } from './plans.js';

const SELF_ONLY = 'aca/out-of-pocket-limit-self-only';
const FAMILY = 'aca/out-of-pocket-limit-family';
const EMBEDDED = 'aca/embedded-individual-limit';
const UNCAPPED = 'aca/uncapped-cost-sharing';
const oop = (limits: object): Case[1] => ({ 'accumulators/1': { id: 'oop', type: 'oop-max', tiers: ['in'], ...limits } });

describe('a plan that keeps everything', () => {
  it('has no findings', () => {
    expect(all(MEDICAL, 'aca')).toEqual([]);
  });
});

describe('the annual limitation of 2026, 10,600 and 21,200', () => {
  const cases: readonly Case[] = [
    ['exactly the limitation', oop({ individual: 10600, family: 21200 }), []],
    [
      'a cent over, self-only and for each person of a family',
      oop({ individual: '10600.01', family: 21200 }),
      [`${SELF_ONLY} at accumulators.1`, `${EMBEDDED} at accumulators.1`],
    ],
    [
      'a cent over in self-only coverage',
      oop({ selfOnly: '10600.01', perMember: 10600, family: 21200 }),
      [`${SELF_ONLY} at accumulators.1`],
    ],
    ['a cent over for a family', oop({ individual: 10600, family: '21200.01' }), [`${FAMILY} at accumulators.1`]],
    [
      'a larger family may owe more than a smaller one',
      oop({ individual: 10600, family: { 2: 20000, 3: '21200.01' } }),
      [`${FAMILY} at accumulators.1`],
    ],
    [
      'a number of members who meet theirs is no amount: a third may be just short of it',
      oop({ individual: 10600, familyMembers: 2 }),
      ['aca/no-family-maximum at accumulators.1'],
    ],
  ];
  it.each(cases)('%s', (_, changes, expected) => {
    expect(all(changed(MEDICAL, changes), 'aca')).toEqual(expected);
  });

  it('says the amounts, the law and the plan year', () => {
    const [finding] = check(changed(MEDICAL, oop({ selfOnly: '10600.01', perMember: 10600, family: 21200 })), 'aca');
    expect(finding).toEqual({
      rule: SELF_ONLY,
      mandate: 'aca',
      title: 'Out-of-pocket maximum of self-only coverage within the annual limitation',
      severity: 'error',
      where: 'accumulators.1',
      message:
        'In network, a member with self-only coverage can owe $10,600.01 for essential benefits in the plan year. The annual limitation is $10,600.00.',
      citation: {
        cite: '42 USC 300gg-6(b), 18022(c)(1); 45 CFR 156.130(a), (c)',
        url: 'https://www.ecfr.gov/current/title-45/section-156.130',
      },
      planYear: '2026-01-01',
      accepted: null,
    });
  });
});

describe('the limitation of the plan year', () => {
  it('is the one of the year it begins in: 9,450 from July 2024 to June 2025, 9,200 after', () => {
    const plan = changed(MEDICAL, {
      ...oop({ individual: 9450, family: 18400 }),
      'effective/from': '2024-07-01',
      'effective/to': '2025-06-30',
    });
    expect(all(plan, 'aca')).toEqual([]);
    const later = check(changed(plan, { 'effective/to': '2026-06-30' }), 'aca');
    expect(later.map(({ rule, planYear }) => [rule, planYear])).toEqual([
      [SELF_ONLY, '2025-07-01'],
      [EMBEDDED, '2025-07-01'],
    ]);
  });

  it('is told once for the first of several plan years that break it', () => {
    const plan = changed(MEDICAL, { ...oop({ selfOnly: 12000, perMember: 6000, family: 12000 }), 'effective/from': '2023-01-01' });
    expect(check(plan, 'aca').map(({ rule, planYear }) => [rule, planYear])).toEqual([[SELF_ONLY, '2023-01-01']]);
    expect(check(plan, 'aca', { planYear: '2026-01-01' }).map(({ planYear }) => planYear)).toEqual(['2026-01-01']);
  });

  it('holds for each person of a family since 2016 alone, and is not known here so far back', () => {
    const plan = changed(MEDICAL, { ...oop({ selfOnly: 6000, family: 12000 }), ...inYear(2015) });
    expect(all(plan, 'aca')).toEqual(['mandates/no-figure at effective.from', 'mandates/no-figure at effective.from']);
    const next = check(changed(plan, inYear(2016)), 'aca').map(({ severity, message }) => [severity, message.split(' ')[0]]);
    expect(next).toEqual([
      ['note', SELF_ONLY],
      ['note', FAMILY],
      ['note', EMBEDDED],
    ]);
  });
});

/**
 * Nobody in a family owes more than the self-only limitation, however the family's maximum is written.
 * @source FAQs about Affordable Care Act Implementation, Part XXVII (26 May 2015): a family maximum of 13,000 in 2016, when the
 *   self-only limitation was 6,850; here with the amounts of 2026
 */
describe('a family maximum without a limit for each person', () => {
  const cases: readonly Case[] = [
    ['above the self-only limitation', oop({ selfOnly: 8500, family: 17000 }), [`${EMBEDDED} at accumulators.1`]],
    ['a cent above', oop({ selfOnly: 8500, family: '10600.01' }), [`${EMBEDDED} at accumulators.1`]],
    ['at the self-only limitation', oop({ selfOnly: 8500, family: 10600 }), []],
    ['with a limit for each person', oop({ selfOnly: 8500, perMember: 10600, family: 17000 }), []],
    ['with one that is a cent too high', oop({ selfOnly: 8500, perMember: '10600.01', family: 17000 }), [`${EMBEDDED} at accumulators.1`]],
  ];
  it.each(cases)('%s', (_, changes, expected) => {
    expect(all(changed(MEDICAL, changes), 'aca')).toEqual(expected);
  });
});

describe('what the maximum takes in', () => {
  const drugs = (limit: unknown): Case[1] => ({
    ...inNetwork('rx-generic', '$10 copay'),
    'accumulators/1': { id: 'oop', type: 'oop-max', tiers: ['in'], benefits: ['*', '!rx-*'], individual: 6000, family: 12000 },
    'accumulators/3': { id: 'rx-oop', type: 'oop-max', tiers: ['in'], benefits: ['rx-*'], individual: limit, family: 9200 },
  });
  const cases: readonly Case[] = [
    ['maximums of care and of drugs add up: 6,000 and 4,600', drugs(4600), []],
    ['a cent more', drugs('4600.01'), [`${SELF_ONLY} at accumulators`, `${EMBEDDED} at accumulators`]],
    [
      'a maximum that leaves the deductible out adds it: 1,500 and 9,100',
      oop({ counts: ['coinsurance', 'copay'], individual: 9100, family: 18200 }),
      [],
    ],
    [
      'a cent more than that',
      oop({ counts: ['coinsurance', 'copay'], individual: '9100.01', family: 18200 }),
      [`${SELF_ONLY} at accumulators`, `${EMBEDDED} at accumulators`],
    ],
    ['two tiers whose maximums credit each other stop together', twoTiers(true), []],
    [
      'two that do not add up',
      twoTiers(false),
      [`${SELF_ONLY} at accumulators`, `${FAMILY} at accumulators`, `${EMBEDDED} at accumulators`],
    ],
    [
      'a benefit that the maximum leaves out',
      { 'benefits/specialist/countsTowardOopMax': false },
      [`${UNCAPPED} at benefits.specialist.costs.in`],
    ],
    ['a free benefit that it leaves out', { 'benefits/specialist/countsTowardOopMax': false, ...inNetwork('specialist', 'no charge') }, []],
    [
      'a maximum of one admission is none of the year',
      oop({ individual: 6000, period: 'admission' }),
      ['aca/no-out-of-pocket-maximum at accumulators'],
    ],
    [
      'none at all',
      { 'accumulators/1': { id: 'oop', type: 'counter', measure: 'visits' } },
      ['aca/no-out-of-pocket-maximum at accumulators'],
    ],
    ['none for the family', oop({ individual: 6000 }), ['aca/no-family-maximum at accumulators.1']],
    [
      'what is no essential benefit may be outside',
      { ...inNetwork('dental-adult', '50%'), 'benefits/dental-adult/countsTowardOopMax': false },
      [],
    ],
    ['care out of network may be outside', { 'accumulators/1/tiers': ['in'] }, []],
  ];
  it.each(cases)('%s', (_, changes, expected) => {
    expect(all(changed(MEDICAL, changes), 'aca')).toEqual(expected);
  });

  it('is nothing where essential care is free', () => {
    const free = changed(MEDICAL, {
      accumulators: [],
      benefits: { preventive: { costs: { in: 'no charge' } }, 'primary-care': { costs: { in: 'no charge', out: '40%' } } },
      gatekeeping: undefined,
    });
    expect(all(free, 'aca')).toEqual([]);
  });

  /** The better tier's maximum and the other's; each alone is within the limitation. */
  function twoTiers(credit: boolean): Case[1] {
    const tier = (id: string, other: string): object => ({
      id: `oop-${id}`,
      type: 'oop-max',
      tiers: [id],
      individual: 9000,
      family: 18000,
      ...(credit ? { alsoCredits: [`oop-${other}`] } : {}),
    });
    return {
      'tiers/0': { id: 'near', networks: ['near'] },
      'tiers/1': { id: 'in', networks: ['n'] },
      'tiers/2': { id: 'out' },
      'benefits/preventive/costs/near': 'no charge',
      'benefits/primary-care/costs': { near: '$20 copay', in: '$25 copay', out: '40%' },
      'accumulators/1': tier('near', 'in'),
      'accumulators/3': tier('in', 'near'),
    };
  }
});
