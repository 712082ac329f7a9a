/** Lines that the plan itself moves to where nothing is written, gates, and combined copays. */
import { describe, expect, it } from 'vitest';
import { all, costing, found, test, told, type Fragment } from './reviewed.js';

const benefits = (list: Fragment): Fragment => ({ benefits: list });
const rule = (type: string, params: Fragment, ...tests: readonly unknown[]): Fragment => ({
  rules: [{ name: 'own', conditions: all(...tests), event: { type, params } }],
});
const ofDrugs = test('benefit', 'equal', 'rx-generic');

describe('lines without an answer', () => {
  const TIERS = [{ id: 'referred', networks: ['summit'], requires: ['referral'] }, { id: 'self', networks: ['summit'] }, { id: 'out' }];
  const tiered = (costs: Fragment, more: Fragment = {}): Fragment => ({
    tiers: TIERS,
    accumulators: [
      { id: 'deductible', type: 'deductible', individual: 1500 },
      { id: 'oop', type: 'oop-max', individual: 6000 },
    ],
    benefits: { 'primary-care': { costs: { referred: '$25 copay', self: '40%' } }, specialist: { costs }, ...REST },
    gatekeeping: { referral: { benefits: ['specialist'] } },
    ...more,
  });
  const REST = {
    inpatient: { costs: { self: 'deductible, then 20%' } },
    'skilled-nursing': { costs: { self: '20%' } },
    'physical-therapy': { costs: { self: '20%' } },
    'emergency-room': { costs: { referred: '$350 copay' } },
    'rx-generic': { costs: { self: '$10 copay' } },
  };

  it('fall to a tier without a cost for want of a referral', () => {
    expect(told(tiered({ referred: '$50 copay' }))).toEqual(['tiers.0.requires cell.no-outcome']);
    expect(told(tiered({ referred: '$50 copay', self: 'not covered' }))).toEqual([]);
    expect(told(tiered({ referred: '$50 copay', self: '40%' }))).toEqual([]);
    expect(told(tiered({ out: '50%' }))).toEqual([]);
  });

  it('are not those of benefits that need none', () => {
    expect(told(tiered({ referred: '$50 copay' }, { gatekeeping: { referral: { benefits: ['primary-care'] } } }))).toEqual([]);
  });

  it('may be answered by a rule', () => {
    const self = rule('cost-share', { cost: '40%' }, test('benefit', 'equal', 'specialist'), test('tier', 'equal', 'self'));
    expect(told(tiered({ referred: '$50 copay' }, self))).toEqual([]);
  });

  it('are moved by a gate', () => {
    const gate = (name: string): readonly string[] =>
      told({ gatekeeping: { [name]: { benefits: ['specialist', 'skilled-nursing'], without: { tier: 'out' } } } });
    for (const name of ['pcp', 'referral', 'authorization'])
      expect(gate(name)).toEqual([`gatekeeping.${name}.without.tier cell.no-outcome`]);
    expect(found({ gatekeeping: { pcp: { benefits: ['skilled-nursing'], without: { tier: 'out' } } } })[0]?.message).toContain(
      'no cost for "skilled-nursing"',
    );
  });

  it('are moved by a rule that names their benefits', () => {
    const moved = (...tests: readonly unknown[]): readonly string[] => told(rule('tier', { tier: 'out' }, ...tests));
    expect(moved(test('benefit', 'in', ['specialist', 'skilled-nursing']))).toEqual(['rules.0.event.params.tier cell.no-outcome']);
    expect(moved(test('benefit', 'equal', 'specialist'))).toEqual([]);
    expect(moved(test('line.place', 'equal', '99'))).toEqual([]);
  });

  it('are emergencies whose tier has no cost for them', () => {
    const fragment = tiered({ self: '40%' }, { emergency: { tier: 'self' } });
    expect(told(fragment)).toEqual(['benefits.emergency-room.costs cell.no-outcome']);
  });

  it('lack a tier without the referral', () => {
    const closed = [
      { id: 'in', networks: ['summit', 'other'], requires: ['referral'] },
      { id: 'out', networks: ['other'] },
    ];
    const fragment = { tiers: closed, emergency: { tier: 'in' } };
    const gatekeeping = { referral: { benefits: ['specialist'] } };
    expect(told({ ...fragment, gatekeeping })).toEqual(['tiers.0.requires tier.no-fallback']);
    expect(told({ ...fragment, gatekeeping, tiers: [...closed, { id: 'rest' }] })).toEqual(['tiers.0.requires cell.no-outcome']);
    expect(told({ ...fragment, gatekeeping: { referral: { benefits: ['emergency-room'] } } })).toEqual([
      'gatekeeping.referral.benefits gate.emergency',
    ]);
  });

  it('are those of a benefit without any cost', () => {
    expect(told(benefits({ acupuncture: { costs: {} } }))).toEqual(['benefits.acupuncture.costs benefit.no-outcome']);
    const ruled = rule('cost-share', { cost: '20%' }, test('benefit', 'equal', 'acupuncture'));
    expect(told({ ...ruled, ...benefits({ acupuncture: { costs: {} } }) })).toEqual([]);
  });

  it('are not those of an indemnity plan without networks', () => {
    const fragment = { tiers: [{ id: 'in' }, { id: 'out', networks: [] }], emergency: { tier: 'in' } };
    expect(told(fragment).filter((one) => one.includes('emergency'))).toEqual([]);
  });
});

describe('a gate', () => {
  it('lists emergencies and what is not covered in vain, unless it lists nearly everything', () => {
    const gate = (list: readonly string[]): Fragment => ({
      gatekeeping: { authorization: { benefits: list } },
      ...benefits({ acupuncture: { costs: { in: 'not covered' } }, massage: { costs: {} } }),
      rules: [
        { name: 'massage', conditions: all(test('benefit', 'equal', 'massage')), event: { type: 'cost-share', params: { cost: '20%' } } },
      ],
    });
    expect(told(gate(['emergency-room', 'acupuncture', 'massage']))).toEqual([
      'gatekeeping.authorization.benefits gate.emergency',
      'gatekeeping.authorization.benefits gate.not-covered',
    ]);
    expect(told(gate(['*']))).toEqual([]);
    expect(told(gate(['*', '!inpatient']))).toEqual([]);
  });

  it('says something that changes nothing', () => {
    const tiers = [{ id: 'in', networks: ['summit'], requires: ['referral'] }, { id: 'out' }];
    const gated = (more: Fragment): readonly string[] => told({ tiers, gatekeeping: { referral: { benefits: ['specialist'], ...more } } });
    expect(gated({})).toEqual([]);
    expect(gated({ without: { charge: 50 } })).toEqual(['gatekeeping.referral.without gate.no-effect']);
    expect(gated({ liability: 'member' })).toEqual(['gatekeeping.referral.liability gate.no-effect']);
    const alone = (more: Fragment): readonly string[] => told({ gatekeeping: { referral: { benefits: ['specialist'], ...more } } });
    expect(alone({ without: { charge: 50 } })).toEqual([]);
    expect(alone({ without: { charge: 50 }, liability: 'member' })).toEqual(['gatekeeping.referral.liability gate.no-effect']);
    expect(alone({ liability: 'member' })).toEqual([]);
  });
});

describe('combined copays', () => {
  it('need one by the visit, in a cost or in a rule', () => {
    const copays = { copays: { combine: 'highest', benefits: ['inpatient', 'rx-generic'] } };
    expect(told(copays)).toEqual(['copays copays.uncombined']);
    expect(told({ ...copays, ...costing('$10 copay') })).toEqual([]);
    expect(told({ ...copays, ...rule('cost-share', { cost: '$10 copay' }, ofDrugs) })).toEqual([]);
    expect(told({ copays: { combine: 'highest' } })).toEqual([]);
  });
});
