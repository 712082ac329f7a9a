/**
 * A scenario as the rest of the library sees it: checked, defaults filled in, amounts in cents, dates as days.
 * `parseScenario`, `parseHousehold` and `parseClaim` make it.
 */
import type { Day } from '../calendar/day.js';
import type { Cents } from '../money/cents.js';

export interface Scenario {
  readonly title: string | null;
  readonly roster: Roster;
  readonly claims: readonly Claim[];
  /** As written: compared with the result by `test`. */
  readonly expect: unknown;
  readonly replay: boolean;
}

/** Everything about a household that holds for all its claims. */
export interface Roster {
  readonly coverage: 'self-only' | 'family';
  readonly members: readonly Member[];
  readonly providers: readonly Provider[];
  readonly referrals: readonly Referral[];
  readonly authorizations: readonly Authorization[];
  readonly opening: readonly Opening[];
}

export interface Member {
  readonly id: string;
  readonly birth: Day | null;
  readonly sex: string | null;
  readonly relationship: string | null;
  readonly pcp: string | null;
  readonly programs: readonly string[];
  readonly class: string | null;
  readonly otherCoverage: readonly string[];
  readonly coverage: { readonly from: Day | null; readonly to: Day | null };
}

export interface Provider {
  readonly id: string;
  readonly networks: readonly string[];
  readonly specialty: string | null;
  readonly isPcp: boolean;
}

export interface Referral {
  readonly id: string;
  readonly member: string;
  readonly by: string;
  readonly refersTo: { readonly provider: string } | { readonly specialty: string };
  readonly from: Day;
  readonly to: Day | null;
  readonly visits: number | null;
}

export interface Authorization {
  readonly id: string;
  readonly member: string;
  readonly benefit: string | null;
  /** Codes, ranges or prefixes as in `inCodes`. Null: not by code. */
  readonly codes: readonly string[] | null;
  readonly provider: string | null;
  readonly from: Day;
  readonly to: Day | null;
  /** Thousandths. Null: as many as needed. */
  readonly units: number | null;
}

export interface Opening {
  /** `opening.0` */
  readonly path: string;
  readonly accumulator: string;
  /** Null: the family's total. */
  readonly member: string | null;
  /** As written: a period's start, an admission's or condition's id; null for `lifetime` and windows. */
  readonly period: string | null;
  /** For windows of months, rolling months and gap days. */
  readonly date: Day | null;
  /** As written, read by the accumulator's measure: an amount or a count. */
  readonly used: string | number;
}

export interface Admission {
  readonly id: string;
  readonly from: Day;
  readonly to: Day | null;
}

export interface Claim {
  readonly id: string;
  /** `claims.3`, for issues found later. */
  readonly path: string;
  readonly member: string;
  readonly provider: Provider;
  readonly received: Day | null;
  readonly emergency: boolean;
  readonly admission: Admission | null;
  readonly voids: string | null;
  readonly replaces: string | null;
  /** Empty only where it voids. */
  readonly lines: readonly Line[];
}

export interface Line {
  readonly id: string;
  readonly date: Day;
  readonly benefit: string | null;
  readonly billed: Cents;
  /** What the line states; null where only `billed` was written. */
  readonly allowed: Cents | null;
  readonly reference: Cents | null;
  readonly recognized: Cents | null;
  readonly genericPrice: Cents | null;
  readonly otherPaid: Cents | null;
  readonly assistance: Cents;
  /** Thousandths of a unit; 1000 unless said. */
  readonly units: number;
  readonly days: number | null;
  readonly condition: string | null;
  readonly channel: string | null;
  readonly code: string | null;
  readonly modifiers: readonly string[];
  /** Four digits. */
  readonly revenueCode: string | null;
  /** Two digits. */
  readonly place: string | null;
  readonly diagnoses: readonly string[];
  readonly telehealth: boolean;
  readonly daysSupply: number | null;
  readonly drugTier: string | null;
  readonly protected: boolean;
  readonly emergency: boolean;
}
