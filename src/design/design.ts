/**
 * A plan design as the rest of the library sees it: checked, every default filled in, lists of benefits resolved,
 * amounts in cents, dates as days. `parseDesign` makes it; `compile` reads it; nothing else writes it.
 */
import type { Day } from '../calendar/day.js';
import type { Cents } from '../money/cents.js';
import type { Rounding } from '../money/rounding.js';
import type { Percent } from '../money/percent.js';
import type { CostStep } from './cost/steps.js';

/** json-rules-engine condition JSON, restricted to flat facts: no `path`, no `params`, no empty lists, at most 64 deep. */
export type Condition =
  { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] } | { readonly not: Condition } | Test;
export interface Test {
  readonly fact: string;
  readonly operator: string;
  /** A literal, a list of literals, or `{ fact: name }` for the value of another fact. */
  readonly value: TestValue;
}
export type Literal = string | number | boolean | null;
export type TestValue = Literal | readonly Literal[] | { readonly fact: string };

export interface PlanDesign {
  readonly id: string;
  readonly name: string | null;
  readonly effective: { readonly from: Day; /** Last day, null where open. */ readonly to: Day | null };
  readonly newPlanYear: boolean;
  readonly rounding: Rounding;
  readonly coordination: 'standard' | 'non-duplication';
  readonly copayAssistance: 'counts' | 'excluded';
  /** Benefits whose visit copays of one member, provider and date are charged as one, the highest. Empty: none. */
  readonly combinedCopays: readonly string[];
  /** Best first. Never empty. */
  readonly tiers: readonly TierDesign[];
  readonly accumulators: readonly AccumulatorDesign[];
  readonly gates: { readonly pcp: Gate | null; readonly referral: ReferralGate | null; readonly authorization: Gate | null };
  readonly emergency: EmergencyDesign;
  /** In file order. */
  readonly benefits: readonly BenefitDesign[];
  readonly rules: readonly RuleDesign[];
  /** Scenarios without a plan of their own, as written. */
  readonly examples: readonly unknown[];
}

export interface TierDesign {
  readonly id: string;
  readonly label: string | null;
  /** Null: catches everyone whom no other tier lists. */
  readonly networks: readonly string[] | null;
  readonly requiresReferral: boolean;
  readonly balanceBilling: boolean;
  readonly allowed: PercentPrice | null;
}

export type PriceBase = 'reference' | 'billed' | 'allowed';
export interface PercentPrice {
  readonly percent: Percent;
  readonly of: PriceBase;
}

export type Measure = 'money' | 'visits' | 'days' | 'units';
export type Kind = 'deductible' | 'copay' | 'coinsurance';

export type Period =
  | 'plan-year'
  | 'calendar-year'
  | 'lifetime'
  | 'admission'
  | 'condition'
  | { readonly gapDays: number }
  | { readonly months: number }
  | { readonly rollingMonths: number };

export interface AccumulatorDesign {
  readonly id: string;
  readonly label: string | null;
  /** Path in the document: `accumulators.0`. */
  readonly path: string;
  readonly type: 'deductible' | 'oop-max' | 'limit' | 'counter';
  /** `money` for deductibles, oop-maxes and limits or counters of `amount`. */
  readonly measure: Measure;
  /** Null: all. */
  readonly tiers: readonly string[] | null;
  /** Null: all. Otherwise the benefits of the plan that the patterns take. */
  readonly benefits: readonly string[] | null;
  /** Limits: cents for `money`, thousandths for `units`, whole counts for visits and days. Null: none. */
  readonly selfOnly: number | null;
  readonly perMember: number | null;
  /** By how many are covered, ascending; `[{ from: 1, limit }]` where it does not depend on that. Null: no family limit. */
  readonly family: readonly { readonly from: number; readonly limit: number }[] | null;
  readonly familyMembers: number | null;
  readonly period: Period;
  readonly carryover: { readonly unit: 'months' | 'days'; readonly count: number; readonly onlyIfNotMet: boolean } | null;
  readonly alsoCredits: readonly string[];
  /** The kinds of cost sharing that an oop-max caps and is credited with. */
  readonly counts: readonly Kind[];
}

export type Liability = 'member' | 'provider';
export type PenaltyPer = 'admission' | 'visit' | 'claim' | 'line';
export type Penalty =
  | {
      readonly kind: 'reduce';
      readonly share: Percent;
      readonly of: 'payment' | 'allowed';
      readonly max: Cents | null;
      /** Null: by admission where the claim has one, else by visit. */ readonly per: PenaltyPer | null;
    }
  | { readonly kind: 'charge'; readonly amount: Cents; readonly per: PenaltyPer | null };
export type Without = { readonly kind: 'deny' } | { readonly kind: 'tier'; readonly tier: string } | Penalty;

export interface Gate {
  /** Null: all. */
  readonly benefits: readonly string[] | null;
  readonly when: Condition | null;
  readonly without: Without;
  readonly liability: Liability | null;
}
export interface ReferralGate extends Gate {
  readonly exemptSpecialties: readonly string[];
  readonly validDays: number | null;
  readonly validVisits: number | null;
}

export interface EmergencyDesign {
  readonly benefits: readonly string[];
  /** Null where no tier has networks and none is named. */
  readonly tier: string | null;
  readonly balanceBilled: readonly string[];
}

export interface BenefitDesign {
  readonly id: string;
  readonly label: string | null;
  readonly countsTowardOopMax: boolean;
  readonly services: Condition | null;
  /** One entry for each tier that has a cost, in the plan's order of tiers; `same` is followed already. */
  readonly costs: readonly { readonly tier: string; readonly variants: readonly CostVariant[] }[];
}

export interface CostVariant {
  /** `benefits.emergency-room.costs.in.0`; without variants `benefits.specialist.costs.in`. Of the cost that `same` leads to. */
  readonly path: string;
  readonly when: Condition | null;
  readonly cost: Cost;
}

export interface Cost {
  readonly steps: readonly CostStep[];
  /** The sentence as the actuary wrote it, or the printed steps. */
  readonly text: string;
}

export interface RuleDesign {
  readonly name: string;
  /** `rules.0` */
  readonly path: string;
  /** Null: before everything that the design itself compiles to. */
  readonly priority: number | null;
  readonly conditions: Condition;
  readonly event: RuleEvent;
}

export type RuleEvent =
  | { readonly type: 'classify'; readonly benefit: string }
  | { readonly type: 'tier'; readonly tier: string }
  | { readonly type: 'deny'; readonly carc: string; readonly group: 'CO' | 'PR' | 'OA' | 'PI' | null; readonly message: string | null }
  | { readonly type: 'price'; readonly allowed: Cents | null; readonly percent: PercentPrice | null }
  | { readonly type: 'cost-share'; readonly cost: Cost }
  | { readonly type: 'penalty'; readonly penalty: Penalty; readonly carc: string }
  | { readonly type: 'note'; readonly message: string };
