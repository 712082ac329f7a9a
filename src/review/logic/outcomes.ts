/** Where lines can be moved to, and whether anything is written for them there. */
import type { PlanDesign, TierDesign } from '../../design/design.js';
import { isCovered, mayBeRuled, ruleCosts, variantsIn } from './cells.js';

export interface Outcomes {
  /** Whether the plan says what a line of the benefit gets in the tier, be it "not covered". */
  readonly isWritten: (benefit: string, tier: string) => boolean;
  /** Whether some cost of the benefit in the tier covers it. */
  readonly isCovered: (benefit: string, tier: string) => boolean;
}

export function outcomesOf(design: PlanDesign): Outcomes {
  const benefits = new Map(design.benefits.map((benefit) => [benefit.id, benefit]));
  const ruled = ruleCosts(design);
  const variants = (benefit: string, tier: string): ReturnType<typeof variantsIn> => {
    const found = benefits.get(benefit);
    return found === undefined ? [] : variantsIn(found, tier);
  };
  return {
    isWritten: (benefit, tier) => variants(benefit, tier).length > 0 || mayBeRuled(ruled, benefit, tier),
    isCovered: (benefit, tier) => variants(benefit, tier).some(({ cost }) => isCovered(cost)),
  };
}

/** The benefits whose lines need a referral, emergencies left out. */
export function needingReferral({ gates, benefits, emergency }: PlanDesign): readonly string[] {
  if (gates.referral === null) return [];
  const listed = gates.referral.benefits ?? benefits.map(({ id }) => id);
  const emergencies = new Set(emergency.benefits);
  return listed.filter((benefit) => !emergencies.has(benefit));
}

/**
 * Where a line goes that lacks the referral which a tier requires.
 * @returns a tier for each way out, with null where there is none; each once.
 */
export function fallbacksOf(tier: TierDesign, tiers: readonly TierDesign[]): readonly (TierDesign | null)[] {
  const open = tiers.find((other) => other.networks === null && !other.requiresReferral) ?? null;
  const ways = (tier.networks ?? []).map(
    (network) => tiers.find((other) => !other.requiresReferral && other.networks?.includes(network) === true) ?? open,
  );
  return [...new Set(tier.networks === null ? [open] : ways)];
}
