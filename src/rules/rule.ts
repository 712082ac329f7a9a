/**
 * A declarative rule: plain json-rules-engine JSON. `compile` writes them from a design; both runners read them.
 */
import type { Condition } from '../design/design.js';

export type EventType = 'classify' | 'tier' | 'deny' | 'price' | 'cost-share' | 'penalty' | 'note';

/** JSON that `event.params` may hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export interface Rule {
  /** Unique in a plan: `specialist/in`, `gate/referral`, or the name that the plan gave its own rule. */
  readonly name: string;
  /** A whole number above 0. Higher goes first; equals in the order of the file. */
  readonly priority: number;
  /** One of `all`, `any`, `not`. */
  readonly conditions: Condition;
  readonly event: {
    readonly type: EventType;
    /** What the event needs, and `from`: the path of the design that the rule came from. */
    readonly params: { readonly from: string; readonly [key: string]: Json };
  };
}

/** The stages that ask rules, in the order in which a line meets them. */
export const RULE_STAGES = [
  'classify-own',
  'classify',
  'tier',
  'deny',
  'gate',
  'price-own',
  'price',
  'cost-share',
  'penalty',
  'note',
] as const;
export type RuleStage = (typeof RULE_STAGES)[number];

/** In these the first rule that holds decides; in the others every rule that holds applies. */
export const FIRST_DECIDES: ReadonlySet<RuleStage> = new Set(['classify-own', 'classify', 'tier', 'price-own', 'price', 'cost-share']);

/** Where a rule goes that says no priority of its own. */
export const PRIORITY = { own: 1000, design: 100 } as const;
