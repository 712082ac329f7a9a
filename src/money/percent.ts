/** Percentages as exact ratios of whole numbers: 33.5% is 335 / 1000. A leaf. */
import { proportion, type Cents } from './cents.js';
import type { Rounding } from './rounding.js';

export interface Percent {
  /** Whole number of parts. */
  readonly parts: number;
  /** Parts of the whole: 100 times a power of ten. */
  readonly of: number;
  /** As a reader writes it: `"33.5%"`. */
  readonly text: string;
}

const PERCENT = /^(\d{1,5})(?:\.(\d{1,6}))?%$/;

/** Reads `"20%"`, `"33.5%"`; null for anything else (`20`, `0.2`, `"-5%"`). At most six decimals. */
export function parsePercent(value: unknown): Percent | null {
  if (typeof value !== 'string') return null;
  const match = PERCENT.exec(value);
  if (match === null) return null;
  const decimals = (match[2] ?? '').replace(/0+$/, '');
  const parts = Number(`${match[1] ?? '0'}${decimals}`);
  const whole = String(Number(match[1] ?? '0'));
  return { parts, of: 100 * 10 ** decimals.length, text: `${whole}${decimals === '' ? '' : `.${decimals}`}%` };
}

/** Over 100%: allowed where a price is meant, never for a share. */
export const exceedsWhole = (percent: Percent): boolean => percent.parts > percent.of;

/** That share of an amount, rounded once to the cent. */
export const shareOf = (amount: Cents, percent: Percent, rounding: Rounding): Cents =>
  proportion(amount, percent.parts, percent.of, rounding);
