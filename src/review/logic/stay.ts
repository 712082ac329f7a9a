/** How many days of a stay can be covered at all. */
import type { PlanDesign } from '../../design/design.js';
import { aboutCells } from './touched.js';

export interface Stay {
  readonly days: number;
  /** The limit that says so. */
  readonly limit: string;
}

/**
 * The tightest limit of days about a benefit in a tier: a stay lies in one of its periods, and what is denied is no day of the stay.
 * Null where nothing limits the days of everyone.
 */
export function longestStay({ accumulators }: PlanDesign, benefit: string, tier: string): Stay | null {
  return accumulators
    .filter((one) => one.type === 'limit' && one.measure === 'days' && aboutCells(one)({ benefit, tier }))
    .flatMap(({ id, selfOnly, perMember }) =>
      selfOnly === null || perMember === null ? [] : [{ days: Math.max(selfOnly, perMember), limit: id }],
    )
    .reduce<Stay | null>((least, one) => (least === null || one.days < least.days ? one : least), null);
}
