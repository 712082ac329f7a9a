/** Lists of steps as JSON has them: one canonical form, and the laws of a list. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseSteps } from '../../../src/design/cost/normalise.js';
import { readSentence } from '../../../src/design/cost/sentence.js';

describe('the canonical form', () => {
  it.each<[string, unknown, unknown]>([
    ['money as a number', [{ copay: 25 }], [{ copay: '25' }]],
    ['cents as a number', [{ copay: 12.5 }], [{ copay: '12.50' }]],
    ['money as text', [{ copay: '0025.00' }], [{ copay: '25' }]],
    ['the default unit', [{ copay: 25, per: 'visit' }], [{ copay: '25' }]],
    ['another unit', [{ copay: 25, per: '30-day-supply' }], [{ copay: '25', per: '30-day-supply' }]],
    ['days', [{ copay: 300, per: 'day', days: [1, 5], over: 'snf' }], [{ copay: '300', per: 'day', days: [1, 5], over: 'snf' }]],
    ['days without an end', [{ copay: 300, per: 'day', days: [7, null] }], [{ copay: '300', per: 'day', days: [7, null] }]],
    ['a credit', [{ copay: 25, creditsDeductible: true }], [{ copay: '25', creditsDeductible: true }]],
    ['no credit', [{ copay: 25, creditsDeductible: false }], [{ copay: '25' }]],
    ['a share', [{ coinsurance: '20.50%' }], [{ coinsurance: '20.5%' }]],
    [
      'bounds',
      [{ coinsurance: '20%', min: 30, max: '150.00', of: 'allowed', per: '30-day-supply' }],
      [{ coinsurance: '20%', min: '30', max: '150', of: 'allowed', per: '30-day-supply' }],
    ],
    ['a minimum of nothing', [{ coinsurance: '20%', min: 0 }], [{ coinsurance: '20%' }]],
    ['a unit of no bound', [{ coinsurance: '20%', per: '30-day-supply' }], [{ coinsurance: '20%' }]],
    ['an allowance', [{ planPaysUpTo: 150 }], [{ planPaysUpTo: '150' }]],
    ['a reference price', [{ referencePrice: 30000 }], [{ referencePrice: '30000' }]],
    ['a generic reference price', [{ referencePrice: 'generic' }, { copay: 5 }], [{ referencePrice: 'generic' }, { copay: '5' }]],
    ['a named deductible', [{ deductible: 'rx' }, 'deductible'], [{ deductible: 'rx' }, 'deductible']],
    ['nothing at all', [{ copay: 0 }], ['no-charge']],
    ['a share of nothing', ['deductible', { coinsurance: '0%' }], ['deductible']],
    ['a share of nothing with a minimum', [{ coinsurance: '0%', min: 5 }], [{ coinsurance: '0%', min: '5' }]],
    [
      'days that cost nothing',
      [
        { copay: 0, per: 'day', days: [1, 20] },
        { copay: 9, per: 'day', days: [21, 30] },
      ],
      [{ copay: '9', per: 'day', days: [21, 30] }],
    ],
    ['keys for notes', [{ copay: 25, 'x-note': 'SBC page 2', $schema: 'step' }], [{ copay: '25' }]],
    ['a key that is undefined', [{ copay: 25, per: undefined }], [{ copay: '25' }]],
    [
      'ranges over two accumulators',
      [
        { copay: 1, per: 'day', days: [1, 9], over: 'a' },
        { copay: 2, per: 'day', days: [1, 9] },
      ],
      [
        { copay: '1', per: 'day', days: [1, 9], over: 'a' },
        { copay: '2', per: 'day', days: [1, 9] },
      ],
    ],
  ])('%s', (_, given, steps) => {
    expect(normaliseSteps(given)).toEqual({ steps, problems: [] });
  });
});

describe('what is refused', () => {
  it.each<[string, unknown, (string | number)[], string]>([
    ['no list', { copay: 25 }, [], 'cost.empty'],
    ['an empty list', [], [], 'cost.empty'],
    ['a word that is no step', ['deductable'], [0], 'cost.step'],
    ['a sentence in a list', ['$25 copay, then 20%'], [0], 'cost.step'],
    ['a number', [25], [0], 'cost.step'],
    ['a list in a list', [['deductible']], [0], 'cost.step'],
    ['null', [null], [0], 'cost.step'],
    ['an object of no kind', [{ copays: 25 }], [0], 'cost.step'],
    ['an empty object', [{}], [0], 'cost.step'],
    ['two kinds in one', [{ copay: 25, coinsurance: '20%' }], [0], 'cost.step'],
    ['an unknown key', [{ copay: 25, par: 'day' }], [0, 'par'], 'cost.key'],
    ['a key of another kind', [{ copay: 25, max: 100 }], [0, 'max'], 'cost.key'],
    ['a key far from any', [{ deductible: 'rx', unrelated: 1 }], [0, 'unrelated'], 'cost.key'],
    ['three decimals', ['deductible', { copay: 25.125 }], [1, 'copay'], 'cost.money'],
    ['a negative amount', [{ copay: -25 }], [0, 'copay'], 'cost.money'],
    ['an exponent', [{ copay: 1e21 }], [0, 'copay'], 'cost.money'],
    ['an exponent as text', [{ copay: '1e3' }], [0, 'copay'], 'cost.money'],
    ['no number', [{ copay: NaN }], [0, 'copay'], 'cost.money'],
    ['a dollar sign', [{ copay: '$25' }], [0, 'copay'], 'cost.money'],
    ['thousands separators', [{ copay: '1,250' }], [0, 'copay'], 'cost.money'],
    ['an unknown unit', [{ copay: 25, per: 'stay' }], [0, 'per'], 'cost.unit'],
    ['a share as a number', [{ coinsurance: 0.2 }], [0, 'coinsurance'], 'cost.share'],
    ['a share without its sign', [{ coinsurance: '20' }], [0, 'coinsurance'], 'cost.share'],
    ['a share above all', [{ coinsurance: '120%' }], [0, 'coinsurance'], 'cost.share'],
    ['an unknown basis', [{ coinsurance: '20%', of: 'billed' }], [0, 'of'], 'cost.value'],
    ['an unknown unit of bounds', [{ coinsurance: '20%', max: 9, per: 'visit' }], [0, 'per'], 'cost.value'],
    ['a credit that is no yes or no', [{ copay: 25, creditsDeductible: 'yes' }], [0, 'creditsDeductible'], 'cost.value'],
    ['minimum above maximum', [{ coinsurance: '20%', min: 100, max: 50 }], [0, 'min'], 'cost.range'],
    ['a maximum of nothing', [{ coinsurance: '20%', max: 0 }], [0, 'max'], 'cost.range'],
    ['days backwards', [{ copay: 300, per: 'day', days: [5, 1] }], [0, 'days'], 'cost.range'],
    ['day 0', [{ copay: 300, per: 'day', days: [0, 1] }], [0, 'days'], 'cost.range'],
    ['half a day', [{ copay: 300, per: 'day', days: [1, 1.5] }], [0, 'days'], 'cost.range'],
    ['three days', [{ copay: 300, per: 'day', days: [1, 2, 3] }], [0, 'days'], 'cost.range'],
    ['four days', [{ copay: 300, per: 'day', days: [1, 2, 3, {}] }], [0, 'days'], 'cost.range'],
    ['days with a nested value', [{ copay: 300, per: 'day', days: [1, {}] }], [0, 'days'], 'cost.range'],
    ['days as one number', [{ copay: 300, per: 'day', days: 5 }], [0, 'days'], 'cost.range'],
    ['days of a visit', [{ copay: 300, days: [1, 5] }], [0, 'days'], 'cost.days'],
    ['`over` without days', [{ copay: 300, per: 'day', over: 'snf' }], [0, 'over'], 'cost.days'],
    ['an id with a space', [{ deductible: 'my deductible' }], [0, 'deductible'], 'cost.name'],
    ['an empty id', [{ deductible: '' }], [0, 'deductible'], 'cost.name'],
    ['an id that is no text', [{ deductible: true }], [0, 'deductible'], 'cost.name'],
    ['coinsurance before another step', [{ coinsurance: '20%' }, { copay: 5 }], [0], 'cost.order'],
    ['two coinsurances', [{ coinsurance: '20%' }, { coinsurance: '30%' }], [0], 'cost.order'],
    ['an allowance before another step', [{ planPaysUpTo: 150 }, 'deductible'], [0], 'cost.order'],
    ['a reference price after another step', ['deductible', { referencePrice: 300 }], [1], 'cost.order'],
    ['no charge beside a copay', ['no-charge', { copay: 5 }], [0], 'cost.alone'],
    ['not covered beside a deductible', ['deductible', 'not-covered'], [1], 'cost.alone'],
    ['one deductible twice', ['deductible', { copay: 5 }, 'deductible'], [2], 'cost.repeated'],
    ['one named deductible twice', [{ deductible: 'rx' }, { deductible: 'rx' }], [1], 'cost.repeated'],
    [
      'ranges that share a day',
      [
        { copay: 1, per: 'day', days: [1, 5] },
        { copay: 2, per: 'day', days: [5, 9] },
      ],
      [1, 'days'],
      'cost.range',
    ],
    [
      'ranges in the wrong order',
      [
        { copay: 1, per: 'day', days: [6, 9] },
        { copay: 2, per: 'day', days: [1, 5] },
      ],
      [1, 'days'],
      'cost.range',
    ],
    [
      'every day beside some days',
      [
        { copay: 1, per: 'day', days: [1, 5] },
        { copay: 2, per: 'day' },
      ],
      [1, 'days'],
      'cost.range',
    ],
    [
      'a range after one without an end',
      [
        { copay: 1, per: 'day', days: [6, null] },
        { copay: 2, per: 'day', days: [9, 10] },
      ],
      [1, 'days'],
      'cost.range',
    ],
  ])('%s', (_, given, path, code) => {
    const { steps, problems } = normaliseSteps(given);
    expect(steps).toBeNull();
    expect(problems.map((problem) => [problem.path, problem.code, problem.severity])).toEqual([[path, code, 'error']]);
  });

  it('tells everything that is wrong at once, in order', () => {
    const { problems } = normaliseSteps([{ copay: '$5', per: 'stay' }, 'deductable', { coinsurance: 20, maximum: 5 }]);
    expect(problems.map(({ path }) => path)).toEqual([[0, 'copay'], [0, 'per'], [1], [2, 'coinsurance'], [2, 'maximum']]);
  });

  it.each<[unknown, string]>([
    [['deductable'], 'Did you mean `deductible`?'],
    [[{ copays: 25 }], 'Did you mean `copay`?'],
    [[{ copay: 25, par: 'day' }], 'Did you mean `per`?'],
    [[{ coinsurance: 20 }], '"20%"'],
    [['x'.repeat(100)], 'a sentence stands in place of the whole list'],
  ])('%j', (given, hint) => {
    expect(normaliseSteps(given).problems[0]!.hint).toContain(hint);
  });

  it('never throws, whatever it is given, and what it gives back is its own canonical form', () => {
    const key = fc.constantFrom(
      'copay',
      'coinsurance',
      'deductible',
      'per',
      'days',
      'min',
      'max',
      'over',
      'of',
      'planPaysUpTo',
      'referencePrice',
      '__proto__',
      'x-note',
    );
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom('day', '20%', 25, [1, 5], 'allowed', 'generic', 10n, undefined));
    const step = fc.oneof(fc.anything(), fc.dictionary(key, value, { maxKeys: 3 }), fc.constantFrom('deductible', 'no-charge'));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 4 }), (given) => {
        const { steps } = normaliseSteps(given);
        if (steps !== null) expect(normaliseSteps(steps)).toEqual({ steps, problems: [] });
      }),
    );
  });
});

describe('amounts and shares that the kernel cannot hold', () => {
  it.each(['$10000000000 copay', '$12,345,678,901.00 copay', '33.3333333% coinsurance'])('%s is refused where it stands', (sentence) => {
    expect(readSentence(sentence).steps).toBeNull();
  });

  it('reads the largest ones', () => {
    expect(readSentence('$9,999,999,999.99 copay').steps).toEqual([{ copay: '9999999999.99' }]);
    expect(readSentence('33.333333% coinsurance').steps).toEqual([{ coinsurance: '33.333333%' }]);
  });
});
