/** Scenarios as JSON documents: what the arbitraries write and the invariants read. */
import type { AmountJson, PlanJson } from './documents.js';

export interface MemberJson {
  readonly id: string;
  readonly birth?: string;
  readonly sex?: string;
  readonly relationship?: string;
  readonly pcp?: string;
  readonly programs?: readonly string[];
  readonly class?: string;
  readonly otherCoverage?: readonly string[];
  readonly coverage?: { readonly from?: string; readonly to?: string };
}
export interface HouseholdJson {
  readonly coverage?: 'self-only' | 'family';
  readonly members: readonly MemberJson[];
}
export interface ProviderJson {
  readonly id: string;
  readonly networks?: readonly string[];
  readonly specialty?: string;
  readonly isPcp?: boolean;
}
export interface ReferralJson {
  readonly id: string;
  readonly member: string;
  readonly by: string;
  readonly refersTo: { readonly provider: string } | { readonly specialty: string };
  readonly from: string;
  readonly to?: string;
  readonly visits?: number;
}
export interface AuthorizationJson {
  readonly id: string;
  readonly member: string;
  readonly benefit?: string;
  readonly code?: string;
  readonly codes?: readonly string[];
  readonly provider?: string;
  readonly from: string;
  readonly to?: string;
  readonly units?: number;
}
export interface OpeningJson {
  readonly accumulator: string;
  readonly member?: string;
  readonly period?: string;
  readonly date?: string;
  readonly used: AmountJson;
}

export interface LineJson {
  readonly id?: string;
  readonly date: string;
  readonly benefit?: string;
  readonly billed?: AmountJson;
  readonly allowed?: AmountJson;
  readonly reference?: AmountJson;
  readonly recognized?: AmountJson;
  readonly genericPrice?: AmountJson;
  readonly otherPaid?: AmountJson;
  readonly assistance?: AmountJson;
  readonly units?: number;
  readonly days?: number;
  readonly condition?: string;
  readonly channel?: 'retail' | 'mail' | 'specialty';
  readonly code?: string;
  readonly modifiers?: readonly string[];
  readonly revenueCode?: string;
  readonly place?: string;
  readonly diagnoses?: readonly string[];
  readonly telehealth?: boolean;
  readonly daysSupply?: number;
  readonly drugTier?: string;
  readonly protected?: boolean;
  readonly emergency?: boolean;
}
export interface ClaimJson {
  readonly id: string;
  readonly member?: string;
  readonly provider?: string | ProviderJson;
  readonly received?: string;
  readonly emergency?: boolean;
  readonly admission?: { readonly id: string; readonly from: string; readonly to?: string };
  readonly voids?: string;
  readonly replaces?: string;
  readonly repeat?: { readonly every: 'day' | 'week' | 'month' | 'year'; readonly times: number };
  readonly lines?: readonly LineJson[];
}

/** What a ledger is opened with. */
export interface RosterJson {
  readonly household: HouseholdJson;
  readonly providers?: readonly ProviderJson[];
  readonly referrals?: readonly ReferralJson[];
  readonly authorizations?: readonly AuthorizationJson[];
  readonly opening?: readonly OpeningJson[];
}

/** `*.scenario.json`, with its plan (or the plan's versions by date) written in place. */
export interface ScenarioJson extends RosterJson {
  readonly costshare: 'scenario/1';
  readonly title?: string;
  readonly plan: PlanJson | readonly PlanJson[];
  readonly order?: 'listed' | 'service-date';
  readonly replay?: boolean;
  readonly claims: readonly ClaimJson[];
}

/** A document without some of its keys. */
export const without = <T extends object, K extends keyof T & string>(document: T, ...keys: readonly K[]): Omit<T, K> =>
  Object.fromEntries(Object.entries(document).filter(([key]) => !(keys as readonly string[]).includes(key))) as Omit<T, K>;

export const versionsOf = ({ plan }: Pick<ScenarioJson, 'plan'>): readonly PlanJson[] =>
  Array.isArray(plan) ? (plan as readonly PlanJson[]) : [plan as PlanJson];
