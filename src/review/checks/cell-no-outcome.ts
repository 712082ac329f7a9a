/**
 * Lines that are moved into a tier in which nothing is written for their benefit: by a missing referral, by a gate, by a rule, or as an
 * emergency. That a benefit has no cost in some tier says nothing; that the plan itself moves lines there does.
 */
import type { PlanDesign } from '../../design/design.js';
import { nameSome } from '../../door/meant.js';
import { warning, type Issue } from '../../result/issue.js';
import { at } from '../../result/report.js';
import type { Check } from '../input.js';
import { confinedTo } from '../logic/implication.js';
import { fallbacksOf, needingReferral, outcomesOf, type Outcomes } from '../logic/outcomes.js';

export const cellNoOutcome: Check = ({ design }) => {
  const outcomes = outcomesOf(design);
  return [
    ...withoutReferral(design, outcomes),
    ...movedByGates(design, outcomes),
    ...movedByRules(design, outcomes),
    ...movedAsEmergencies(design, outcomes),
  ];
};

function noOutcome(path: string, why: string, benefits: readonly string[], tier: string): readonly Issue[] {
  if (benefits.length === 0) return [];
  return [
    warning(
      path,
      'cell.no-outcome',
      `${why} into tier "${tier}", and there the plan has no cost for ${nameSome(benefits)}: the line is not covered.`,
      `Write the cost in "${tier}", or "not covered" if that is what is meant.`,
    ),
  ];
}

function withoutReferral(design: PlanDesign, { isCovered, isWritten }: Outcomes): readonly Issue[] {
  const needing = needingReferral(design);
  return design.tiers.flatMap((tier, i) => {
    if (!tier.requiresReferral) return [];
    return fallbacksOf(tier, design.tiers).flatMap((fallback) => {
      if (fallback === null) return [];
      const lost = needing.filter((benefit) => isCovered(benefit, tier.id) && !isWritten(benefit, fallback.id));
      return noOutcome(at('tiers', i, 'requires'), `A line without a referral falls from tier "${tier.id}"`, lost, fallback.id);
    });
  });
}

function movedByGates(design: PlanDesign, { isCovered, isWritten }: Outcomes): readonly Issue[] {
  const emergencies = new Set(design.emergency.benefits);
  return (['pcp', 'referral', 'authorization'] as const).flatMap((name) => {
    const gate = design.gates[name];
    if (gate?.without.kind !== 'tier') return [];
    // Where a tier requires the referral, the gate moves nothing.
    if (name === 'referral' && design.tiers.some((tier) => tier.requiresReferral)) return [];
    const target = gate.without.tier;
    const lost = (gate.benefits ?? design.benefits.map(({ id }) => id)).filter(
      (benefit) => !emergencies.has(benefit) && !isWritten(benefit, target) && design.tiers.some((tier) => isCovered(benefit, tier.id)),
    );
    return noOutcome(at('gatekeeping', name, 'without', 'tier'), `A line that lacks ${LACKED[name]} is moved`, lost, target);
  });
}

const LACKED = { pcp: 'its PCP', referral: 'a referral', authorization: 'an authorization' } as const;

function movedByRules(design: PlanDesign, { isCovered, isWritten }: Outcomes): readonly Issue[] {
  return design.rules.flatMap(({ name, path, conditions, event }) => {
    if (event.type !== 'tier') return [];
    const moved = [...(confinedTo(conditions, 'benefit') ?? [])];
    const lost = moved.filter((benefit) => !isWritten(benefit, event.tier) && design.tiers.some((tier) => isCovered(benefit, tier.id)));
    return noOutcome(at(path, 'event', 'params', 'tier'), `"${name}" moves lines`, lost, event.tier);
  });
}

/** Benefits that are covered in some tier, but not in the one that emergencies outside the networks come into. */
function movedAsEmergencies(design: PlanDesign, { isCovered, isWritten }: Outcomes): readonly Issue[] {
  const { tier, benefits } = design.emergency;
  if (tier === null) return [];
  return benefits
    .filter((benefit) => !isWritten(benefit, tier) && design.tiers.some((other) => isCovered(benefit, other.id)))
    .flatMap((benefit) => noOutcome(at('benefits', benefit, 'costs'), 'An emergency outside the networks comes', [benefit], tier));
}
