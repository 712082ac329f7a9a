/** Which tiers a benefit's lines can come to at all: a cost that nobody is charged is not held against the plan. */
import { describe, expect, it } from 'vitest';
import { all, changed, check, MEDICAL, type Case } from './plans.js';

/** A point-of-service plan: the self-referred level takes what lacks a referral, and `preventive` never does. */
const LEVELS: Case[1] = {
  tiers: [{ id: 'in', networks: ['n'], requires: ['referral'] }, { id: 'self', networks: ['n'] }, { id: 'out' }],
};
const FOUND = ['aca/preventive-not-covered at benefits.preventive.costs.self'];
const sends = (benefits: readonly string[] | undefined): Case[1] => ({
  'gatekeeping/authorization': { without: { tier: 'self' }, ...(benefits === undefined ? {} : { benefits }) },
});
const toSelf = { name: 'to-self', conditions: { all: [{ fact: 'line.telehealth', operator: 'equal', value: true }] } };

describe('a self-referred level of the same networks', () => {
  it.each<Case>([
    ['never sees what needs no referral', {}, []],
    ['sees everything where everything needs one', { 'gatekeeping/referral/benefits': undefined }, FOUND],
    ['sees what another network has', { 'tiers/1/networks': ['n', 'm'] }, FOUND],
    ['sees what a gate sends there', sends(['preventive']), FOUND],
    ['sees what a gate of all benefits sends there', sends(undefined), FOUND],
    ['does not see what a gate of another benefit sends there', sends(['inpatient']), []],
    ['sees what a rule of the plan sends there', { rules: [{ ...toSelf, event: { type: 'tier', params: { tier: 'self' } } }] }, FOUND],
    ['sees nothing that such a rule sends elsewhere', { rules: [{ ...toSelf, event: { type: 'tier', params: { tier: 'out' } } }] }, []],
    [
      'sees emergencies that are sent there',
      { emergency: { tier: 'self', benefits: ['preventive', 'emergency-room', 'air-ambulance', 'ambulance'] } },
      FOUND,
    ],
  ])('%s', (_, changes, expected) => {
    expect(all(changed(MEDICAL, { ...LEVELS, ...changes }), 'aca')).toEqual(expected);
  });

  it('is never reached where an earlier tier without conditions has its networks', () => {
    const plan = changed(MEDICAL, { tiers: [{ id: 'in', networks: ['n'] }, { id: 'again', networks: ['n'] }, { id: 'out' }] });
    expect(all(plan, 'aca')).toEqual([]);
  });
});

describe('a plan without networks', () => {
  it('is in network everywhere', () => {
    const plan = changed(MEDICAL, {
      tiers: [{ id: 'in' }],
      benefits: { preventive: { costs: { in: '$10 copay' } } },
      gatekeeping: undefined,
      accumulators: MEDICAL.accumulators.slice(0, 2),
    });
    expect(all(plan, 'aca')).toEqual(['aca/preventive-no-charge at benefits.preventive.costs.in']);
  });
});

describe('a plan that is too large to be one', () => {
  const plan = (benefits: number, limits: number): object =>
    changed(MEDICAL, {
      gatekeeping: undefined,
      benefits: Object.fromEntries(Array.from({ length: benefits }, (_, i) => [`b${i}`, { costs: { in: 'no charge' } }])),
      accumulators: Array.from({ length: limits }, (_, i) => ({ id: `l${i}`, type: 'limit', measure: 'visits', individual: 5 })),
    });
  it('is not checked, which is told', () => {
    expect(check(plan(1000, 250), 'aca').map(({ rule, severity }) => [rule, severity])).toEqual([['mandates/too-large', 'error']]);
    expect(all(plan(100, 25), 'aca')).toEqual(['aca/preventive-missing at benefits']);
  });

  it('is one where no accumulator is about most benefits', () => {
    const tiers = Array.from({ length: 100 }, (_, i) => ({ id: `t${i}`, networks: [`n${i}`] }));
    expect(all(changed(plan(1000, 250), { tiers: [{ id: 'in', networks: ['n'] }, ...tiers.slice(1)] }), 'aca')).toEqual([
      'mandates/too-large at ',
    ]);
  });
});
