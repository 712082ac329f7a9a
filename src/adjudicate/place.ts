/** Tiers: the one that a provider's networks give, and the one that a line is put in. */
import { bearerOf } from './denial.js';
import type { Draft, HeldRule, LinePlan } from './draft.js';
import { explainStage } from './trace.js';

/** The first tier that lists one of the provider's networks, else the first without networks; requirements aside. */
export function ownTierOf(plan: LinePlan, networks: readonly string[]): string | null {
  const { tiers } = plan.design;
  const listed = tiers.find((tier) => tier.networks?.some((network) => networks.includes(network)) === true);
  return (listed ?? tiers.find((tier) => tier.networks === null))?.id ?? null;
}

/** Puts the line in a tier: what it costs and credits is that tier's from here on. */
export function placeIn(draft: Draft, tier: string, stage: string, rule: HeldRule): void {
  const { plan, benefit } = draft;
  if (plan === null || benefit === null) return;
  draft.tier = tier;
  draft.cell = plan.cell(tier, benefit);
  const shielded = draft.isEmergency || draft.line.protected;
  const inNetwork = plan.design.tiers.some((one) => one.id === tier && one.networks !== null);
  draft.isMoved = shielded && bearerOf(draft) === 'PR' && inNetwork;
  explainStage(draft, stage, rule, () => `Tier "${tier}": ${whyThere(draft, tier, stage, rule)}.`);
}

function whyThere(draft: Draft, tier: string, stage: string, rule: HeldRule): string {
  if (stage === 'gate')
    return `${rule.from === 'gatekeeping.pcp' ? "care that is not the member's primary-care physician's" : 'a line without it'} is charged there`;
  if (rule.from.startsWith('rules.')) return `by the plan's rule "${rule.name}"`;
  if (draft.isMoved) return 'the provider is in none of its networks, but emergencies and surprise bills are charged as if in network';
  if (tier !== draft.ownTier) return `tier "${String(draft.ownTier)}" takes only lines with a valid referral`;
  return bearerOf(draft) === 'CO' ? 'the provider is in one of its networks' : 'for providers in no network of the plan';
}
