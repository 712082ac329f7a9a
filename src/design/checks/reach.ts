/** Parts of a design that nothing can ever reach. */
import { at, type Report } from '../../result/report.js';
import type { PlanDesign, TierDesign } from '../design.js';

/** A tier behind one that takes everyone, or whose networks are all taken before it, and to which nothing moves a line. */
/** @param emergencyTier as the plan names it; the usual one, taken where none is named, says nothing of what was meant. */
export function warnOfUnreachableTiers(design: PlanDesign, emergencyTier: string | undefined, report: Report): void {
  const moved = movedTo(design, emergencyTier);
  design.tiers.forEach((tier, index) => {
    const before = design.tiers.slice(0, index).filter((earlier) => !earlier.requiresReferral);
    const taker = before.find((earlier) => earlier.networks === null) ?? (allTaken(tier, before) ? before.at(-1) : undefined);
    if (taker === undefined || moved.has(tier.id)) return;
    report.warn(
      at('tiers', index),
      'tier.unreachable',
      `No line can come into tier "${tier.id}": ${taker.networks === null ? `"${taker.id}" before it has no networks, so it takes everyone else` : 'its networks are all listed by tiers before it'}.`,
      'Put the tier without `networks` last, or give this one a network of its own.',
    );
  });
}

function allTaken({ networks }: TierDesign, before: readonly TierDesign[]): boolean {
  if (networks === null || networks.length === 0) return false;
  const taken = new Set(before.flatMap((earlier) => earlier.networks ?? []));
  return networks.every((network) => taken.has(network));
}

function movedTo({ rules, gates }: PlanDesign, emergencyTier: string | undefined): ReadonlySet<string> {
  const moved = new Set<string>(emergencyTier === undefined ? [] : [emergencyTier]);
  for (const { event } of rules) if (event.type === 'tier') moved.add(event.tier);
  for (const gate of [gates.pcp, gates.referral, gates.authorization]) if (gate?.without.kind === 'tier') moved.add(gate.without.tier);
  return moved;
}

/**
 * An accumulator whose tiers and benefits have no cost in common counts nothing: a mistyped list.
 * @param coveredIn the tiers in which each benefit has a cost, readable or not.
 */
export function checkAccumulatorsApply(design: PlanDesign, coveredIn: ReadonlyMap<string, ReadonlySet<string>>, report: Report): void {
  // A rule of the plan's own can give a cost where no benefit has one.
  if (design.rules.some(({ event }) => event.type === 'cost-share')) return;
  const credited = new Set(design.accumulators.flatMap(({ alsoCredits }) => alsoCredits));
  for (const { id, path, tiers, benefits } of design.accumulators) {
    if (benefits === null || benefits.length === 0 || credited.has(id)) continue;
    const applies = benefits.some((benefit) => [...(coveredIn.get(benefit) ?? [])].some((tier) => tiers === null || tiers.includes(tier)));
    if (!applies) {
      report.error(
        at(path, 'benefits'),
        'accumulator.never-applies',
        `None of its benefits has a cost in ${tiers === null ? 'any tier' : 'one of its tiers'}, so "${id}" never counts anything.`,
        'Check the benefits and tiers listed here, or give the benefits a cost there.',
      );
    }
  }
}
