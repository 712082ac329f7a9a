/** The rules of `aca` about single benefits, limits and gates: preventive services, dollars, and what stood there before 2022. */
import { describe, expect, it } from 'vitest';
import { all, changed, inNetwork, inYear, MEDICAL, type Case } from './plans.js';

const dollarLimit = (benefits: readonly string[], more: object = {}): Case[1] => ({
  'accumulators/3': { id: 'dollars', type: 'limit', measure: 'amount', benefits, individual: 1000, ...more },
});
const zero = (limits: object): object => ({ id: 'zero', type: 'deductible', benefits: ['preventive'], ...limits });
const chiropractic = inNetwork('chiropractic', '$40 copay');

describe('preventive services', () => {
  const visits = [{ when: { all: [{ fact: 'visits', operator: 'lessThan', value: 1 }] }, cost: 'no charge' }, { cost: '$25 copay' }];
  const at = 'benefits.preventive.costs.in';
  const cases: readonly Case[] = [
    ['a copay', inNetwork('preventive', '$10 copay'), [`aca/preventive-no-charge at ${at}`]],
    ['a deductible', inNetwork('preventive', 'deductible, then no charge'), [`aca/preventive-no-charge at ${at}`]],
    ['an allowance', inNetwork('preventive', 'plan pays up to $200'), [`aca/preventive-no-charge at ${at}`]],
    ['a copay of nothing', inNetwork('preventive', '$0 copay'), []],
    ['steps that charge nothing', inNetwork('preventive', [{ copay: 0 }, { coinsurance: '0%' }]), []],
    [
      'a share of nothing with a least amount',
      inNetwork('preventive', [{ coinsurance: '0%', min: 30 }]),
      [`aca/preventive-no-charge at ${at}`],
    ],
    ['a reference price', inNetwork('preventive', [{ referencePrice: 100 }, { coinsurance: '0%' }]), [`aca/preventive-no-charge at ${at}`]],
    ['a deductible of nothing', { 'accumulators/3': zero({ individual: 0 }), ...inNetwork('preventive', 'deductible') }, []],
    [
      'a deductible that only families have',
      { 'accumulators/3': zero({ selfOnly: 0, family: 500 }), ...inNetwork('preventive', 'deductible') },
      [`aca/preventive-no-charge at ${at}`],
    ],
    ['a copay on some visits', inNetwork('preventive', visits), [`aca/preventive-sometimes-charged at ${at}`]],
    ['not covered in network', inNetwork('preventive', 'not covered'), [`aca/preventive-not-covered at ${at}`]],
    ['not covered out of network', { 'benefits/preventive/costs': { in: 'no charge' } }, []],
    ['no such benefit', { 'benefits/preventive': undefined }, ['aca/preventive-missing at benefits']],
    [
      'a benefit that the plan says is preventive',
      {
        'benefits/preventive': undefined,
        ...inNetwork('check-up', 'no charge'),
        'x-mandates': { benefits: { 'check-up': { preventive: true } } },
      },
      [],
    ],
    [
      'a benefit that the plan says is none',
      { ...inNetwork('preventive-plus', '$10 copay'), 'x-mandates': { benefits: { 'preventive-*': { preventive: false } } } },
      [],
    ],
    [
      'contraceptives with a copay',
      inNetwork('rx-contraceptive', '$10 copay'),
      ['aca/preventive-no-charge at benefits.rx-contraceptive.costs.in'],
    ],
  ];
  it.each(cases)('%s', (_, changes, expected) => {
    expect(all(changed(MEDICAL, changes), 'aca')).toEqual(expected);
  });
});

describe('dollar limits', () => {
  const cases: readonly Case[] = [
    ['of a year on an essential benefit', dollarLimit(['physical-therapy']), ['aca/essential-dollar-limit at accumulators.3']],
    ['of a life', dollarLimit(['*'], { period: 'lifetime' }), ['aca/essential-dollar-limit at accumulators.3']],
    ['of one stay', dollarLimit(['inpatient'], { period: 'admission' }), []],
    ['on adult dental care', { ...inNetwork('dental-adult', '50%'), ...dollarLimit(['dental-adult']) }, []],
    ['in visits', { 'accumulators/3': { id: 'visits', type: 'limit', measure: 'visits', benefits: ['inpatient'], individual: 3 } }, []],
    [
      'on what some states make essential',
      { ...chiropractic, ...dollarLimit(['chiropractic']) },
      ['aca/possible-dollar-limit at accumulators.3'],
    ],
    [
      'on what the state of this plan makes essential',
      { ...chiropractic, ...dollarLimit(['chiropractic']), 'x-mandates': { benefits: { chiropractic: { essential: true } } } },
      ['aca/essential-dollar-limit at accumulators.3'],
    ],
    [
      'on what it does not',
      { ...chiropractic, ...dollarLimit(['chiropractic']), 'x-mandates': { benefits: { chiropractic: { essential: false } } } },
      [],
    ],
  ];
  it.each(cases)('%s', (_, changes, expected) => {
    expect(all(changed(MEDICAL, changes), 'aca')).toEqual(expected);
  });
});

describe('gates before 2022', () => {
  const referral = { 'gatekeeping/referral/exemptSpecialties': undefined };
  const emergencies = {
    'emergency/benefits': ['air-ambulance', 'ambulance'],
    'gatekeeping/authorization/benefits': ['inpatient', 'emergency-room'],
  };
  const cases: readonly Case[] = [
    ['a referral for obstetrics, 2021', { ...referral, ...inYear(2021) }, ['aca/obstetrics-direct-access at gatekeeping.referral']],
    ['a referral for obstetrics, 2022: the No Surprises Act has it', { ...referral, ...inYear(2022) }, []],
    [
      'an authorization for emergencies, 2021',
      { ...emergencies, ...inYear(2021) },
      ['aca/emergency-authorization at gatekeeping.authorization'],
    ],
    ['an authorization for emergencies, 2022', { ...emergencies, ...inYear(2022) }, []],
    ['neither, 2021', inYear(2021), []],
  ];
  it.each(cases)('%s', (_, changes, expected) => {
    expect(all(changed(MEDICAL, changes), 'aca')).toEqual(expected);
  });
});
