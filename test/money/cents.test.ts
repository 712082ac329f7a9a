import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatCents,
  least,
  MAX_AMOUNT,
  minus,
  most,
  negate,
  parseCents,
  plus,
  proportion,
  readPrinted,
  remaining,
  sum,
  times,
  ZERO,
  type Cents,
} from '../../src/money/cents.js';

const amount = (): fc.Arbitrary<Cents> => fc.integer({ min: 0, max: MAX_AMOUNT }).map((cents) => cents as Cents);
const usd = (text: string): Cents => parseCents(text) ?? ZERO;

describe('reading an amount', () => {
  it.each`
    written            | cents
    ${25}              | ${2500}
    ${12.5}            | ${1250}
    ${0}               | ${0}
    ${'1234.56'}       | ${123456}
    ${'0.05'}          | ${5}
    ${'7.1'}           | ${710}
    ${'9999999999.99'} | ${999999999999}
    ${-1}              | ${null}
    ${'-1'}            | ${null}
    ${1.005}           | ${null}
    ${'1.005'}         | ${null}
    ${'1e3'}           | ${null}
    ${1e21}            | ${null}
    ${1e-7}            | ${null}
    ${NaN}             | ${null}
    ${Infinity}        | ${null}
    ${'0x1f'}          | ${null}
    ${'$25'}           | ${null}
    ${'1,250'}         | ${null}
    ${' 25'}           | ${null}
    ${'25.'}           | ${null}
    ${'.5'}            | ${null}
    ${'007'}           | ${null}
    ${''}              | ${null}
    ${'12345678901'}   | ${null}
    ${null}            | ${null}
    ${true}            | ${null}
  `('$written is $cents cents', ({ written, cents }: { written: unknown; cents: number | null }) => {
    expect(parseCents(written)).toBe(cents);
  });

  it('reads back what it prints', () => {
    fc.assert(fc.property(amount(), (cents) => parseCents(formatCents(cents)) === cents && readPrinted(formatCents(cents)) === cents));
    fc.assert(fc.property(amount(), (cents) => readPrinted(formatCents(negate(cents))) === negate(cents)));
  });

  it('reads a JSON number with two decimals as exactly that many cents', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 999_999_999 }), (cents) => parseCents(Number((cents / 100).toFixed(2))) === cents));
  });
});

describe('printing an amount', () => {
  it.each`
    cents    | text
    ${0}     | ${'0.00'}
    ${-0}    | ${'0.00'}
    ${5}     | ${'0.05'}
    ${2500}  | ${'25.00'}
    ${-2505} | ${'-25.05'}
    ${-5}    | ${'-0.05'}
    ${99}    | ${'0.99'}
  `('$cents cents are $text', ({ cents, text }: { cents: number; text: string }) => {
    expect(formatCents(cents as Cents)).toBe(text);
  });

  it('refuses what is no whole number of cents', () => {
    expect(() => formatCents(2.5 as Cents)).toThrow(/whole number of cents/);
    expect(() => readPrinted('1')).toThrow(/no printed amount/);
  });
});

describe('arithmetic', () => {
  it('adds and subtracts as decimal.js does', () => {
    fc.assert(
      fc.property(amount(), amount(), (a, b) => {
        expect(formatCents(plus(a, b))).toBe(new Decimal(a).plus(b).div(100).toFixed(2));
        expect(formatCents(minus(a, b))).toBe(new Decimal(a).minus(b).div(100).toFixed(2));
        expect(least(a, b) + most(a, b)).toBe(a + b);
      }),
    );
  });

  it('never leaves less than nothing', () => {
    expect(remaining(usd('100'), usd('30'))).toBe(7000);
    expect(remaining(usd('100'), usd('100'))).toBe(0);
    expect(remaining(usd('100'), usd('130'))).toBe(0);
  });

  it('sums and multiplies exactly or not at all', () => {
    expect(sum([usd('0.10'), usd('0.20')])).toBe(30);
    expect(times(usd('0.35'), 3)).toBe(105);
    expect(() => times(MAX_AMOUNT, 1e6)).toThrow(/range of exact/);
    expect(negate(ZERO)).toBe(0);
    expect(Object.is(negate(ZERO), -0)).toBe(false);
  });
});

describe('a proportion', () => {
  it.each`
    amount      | numerator | denominator | halfUp     | halfEven
    ${'0.25'}   | ${1}      | ${10}       | ${'0.03'}  | ${'0.02'}
    ${'0.35'}   | ${1}      | ${10}       | ${'0.04'}  | ${'0.04'}
    ${'0.05'}   | ${1}      | ${10}       | ${'0.01'}  | ${'0.00'}
    ${'0.15'}   | ${1}      | ${10}       | ${'0.02'}  | ${'0.02'}
    ${'100.00'} | ${1}      | ${3}        | ${'33.33'} | ${'33.33'}
    ${'100.00'} | ${2}      | ${3}        | ${'66.67'} | ${'66.67'}
    ${'34.18'}  | ${15}     | ${100}      | ${'5.13'}  | ${'5.13'}
    ${'10.00'}  | ${0}      | ${7}        | ${'0.00'}  | ${'0.00'}
  `(
    '$amount x $numerator / $denominator',
    ({
      amount: text,
      numerator,
      denominator,
      halfUp,
      halfEven,
    }: {
      amount: string;
      numerator: number;
      denominator: number;
      halfUp: string;
      halfEven: string;
    }) => {
      expect(formatCents(proportion(usd(text), numerator, denominator, 'half-up'))).toBe(halfUp);
      expect(formatCents(proportion(usd(text), numerator, denominator, 'half-even'))).toBe(halfEven);
    },
  );

  it('agrees with decimal.js on the whole range, also past 2^53', () => {
    const Wide = Decimal.clone({ precision: 60 });
    const rounding = fc.constantFrom('half-up' as const, 'half-even' as const);
    fc.assert(
      fc.property(
        amount(),
        fc.integer({ min: 0, max: 100_000_000_000 }),
        fc.integer({ min: 1, max: 100_000_000 }),
        rounding,
        (cents, numerator, denominator, mode) => {
          const exact = new Wide(cents).times(numerator).div(denominator);
          fc.pre(exact.lessThan(Number.MAX_SAFE_INTEGER));
          const wanted = exact.toDecimalPlaces(0, mode === 'half-up' ? Decimal.ROUND_HALF_UP : Decimal.ROUND_HALF_EVEN).toNumber();
          expect(proportion(cents, numerator, denominator, mode)).toBe(wanted);
        },
      ),
    );
  });

  it('rounds a tie past 2^53 the way the plan says', () => {
    // 999,999,999,999 cents x 500,001 / 1,000,000 = 500,000,999,998.4999...: no tie; then an exact one.
    expect(proportion(MAX_AMOUNT, 500_000_000_001, 1_000_000_000_000, 'half-up')).toBe(500_000_000_000);
    expect(proportion(3 as Cents, 5_000_000_000_000_000, 10_000_000_000_000_000, 'half-up')).toBe(2);
    expect(proportion(5 as Cents, 5_000_000_000_000_000, 10_000_000_000_000_000, 'half-even')).toBe(2);
    expect(proportion(3 as Cents, 5_000_000_000_000_000, 10_000_000_000_000_000, 'half-even')).toBe(2);
  });
});

describe('the host application', () => {
  it('cannot change an amount by configuring decimal.js', () => {
    const before = Decimal.precision;
    Decimal.set({ precision: 3, rounding: Decimal.ROUND_DOWN });
    try {
      expect(proportion(MAX_AMOUNT, 333_333_333_333, 1_000_000_000_000, 'half-up')).toBe(333_333_333_333);
    } finally {
      Decimal.set({ precision: before, rounding: Decimal.ROUND_HALF_UP });
    }
  });
});
