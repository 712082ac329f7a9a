/**
 * Coinsurance: the member's share of what is left (or of the whole allowed amount), rounded once, within its bounds.
 * @source Uniform Glossary (45 CFR 147.200(c)), "Coinsurance"
 */
import { least, most, times, type Cents } from '../../money/cents.js';
import type { Rounding } from '../../money/rounding.js';
import { shareOf } from '../../money/percent.js';
import type { CoinsuranceStep } from './step.js';

/** @param supplies how many thirty-day supplies the line is. */
export function coinsurance(step: CoinsuranceStep, rest: Cents, base: Cents, supplies: number, rounding: Rounding): Cents {
  const fold = (bound: Cents): Cents => (step.perSupply ? times(bound, supplies) : bound);
  let share = shareOf(step.of === 'allowed' ? base : rest, step.share, rounding);
  if (step.min !== null) share = most(share, fold(step.min));
  if (step.max !== null) share = least(share, fold(step.max));
  return least(share, rest);
}
