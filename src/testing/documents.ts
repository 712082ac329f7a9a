/** Plans and scenarios as JSON documents: the part of the format that the arbitraries write and the invariants read. */

/** A number of dollars with at most two decimals, or the same as text. */
export type AmountJson = number | string;

export type LiteralJson = string | number | boolean | null;
export interface TestJson {
  readonly fact: string;
  readonly operator: string;
  readonly value: LiteralJson | readonly LiteralJson[] | { readonly fact: string };
}
export type ConditionJson =
  { readonly all: readonly ConditionJson[] } | { readonly any: readonly ConditionJson[] } | { readonly not: ConditionJson } | TestJson;

export interface CopayJson {
  readonly copay: AmountJson;
  readonly per?: 'visit' | 'line' | 'day' | 'unit' | 'admission' | 'prescription' | '30-day-supply';
  readonly days?: readonly [number, number | null];
  readonly over?: string;
  readonly creditsDeductible?: boolean;
}
export interface CoinsuranceJson {
  readonly coinsurance: string;
  readonly min?: AmountJson;
  readonly max?: AmountJson;
  readonly of?: 'allowed';
  readonly per?: '30-day-supply';
}
export type StepJson =
  | 'deductible'
  | 'no-charge'
  | 'not-covered'
  | { readonly deductible: string }
  | CopayJson
  | CoinsuranceJson
  | { readonly planPaysUpTo: AmountJson }
  | { readonly referencePrice: AmountJson };
export interface VariantJson {
  readonly when?: ConditionJson;
  readonly cost: CostJson;
}
export type CostJson = string | readonly StepJson[] | { readonly same: string } | readonly VariantJson[];

export type PeriodJson =
  | 'plan-year'
  | 'calendar-year'
  | 'lifetime'
  | 'admission'
  | 'condition'
  | { readonly gapDays: number }
  | { readonly months: number }
  | { readonly rollingMonths: number };

export interface AccumulatorJson {
  readonly id: string;
  readonly type: 'deductible' | 'oop-max' | 'limit' | 'counter';
  readonly measure?: 'visits' | 'days' | 'units' | 'amount';
  readonly tiers?: readonly string[];
  readonly benefits?: readonly string[];
  readonly individual?: AmountJson;
  readonly selfOnly?: AmountJson;
  readonly perMember?: AmountJson;
  readonly family?: AmountJson | Readonly<Record<string, AmountJson>>;
  readonly familyMembers?: number;
  readonly embedded?: boolean;
  readonly period?: PeriodJson;
  readonly carryover?: { readonly months?: number; readonly days?: number; readonly onlyIfNotMet?: boolean };
  readonly alsoCredits?: readonly string[];
  readonly counts?: readonly ('deductible' | 'copay' | 'coinsurance')[];
}

export type PenaltyPerJson = 'admission' | 'visit' | 'claim' | 'line';
export type PenaltyJson =
  | { readonly reduce: string; readonly of?: 'payment' | 'allowed'; readonly max?: AmountJson; readonly per?: PenaltyPerJson }
  | { readonly charge: AmountJson; readonly per?: PenaltyPerJson };

export interface GateJson {
  readonly required?: boolean;
  readonly benefits?: readonly string[];
  readonly when?: ConditionJson;
  readonly without?: 'deny' | { readonly tier: string } | PenaltyJson;
  readonly liability?: 'member' | 'provider';
  readonly exemptSpecialties?: readonly string[];
  readonly valid?: { readonly days?: number; readonly visits?: number };
}

export interface TierJson {
  readonly id: string;
  readonly networks?: readonly string[];
  readonly requires?: readonly 'referral'[];
  readonly balanceBilling?: boolean;
  readonly allowed?: { readonly percent: string; readonly of: 'reference' | 'billed' | 'allowed' };
}

export interface BenefitJson {
  readonly costs: Readonly<Record<string, CostJson>>;
  readonly countsTowardOopMax?: boolean;
  readonly services?: ConditionJson;
}

export interface RuleJson {
  readonly name?: string;
  readonly priority?: number;
  readonly conditions: ConditionJson;
  readonly event: { readonly type: string; readonly params: Readonly<Record<string, unknown>> };
}

/** `*.plan.json` */
export interface PlanJson {
  readonly costshare: 'plan/1';
  readonly id: string;
  readonly effective: { readonly from: string; readonly to?: string };
  readonly newPlanYear?: boolean;
  readonly rounding?: 'half-up' | 'half-even';
  readonly coordination?: 'standard' | 'non-duplication';
  readonly copayAssistance?: 'counts' | 'excluded';
  readonly period?: PeriodJson;
  readonly copays?: { readonly combine: 'highest'; readonly benefits?: readonly string[] };
  readonly tiers: readonly TierJson[];
  readonly accumulators?: readonly AccumulatorJson[];
  readonly gatekeeping?: { readonly pcp?: GateJson; readonly referral?: GateJson; readonly authorization?: GateJson };
  readonly emergency?: { readonly benefits?: readonly string[]; readonly tier?: string; readonly balanceBilled?: readonly string[] };
  readonly benefits: Readonly<Record<string, BenefitJson>>;
  readonly rules?: readonly RuleJson[];
}
