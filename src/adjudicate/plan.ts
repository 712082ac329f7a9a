/**
 * A plan made ready to run. `C` is what conditions are asked of: a line under adjudication.
 */
import type { AccumulatorDesign, Penalty, PercentPrice, PlanDesign } from '../design/design.js';
import type { Cents } from '../money/cents.js';
import type { Predicate } from '../rules/predicate.js';
import type { Rule, RuleStage } from '../rules/rule.js';
import type { Step } from './cost-sharing/step.js';

export type PreparedEvent =
  | { readonly type: 'classify'; readonly benefit: string }
  | { readonly type: 'tier'; readonly tier: string }
  | {
      readonly type: 'deny';
      readonly carc: string;
      readonly group: 'CO' | 'PR' | 'OA' | 'PI' | null;
      readonly liability: 'member' | 'provider' | null;
      readonly message: string;
    }
  | { readonly type: 'price'; readonly allowed: Cents | null; readonly percent: PercentPrice | null }
  | {
      readonly type: 'cost-share';
      readonly steps: readonly Step[];
      readonly text: string;
      /** Set where there is no cover. */ readonly carc: string | null;
    }
  | { readonly type: 'penalty'; readonly penalty: Penalty; readonly carc: string }
  | { readonly type: 'note'; readonly message: string; readonly needs: 'referral' | 'authorization' | null };

export interface PreparedRule<C> {
  readonly name: string;
  /** Path in the design. */
  readonly from: string;
  readonly holds: Predicate<C>;
  readonly event: PreparedEvent;
  /** The rule as plain JSON, for the runner that asks json-rules-engine. */
  readonly rule: Rule;
}

/** Rules of one stage, with those that ask for one benefit found without looking at the others. */
export interface RuleSet<C> {
  readonly stage: RuleStage;
  readonly all: readonly PreparedRule<C>[];
  /** The rules that a line of that benefit could meet, in order. */
  readonly forBenefit: (benefit: string | null) => readonly PreparedRule<C>[];
}

/** The accumulators that are about one benefit in one tier. */
export interface Cell {
  readonly deductible: AccumulatorDesign | null;
  readonly oopMaxes: readonly AccumulatorDesign[];
  readonly limits: readonly AccumulatorDesign[];
  readonly counters: readonly AccumulatorDesign[];
}

export interface PreparedPlan<C> {
  readonly design: PlanDesign;
  readonly rules: readonly Rule[];
  readonly ruleSets: Readonly<Record<RuleStage, RuleSet<C>>>;
  readonly accumulators: ReadonlyMap<string, AccumulatorDesign>;
  readonly cell: (tier: string, benefit: string) => Cell;
  readonly benefits: ReadonlySet<string>;
  /** Whether a copay of some cost runs on over the days of an admission. */
  readonly runsDays: boolean;
  /** Every fact that some rule asks for: what nobody asks for is not kept. */
  readonly asked: ReadonlySet<string>;
}
