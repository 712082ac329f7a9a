/**
 * Network: which tier a line is in, and whether it was moved there from outside the networks.
 * @source emergency services and surprise bills at in-network cost sharing: 42 USC 300gg-111, 45 CFR 149.110-149.120
 */
import { deny } from '../denial.js';
import type { Draft, HeldRule } from '../draft.js';
import { placeIn } from '../place.js';

export function network(draft: Draft, held: readonly HeldRule[]): void {
  const rule = held[0];
  if (rule?.event.type === 'deny') {
    deny(draft, 'tier', { carc: rule.event.carc, group: 'PR' }, rule.event.message, rule);
    return;
  }
  if (rule?.event.type === 'tier') placeIn(draft, rule.event.tier, 'tier', rule);
}
