/** Emergencies that are moved into a tier outside the networks, where nothing protects them. */
import { warning } from '../../result/issue.js';
import type { Check } from '../input.js';

export const emergencyOutside: Check = ({ design }) => {
  const { tier, benefits } = design.emergency;
  const target = design.tiers.find(({ id }) => id === tier);
  const hasNetworks = design.tiers.some(({ networks }) => networks !== null && networks.length > 0);
  if (target === undefined || target.networks !== null || !hasNetworks || benefits.length === 0) return [];
  return [
    warning(
      'emergency.tier',
      'emergency.outside',
      `Emergencies come into tier "${target.id}", which has no networks: they are charged as out of network, and may be balance-billed.`,
      'Name a tier with networks, or leave `tier` out: it is then the last one that has some.',
    ),
  ];
};
