/** What a mandate's rules are, what they look at, and what they find. */
import type { Condition } from '../design/design.js';
import type { FactValue } from '../rules/facts.js';

/** The mandates that can be checked, in the order in which findings are listed. */
export const MANDATES = ['aca', 'hdhp', 'parity', 'nsa'] as const;
export type Mandate = (typeof MANDATES)[number];

/** `error`: against the rule. `warning`: someone must decide. `note`: worth knowing, or not checked. */
export type FindingSeverity = 'error' | 'warning' | 'note';

export interface Citation {
  readonly cite: string;
  readonly url: string;
}

export interface Finding {
  /** Id of the rule, `aca/preventive-no-charge`; what the check itself has to say begins with `mandates/`. */
  readonly rule: string;
  /** Null for what the check itself has to say. */
  readonly mandate: Mandate | null;
  readonly title: string;
  readonly severity: FindingSeverity;
  /** Path in the plan, `benefits.preventive.costs.in`; of `expectedPayments` for those. */
  readonly where: string;
  /** Whole sentences: what was found, and what the rule asks for. */
  readonly message: string;
  readonly citation: Citation | null;
  /** First day of the first plan year in which it was found; null where no plan year was looked at. */
  readonly planYear: string | null;
  /** The plan's own reason for leaving it so, from `x-mandates.accept`; null where it is not accepted. */
  readonly accepted: { readonly reason: string } | null;
}

/** The parts of a design that rules look at, one by one. */
export const SUBJECT_KINDS = ['design', 'accumulator', 'benefit', 'cell', 'gate', 'rule', 'classification', 'parity'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export interface Subject {
  readonly kind: SubjectKind;
  /** Path in the plan. */
  readonly where: string;
  /** Tells subjects with the same path apart. */
  readonly key: string;
  readonly facts: Readonly<Record<string, FactValue>>;
}

/** A rule of `rules/mandates`: it is asked about every subject of its kind, for plan years in its window. */
export interface MandateRule {
  readonly id: string;
  readonly title: string;
  readonly severity: FindingSeverity;
  readonly citation: Citation;
  readonly appliesTo: {
    readonly subject: SubjectKind;
    /** First days of plan years: from this day on, before that day. */
    readonly planYear?: { readonly from?: string; readonly before?: string };
  };
  /** What holds where the rule is broken. */
  readonly conditions: Condition;
  /** Ids of dated figures that facts of the conditions are reckoned from: without them the rule is not asked. */
  readonly figures?: readonly string[];
  /** Words with facts in braces. */
  readonly message: string;
  /** A path, or a fact in braces that gives one; the subject's own path unless said. */
  readonly where?: string;
}
