/**
 * Exact US dollars as whole cents. A leaf: the money kernel of the hot path.
 * A `number` here always holds a whole number of cents within 2^53, so addition and comparison are exact;
 * multiplication leaves integers only through `share` and `proportion`, which round once, to the cent.
 */
import { invariant } from '../result/errors.js';
import { ENDINGS } from './endings.js';
import type { Rounding } from './rounding.js';
import { divideExactly } from './wide.js';

declare const cents: unique symbol;
/** Whole cents. Branded so that dollars, counts and rates do not compile where an amount is wanted. */
export type Cents = number & { readonly [cents]: 'cents' };

export const ZERO = 0 as Cents;
/** The largest amount a document may state: keeps a million of them within 2^53. */
export const MAX_AMOUNT = 999_999_999_999 as Cents;

const AMOUNT = /^(?:0|[1-9]\d{0,9})(?:\.(\d{1,2}))?$/;

/**
 * Reads an amount as documents write it: `25`, `12.5`, `"1234.56"`.
 * @returns whole cents, or null where it is no amount of at most two decimals (`-1`, `1e3`, `"0x1f"`, `1.005`, `"$25"`).
 */
export function parseCents(value: unknown): Cents | null {
  if (typeof value !== 'number' && typeof value !== 'string') return null;
  const text = typeof value === 'number' ? String(value) : value;
  const match = AMOUNT.exec(text);
  if (match === null) return null;
  const decimals = match[1] ?? '';
  const whole = decimals === '' ? text : text.slice(0, -(decimals.length + 1));
  return (Number(whole) * 100 + Number(decimals.padEnd(2, '0'))) as Cents;
}

/** Prints an amount with exactly two decimals: `"25.00"`, `"-0.05"`. Never `"-0.00"`. */
export function formatCents(amount: Cents): string {
  if (amount < 0) return `-${formatCents(-amount as Cents)}`;
  const dollars = Math.floor(amount / 100);
  return `${String(dollars)}${ENDINGS[amount - dollars * 100] ?? invariantCents(amount)}`;
}

function invariantCents(amount: number): never {
  invariant(false, `${String(amount)} is not a whole number of cents`);
}

/** Reads back what `formatCents` printed, totals and negative amounts included. */
export function readPrinted(text: string): Cents {
  invariant(/^-?\d+\.\d\d$/.test(text), `"${text}" is no printed amount`);
  return exact(Number(text.replace('.', '')));
}

export const plus = (a: Cents, b: Cents): Cents => (a + b) as Cents;
export const minus = (a: Cents, b: Cents): Cents => (a - b) as Cents;
export const negate = (a: Cents): Cents => (a === 0 ? 0 : -a) as Cents;
export const least = (a: Cents, b: Cents): Cents => (a < b ? a : b);
export const most = (a: Cents, b: Cents): Cents => (a > b ? a : b);
/** What is left of `limit` once `used` is taken, never below zero. */
export const remaining = (limit: Cents, used: Cents): Cents => (used >= limit ? ZERO : ((limit - used) as Cents));
/** A fixed amount for each of a whole number of things. */
export const times = (amount: Cents, count: number): Cents => exact(amount * count);

/**
 * `amount * numerator / denominator`, rounded once to the cent.
 * Numerator and denominator are whole numbers (thousandths of units, parts of a percentage); products past 2^53 are taken exactly.
 */
export function proportion(amount: Cents, numerator: number, denominator: number, rounding: Rounding): Cents {
  const product = amount * numerator;
  if (!Number.isSafeInteger(product) || !Number.isSafeInteger(product * 2))
    return exact(divideExactly(amount, numerator, denominator, rounding));
  const quotient = Math.floor(product / denominator);
  const twice = (product - quotient * denominator) * 2;
  const up = twice > denominator || (twice === denominator && (rounding === 'half-up' || quotient % 2 === 1));
  return (up ? quotient + 1 : quotient) as Cents;
}

function exact(amount: number): Cents {
  invariant(Number.isSafeInteger(amount), 'an amount left the range of exact whole cents');
  return amount as Cents;
}

export const sum = (amounts: readonly Cents[]): Cents => exact(amounts.reduce((total: number, amount) => total + amount, 0));
