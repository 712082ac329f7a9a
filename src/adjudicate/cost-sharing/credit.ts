/** How much of a charge an accumulator is credited with. */
import { least, ZERO, type Cents } from '../../money/cents.js';
import type { Charge } from './step.js';

/** @param amount what counts of the charge: all of it, or what a drug maker's card left of it. */
export function creditOf(charge: Charge, amount: Cents, accumulator: string): Cents {
  const most = charge.credits.get(accumulator);
  if (most === undefined) return ZERO;
  return most === null ? amount : least(amount, most);
}
