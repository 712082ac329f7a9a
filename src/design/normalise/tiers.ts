/** Tiers with their defaults. */
import { entries, pathsOf, reportTwins } from '../../door/entries.js';
import { percentOf } from '../../door/written.js';
import type { PercentPrice, PriceBase, TierDesign } from '../design.js';
import type { TierJson } from '../schema/tiers.js';
import type { Context } from './context.js';

export function readTiers(tiers: readonly TierJson[], context: Context): readonly TierDesign[] {
  const listed = entries(tiers, 'tiers', context.trail);
  reportTwins(tiers, 'tier', pathsOf(listed), context.report);
  return tiers.map((tier) => ({
    id: tier.id,
    label: tier.label ?? null,
    networks: tier.networks ?? null,
    requiresReferral: tier.requires?.includes('referral') ?? false,
    balanceBilling: tier.balanceBilling ?? tier.networks === undefined,
    allowed: tier.allowed === undefined ? null : readPrice(tier.allowed),
  }));
}

export const readPrice = (price: { readonly percent: string; readonly of: PriceBase }): PercentPrice => ({
  percent: percentOf(price.percent),
  of: price.of,
});
