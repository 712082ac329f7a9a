/** What is compared with what, and what of parity needs no payments. */
import { describe, expect, it } from 'vitest';
import type { MandateOptions } from '../../src/api/mandates.js';
import { all, changed, check, PARITY, type Case } from './plans.js';

type Payments = NonNullable<MandateOptions['expectedPayments']>;

describe('classifications', () => {
  const cost = (text: string): object => ({ costs: { in: text } });
  const BENEFITS = {
    inpatient: cost('$500 copay per admission'),
    'mental-health-inpatient': cost('$500 copay per admission'),
    specialist: cost('$40 copay'),
    'outpatient-facility': cost('20%'),
    'mental-health-office': cost('$40 copay'),
    'mental-health-facility': cost('20%'),
  };
  const plan = (changes: Case[1] = {}): object => changed({ ...PARITY, accumulators: [], benefits: BENEFITS }, changes);
  const payments = (...paid: readonly (readonly [benefit: string, amount: number, tier?: string])[]): Payments =>
    paid.map(([benefit, amount, tier = 'in']) => ({ benefit, tier, amount }));
  const PAID = payments(['inpatient', 900], ['specialist', 100], ['outpatient-facility', 100]);

  it('keeps inpatient and outpatient care apart', () => {
    const expectedPayments = payments(['inpatient', 900], ['specialist', 200], ['outpatient-facility', 100]);
    expect(all(plan(), 'parity', { expectedPayments })).toEqual([
      'parity/type-not-substantially-all at benefits.mental-health-facility.costs.in',
    ]);
  });

  it('compares office visits apart where the plan chooses to', () => {
    const types = ['mental-health-office', 'mental-health-facility'].map(
      (id) => `parity/type-not-substantially-all at benefits.${id}.costs.in`,
    );
    expect(all(plan(), 'parity', { expectedPayments: PAID })).toEqual(types);
    expect(all(plan(), 'parity', { expectedPayments: PAID, officeVisits: 'together' })).toEqual(types);
    expect(all(plan(), 'parity', { expectedPayments: PAID, officeVisits: 'apart' })).toEqual([]);
  });

  it('lets the plan say what a benefit is', () => {
    const says = (benefits: object): object => plan({ 'x-mandates': { benefits } });
    expect(all(says({ 'mental-health-facility': { mentalHealth: false } }), 'parity', { expectedPayments: PAID })).toContain(
      'parity/payments-missing at tiers.0',
    );
    const inpatient = says({ 'mental-health-facility': { classification: 'inpatient' } });
    expect(
      all(inpatient, 'parity', { expectedPayments: payments(['inpatient', 900], ['specialist', 200], ['outpatient-facility', 100]) }),
    ).toEqual(['parity/type-not-substantially-all at benefits.mental-health-facility.costs.in']);
  });

  it('wants mental health in each of inpatient and outpatient care, tier by tier', () => {
    const missing = ['parity/missing-classification at tiers.0', 'parity/no-expected-payments at benefits'];
    expect(all(plan({ 'benefits/mental-health-inpatient': undefined }), 'parity')).toEqual(missing);
    expect(all(plan({ 'benefits/mental-health-inpatient/costs/in': 'not covered' }), 'parity')).toEqual(missing);
    expect(all(plan({ 'benefits/inpatient': undefined }), 'parity')).toEqual(['parity/no-expected-payments at benefits']);
    expect(
      all(
        plan({
          'benefits/mental-health-inpatient': undefined,
          'benefits/mental-health-office': undefined,
          'benefits/mental-health-facility': undefined,
        }),
        'parity',
      ),
    ).toEqual([]);
    const out = { 'tiers/1': { id: 'out' }, 'benefits/specialist/costs/out': '40%' };
    expect(all(plan(out), 'parity')[0]).toBe('parity/missing-classification at tiers.1');
    expect(all(plan({ ...out, 'benefits/mental-health-office/costs/out': '40%' }), 'parity')).toEqual([
      'parity/no-expected-payments at benefits',
    ]);
  });

  it('does not ask for what a better tier of the same networks takes', () => {
    const levels = {
      tiers: [
        { id: 'in', networks: ['n'], requires: ['referral'] },
        { id: 'self', networks: ['n'] },
      ],
      gatekeeping: { referral: { benefits: ['inpatient', 'specialist', 'outpatient-facility'] } },
      'benefits/specialist/costs/self': '$60 copay',
    };
    expect(all(plan(levels), 'parity')).toEqual(['parity/no-expected-payments at benefits']);
    const behind = { ...levels, gatekeeping: { referral: { benefits: ['*'] } } };
    expect(all(plan(behind), 'parity')[0]).toBe('parity/missing-classification at tiers.1');
  });

  it('compares drugs, and emergencies, whatever the tier', () => {
    const drugs = {
      'tiers/1': { id: 'out' },
      'benefits/rx-generic/costs': { in: '$10 copay', out: '$10 copay' },
      'benefits/rx-psychiatric/costs': { out: '$10 copay' },
      'x-mandates': { benefits: { 'rx-psychiatric': { mentalHealth: true } } },
    };
    const check = (changes: object, paid: Payments): readonly string[] =>
      all(plan({ ...drugs, ...changes }), 'parity', { expectedPayments: [...PAID, ...paid] }).filter(
        (one) => one.includes('rx') || one.endsWith('at tiers'),
      );
    expect(check({}, payments(['rx-generic', 30]))).toEqual(['parity/payments-missing at tiers']);
    expect(check({}, payments(['rx-generic', 30], ['rx-generic', 30, 'out']))).toEqual([]);
    const dearer = { 'benefits/rx-psychiatric/costs': { out: '$11 copay' } };
    expect(check(dearer, payments(['rx-generic', 30], ['rx-generic', 1, 'out']))).toEqual([
      'parity/more-restrictive-than-predominant at benefits.rx-psychiatric.costs.out',
    ]);
  });

  it('says what was not tested', () => {
    expect(all(plan(), 'parity')).toEqual(['parity/no-expected-payments at benefits']);
    expect(all(plan(), 'parity', { expectedPayments: [] })).toEqual(['parity/no-expected-payments at benefits']);
    expect(all(plan(), 'parity', { expectedPayments: payments(['inpatient', 900]) })).toEqual(['parity/not-tested at tiers.0']);
    expect(all(plan(), 'parity', { expectedPayments: payments(['inpatient', 900], ['specialist', 100]) })).toEqual([
      'parity/type-not-substantially-all at benefits.mental-health-facility.costs.in',
      'parity/payments-missing at tiers.0',
    ]);
  });

  it('adds payments of one benefit and tier', () => {
    const expectedPayments = [...PAID, ...payments(['specialist', 60], ['specialist', 40])];
    expect(all(plan(), 'parity', { expectedPayments })).toEqual([
      'parity/type-not-substantially-all at benefits.mental-health-facility.costs.in',
    ]);
  });

  it('tells payments that it cannot use', () => {
    const bad = [
      null,
      { benefit: 'specialist', amount: 5 },
      { benefit: 'specialist', tier: 'in', amount: 'a lot' },
      { benefit: 'specialist', tier: 'in', amount: -5 },
      { benefit: 'specialists', tier: 'in', amount: 5 },
      { benefit: 'specialist', tier: 'inn', amount: 5 },
      { benefit: 'mental-health-office', tier: 'in', amount: 5 },
      { benefit: 'uncovered', tier: 'in', amount: 5 },
    ] as unknown as Payments;
    const findings = check(plan({ 'benefits/uncovered/costs/in': 'not covered' }), 'parity', {
      expectedPayments: [...PAID, ...bad],
    }).filter(({ rule }) => rule === 'mandates/expected-payment');
    expect(findings.map(({ where, message: text }) => `${where}: ${text}`)).toEqual([
      'expectedPayments.3: This is no { "benefit", "tier", "amount" }.',
      'expectedPayments.4: `benefit` and `tier` are ids of the plan.',
      'expectedPayments.5: The amount of "specialist" is no amount of dollars such as "1250000.00".',
      'expectedPayments.6: The amount of "specialist" is no amount of dollars such as "1250000.00".',
      'expectedPayments.7: The plan has no benefit "specialists" in a tier "in".',
      'expectedPayments.8: The plan has no benefit "specialist" in a tier "inn".',
      'expectedPayments.9: "mental-health-office" is a mental health benefit: only payments for medical and surgical ones are compared.',
      'expectedPayments.10: "uncovered" is not covered in tier "in", so nothing is paid for it there.',
    ]);
    expect(all(plan(), 'parity', { expectedPayments: 'all' as unknown as Payments })).toContain(
      'mandates/expected-payment at expectedPayments',
    );
  });
});

describe('accumulators of mental health alone', () => {
  const plan = (accumulator: object): object =>
    changed(PARITY, {
      accumulators: [{ id: 'own', benefits: ['mental-health-*'], individual: 10, ...accumulator }],
      benefits: { specialist: { costs: { in: '20%' } }, 'mental-health-office': { costs: { in: '20%' } } },
    });
  const separate = 'parity/separate-accumulator at accumulators.0';
  it.each<readonly [object, readonly string[]]>([
    [{ type: 'deductible' }, [separate]],
    [{ type: 'oop-max' }, [separate]],
    [{ type: 'limit', measure: 'visits' }, [separate]],
    [{ type: 'limit', measure: 'visits', benefits: ['*'] }, []],
    [{ type: 'counter', measure: 'visits' }, []],
  ])('%o', (accumulator, expected) => {
    expect(all(plan(accumulator), 'parity')).toEqual([...expected, 'parity/no-expected-payments at benefits']);
  });

  it('are fine in a plan of mental health alone', () => {
    const alone = changed(plan({ type: 'limit', measure: 'visits' }), { 'benefits/specialist': undefined });
    expect(all(alone, 'parity')).toEqual([]);
  });
});
