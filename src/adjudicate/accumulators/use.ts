/** What the ledger's store holds: balances and counts by key, and, for windows that move, the uses themselves. */
import type { Day } from '../../calendar/day.js';

/** One use of an accumulator whose windows move with the uses that stand (gap days, months, rolling months). */
export interface Use {
  readonly from: Day;
  readonly to: Day;
  /** In the accumulator's measure. */
  readonly amount: number;
  /** The visit it belongs to, where visits are counted: two lines of one visit count once. */
  readonly visit: string | null;
  /** Claim and line that made it, so that a void takes back exactly this. */
  readonly by: string;
}

export type Held = number | readonly Use[];

/** Reads a number of the store; nothing yet is zero. */
export const numberAt = (held: Held | undefined): number => (typeof held === 'number' ? held : 0);
export const usesAt = (held: Held | undefined): readonly Use[] => (typeof held === 'object' ? held : []);
