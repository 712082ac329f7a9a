/** An explanation of benefits as data: what a page, a letter or a terminal would show. Amounts are copied from results, never worked out anew. */
import type { AccumulatorResult, Amounts, ClaimResult, LineResult } from '../adjudicate/result.js';

export interface Explanation {
  /** The scenario's title. */
  readonly title: string | null;
  /** The versions of the plan, earliest first. */
  readonly plans: readonly Named[];
  readonly claims: readonly ClaimExplanation[];
  /** How things stand after all claims; null where only some claims are explained. */
  readonly standing: { readonly accumulators: readonly Balance[]; readonly totals: Amounts } | null;
}

/** An id, and what people call it where the documents say. */
export interface Named {
  readonly id: string;
  readonly name: string | null;
}

export interface ClaimExplanation {
  readonly result: ClaimResult;
  readonly member: Named;
  /** Null where the entry only takes another claim back. */
  readonly provider: Named | null;
  /** In the order of the result's lines. */
  readonly lines: readonly LineExplanation[];
  /** The accumulators that the claim moved. */
  readonly movements: readonly Movement[];
}

export interface LineExplanation {
  /** Its `trace` says why, in whole sentences. */
  readonly result: LineResult;
  /** Null on an entry that takes a claim back. */
  readonly service: { readonly date: string; readonly code: string | null; readonly description: string | null } | null;
  readonly benefit: Named | null;
  readonly tier: Named | null;
}

export interface Movement {
  readonly before: AccumulatorResult['used'];
  readonly after: Balance;
}

export interface Balance extends AccumulatorResult {
  readonly name: string | null;
  readonly type: 'deductible' | 'oop-max' | 'limit' | 'counter';
  /** What counts are of; `money` for amounts. */
  readonly measure: 'money' | 'visits' | 'days' | 'units';
  /** Null: the whole family. */
  readonly of: Named | null;
}
