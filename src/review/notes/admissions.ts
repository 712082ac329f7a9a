/** Costs that depend on an admission: a claim that does not state one counts as not admitted. */
import { factsOf } from '../../rules/predicate.js';
import type { Note, ReviewInput } from '../input.js';
import { writtenConditions } from '../logic/written.js';

export const notesOnAdmissions = ({ design }: ReviewInput): readonly Note[] =>
  writtenConditions(design)
    .filter(({ condition }) => factsOf(condition).has('claim.admitted'))
    .map(({ path }) => ({
      path,
      code: 'note.admission',
      message:
        '`claim.admitted` is true only for a claim that states its `admission`: { "id": "s1", "from": "2026-03-01" }. An emergency claim of an admitted patient needs it too.',
    }));
