import { describe, expect, it } from 'vitest';
import { parseCents, type Cents } from '../../src/money/cents.js';
import { dollars, inDollars, withUnits } from '../../src/money/dollars.js';

describe('amounts in sentences', () => {
  it.each`
    printed                  | words
    ${'0.00'}                | ${'$0.00'}
    ${'999.99'}              | ${'$999.99'}
    ${'1000.00'}             | ${'$1,000.00'}
    ${'1234567.80'}          | ${'$1,234,567.80'}
    ${'-5.00'}               | ${'-$5.00'}
    ${'-1234.50'}            | ${'-$1,234.50'}
    ${'9007199254740991.00'} | ${'$9,007,199,254,740,991.00'}
  `('$printed is $words', ({ printed, words }: { printed: string; words: string }) => {
    expect(dollars(printed)).toBe(words);
  });

  it('takes whole cents', () => {
    expect(inDollars(parseCents('1250.5') as Cents)).toBe('$1,250.50');
  });

  it.each`
    count  | words
    ${0}   | ${'0 days'}
    ${1}   | ${'1 day'}
    ${2}   | ${'2 days'}
    ${2.5} | ${'2.5 days'}
  `('counts $words', ({ count, words }: { count: number; words: string }) => {
    expect(withUnits(count, 'day')).toBe(words);
  });

  it('takes a plural of its own', () => {
    expect(withUnits(3, 'supply', 'supplies')).toBe('3 supplies');
  });
});
