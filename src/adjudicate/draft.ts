/**
 * A claim line while it is being adjudicated. One object with all its fields from the start: stages fill it in, in the
 * order of `order.ts`, and `settle` reads it into a result and postings. It never outlives its line.
 */
import type { Claim, Line, Member, Provider, Referral } from '../claim/scenario.js';
import type { Cents } from '../money/cents.js';
import type { Books } from './accumulators/balance.js';
import type { Moment } from './accumulators/period.js';
import type { Charge } from './cost-sharing/step.js';
import type { Posting } from './accumulators/posting.js';
import type { Cell, PreparedEvent, PreparedPlan, PreparedRule, RuleSet } from './plan.js';
import type { TraceEntry } from './result.js';

export type HeldRule = PreparedRule<Draft>;
export type LineRules = RuleSet<Draft>;
export type LinePlan = PreparedPlan<Draft>;
export type PenaltyRule = HeldRule & { readonly event: Extract<PreparedEvent, { readonly type: 'penalty' }> };

export interface Denial {
  readonly carc: string;
  readonly group: 'CO' | 'PR' | 'OA' | 'PI';
}

/** A part of the allowed amount that the plan does not cover. */
export interface Uncovered {
  readonly carc: string;
  amount: Cents;
}

export interface Draft {
  readonly books: Books;
  readonly plan: LinePlan | null;
  readonly member: Member | null;
  readonly provider: Provider;
  readonly claim: Claim;
  readonly line: Line;
  readonly moment: Moment;
  /** Values that a caller brought for facts of this line; null: none. */
  readonly brought: ReadonlyMap<string, unknown> | null;
  readonly trace: TraceEntry[] | null;

  denial: Denial | null;
  benefit: string | null;
  tier: string | null;
  cell: Cell | null;
  /** The first tier that lists the provider's network, requirements aside: its price, balance billing and liability hold. */
  ownTier: string | null;
  isEmergency: boolean;
  /** Moved into the emergency tier from outside the networks. */
  isMoved: boolean;
  referral: Referral | null;
  needsReferral: boolean;
  needsAuthorization: boolean;
  penalties: PenaltyRule[];

  /** What the limits leave: the whole line unless `isSplit`. */
  billed: Cents;
  allowed: Cents;
  recognized: Cents | null;
  /** Thousandths. */
  units: number;
  days: number;
  isSplit: boolean;
  /** Whether the plan's own rules or the line itself said what is allowed. */
  isPriced: boolean;
  /** Billed for what is past a limit. */
  pastLimit: Cents;
  share: { readonly part: number; readonly whole: number } | null;

  /** What the cost steps run on. */
  base: Cents;
  charges: Charge[];
  /** Of the allowed amount, in the order in which it arose. */
  uncovered: Uncovered[];
  penaltyCharges: Uncovered[];
  /** Whether an amount limit cut the plan's payment. */
  isCut: boolean;
  planPays: Cents;
  otherPays: Cents;
  balanceBill: Cents;
  /** What the line uses up beside accumulators: copays, days, penalties, referrals. */
  postings: Posting[];
}
