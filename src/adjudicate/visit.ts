/** The names under which a line counts as a visit, and as like another line. */
import { benefitVisitsKey, duplicateKey, visitOf } from './accumulators/keys.js';
import type { Draft } from './draft.js';

/** One member, provider, date and benefit. */
export const thisVisit = (draft: Draft): string => visitOf(draft.claim.member, draft.provider.id, draft.line.date, draft.benefit ?? '');

/** Name of the count of a member's visits to the line's benefit in its plan year. */
export const visitsCount = (draft: Draft): string => benefitVisitsKey(draft.claim.member, draft.benefit ?? '', draft.moment.planYear);

export function likeThis(draft: Draft): string | null {
  const { code, date, units } = draft.line;
  return code === null ? null : duplicateKey(draft.claim.member, draft.provider.id, date, code, units);
}
