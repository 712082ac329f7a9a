/** Steps of a cost that can never matter. */
import { describe, expect, it } from 'vitest';
import { all, costing, found, test, told, type Fragment } from './reviewed.js';

const accumulators = (...list: readonly Fragment[]): Fragment => ({ accumulators: list });
const rule = (type: string, params: Fragment, ...tests: readonly unknown[]): Fragment => ({
  rules: [{ name: 'own', conditions: all(...tests), event: { type, params } }],
});
const ofDrugs = test('benefit', 'equal', 'rx-generic');

describe('a step that never matters', () => {
  const steps = (cost: unknown, more: Fragment = {}): readonly string[] =>
    found({ ...more, ...costing(cost) })
      .filter(({ code }) => code === 'step.never-matters')
      .map(({ message }) => message);
  const priced = rule('price', { allowed: 80 }, ofDrugs, test('tier', 'equal', 'in'));

  it.each([
    [
      'a copay above the price',
      '$90 copay',
      priced,
      "No line is large enough for a copay of $90: the plan's own price of such a line is $80.",
    ],
    [
      'a copay that is the price',
      '$80 copay, then 20%',
      priced,
      "A copay of $80 leaves the step after it nothing: the plan's own price of such a line is $80.",
    ],
    [
      'a copay above a reference price',
      'reference price $50, then $60 copay',
      priced,
      'No line is large enough for a copay of $60: the reference price leaves $50 to share.',
    ],
    [
      'a maximum above the share',
      '20% up to $16.50',
      priced,
      "20% never comes to its maximum of $16.50: the plan's own price of such a line is $80.",
    ],
    [
      'a minimum above the price',
      '20%, min $81',
      priced,
      "No line is large enough for a minimum of $81: the plan's own price of such a line is $80.",
    ],
    [
      'an allowance of the price',
      'plan pays up to $80',
      priced,
      "The plan's allowance of $80 is never used up: the plan's own price of such a line is $80.",
    ],
    ['an allowance of nothing', 'plan pays up to $0', {}, 'The plan pays up to $0: nothing is covered.'],
    [
      'a reference price of nothing',
      [{ referencePrice: 0 }, { coinsurance: '20%' }],
      {},
      'A reference price of $0 leaves nothing to share.',
    ],
    [
      'a share of nothing at the end',
      'deductible, then 0%',
      {},
      "The `0%` at the end takes nothing: what is left is the plan's to pay anyway.",
    ],
    [
      'a share of nothing after a copay',
      '$25 copay, then 0% coinsurance',
      {},
      "The `0%` at the end takes nothing: what is left is the plan's to pay anyway.",
    ],
  ])('is %s', (_, cost, more, message) => {
    expect(steps(cost, more)).toEqual([message]);
  });

  it.each([
    ['a copay that is the price, at the end', '$80 copay', priced],
    ['a copay by the day', '$90 copay per day', priced],
    ['a copay by the supply', '$90 copay per 30-day supply', priced],
    ['a maximum that is reached', '20% up to $15', priced],
    ['a maximum by the supply', '20% up to $50 per 30-day supply', priced],
    ['a generic reference price', [{ referencePrice: 'generic' }, { copay: 60 }], {}],
    ['no charge after the deductible', '0% after deductible', {}],
    ['no charge', '0%', {}],
    ['a price for some lines only', '$90 copay', rule('price', { allowed: 80 }, ofDrugs, test('line.code', 'equal', 'J1100'))],
    ['a price in per cent', '$90 copay', rule('price', { percent: '80%', of: 'billed' }, ofDrugs)],
    ['a price of other lines', '$90 copay', rule('price', { allowed: 80 }, test('benefit', 'equal', 'specialist'))],
    ['a price in another tier', '$90 copay', rule('price', { allowed: 80 }, ofDrugs, test('tier', 'equal', 'out'))],
    [
      'a higher price that goes first',
      '$90 copay',
      {
        rules: [
          {
            name: 'brand',
            conditions: all(ofDrugs, test('line.code', 'equal', 'J1100')),
            event: { type: 'price', params: { allowed: 200 } },
          },
          { name: 'all', conditions: all(ofDrugs), event: { type: 'price', params: { allowed: 80 } } },
        ],
      },
    ],
  ])('is not %s', (_, cost, more) => {
    expect(steps(cost, more)).toEqual([]);
  });

  it('is a copay for days past the limit of days', () => {
    const limit = { id: 'nights', type: 'limit', measure: 'days', benefits: ['rx-generic'], individual: 60 };
    const days = [
      { copay: 100, per: 'day', days: [1, 60] },
      { copay: 200, per: 'day', days: [61, null] },
    ];
    expect(steps(days, accumulators(limit))).toEqual(['The copay from day 61 on is never charged: the limit "nights" ends after 60 days.']);
    expect(steps(days, accumulators({ ...limit, individual: 61 }))).toEqual([]);
    expect(steps(days, accumulators({ id: 'nights', type: 'limit', measure: 'days', benefits: ['rx-generic'], perMember: 60 }))).toEqual(
      [],
    );
    const over = days.map((step) => ({ ...step, over: 'life' }));
    expect(
      steps(over, accumulators(limit, { id: 'life', type: 'counter', measure: 'days', benefits: ['rx-generic'], period: 'lifetime' })),
    ).toEqual([]);
  });

  it('is looked for in rules too', () => {
    expect(told(rule('cost-share', { cost: 'reference price $10, then $20 copay' }, ofDrugs))).toEqual([
      'rules.0.event.params.cost step.never-matters',
    ]);
  });
});
