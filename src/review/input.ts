/** What every check of the review looks at, and what it gives. */
import type { Rulebook } from '../compile/compile.js';
import type { PlanDesign } from '../design/design.js';
import type { Issue } from '../result/issue.js';

/** A plan that compiled: its design, and the rules that the design became. */
export interface ReviewInput {
  readonly design: PlanDesign;
  readonly book: Rulebook;
}

/** Looks for one kind of mistake. Pure; never throws on a design that compiled. */
export type Check = (input: ReviewInput) => readonly Issue[];

/** Something that a design decides silently, in words. */
export interface Note {
  /** Where in the document: `accumulators.1`. */
  readonly path: string;
  /** `note.maximum`, `note.deductible` or `note.admission`. */
  readonly code: string;
  /** Whole sentences. */
  readonly message: string;
}
