/** `reviewPlan`: what a plan that compiles may still have got wrong. */
import { compileRules } from '../compile/compile.js';
import type { Issue } from '../result/issue.js';
import type { Note, ReviewInput } from '../review/input.js';
import { notesOf } from '../review/notes.js';
import { review } from '../review/review.js';
import { preparedOf, type CompiledPlan } from './plan.js';

function inputOf(plan: CompiledPlan): ReviewInput {
  const { design } = preparedOf(plan);
  return { design, book: compileRules(design) };
}

/**
 * Looks for what can never come about, does nothing, or leaves lines without an answer: rules and variants that are shadowed,
 * accumulators that nothing touches, steps that never matter, unknown names, days outside the plan. The codes are listed in docs/checks.
 * @param plan what `compile` returned; its own `warnings` are not repeated.
 * @returns issues ordered by path; empty where nothing was found. The plan adjudicates all the same. Never throws.
 * @example
 * for (const issue of reviewPlan(compile(planJson))) console.warn(issue.path, issue.message, issue.hint);
 */
export const reviewPlan = (plan: CompiledPlan): readonly Issue[] => review(inputOf(plan));

/**
 * What a plan decides silently, in words: which benefits count toward which out-of-pocket maximum, which deductible stands instead of
 * another, where an admission has to be stated. None of it is a mistake.
 * @param plan what `compile` returned.
 */
export const planNotes = (plan: CompiledPlan): readonly Note[] => notesOf(inputOf(plan));
