/** Amounts, days and percentages whose form a schema has checked: reading them cannot fail. */
import { parseDay, type Day } from '../calendar/day.js';
import { parseCents, type Cents } from '../money/cents.js';
import { parsePercent, type Percent } from '../money/percent.js';
import { invariant } from '../result/errors.js';

export function centsOf(written: number | string): Cents {
  const amount = parseCents(written);
  invariant(amount !== null, 'an amount was let in that cannot be read');
  return amount;
}

export function dayOf(written: string): Day {
  const day = parseDay(written);
  invariant(day !== null, 'a day was let in that cannot be read');
  return day;
}

export function percentOf(written: string): Percent {
  const percent = parsePercent(written);
  invariant(percent !== null, 'a percentage was let in that cannot be read');
  return percent;
}

export const centsIf = (written: number | string | undefined): Cents | null => (written === undefined ? null : centsOf(written));
export const dayIf = (written: string | undefined): Day | null => (written === undefined ? null : dayOf(written));
