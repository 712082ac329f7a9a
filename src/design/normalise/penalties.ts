/** Penalties, of gates and of rules. */
import { centsIf, centsOf, percentOf } from '../../door/written.js';
import type { Penalty } from '../design.js';
import type { WithoutJson } from '../schema/gatekeeping.js';

export type PenaltyJson = Exclude<WithoutJson, string | { readonly tier: string }>;

export function readPenalty(json: PenaltyJson): Penalty {
  const per = json.per ?? null;
  if ('charge' in json) return { kind: 'charge', amount: centsOf(json.charge), per };
  return { kind: 'reduce', share: percentOf(json.reduce), of: json.of ?? 'payment', max: centsIf(json.max), per };
}
