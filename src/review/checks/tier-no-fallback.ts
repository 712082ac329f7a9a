/** Tiers that require a referral, while no other takes the lines that have none. */
import { warning } from '../../result/issue.js';
import { at } from '../../result/report.js';
import type { Check } from '../input.js';
import { fallbacksOf, needingReferral, outcomesOf } from '../logic/outcomes.js';

export const tierNoFallback: Check = ({ design }) => {
  const { isCovered } = outcomesOf(design);
  const needing = needingReferral(design);
  return design.tiers.flatMap((tier, i) => {
    if (!tier.requiresReferral || !needing.some((benefit) => isCovered(benefit, tier.id))) return [];
    if (!fallbacksOf(tier, design.tiers).includes(null)) return [];
    return [
      warning(
        at('tiers', i, 'requires'),
        'tier.no-fallback',
        `No tier takes a line of "${tier.id}" that lacks the referral: it is denied as if the provider were in no network (242).`,
        'Add a tier for such lines after this one, with the same networks or with none; or leave `requires` out, and the referral gate denies them (288).',
      ),
    ];
  });
};
