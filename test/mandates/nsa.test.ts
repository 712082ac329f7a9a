/** Each rule of `nsa` where it is broken, and where it is kept. */
import { describe, expect, it } from 'vitest';
import { all, changed, inNetwork, inYear, MEDICAL, SAVINGS, type Case } from './plans.js';

const ROOM = 'benefits.emergency-room';
const run = (cases: readonly Case[]): void => {
  it.each(cases)('%s', (_, changes, expected) => {
    expect(all(changed(MEDICAL, changes), 'nsa')).toEqual(expected);
  });
};

describe('a plan that keeps everything', () => {
  it('has no findings', () => {
    expect(all(MEDICAL, 'nsa')).toEqual([]);
    expect(all(SAVINGS, 'nsa')).toEqual([]);
  });
});

describe('cost sharing of emergencies out of network', () => {
  const out = (cost: unknown): Case[1] => ({ 'benefits/emergency-room/costs/out': cost });
  const differs = [`nsa/emergency-cost-share at ${ROOM}.costs.out`];
  run([
    ['the same', out('$350 copay'), []],
    ['the same in other words', out('$350 copay per visit'), []],
    ['{ same }', { ...out({ same: 'ambulance' }), 'benefits/ambulance/costs/out': '$350 copay' }, []],
    ['a dollar more', out('$351 copay'), differs],
    ['another kind', out('40%'), differs],
    ['not covered', out('not covered'), differs],
    ['nothing to pay', out('no charge'), []],
    ['none written: emergencies are moved', out(undefined), []],
    ['a dollar more in 2021: before the act', { ...out('$351 copay'), ...inYear(2021) }, []],
    ['the same words for another deductible', ownDeductible(), differs],
    ['ground ambulances are left out of the act', { 'benefits/ambulance/costs/out': '$900 copay' }, []],
    [
      'an air ambulance must cost the same: not less either',
      { 'benefits/air-ambulance/costs/out': 'no charge' },
      ['nsa/emergency-cost-share at benefits.air-ambulance.costs.out'],
    ],
    ['other benefits may differ', { 'benefits/primary-care/costs/out': '60%' }, []],
  ]);

  function ownDeductible(): Case[1] {
    return {
      ...inNetwork('emergency-room', 'deductible, then 20%'),
      ...out('deductible, then 20%'),
      'accumulators/3': { id: 'deductible-out', type: 'deductible', tiers: ['out'], individual: 3000, family: 6000 },
    };
  }
});

describe('protection of emergencies', () => {
  run([
    [
      'a benefit that `emergency` leaves out',
      { 'emergency/benefits': ['air-ambulance', 'ambulance'] },
      [`nsa/emergency-protection at ${ROOM}`],
    ],
    [
      'one of them that is not covered at all',
      { 'emergency/benefits': ['air-ambulance', 'ambulance'], ...inNetwork('emergency-room', 'not covered') },
      [],
    ],
    ['ground ambulances left out', { 'emergency/benefits': ['air-ambulance', 'emergency-room'] }, []],
    ['a plan without networks moves nobody', withoutNetworks(), []],
    [
      'balance bills for the emergency room',
      { 'emergency/balanceBilled': ['ambulance', 'emergency-room'] },
      ['nsa/emergency-balance-billing at emergency.balanceBilled'],
    ],
    ['balance bills for ground ambulances alone', { 'emergency/balanceBilled': ['ambulance'] }, []],
    ['in 2021', { 'emergency/benefits': ['air-ambulance', 'ambulance'], ...inYear(2021) }, []],
  ]);

  function withoutNetworks(): Case[1] {
    return {
      tiers: [{ id: 'in' }],
      emergency: { benefits: ['ambulance'] },
      benefits: { 'emergency-room': { costs: { in: '20%' } }, ambulance: { costs: { in: '20%' } } },
      accumulators: [],
      gatekeeping: undefined,
    };
  }
});

describe('gates', () => {
  const authorization = (benefits: readonly string[] | undefined): Case[1] => ({ 'gatekeeping/authorization/benefits': benefits });
  const without = { 'gatekeeping/referral/exemptSpecialties': undefined };
  const unless = (fact: string, value: string): Case[1] => ({
    'gatekeeping/referral/when': { all: [{ fact, operator: 'notEqual', value }] },
  });
  run([
    [
      'an authorization for emergencies that the plan takes for none',
      { ...authorization(['inpatient', 'emergency-room']), 'emergency/benefits': ['air-ambulance', 'ambulance'] },
      [`nsa/emergency-protection at ${ROOM}`, 'nsa/emergency-authorization at gatekeeping.authorization'],
    ],
    [
      'an authorization for everything, and emergencies that are taken for none',
      { ...authorization(undefined), 'emergency/benefits': ['air-ambulance', 'ambulance'] },
      [`nsa/emergency-protection at ${ROOM}`, 'nsa/emergency-authorization at gatekeeping.authorization'],
    ],
    ['an authorization for everything: emergencies pass', authorization(undefined), []],
    [
      'one that lists an emergency',
      authorization(['inpatient', 'emergency-room']),
      ['nsa/emergency-gate-on-paper at gatekeeping.authorization'],
    ],
    ['a referral without exempt specialties', without, ['nsa/obstetrics-direct-access at gatekeeping.referral']],
    ['the same in 2021', { ...without, ...inYear(2021) }, []],
    ['a referral for no obstetric benefit', { ...without, 'gatekeeping/referral/benefits': ['physical-therapy'] }, []],
    [
      'another exempt specialty',
      { 'gatekeeping/referral/exemptSpecialties': ['dermatology'] },
      ['nsa/obstetrics-direct-access at gatekeeping.referral'],
    ],
    [
      'a condition of the gate that speaks of the specialty',
      { ...without, ...unless('provider.specialty', 'obstetrics-gynecology') },
      ['nsa/obstetrics-access-unclear at gatekeeping.referral'],
    ],
    [
      'a condition that speaks of something else',
      { ...without, ...unless('coverage', 'family') },
      ['nsa/obstetrics-direct-access at gatekeeping.referral'],
    ],
    [
      'the PCP alone for specialists',
      { 'gatekeeping/pcp': { benefits: ['specialist'] } },
      ['nsa/obstetrics-direct-access at gatekeeping.pcp'],
    ],
    ['the PCP alone for primary care', { 'gatekeeping/pcp': { benefits: ['primary-care'] } }, []],
    ['an authorization for a specialist', authorization(['specialist']), []],
    [
      'a benefit that the plan calls obstetric',
      { 'gatekeeping/referral': { benefits: ['primary-care'] }, 'x-mandates': { benefits: { 'primary-care': { obstetric: true } } } },
      ['nsa/obstetrics-direct-access at gatekeeping.referral'],
    ],
  ]);
});
