/** Amounts, percentages and units, near the values where cents are decided. */
import * as fc from 'fast-check';
import type { AmountJson } from '../documents.js';

const ODD_CENTS = [1, 2, 3, 5, 49, 50, 51, 99, 101, 333, 667, 1_005] as const;

/** Whole cents up to `most`: whole dollars, any amount of cents, and a few small odd ones. */
export const cents = (most: number): fc.Arbitrary<number> =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: 4, arbitrary: fc.nat(Math.floor(most / 100)).map((dollars) => dollars * 100) },
    { weight: 3, arbitrary: fc.nat(most) },
    { weight: 1, arbitrary: fc.constantFrom(...ODD_CENTS) },
  );

export function textOf(amount: number): string {
  const digits = String(amount).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** As documents write it. A number of dollars with two decimals prints back to those decimals, so no cent is lost. */
export const amountOf = (amount: number): AmountJson => (amount % 3 === 1 ? textOf(amount) : amount / 100);

/** A member's share. */
export const share: fc.Arbitrary<string> = fc.oneof(
  { withCrossShrink: true },
  { weight: 4, arbitrary: fc.nat(20).map((twentieth) => `${String(twentieth * 5)}%`) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.nat(99), fc.integer({ min: 1, max: 999 })).map(([whole, decimals]) => `${String(whole)}.${String(decimals)}%`),
  },
);

/** A percentage of a price. */
export const rate: fc.Arbitrary<string> = fc.oneof(share, fc.constantFrom('100%', '110%', '150%', '200%', '300%'));

/** Units of service: mostly whole. */
export const units: fc.Arbitrary<number> = fc.oneof(
  { withCrossShrink: true },
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 12 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 9_999 }).map((thousandths) => thousandths / 1_000) },
);
