/** What each cost step says, word for word. */
import { describe, expect, it } from 'vitest';
import { reasonsOf, type Case } from './reasons.js';

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
