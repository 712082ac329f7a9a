/** The history as if every correction had been known from the start. Pure. */
import type { Claim } from './scenario.js';

/**
 * @param claims in processing order, their targets checked.
 * @returns the claims that stand: a voided one never was, and a replacing one stands in the place of the one it replaces.
 */
export function replayCorrections(claims: readonly Claim[]): readonly Claim[] {
  const places: (Claim | null)[] = [];
  const placeOf = new Map<string, number>();
  for (const claim of claims) {
    const target = claim.voids ?? claim.replaces;
    const place = target === null ? undefined : placeOf.get(target);
    if (claim.voids !== null) {
      if (place !== undefined) places[place] = null;
    } else if (place === undefined) {
      placeOf.set(claim.id, places.push({ ...claim, replaces: null }) - 1);
    } else {
      places[place] = { ...claim, replaces: null };
      placeOf.set(claim.id, place);
    }
  }
  return places.filter((claim) => claim !== null);
}
