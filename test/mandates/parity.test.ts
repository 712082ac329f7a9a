/** The two tests of parity, on payments that make them come out by a cent. */
import { describe, expect, it } from 'vitest';
import type { MandateOptions } from '../../src/api/mandates.js';
import { all, changed, check, PARITY } from './plans.js';

type Payments = NonNullable<MandateOptions['expectedPayments']>;

/** Medical benefits at some costs, with what the plan expects to pay for each, and office visits for mental health at another cost. */
interface Split {
  readonly plan: object;
  readonly expectedPayments: Payments;
}

function split(mentalHealth: unknown, levels: readonly (readonly [cost: unknown, payments: number | string])[], more: object = {}): Split {
  const medical = Object.fromEntries(levels.map(([cost], i) => [`clinic-${i}`, { costs: { in: cost } }]));
  return {
    plan: changed(PARITY, {
      benefits: { ...medical, 'mental-health-outpatient': { costs: { in: mentalHealth } } },
      ...more,
    }),
    expectedPayments: levels.map(([, amount], i) => ({ benefit: `clinic-${i}`, tier: 'in', amount })),
  };
}

const found = ({ plan, expectedPayments }: Split): readonly string[] => all(plan, 'parity', { expectedPayments });
const message = ({ plan, expectedPayments }: Split): string | undefined => check(plan, 'parity', { expectedPayments })[0]?.message;

const COST = 'benefits.mental-health-outpatient.costs.in';
const TYPE = `parity/type-not-substantially-all at ${COST}`;
const LEVEL = `parity/more-restrictive-than-predominant at ${COST}`;

/** @source 29 CFR 2590.712(c)(3)(iv), Example 1: 80% is subject to coinsurance, and 56.25% of that to 15% */
describe('coinsurance of 0, 10, 15, 20 and 30 percent', () => {
  const example = (mentalHealth: string): Split =>
    split(mentalHealth, [
      ['no charge', 200_000],
      ['10%', 100_000],
      ['15%', 450_000],
      ['20%', 100_000],
      ['30%', 150_000],
    ]);
  it.each([
    ['15%', []],
    ['10%', []],
    ['15.01%', [LEVEL]],
    ['20%', [LEVEL]],
    ['no charge', []],
    ['$20 copay', [TYPE]],
  ])('%s for mental health', (mentalHealth, expected) => {
    expect(found(example(mentalHealth))).toEqual(expected);
  });

  it('says which level is the predominant one', () => {
    expect(message(example('20%'))).toBe(
      'mental-health-outpatient has a coinsurance of 20%. The predominant one among medical and surgical benefits of the division "outpatient in tier in" is 15%.',
    );
  });
});

/** @source 29 CFR 2590.712(c)(3)(iv), Example 2: no level has more than half of what is subject; 50, 20 and 15 dollars together do */
describe('copays of 0, 10, 15, 20 and 50 dollars', () => {
  const example = (mentalHealth: string): Split =>
    split(mentalHealth, [
      ['no charge', 200_000],
      ['$10 copay', 200_000],
      ['$15 copay', 200_000],
      ['$20 copay', 300_000],
      ['$50 copay', 100_000],
    ]);
  it.each([
    ['$15 copay', []],
    ['$15.01 copay', [LEVEL]],
    ['$20 copay', [LEVEL]],
  ])('%s for mental health: 50 and 20 dollars have exactly half, which is not enough', (mentalHealth, expected) => {
    expect(found(example(mentalHealth))).toEqual(expected);
  });
});

/** @source a worked example of a published guide to the quantitative tests: of 50 million 40 have a copay, 25 of 35 dollars and 15 of 20 */
describe('copays of 35 and 20 dollars', () => {
  const example = (mentalHealth: string): Split =>
    split(mentalHealth, [
      ['no charge', '10000000.00'],
      ['$35 copay', '25000000.00'],
      ['$20 copay', '15000000.00'],
    ]);
  it('lets mental health have 35 dollars, and no cent more', () => {
    expect(found(example('$35 copay'))).toEqual([]);
    expect(found(example('$35.01 copay'))).toEqual([LEVEL]);
  });
});

describe('substantially all: two thirds, and not a cent less', () => {
  const example = (free: string, subject: string): Split =>
    split('$10 copay', [
      ['no charge', free],
      ['$20 copay', subject],
    ]);
  it.each([
    ['exactly', '1000000.00', '2000000.00', []],
    ['a cent less', '1000000.01', '1999999.99', [TYPE]],
    ['a cent more', '999999.99', '2000000.01', []],
    ['one cent and two', '0.01', '0.02', []],
    ['billions, exactly', '4999999999.99', '9999999999.98', []],
    ['billions, a cent less', '4999999999.99', '9999999999.97', [TYPE]],
    ['all free', '100.00', '0.00', [TYPE]],
  ])('%s', (_, free, subject, expected) => {
    expect(found(example(free, subject))).toEqual(expected);
  });

  it('says how much is subject', () => {
    expect(message(example('1000000.01', '1999999.99'))).toBe(
      'mental-health-outpatient has a copay ($10.00). Of the payments expected for medical and surgical benefits of the division "outpatient in tier in", $1,999,999.99 of $3,000,000.00 is subject to one: less than two thirds, so none may apply here.',
    );
  });
});

describe('predominant: more than half', () => {
  const example = (mentalHealth: string, low: string, high: string): Split =>
    split(mentalHealth, [
      ['$20 copay', low],
      ['$40 copay', high],
    ]);
  it.each([
    ['exactly half at 40 dollars', '$40 copay', '50.00', '50.00', [LEVEL]],
    ['exactly half at 40 dollars, mental health at 20', '$20 copay', '50.00', '50.00', []],
    ['a cent more at 40 dollars', '$40 copay', '49.99', '50.01', []],
  ])('%s', (_, mentalHealth, low, high, expected) => {
    expect(found(example(mentalHealth, low, high))).toEqual(expected);
  });
});

describe('types of requirements', () => {
  const half = (a: unknown, b: unknown, mentalHealth: unknown, more: object = {}): Split =>
    split(
      mentalHealth,
      [
        [a, 10],
        [b, 90],
      ],
      more,
    );
  it('compares coinsurance with coinsurance and copays with copays', () => {
    expect(found(half('$30 copay', '$30 copay', '10%'))).toEqual([TYPE]);
    expect(found(half('$30 copay, then 20%', '$30 copay, then 20%', '$30 copay, then 20%'))).toEqual([]);
    expect(found(half('$30 copay', '$30 copay, then 20%', '$30 copay, then 30%'))).toEqual([LEVEL]);
  });

  it('compares deductibles under self-only coverage and for families', () => {
    const own = {
      'accumulators/1': {
        id: 'mental',
        type: 'deductible',
        benefits: ['mental-health-*', 'clinic-0'],
        selfOnly: 1000,
        perMember: 1000,
        family: 2000.01,
      },
    };
    const after = 'deductible, then no charge';
    expect(found(half(after, after, after))).toEqual([]);
    expect(found(half('no charge', 'no charge', after))).toEqual([TYPE, TYPE]);
    expect(found(half('no charge', after, after, own))).toEqual([LEVEL]);
  });

  it('compares visit limits: fewer visits are more restrictive', () => {
    const visits = (benefit: string, individual: number): object => ({
      id: `v-${benefit}`,
      type: 'limit',
      measure: 'visits',
      benefits: [benefit],
      individual,
    });
    const plan = (mental: number): Split =>
      half('no charge', 'no charge', 'no charge', {
        accumulators: [
          visits('clinic-0', 10),
          visits('clinic-1', 30),
          { ...visits('mental-health-outpatient', mental), benefits: ['mental-health-outpatient', 'clinic-0'] },
        ],
      });
    expect(found(plan(30))).toEqual([]);
    expect(found(plan(29))).toEqual(['parity/more-restrictive-than-predominant at accumulators.2']);
  });

  it('tells copays of a visit, a day, a stay and a prescription apart', () => {
    const texts = ['$30 copay', '$30 copay per day', '$30 copay per admission', '$30 copay per prescription'];
    for (const text of texts) {
      for (const other of texts) expect(found(half(text, text, other)), `${text} and ${other}`).toEqual(text === other ? [] : [TYPE]);
    }
    expect(found(half('$30 copay per 30-day supply', '$30 copay per prescription', '$30 copay per fill'))).toEqual([]);
  });

  it('tells limits of visits and of days, and their periods, apart', () => {
    const limit = (id: string, benefits: readonly string[], more: object): object => ({
      id,
      type: 'limit',
      benefits,
      individual: 20,
      ...more,
    });
    const plan = (medical: object, mental: object): readonly string[] =>
      found(
        half('no charge', 'no charge', 'no charge', {
          accumulators: [limit('a', ['clinic-*'], medical), limit('b', ['mental-*', 'clinic-0'], mental)],
        }),
      );
    const visits = { measure: 'visits' };
    const differs = ['parity/type-not-substantially-all at accumulators.1'];
    expect(plan(visits, visits)).toEqual([]);
    expect(plan(visits, { measure: 'days' })).toEqual(differs);
    expect(plan(visits, { ...visits, period: 'lifetime' })).toEqual(differs);
    expect(plan({ ...visits, period: { months: 24 } }, { ...visits, period: { months: 24 } })).toEqual([]);
    expect(plan({ ...visits, period: { months: 24 } }, { ...visits, period: { months: 36 } })).toEqual(differs);
    const family = { ...visits, individual: undefined, perMember: 20, selfOnly: 25 };
    expect(plan(family, family)).toEqual([]);
    expect(plan({ ...visits, individual: undefined, perMember: 20 }, { ...visits, individual: undefined, family: 20 })).toEqual([]);
  });

  it('takes the most restrictive of several limits of one benefit', () => {
    const limit = (id: string, individual: number): object => ({ id, type: 'limit', measure: 'visits', benefits: ['*'], individual });
    expect(found(half('no charge', 'no charge', 'no charge', { accumulators: [limit('a', 30), limit('b', 20)] }))).toEqual([]);
  });

  it('takes every variant of a mental health benefit', () => {
    const variants = [
      { when: { all: [{ fact: 'line.telehealth', operator: 'equal', value: true }] }, cost: '$20 copay' },
      { cost: '$50 copay' },
    ];
    expect(found(half('$30 copay', '$30 copay', variants))).toEqual([`${LEVEL}.1`]);
  });

  it('sees nothing in what is free or not covered', () => {
    expect(found(half('no charge', 'no charge', '$0 copay'))).toEqual([]);
    expect(found(half('no charge', 'no charge', 'not covered'))).toEqual([]);
  });
});
