/** Printed amounts as exact whole cents. */
import type { AdjudicationResult } from '../../index.js';

export type Line = AdjudicationResult['claims'][number]['lines'][number];
export type Claim = AdjudicationResult['claims'][number];
export type Totals = AdjudicationResult['totals'];
export type Balance = AdjudicationResult['accumulators'][number];

const PRINTED = /^-?\d+\.\d\d$/;

/** Null where it is no amount with exactly two decimals. */
export const centsOf = (printed: unknown): bigint | null =>
  typeof printed === 'string' && PRINTED.test(printed) && printed !== '-0.00' ? BigInt(printed.replace('.', '')) : null;

/** Of an amount that is known to be one: unreadable ones have been reported by `balances` already. */
export const readCents = (printed: unknown): bigint => centsOf(printed) ?? 0n;

/** Thousandths, of an amount of dollars or a count: both compare alike. */
export function readQuantity(quantity: string | number | null): bigint {
  if (typeof quantity !== 'number') return readCents(quantity) * 10n;
  const [whole = '0', decimals = ''] = String(quantity).split('.');
  return BigInt(whole) * 1000n + BigInt(decimals.padEnd(3, '0').slice(0, 3));
}

export function printCents(amount: bigint): string {
  const digits = String(amount < 0n ? -amount : amount).padStart(3, '0');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export const total = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n);

/** Every line with a name that a reader finds. */
export function* linesOf({ claims }: AdjudicationResult): Generator<readonly [where: string, line: Line, claim: Claim]> {
  for (const claim of claims)
    for (const line of claim.lines)
      yield [`claim ${claim.id}${claim.reverses === undefined ? '' : ` (void of ${claim.reverses})`}, line ${line.id}`, line, claim];
}

/** The first breach of a generator of them. */
export function first(breaches: Iterable<string>): string | null {
  for (const breach of breaches) return breach;
  return null;
}
