/** What is printed is read back to the same steps, whatever a design may say. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseSteps } from '../../../src/design/cost/normalise.js';
import { printSteps } from '../../../src/design/cost/print.js';
import { LONGEST_SENTENCE, readSentence } from '../../../src/design/cost/sentence.js';
import type { CoinsuranceStep, CopayStep, CostStep } from '../../../src/design/cost/steps.js';

describe('wordings', () => {
  it.each<[CostStep[], string]>([
    [['no-charge'], 'no charge'],
    [['not-covered'], 'not covered'],
    [['deductible'], 'deductible'],
    [['deductible', { coinsurance: '20%' }], 'deductible, then 20% coinsurance'],
    [[{ copay: '1250' }], '$1,250 copay'],
    [[{ copay: '12.50', per: 'unit' }], '$12.50 copay per unit'],
    [[{ copay: '10', per: '30-day-supply' }], '$10 copay per 30-day supply'],
    [
      [
        { copay: '300', per: 'day', days: [1, 1] },
        { copay: '50', per: 'day', days: [2, null] },
      ],
      '$300 copay per day for day 1, then $50 copay per day for days 2 and beyond',
    ],
    [[{ copay: '300', per: 'day', days: [1, 60], over: 'lifetime-days' }], '$300 copay per day for days 1-60 counted over lifetime-days'],
    [[{ copay: '25', creditsDeductible: true }], '$25 copay credited to the deductible'],
    [[{ coinsurance: '20%', max: '150' }], '20% coinsurance up to $150'],
    [[{ coinsurance: '30%', min: '30', max: '1500', per: '30-day-supply' }], '30% coinsurance, min $30, max $1,500 per 30-day supply'],
    [[{ coinsurance: '20%', of: 'allowed', min: '5' }], '20% coinsurance of the whole allowed amount, min $5'],
    [[{ deductible: 'rx-deductible' }, { copay: '60' }], 'rx-deductible deductible, then $60 copay'],
    [[{ deductible: 'rx' }, 'deductible'], "'rx' deductible, then deductible"],
    [[{ copay: '10' }, { planPaysUpTo: '130' }], '$10 copay, then plan pays up to $130'],
    [[{ referencePrice: '30000' }, { coinsurance: '20%' }], 'reference price $30,000, then 20% coinsurance'],
    [[{ referencePrice: 'generic' }, { copay: '25' }], 'generic reference price, then $25 copay'],
  ])('%j', (steps, sentence) => {
    expect(printSteps(steps)).toBe(sentence);
    expect(readSentence(sentence).steps).toEqual(steps);
  });
});

const cents = (least: number) =>
  fc.oneof(
    fc.integer({ min: least, max: 500_00 }),
    fc.integer({ min: 1, max: 9_000 }).map((dollars) => dollars * 100),
    fc.integer({ min: least, max: 9_999_999_999_99 }),
  );
const moneyText = (amount: number): string => {
  const [dollars, rest] = [Math.floor(amount / 100), amount % 100];
  return rest === 0 ? String(dollars) : `${dollars}.${String(rest).padStart(2, '0')}`;
};
const money = (least = 1) => cents(least).map(moneyText);
const share = fc.oneof(
  fc.integer({ min: 1, max: 100 }).map((whole) => `${whole}%`),
  fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 9 })).map(([whole, tenth]) => `${whole}.${tenth}%`),
);
const tricky = [
  'plan',
  'deductible',
  'copay',
  'co-pay',
  'then',
  'in',
  'a',
  '20',
  '-',
  '.',
  ':',
  'rx-deductible',
  'lifetime-days',
  'out-of-pocket',
  'A-b',
  'no-charge',
  '30-day-supply',
  'x.y:z_1',
  'in-network',
  'é',
];
const name = fc.oneof(
  fc.constantFrom(...tricky),
  fc.stringMatching(/^[A-Za-z0-9._:-]{1,20}$/),
  fc.stringMatching(/^[a-z]{1,6}(-[a-z]{1,6}){1,3}$/),
);

const copay = fc.record(
  {
    copay: money(),
    per: fc.constantFrom('line', 'day', 'unit', 'admission', 'prescription', '30-day-supply'),
    creditsDeductible: fc.constant(true as const),
  },
  { requiredKeys: ['copay'] },
);

/** Ranges one after the other, each with its gap and its length; the last one may have no end. */
const dayCopays = fc
  .tuple(
    fc.array(fc.record({ copay: money(), gap: fc.nat(30), length: fc.integer({ min: 0, max: 99 }) }), { minLength: 1, maxLength: 3 }),
    fc.boolean(),
    fc.option(name, { nil: undefined }),
  )
  .map(([ranges, isOpen, over]) => {
    let next = 1;
    return ranges.map((range, at): CopayStep => {
      const first = next + range.gap;
      const last = isOpen && at === ranges.length - 1 ? null : first + range.length;
      next = first + range.length + 1;
      return { copay: range.copay, per: 'day', days: [first, last], ...(over === undefined ? {} : { over }) };
    });
  });

const coinsurance = fc
  .record({
    coinsurance: share,
    bounds: fc.tuple(cents(1), cents(1)),
    has: fc.constantFrom('none', 'min', 'max', 'both'),
    of: fc.boolean(),
    per: fc.boolean(),
  })
  .map(({ coinsurance: part, bounds, has, of, per }): CoinsuranceStep => {
    const [least, most] = [Math.min(...bounds), Math.max(...bounds)];
    return {
      coinsurance: part,
      ...(has === 'min' || has === 'both' ? { min: moneyText(least) } : {}),
      ...(has === 'max' || has === 'both' ? { max: moneyText(most) } : {}),
      ...(of ? { of: 'allowed' as const } : {}),
      ...(per && has !== 'none' ? { per: '30-day-supply' as const } : {}),
    };
  });

const deductibles = fc
  .uniqueArray(fc.option(name, { nil: '' }), { maxLength: 2 })
  .map((names) => names.map((id): CostStep => (id === '' ? 'deductible' : { deductible: id })));

/** The steps in the middle may come in any order; ranges of days keep theirs. */
const middle = fc
  .tuple(fc.array(copay, { maxLength: 2 }), deductibles, fc.option(dayCopays, { nil: [] as CopayStep[] }), fc.nat(5))
  .map(([copays, owed, days, cut]) => {
    // A copay for every day beside one for some days would share days with it.
    const beside = copays.filter(({ per }) => days.length === 0 || per !== 'day');
    const loose: CostStep[] = [...beside, ...owed];
    const at = Math.min(cut, loose.length);
    return [...loose.slice(0, at), ...days, ...loose.slice(at)];
  });

const legalSteps: fc.Arbitrary<CostStep[]> = fc.oneof(
  fc.constantFrom<CostStep[]>(['no-charge'], ['not-covered']),
  fc
    .tuple(
      fc.option(
        fc.oneof(money(0), fc.constant('generic')).map((referencePrice): CostStep => ({ referencePrice })),
        { nil: undefined },
      ),
      middle,
      fc.option(
        fc.oneof(
          coinsurance,
          money(0).map((planPaysUpTo): CostStep => ({ planPaysUpTo })),
        ),
        { nil: undefined },
      ),
    )
    .map(([first, between, last]) => [...(first === undefined ? [] : [first]), ...between, ...(last === undefined ? [] : [last])])
    .filter((steps) => steps.length > 0),
);

describe('laws', () => {
  it('every legal list is canonical and is read back from its sentence', () => {
    fc.assert(
      fc.property(legalSteps, (steps) => {
        expect(normaliseSteps(steps)).toEqual({ steps, problems: [] });
        const sentence = printSteps(steps);
        fc.pre(sentence.length <= LONGEST_SENTENCE);
        expect(readSentence(sentence)).toEqual({ steps, problems: [], namedDeductible: false });
      }),
      { numRuns: 600 },
    );
  });

  it('printing is stable: what was read prints as it stood', () => {
    fc.assert(
      fc.property(legalSteps, (steps) => {
        const sentence = printSteps(steps);
        fc.pre(sentence.length <= LONGEST_SENTENCE);
        expect(printSteps(readSentence(sentence).steps!)).toBe(sentence);
      }),
    );
  });

  it('neither commas nor capitals nor the kind of space matter, where no id is spelt', () => {
    const unnamed = legalSteps.filter((steps) => !/['-]/.test(printSteps(steps)));
    fc.assert(
      fc.property(unnamed, (steps) => {
        const sentence = printSteps(steps);
        fc.pre(sentence.length <= LONGEST_SENTENCE);
        const spelt = sentence
          .replace(/,(?!\d)/g, '')
          .toUpperCase()
          .replaceAll(' ', ' \u2009');
        fc.pre(spelt.length <= LONGEST_SENTENCE);
        expect(readSentence(spelt).steps).toEqual(steps);
      }),
    );
  });
});
