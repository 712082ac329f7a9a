/** A design laid out for the mandates: every benefit in every tier, with its traits, and quick answers about its accumulators. */
import type { Day } from '../calendar/day.js';
import type { AccumulatorDesign, BenefitDesign, CostVariant, PlanDesign, TierDesign } from '../design/design.js';
import { traitsOf, type TraitOverrides, type Traits } from './traits.js';

/** One benefit in one tier. */
export interface Cell {
  readonly benefit: BenefitDesign;
  readonly tier: TierDesign;
  readonly traits: Traits;
  /** Whether the tier is in network. */
  readonly network: boolean;
  /** Empty: no cost there, so not covered. */
  readonly variants: readonly CostVariant[];
  /** Path of its cost: `benefits.preventive.costs.in`. */
  readonly where: string;
  /** The accumulators that are about it, in the plan's order. */
  readonly accumulators: readonly AccumulatorDesign[];
}

export interface Model {
  readonly design: PlanDesign;
  /** First day of the plan year that is looked at. */
  readonly planYear: Day;
  /** Whether any tier has networks: where none has, every provider is as good as in network. */
  readonly networks: boolean;
  readonly traits: ReadonlyMap<string, Traits>;
  /** Benefit by benefit, each in the plan's order of tiers; without those that no line can come to. */
  readonly cells: readonly Cell[];
  /** Whether lines of the benefit all come to an earlier tier, so that what the tier says of it is never asked. */
  readonly isTaken: (benefit: string, tier: TierDesign) => boolean;
  readonly accumulators: ReadonlyMap<string, AccumulatorDesign>;
}

export function modelOf(design: PlanDesign, overrides: readonly (readonly [string, TraitOverrides])[], planYear: Day): Model {
  const networks = design.tiers.some((tier) => tier.networks !== null);
  const traits = new Map(design.benefits.map(({ id }) => [id, traitsOf(id, overrides)] as const));
  const reaches = design.accumulators.map((accumulator) => ({
    accumulator,
    tiers: accumulator.tiers === null ? null : new Set(accumulator.tiers),
    benefits: accumulator.benefits === null ? null : new Set(accumulator.benefits),
  }));
  const isTaken = takenBy(design);
  const cells = design.benefits.flatMap((benefit) => {
    const near = reaches.filter(({ benefits }) => benefits?.has(benefit.id) ?? true);
    const costs = new Map(benefit.costs.map(({ tier, variants }) => [tier, variants]));
    const reached = design.tiers.filter((tier) => !isTaken(benefit.id, tier));
    return reached.map((tier): Cell => ({
      benefit,
      tier,
      traits: traits.get(benefit.id) ?? traitsOf(benefit.id, overrides),
      network: !networks || tier.networks !== null,
      variants: costs.get(tier.id) ?? [],
      where: `benefits.${benefit.id}.costs.${tier.id}`,
      accumulators: near.filter(({ tiers }) => tiers?.has(tier.id) ?? true).map(({ accumulator }) => accumulator),
    }));
  });
  return { design, planYear, networks, traits, cells, isTaken, accumulators: new Map(design.accumulators.map((one) => [one.id, one])) };
}

/**
 * A tier that requires a referral takes the lines of its networks that need none; a self-referred level of the same
 * networks behind it then never sees those benefits.
 */
function takenBy(design: PlanDesign): Model['isTaken'] {
  const { tiers, gates } = design;
  const gated = gates.referral === null ? new Set<string>() : gates.referral.benefits === null ? null : new Set(gates.referral.benefits);
  const takers = new Map(tiers.map((tier, i) => [tier, tiers.slice(0, i).filter((earlier) => isWithin(tier, earlier))] as const));
  const isMoved = movesOf(design);
  return (benefit, tier) =>
    takers.get(tier)?.some(({ requiresReferral }) => !requiresReferral || (gated !== null && !gated.has(benefit))) === true &&
    !isMoved(benefit, tier.id);
}

/** Whether all networks of a tier are an earlier one's too. */
function isWithin({ networks }: TierDesign, earlier: TierDesign): boolean {
  const known = new Set(earlier.networks ?? []);
  return networks !== null && networks.length > 0 && networks.every((network) => known.has(network));
}

/** Gates, rules and emergencies move lines to tiers that they would not come to by their provider. */
function movesOf({ gates, rules, emergency }: PlanDesign): (benefit: string, tier: string) => boolean {
  const byRule = new Set(rules.flatMap(({ event }) => (event.type === 'tier' ? [event.tier] : [])));
  const byGate = [gates.pcp, gates.referral, gates.authorization].flatMap((gate) =>
    gate?.without.kind === 'tier' ? [{ tier: gate.without.tier, benefits: gate.benefits }] : [],
  );
  return (benefit, tier) =>
    byRule.has(tier) ||
    (emergency.tier === tier && emergency.benefits.includes(benefit)) ||
    byGate.some((gate) => gate.tier === tier && (gate.benefits?.includes(benefit) ?? true));
}

/** A benefit's limit for the largest family, or the smallest: limits may depend on how many are covered. */
export const largestFamily = ({ family }: AccumulatorDesign): number | null =>
  family === null ? null : family.reduce((most, { limit }) => Math.max(most, limit), 0);
export const smallestFamily = ({ family }: AccumulatorDesign): number | null =>
  family === null ? null : family.reduce((least, { limit }) => Math.min(least, limit), Infinity);

/** What one person of a family can come to: held by the person's own limit, and by the family's. */
export function personLimit(accumulator: AccumulatorDesign): number | null {
  const family = largestFamily(accumulator);
  if (accumulator.perMember === null) return family;
  return family === null ? accumulator.perMember : Math.min(accumulator.perMember, family);
}
