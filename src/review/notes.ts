/** What is no mistake, but worth knowing: decisions that a design takes silently, put into words. */
import type { Note, ReviewInput } from './input.js';
import { notesOnAdmissions } from './notes/admissions.js';
import { notesOnDeductibles } from './notes/deductibles.js';
import { notesOnMaximums } from './notes/maximums.js';

/** Accumulators in their order, then benefits in theirs. */
export const notesOf = (input: ReviewInput): readonly Note[] =>
  [notesOnMaximums, notesOnDeductibles, notesOnAdmissions].flatMap((look) => look(input));
