/** Amounts as people read them in sentences. */
import { formatCents, type Cents } from './cents.js';

/**
 * @param printed an amount as results print it: `"1234.50"`, `"-5.00"`.
 * @returns `"$1,234.50"`, `"-$5.00"`.
 */
export function dollars(printed: string): string {
  const isNegative = printed.startsWith('-');
  const [whole = '', cents = ''] = (isNegative ? printed.slice(1) : printed).split('.');
  return `${isNegative ? '-' : ''}$${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}.${cents}`;
}

/** Whole cents in a sentence: `$1,234.50`. */
export const inDollars = (amount: Cents): string => dollars(formatCents(amount));

/** A count with its noun: `1 day`, `2.5 units`. */
export const withUnits = (count: number, one: string, several = `${one}s`): string => `${String(count)} ${count === 1 ? one : several}`;
