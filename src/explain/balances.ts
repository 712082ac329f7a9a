/** Accumulators in words. */
import { dollars } from '../money/dollars.js';
import type { Balance } from './explanation.js';
import { printable } from './layout.js';

const TYPES: Readonly<Record<Balance['type'], string>> = {
  deductible: 'deductible',
  'oop-max': 'out-of-pocket maximum',
  limit: 'limit',
  counter: 'counter',
};

/** `deductible "rx-deductible"`; with a label, that: `Drug deductible (rx-deductible)`. */
export function nameOfBalance({ id, name, type }: Balance): string {
  if (name !== null) return `${printable(name)} (${id})`;
  return id === TYPES[type] ? id : `${TYPES[type]} "${id}"`;
}

/** Sums of a family that nothing limits say nothing to a reader. */
export const isTold = ({ of, limit }: Balance): boolean => of !== null || limit !== null;

/** An amount in dollars, or a count with its noun. */
export function quantity(value: string | number, measure: Balance['measure']): string {
  if (typeof value === 'string') return dollars(value);
  return value === 1 ? `1 ${measure.slice(0, -1)}` : `${String(value)} ${measure}`;
}

/** A table: a heading, then one row for each. */
export const balanceRows = (balances: readonly Balance[]): readonly (readonly string[])[] => [
  ['', 'for', 'period', 'used', 'limit', 'left'],
  ...balances
    .filter(isTold)
    .map((balance) => [
      nameOfBalance(balance),
      balance.of === null ? 'family' : printable(balance.of.name ?? balance.of.id),
      balance.period,
      quantity(balance.used, balance.measure),
      balance.limit === null ? 'none' : quantity(balance.limit, balance.measure),
      balance.left === null ? '' : quantity(balance.left, balance.measure),
    ]),
];
