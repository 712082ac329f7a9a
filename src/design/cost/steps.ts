/**
 * What a member and the plan pay for one line of a claim, as a list of steps: the JSON form, in its one canonical spelling.
 * Money is dollars as text ("35", "12.50"), a share is a percentage as text ("20%", "33.5%"); nothing here is a number of
 * dollars, so nothing can lose a cent.
 */

/** What a copay is charged for. `visit` is the default and is never written out. */
export type Per = 'visit' | 'line' | 'day' | 'unit' | 'admission' | 'prescription' | '30-day-supply';

/** First and last day of a stay that a copay is charged for; `null` for "and beyond". */
export type DayRange = readonly [first: number, last: number | null];

export interface NamedDeductibleStep {
  readonly deductible: string;
}

export interface CopayStep {
  readonly copay: string;
  readonly per?: Exclude<Per, 'visit'>;
  /** Only with `per: "day"`. */
  readonly days?: readonly [number, number | null];
  /** The accumulator over whose period the days are counted, instead of the admission. Only with `days`. */
  readonly over?: string;
  readonly creditsDeductible?: true;
}

export interface CoinsuranceStep {
  /** The member's share. */
  readonly coinsurance: string;
  readonly min?: string;
  readonly max?: string;
  readonly of?: 'allowed';
  /** What `min` and `max` are multiplied by. */
  readonly per?: '30-day-supply';
}

export interface PlanPaysUpToStep {
  readonly planPaysUpTo: string;
}

export interface ReferencePriceStep {
  /** An amount, or "generic" for the price of the line's generic. */
  readonly referencePrice: string;
}

export type CostStep =
  'deductible' | 'no-charge' | 'not-covered' | NamedDeductibleStep | CopayStep | CoinsuranceStep | PlanPaysUpToStep | ReferencePriceStep;
