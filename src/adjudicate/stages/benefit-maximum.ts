/**
 * Benefit maximum: a limit in dollars of the plan's payment. The plan pays what is left, the member the rest as not covered.
 * Place: after cost sharing, before penalties; it is credited with what the plan pays in the end.
 * @source X12 CARC 119 (benefit maximum for the period reached)
 */
import { left } from '../accumulators/balance.js';
import { least, minus, type Cents } from '../../money/cents.js';
import { inDollars } from '../../money/dollars.js';
import type { Draft } from '../draft.js';
import { explainStage } from '../trace.js';

export function benefitMaximum(draft: Draft): void {
  for (const accumulator of draft.cell?.limits ?? []) {
    if (accumulator.measure !== 'money') continue;
    const rest = left(draft.books, accumulator, draft.claim.member, draft.moment) as Cents | null;
    if (rest === null || draft.planPays <= rest) continue;
    const past = minus(draft.planPays, rest);
    draft.planPays = least(draft.planPays, rest);
    draft.uncovered.push({ carc: '119', amount: past });
    draft.isCut = true;
    explainStage(
      draft,
      'limit',
      { name: accumulator.id, from: accumulator.path },
      () =>
        `${rest === 0 ? 'Nothing' : `Only ${inDollars(rest)}`} is left of the benefit maximum "${accumulator.id}": the plan pays no more, and ${inDollars(past)} is not covered and the member's to pay.`,
    );
  }
}
