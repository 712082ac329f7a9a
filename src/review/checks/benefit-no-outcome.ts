/** Benefits that no tier has a cost for. */
import { warning } from '../../result/issue.js';
import { at } from '../../result/report.js';
import type { Check } from '../input.js';
import { mayBeRuled, ruleCosts } from '../logic/cells.js';

export const benefitNoOutcome: Check = ({ design }) => {
  const ruled = ruleCosts(design);
  return design.benefits
    .filter(({ id, costs }) => costs.length === 0 && !design.tiers.some((tier) => mayBeRuled(ruled, id, tier.id)))
    .map(({ id }) =>
      warning(
        at('benefits', id, 'costs'),
        'benefit.no-outcome',
        `"${id}" has no cost in any tier, so it is never covered.`,
        'Give it costs; if the plan excludes it, say so: "not covered".',
      ),
    );
};
