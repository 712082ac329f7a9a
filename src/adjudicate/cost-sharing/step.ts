/** A cost step ready to run, and what running one gives. */
import type { Percent } from '../../money/percent.js';
import type { Cents } from '../../money/cents.js';
import type { Kind } from '../../design/design.js';
import type { Per } from '../../design/cost/steps.js';

export type Step =
  | { readonly kind: 'deductible'; /** Null: the one that is about the line. */ readonly accumulator: string | null }
  | CopayStep
  | CoinsuranceStep
  | { readonly kind: 'plan-pays-up-to'; readonly amount: Cents }
  | { readonly kind: 'reference-price'; readonly amount: Cents | 'generic' };

export interface CopayStep {
  readonly kind: 'copay';
  readonly amount: Cents;
  readonly per: Per;
  /** First and last day (null: no last) that it is for; null: every day. */
  readonly days: { readonly first: number; readonly last: number | null } | null;
  /** The accumulator whose period the days are counted over; null: the admission's. */
  readonly over: string | null;
  readonly creditsDeductible: boolean;
  /** Which of the cost's copays by visit or admission this is: each is charged once on its own. */
  readonly ordinal: number;
}

export interface CoinsuranceStep {
  readonly kind: 'coinsurance';
  readonly share: Percent;
  readonly min: Cents | null;
  readonly max: Cents | null;
  readonly of: 'rest' | 'allowed';
  readonly perSupply: boolean;
}

/** What one step charges the member, and which accumulators that credits. */
export interface Charge {
  readonly kind: Kind;
  /** After caps; coordination may cut it further. */
  amount: Cents;
  /** Every accumulator that this charge credits, each once, with the most it may take (null: all of it). */
  readonly credits: ReadonlyMap<string, Cents | null>;
}
