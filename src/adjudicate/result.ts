/** What comes back: amounts as text with two decimals, ready for JSON. */

export interface Amounts {
  readonly billed: string;
  readonly allowed: string;
  readonly deductible: string;
  readonly copay: string;
  readonly coinsurance: string;
  readonly notCovered: string;
  readonly penalty: string;
  readonly balanceBill: string;
  readonly memberPays: string;
  readonly planPays: string;
  readonly otherPays: string;
  readonly writeOff: string;
}

/** X12 claim adjustment: `CO` the provider bears it, `PR` the patient, `OA` neither, `PI` the payer's own reduction. */
export interface Adjustment {
  readonly group: 'CO' | 'PR' | 'OA' | 'PI';
  /** Claim adjustment reason code (CARC). */
  readonly code: string;
  readonly amount: string;
}

/** Why, stage by stage. */
export interface TraceEntry {
  readonly stage: string;
  /** The rule that decided; null where no rule was asked. */
  readonly rule: string | null;
  /** Path of the design that it came from; null where it came from the claim alone. */
  readonly from: string | null;
  readonly text: string;
  /** Of a cost step: its place in the cost, and what it took of the line before any cap. */
  readonly step?: { readonly index: number; readonly took: string };
}

export interface LineResult extends Amounts {
  readonly id: string;
  /** `paid`: covered, even where the plan's payment is 0. `partial`: a limit split it. */
  readonly status: 'paid' | 'denied' | 'partial' | 'void';
  readonly benefit: string | null;
  readonly tier: string | null;
  readonly adjustments: readonly Adjustment[];
  readonly trace?: readonly TraceEntry[];
}

export interface ClaimResult extends Amounts {
  readonly id: string;
  readonly member: string;
  /** `denied`: every line. `partial`: some of it was denied or split. */
  readonly status: 'paid' | 'denied' | 'partial' | 'void';
  /** The claim that this entry takes back. */
  readonly reverses?: string;
  readonly lines: readonly LineResult[];
}

export interface AccumulatorResult {
  readonly id: string;
  /** Null: the whole family. */
  readonly member: string | null;
  readonly period: string;
  /** An amount, or a count for visits, days and units. */
  readonly used: string | number;
  /** The member's own, or the family's; null where there is none. */
  readonly limit: string | number | null;
  /** The smaller of what is left of the member's and of the family's limit; null where nothing limits. */
  readonly left: string | number | null;
}

export interface AdjudicationResult {
  readonly claims: readonly ClaimResult[];
  readonly accumulators: readonly AccumulatorResult[];
  readonly totals: Amounts;
}
