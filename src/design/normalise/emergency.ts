/** Emergencies: which benefits, whose cost sharing, and who may still be balance-billed. */
import type { EmergencyDesign, TierDesign } from '../design.js';
import type { EmergencyJson } from '../schema/plan.js';
import { tierIsKnown, type Context } from './context.js';
import { resolveBenefits } from './patterns.js';

const USUAL = ['emergency-room', 'emergency-physician', 'ambulance', 'air-ambulance'];
/** The federal act on surprise bills protects air ambulances, not those on the ground. */
const UNPROTECTED = ['ambulance'];

export function readEmergency(json: EmergencyJson | undefined, tiers: readonly TierDesign[], context: Context): EmergencyDesign {
  const listed = (ids: readonly string[]): readonly string[] => context.known.benefits.filter((benefit) => ids.includes(benefit));
  const named = json?.tier;
  const tier = named !== undefined && tierIsKnown(named, 'emergency.tier', context) ? named : usualTier(tiers);
  return {
    benefits: resolveBenefits(json?.benefits, 'emergency.benefits', context) ?? listed(USUAL),
    tier,
    balanceBilled: resolveBenefits(json?.balanceBilled, 'emergency.balanceBilled', context) ?? listed(UNPROTECTED),
  };
}

/** The last tier that has networks: an HMO's only one, a PPO's lesser one. Where several have the same networks (referred and self-referred levels), the first of them. */
function usualTier(tiers: readonly TierDesign[]): string | null {
  const last = tiers.filter((tier) => (tier.networks?.length ?? 0) > 0).at(-1);
  if (last === undefined) return null;
  return (tiers.find((tier) => sameNetworks(tier, last)) ?? last).id;
}

function sameNetworks(a: TierDesign, b: TierDesign): boolean {
  const left = new Set(a.networks ?? []);
  const right = new Set(b.networks ?? []);
  return left.size === right.size && [...left].every((network) => right.has(network));
}
