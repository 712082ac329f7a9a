/** What the other stages say, word for word. */
import { describe, expect, it } from 'vitest';
import { reasonsOf, type Case } from './reasons.js';

describe('what the other stages say', () => {
  const gate = (kind: string, without: unknown): object => ({
    tiers: [{ id: 'in', networks: ['n'] }, { id: 'out' }],
    benefits: { care: { costs: { in: 'no charge', out: '50%' } } },
    gatekeeping: { [kind]: { benefits: ['care'], without } },
  });
  const other = {
    claim: { provider: 'other' },
    also: { providers: [{ id: 'other', networks: ['n'], specialty: 'cardiology' }, { id: 'doc' }] },
  };
  it.each<[string, Case, string]>([
    ['a gate that moves', { plan: gate('referral', { tier: 'out' }) }, 'Tier "out": a line without it is charged there.'],
    [
      'the PCP gate that moves',
      { plan: gate('pcp', { tier: 'out' }), ...other },
      'Tier "out": care that is not the member\'s primary-care physician\'s is charged there.',
    ],
    [
      'the PCP gate that penalises',
      { plan: gate('pcp', { charge: 30 }), ...other },
      "Penalty for care that is not the member's primary-care physician's: a charge of $30.00. $30.00 of the plan's payment of $400.00 becomes the member's to pay.",
    ],
    [
      'a penalty with a maximum',
      { plan: gate('authorization', { reduce: '50%', max: 100 }) },
      "Penalty for want of a prior authorization: 50% of the plan's payment, at most $100.00 in all. $100.00 of the plan's payment of $400.00 becomes the member's to pay.",
    ],
    [
      'a penalty of the allowed amount',
      { plan: gate('referral', { reduce: '10%', of: 'allowed' }) },
      "Penalty for want of a referral: 10% of the allowed amount. $40.00 of the plan's payment of $400.00 becomes the member's to pay.",
    ],
    ['a missing referral', { plan: gate('referral', 'deny') }, 'A referral is needed: none is valid here.'],
    [
      'an authorization with units',
      {
        plan: gate('authorization', 'deny'),
        also: { authorizations: [{ id: 'a1', member: 'ann', benefit: 'care', from: '2026-01-01', units: 4 }] },
      },
      'A prior authorization is needed: "a1" is valid, with 4 of its 4 units left before this line.',
    ],
    [
      'an authorization without end',
      { plan: gate('authorization', 'deny'), also: { authorizations: [{ id: 'a1', member: 'ann', benefit: 'care', from: '2026-01-01' }] } },
      'A prior authorization is needed: "a1" is valid.',
    ],
    [
      'a referral with visits',
      {
        plan: gate('referral', 'deny'),
        also: { referrals: [{ id: 'r1', member: 'ann', by: 'doc', refersTo: { specialty: 'cardiology' }, from: '2026-01-01', visits: 2 }] },
      },
      'A referral is needed: "r1" is valid, with 2 of its 2 visits left before this line.',
    ],
    [
      'a referral without end',
      {
        plan: gate('referral', 'deny'),
        also: { referrals: [{ id: 'r1', member: 'ann', by: 'doc', refersTo: { provider: 'doc' }, from: '2026-01-01' }] },
      },
      'A referral is needed: "r1" is valid.',
    ],
    [
      'a denial that the provider bears',
      { plan: gate('authorization', 'deny') },
      'Denied: no prior authorization. The $500.00 billed is written off, and the member owes nothing of it (CO-197).',
    ],
    [
      'an unknown member',
      { claim: { member: 'zed' } },
      'Denied: "zed" is no member of this household. The member owes the $500.00 billed (PR-31).',
    ],
    ['a price of nobody', { line: { allowed: undefined } }, 'Allowed: the whole $500.00 billed, as nothing states another price.'],
    [
      'another insurer',
      { cost: '20%', line: { otherPaid: 350 } },
      'Another insurer paid $350.00 first: of the $400.00 allowed, this plan pays $50.00 and the member owes $0.00, $80.00 less than before, taken off coinsurance first.',
    ],
    [
      'a benefit maximum',
      { plan: { accumulators: [{ id: 'max', type: 'limit', measure: 'amount', individual: 100 }] } },
      'Only $100.00 is left of the benefit maximum "max": the plan pays no more, and $300.00 is not covered and the member\'s to pay.',
    ],
    [
      'a limit that splits',
      { plan: { accumulators: [{ id: 'units', type: 'limit', measure: 'units', individual: 1 }] }, line: { units: 4 } },
      'The limit "units" has 1 left of the 4 units needed: that part of the line is covered, the rest is the member\'s to pay.',
    ],
    [
      'the amounts of a split',
      { plan: { accumulators: [{ id: 'units', type: 'limit', measure: 'units', individual: 1 }] }, line: { units: 4 } },
      "Of the covered part, $125.00 was billed and $100.00 is allowed; the other $375.00 billed is the member's to pay.",
    ],
    ['a recognized amount', { line: { protected: true, recognized: 250 } }, 'Cost sharing is based on the recognized amount, $250.00.'],
  ])('%s', (_, given, text) => {
    expect(reasonsOf(given)).toContain(text);
  });

  it.each<[string, object, object, string]>([
    [
      'a percentage of the reference fee',
      { percent: '110%', of: 'reference' },
      { reference: 300 },
      'Allowed: 110% of the reference fee of $300.00, at most the $500.00 billed, is $330.00.',
    ],
    ['a percentage without a reference fee', { percent: '60%', of: 'reference' }, {}, 'Allowed: 60% of the $500.00 billed is $300.00.'],
    [
      'a percentage of what the line states',
      { percent: '90%', of: 'allowed' },
      { allowed: 400 },
      'Allowed: 90% of the $400.00 that the claim line states is $360.00.',
    ],
    ['a fixed price', { allowed: 75 }, {}, 'Allowed: a fixed price of $75.00.'],
  ])('a price rule: %s', (_, params, over, text) => {
    const rules = [
      { name: 'price', conditions: { all: [{ fact: 'benefit', operator: 'equal', value: 'care' }] }, event: { type: 'price', params } },
    ];
    const texts = reasonsOf({ plan: { rules }, line: { allowed: undefined, ...over } });
    expect(texts).toContain(text);
    expect(texts.filter((one) => one.startsWith('Allowed:'))).toHaveLength(1);
  });

  it('every denial that holds, the first with its code', () => {
    const deny = (name: string, message: string): object => ({
      name,
      conditions: { all: [{ fact: 'benefit', operator: 'equal', value: 'care' }] },
      event: { type: 'deny', params: { carc: '50', message } },
    });
    const texts = reasonsOf({ plan: { rules: [deny('a', 'not necessary.'), deny('b', 'not proven')] } });
    expect(texts.slice(-2)).toEqual([
      'Denied: not necessary. The $500.00 billed is written off, and the member owes nothing of it (CO-50).',
      'Denied as well: not proven.',
    ]);
  });
});
