/** `checkMandates` as a whole: what is asked, plan years, bad plans, and nothing that throws. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkMandates, type MandateOptions } from '../../src/api/mandates.js';
import type { Mandate } from '../../src/mandates/mandate.js';
import { PLAN } from '../support/small-plan.js';
import { all, changed, check, inNetwork, MEDICAL, told } from './plans.js';

const EVERY: readonly Mandate[] = ['aca', 'hdhp', 'parity', 'nsa'];

describe('what is asked', () => {
  const plan = changed(MEDICAL, { ...inNetwork('preventive', '$10 copay'), 'benefits/emergency-room/costs/out': '40%' });
  it('is found mandate by mandate, in one order whatever the order of the question', () => {
    const expected = [
      'aca/preventive-no-charge at benefits.preventive.costs.in',
      'nsa/emergency-cost-share at benefits.emergency-room.costs.out',
    ];
    expect(told(checkMandates(plan, { mandates: ['aca', 'nsa'] }))).toEqual(expected);
    expect(told(checkMandates(plan, { mandates: ['nsa', 'aca', 'nsa'] }))).toEqual(expected);
    expect(checkMandates(plan, { mandates: [] })).toEqual([]);
  });

  it('is told where it is not known', () => {
    const [finding] = checkMandates(MEDICAL, { mandates: ['erisa' as Mandate] });
    expect(finding).toMatchObject({ rule: 'mandates/unknown-mandate', mandate: null, severity: 'error', citation: null, planYear: null });
    expect(finding?.message).toBe('There is no mandate "erisa": there are aca, hdhp, parity, nsa.');
  });
});

describe('plan years', () => {
  it('are all that begin while the plan is in effect; of an open-ended plan the first', () => {
    const plan = changed(MEDICAL, { 'accumulators/1/individual': 9300, 'accumulators/1/family': 12000, 'effective/from': '2024-01-01' });
    expect(all(changed(plan, { 'effective/to': '2024-12-31' }), 'aca')).toEqual([]);
    expect(all(changed(plan, { 'effective/to': '2025-01-01' }), 'aca')).toHaveLength(2);
    expect(all(changed(plan, { 'effective/to': undefined }), 'aca')).toEqual([]);
    expect(all(changed(plan, { 'effective/to': undefined }), 'aca', { planYear: '2025-01-01' })).toHaveLength(2);
  });

  it('are told where they cannot be read', () => {
    expect(all(MEDICAL, 'aca', { planYear: '2026-02-30' })).toEqual(['mandates/plan-year at ']);
    expect(all(MEDICAL, 'aca', { planYear: 2026 as unknown as string })).toEqual(['mandates/plan-year at ']);
  });

  it('without a figure of the law are told, rule by rule', () => {
    const plan = changed(MEDICAL, { effective: { from: '2028-01-01', to: '2028-12-31' } });
    const findings = check(plan, 'aca');
    expect(findings.map(({ rule, severity, where, planYear }) => [rule, severity, where, planYear])).toEqual(
      Array.from({ length: 3 }, () => ['mandates/no-figure', 'note', 'effective.from', '2028-01-01']),
    );
    expect(findings[0]?.message).toBe(
      'aca/out-of-pocket-limit-self-only was not checked. Values are listed for plan years that begin before 2028-01-01; this one begins on 2028-01-01.',
    );
    const hdhp = check(plan, 'hdhp', { planYear: '2028-01-01' }).filter(({ rule }) => rule === 'mandates/no-figure');
    expect(hdhp.map(({ message }) => message.split(' ')[0])).toEqual([
      'hdhp/minimum-deductible-self-only',
      'hdhp/minimum-deductible-family',
      'hdhp/embedded-deductible',
      'hdhp/combined-deductible',
      'hdhp/out-of-pocket-limit-self-only',
      'hdhp/out-of-pocket-limit-family',
    ]);
  });

  it('end after twenty of a plan that never ends', () => {
    const plan = changed(MEDICAL, { effective: { from: '2019-01-01', to: '9999-12-31' } });
    expect(new Set(check(plan, 'aca').map(({ planYear }) => planYear)).size).toBe(11);
  });
});

describe('a plan that cannot be read', () => {
  it('gives one finding, with the first error', () => {
    expect(checkMandates({ costshare: 'plan/1' }, { mandates: EVERY })).toMatchObject([
      { rule: 'mandates/unreadable-plan', severity: 'error', mandate: null },
    ]);
    const [finding] = check(changed(MEDICAL, inNetwork('specialist', '$50 copy')), 'aca');
    expect(finding?.where).toBe('benefits.specialist.costs.in');
    expect(finding?.message).toContain('The plan has an error, so no mandate was checked. The first: ');
  });

  const circular: { self?: unknown } = {};
  circular.self = circular;
  it.each<readonly [string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['text', 'plan'],
    ['a list', []],
    ['a number', Number.NaN],
    ['a circle', circular],
    ['a function', (): void => undefined],
    ['big integers', { ...MEDICAL, id: 1n }],
    [
      'a getter that throws',
      Object.defineProperty({ ...MEDICAL }, 'name', {
        enumerable: true,
        get: () => {
          throw new Error('no');
        },
      }),
    ],
    ['prototypes in text', JSON.parse('{"__proto__":{"costshare":"plan/1"}}')],
  ])('%s', (_, plan) => {
    expect(told(checkMandates(plan, { mandates: EVERY }))).toHaveLength(1);
  });

  it('leaves plans as they are, and gives the same again', () => {
    const plan = changed(MEDICAL, inNetwork('preventive', '$10 copay'));
    const before = structuredClone(plan);
    const first = checkMandates(plan, { mandates: EVERY });
    expect(checkMandates(plan, { mandates: EVERY })).toEqual(first);
    expect(plan).toEqual(before);
  });
});

describe('large plans', () => {
  it('name a thousand findings and stop', () => {
    const benefits = Object.fromEntries(Array.from({ length: 1100 }, (_, i) => [`preventive-care-${i}`, { costs: { in: '$10 copay' } }]));
    const findings = check(
      changed(MEDICAL, { benefits, gatekeeping: undefined, 'accumulators/2': undefined, accumulators: MEDICAL.accumulators.slice(0, 2) }),
      'aca',
    );
    expect(findings).toHaveLength(1001);
    expect(findings.at(-1)?.rule).toBe('mandates/too-many');
  });
});

/** The shipped plans are sold as what their type says: nothing is against the law in any. */
describe('shipped plans', () => {
  const folder = join(import.meta.dirname, '..', '..', 'rules', 'plans');
  const plans = readdirSync(folder).map((name) => {
    const plan: unknown = JSON.parse(readFileSync(join(folder, name, `${name}.plan.json`), 'utf8'));
    return [name, plan as { type?: string; product?: string }] as const;
  });
  const asked = ({ type, product }: { type?: string; product?: string }): readonly Mandate[] =>
    product === 'drug' ? [] : type === 'HDHP' ? EVERY : ['aca', 'parity', 'nsa'];
  it.each(plans)('%s', (_, plan) => {
    const errors = checkMandates(plan, { mandates: asked(plan) }).filter(({ severity }) => severity === 'error');
    expect(told(errors)).toEqual([]);
  });

  it('have one that may stand beside a savings account, and others that may not', () => {
    const hsa = plans.filter(
      ([, plan]) => !told(checkMandates(plan, { mandates: ['hdhp'] }).filter(({ severity }) => severity === 'error')).length,
    );
    expect(hsa.map(([name]) => name)).toEqual(['hsa-hdhp-2026']);
  });
});

it('reads options by hand as well', () => {
  const options = {
    mandates: EVERY,
    expectedPayments: undefined,
    officeVisits: undefined,
    planYear: undefined,
  } as unknown as MandateOptions;
  expect(told(checkMandates(PLAN, options))).toContain('aca/preventive-missing at benefits');
});
