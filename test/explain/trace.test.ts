/** Why each stage did what it did, word for word. */
import { describe, expect, it } from 'vitest';
import { adjudicate, compile } from '../../src/index.js';

interface Case {
  readonly cost?: unknown;
  readonly plan?: object;
  readonly line?: object;
  readonly claim?: object;
  readonly also?: object;
}

/** The reasons of the last line of a claim under a plan with one benefit, "care", in one tier with a network. */
function reasonsOf({ cost = 'no charge', plan = {}, line = {}, claim = {}, also = {} }: Case): readonly string[] {
  const compiled = compile({
    costshare: 'plan/1',
    id: 'p',
    effective: { from: '2026-01-01' },
    tiers: [{ id: 'in', networks: ['n'] }],
    accumulators: [],
    benefits: { care: { costs: { in: cost } } },
    ...plan,
  });
  const { claims } = adjudicate(
    compiled,
    {
      household: { members: [{ id: 'ann', pcp: 'doc' }] },
      providers: [{ id: 'doc', networks: ['n'], specialty: 'cardiology' }],
      claims: [
        {
          id: 'c1',
          member: 'ann',
          provider: 'doc',
          lines: [JSON.parse(JSON.stringify({ date: '2026-02-01', benefit: 'care', billed: 500, allowed: 400, ...line }))],
          ...claim,
        },
      ],
      ...also,
    },
    { trace: true },
  );
  return (claims.at(-1)?.lines.at(-1)?.trace ?? []).map((entry) => entry.text);
}

const deductible = { id: 'deductible', type: 'deductible', individual: 100 };
const opening = (accumulator: string, used: number): object => ({ opening: [{ accumulator, member: 'ann', period: '2026-01-01', used }] });

describe('what cost steps say', () => {
  it.each<[string, Case, string]>([
    [
      'a deductible still to be met',
      { cost: 'deductible', plan: { accumulators: [deductible] } },
      'Deductible: $100.00 of "deductible" is still to be met, and $400.00 of the line is left: the member pays $100.00.',
    ],
    [
      'a deductible that is met',
      { cost: 'deductible', plan: { accumulators: [deductible] }, also: opening('deductible', 100) },
      'Deductible: "deductible" is met, so nothing is due.',
    ],
    [
      'a deductible that nothing limits here',
      {
        cost: 'deductible',
        plan: { accumulators: [{ id: 'deductible', type: 'deductible', selfOnly: 50 }] },
        also: { household: { coverage: 'family', members: [{ id: 'ann' }] } },
      },
      'Deductible: nothing limits "deductible" here, and $400.00 of the line is left: the member pays $400.00.',
    ],
    ['a copay', { cost: '$25 copay' }, 'Copay of $25.00 a visit: the member pays $25.00.'],
    [
      'a copay larger than the line',
      { cost: '$500 copay' },
      'Copay of $500.00 a visit, but no more than the $400.00 left of the line: the member pays $400.00.',
    ],
    [
      'a copay by days',
      { cost: '$50 copay per day for days 1-5', line: { days: 3 } },
      'Copay of $50.00 a day for days 1 to 5, 3 days here: the member pays $150.00.',
    ],
    [
      'a copay from a day on',
      { cost: '$0 copay per day for days 1-2, then $10 copay per day for days 3 and beyond', line: { days: 3 } },
      'Copay of $10.00 a day from day 3 on, 1 day here: the member pays $10.00.',
    ],
    [
      'a copay by every day',
      { cost: '$50 copay per day', line: { days: 2 } },
      'Copay of $50.00 a day, 2 days here: the member pays $100.00.',
    ],
    [
      'a copay by units',
      { cost: '$10 copay per unit', line: { units: 2.5 } },
      'Copay of $10.00 a unit, 2.5 units: the member pays $25.00.',
    ],
    [
      'a copay by supplies',
      { cost: '$10 copay per 30-day supply', line: { daysSupply: 90 } },
      'Copay of $10.00 for each 30-day supply, 3 such supplies: the member pays $30.00.',
    ],
    ['a copay by line', { cost: '$10 copay per line' }, 'Copay of $10.00 a line: the member pays $10.00.'],
    ['a copay by prescription', { cost: '$10 copay per prescription' }, 'Copay of $10.00 a prescription: the member pays $10.00.'],
    ['a copay by admission', { cost: '$100 copay per admission' }, 'Copay of $100.00 an admission: the member pays $100.00.'],
    ['coinsurance', { cost: '20%' }, 'Coinsurance: 20% of the $400.00 left: the member pays $80.00.'],
    [
      'coinsurance with a maximum',
      { cost: '20% up to $50' },
      'Coinsurance: 20% of the $400.00 left is $80.00, held by its maximum: the member pays $50.00.',
    ],
    [
      'coinsurance with a minimum',
      { cost: '20%, min $90' },
      'Coinsurance: 20% of the $400.00 left is $80.00, raised by its minimum: the member pays $90.00.',
    ],
    [
      'coinsurance of the whole',
      { cost: [{ copay: 50 }, { coinsurance: '20%', of: 'allowed' }] },
      'Coinsurance: 20% of the $400.00 allowed: the member pays $80.00.',
    ],
    [
      'coinsurance of the whole, past what is left',
      { cost: [{ copay: 350 }, { coinsurance: '20%', of: 'allowed' }] },
      'Coinsurance: 20% of the $400.00 allowed is $80.00, held to what is left: the member pays $50.00.',
    ],
    ['coinsurance of nothing', { cost: '$400 copay, then 20%' }, 'Coinsurance: nothing of the line is left to share.'],
    [
      'an allowance',
      { cost: 'plan pays up to $150' },
      "Allowance: the plan pays up to $150.00 of the $400.00 left; the other $250.00 is not covered, and the member's to pay.",
    ],
    [
      'an allowance that is enough',
      { cost: 'plan pays up to $900' },
      'Allowance: the plan pays up to $900.00 of the $400.00 left: all of it.',
    ],
    [
      'a reference price',
      { cost: 'reference price $300, then 10%' },
      "Reference price: the plan shares in $300.00 of the $400.00 left; the other $100.00 is not covered, and the member's to pay.",
    ],
    [
      'a reference price that is not exceeded',
      { cost: 'reference price $900, then 10%' },
      'Reference price: the $400.00 left is within the $900.00 that the plan shares in.',
    ],
    [
      "a generic's price",
      { cost: [{ referencePrice: 'generic' }, { coinsurance: '10%' }], line: { genericPrice: 40 } },
      "Reference price: the plan shares in $40.00 of the $400.00 left; the other $360.00 is not covered, and the member's to pay.",
    ],
    [
      'no price of a generic',
      { cost: [{ referencePrice: 'generic' }, { coinsurance: '10%' }] },
      'Reference price: the line states no price of a generic, so none applies.',
    ],
    [
      'a maximum that cuts',
      { cost: '20%', plan: { accumulators: [{ id: 'oop', type: 'oop-max', individual: 30 }] } },
      'Coinsurance: 20% of the $400.00 left: that would be $80.00, but only $30.00 of the out-of-pocket maximum "oop" is left: the member pays $30.00.',
    ],
    [
      'a maximum that is met',
      { cost: '20%', plan: { accumulators: [{ id: 'oop', type: 'oop-max', individual: 30 }] }, also: opening('oop', 30) },
      'Coinsurance: 20% of the $400.00 left: that would be $80.00, but the out-of-pocket maximum "oop" is met: the member pays nothing.',
    ],
    [
      'the tightest of several maximums',
      {
        cost: '20%',
        plan: {
          accumulators: [
            { id: 'wide', type: 'oop-max', individual: 60 },
            { id: 'tight', type: 'oop-max', individual: 30 },
            { id: 'open', type: 'oop-max', selfOnly: 900, perMember: 900 },
          ],
        },
      },
      'Coinsurance: 20% of the $400.00 left: that would be $80.00, but only $30.00 of the out-of-pocket maximum "tight" is left: the member pays $30.00.',
    ],
    ['no charge', { cost: 'no charge' }, 'The plan pays all of the $400.00 allowed.'],
    ['a plan that pays a part', { cost: '$25 copay' }, 'The plan pays the rest of the $400.00 allowed, $375.00.'],
    ['a plan that pays nothing', { cost: '$400 copay' }, 'The plan pays nothing: no part of the allowed amount is left.'],
    ['the words of the plan', { cost: 'No charge.' }, 'The cost of "care" in tier "in" is: No charge.'],
  ])('%s', (_, given, text) => {
    expect(reasonsOf(given)).toContain(text);
  });

  it('a copay that earlier lines of the visit were charged', () => {
    const lines = [
      { date: '2026-02-01', benefit: 'care', billed: 10 },
      { date: '2026-02-01', benefit: 'care', billed: 400 },
      { date: '2026-02-01', benefit: 'care', billed: 400 },
    ];
    expect(reasonsOf({ cost: '$25 copay', claim: { lines: lines.slice(0, 2) } })).toContain(
      'Copay of $25.00 a visit, $10.00 of it charged before: the member pays $15.00.',
    );
    expect(reasonsOf({ cost: '$25 copay', claim: { lines } })).toContain(
      'Copay of $25.00 a visit, all of it charged before: the member pays nothing.',
    );
  });

  it('a deductible of a rule, in a tier that none is about', () => {
    const rules = [
      {
        name: 'own',
        conditions: { all: [{ fact: 'benefit', operator: 'equal', value: 'care' }] },
        event: { type: 'cost-share', params: { cost: 'deductible' } },
      },
    ];
    expect(reasonsOf({ plan: { rules } })).toContain('Deductible: none is about this line.');
  });
});

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
