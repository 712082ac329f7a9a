/**
 * Gatekeeping: PCP, referral, authorization. A line that lacks one is denied before all, else moved by the first gate
 * that moves, else penalised by every gate that penalises.
 * @source X12 CARC 243 (not authorized by the PCP), 288 (referral absent), 197 (authorization absent)
 */
import { authorizationKey, referralKey } from '../accumulators/keys.js';
import { numberAt } from '../accumulators/use.js';
import type { Authorization, Referral } from '../../claim/scenario.js';
import { denyBy } from '../denial.js';
import type { Draft, HeldRule, PenaltyRule } from '../draft.js';
import { findAuthorization } from '../permissions.js';
import { placeIn } from '../place.js';
import { explainStage } from '../trace.js';

export function gatekeeping(draft: Draft, held: readonly HeldRule[]): void {
  for (const rule of held) {
    if (rule.event.type === 'note') need(draft, rule);
  }
  for (const rule of held) denyBy(draft, 'gate', rule);
  if (draft.denial !== null) return;
  const move = held.find((rule) => rule.event.type === 'tier');
  if (move?.event.type === 'tier') placeIn(draft, move.event.tier, 'gate', move);
  draft.penalties = held.filter((rule): rule is PenaltyRule => rule.event.type === 'penalty');
}

/** A line that needs a referral or an authorization and has one uses it up, once it turns out to be covered. */
function need(draft: Draft, rule: HeldRule): void {
  if (rule.event.type !== 'note') return;
  const { needs } = rule.event;
  if (needs === 'referral') draft.needsReferral = true;
  if (needs === 'authorization') draft.needsAuthorization = true;
  const found = needs === 'referral' ? draft.referral : findAuthorization(draft);
  explainStage(
    draft,
    'gate',
    rule,
    () =>
      `A ${needs === 'referral' ? 'referral' : 'prior authorization'} is needed: ${found === null ? 'none is valid here' : `"${found.id}" is valid${roomIn(draft, found)}`}.`,
  );
}

/** How much of a permission earlier lines left. */
function roomIn(draft: Draft, found: Referral | Authorization): string {
  const left = (all: number, key: string): number => all - numberAt(draft.books.store.get(key));
  if ('units' in found)
    return found.units === null
      ? ''
      : `, with ${String(left(found.units, authorizationKey(found.id)) / 1000)} of its ${String(found.units / 1000)} units left before this line`;
  const visits = found.visits ?? draft.plan?.design.gates.referral?.validVisits ?? null;
  return visits === null
    ? ''
    : `, with ${String(left(visits, referralKey(found.id)))} of its ${String(visits)} visits left before this line`;
}
