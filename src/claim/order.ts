/** Claims by service date. Pure: a new list of the same claims. */
import type { Claim } from './scenario.js';

/** The claim that another takes back. */
export const targetOf = ({ voids, replaces }: Claim): string | null => voids ?? replaces;

/**
 * Sorts claims by their first line date, in the order listed where dates are equal. What takes back another claim comes after it:
 * a void has its target's date, a replacement at least that, and neither ever goes before its target.
 */
export function orderByService(claims: readonly Claim[]): readonly Claim[] {
  const dates = effectiveDates(claims);
  const sorted = claims
    .map((claim, index) => ({ claim, index, date: dates.get(claim) ?? 0 }))
    .sort((a, b) => a.date - b.date || a.index - b.index);
  return afterTargets(sorted.map(({ claim }) => claim));
}

const ownDate = ({ lines }: Claim): number => lines.reduce((first, { date }) => Math.min(first, date), Number.POSITIVE_INFINITY);

/** Own first date, but never before the target's; a void, which has no lines, takes its target's. */
function effectiveDates(claims: readonly Claim[]): ReadonlyMap<Claim, number> {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const dates = new Map<Claim, number>();
  for (const claim of claims) {
    // Corrections of corrections can be as long as the file: followed in a loop, and each only once.
    const chain: Claim[] = [];
    const seen = new Set<Claim>();
    let next: Claim | undefined = claim;
    while (next !== undefined && !dates.has(next) && !seen.has(next)) {
      chain.push(next);
      seen.add(next);
      const target = targetOf(next);
      next = target === null ? undefined : byId.get(target);
    }
    let floor = next === undefined ? Number.NEGATIVE_INFINITY : (dates.get(next) ?? Number.NEGATIVE_INFINITY);
    for (const link of chain.reverse()) {
      const own = ownDate(link);
      floor = Number.isFinite(own) ? Math.max(own, floor) : floor;
      dates.set(link, floor);
    }
  }
  return dates;
}

/** Holds back what comes before its target, and lets it go right after it. */
function afterTargets(claims: readonly Claim[]): readonly Claim[] {
  const ids = new Set(claims.map(({ id }) => id));
  const waiting = new Map<string, Claim[]>();
  const gone = new Set<string>();
  const result: Claim[] = [];
  for (const claim of claims) {
    const target = targetOf(claim);
    if (target !== null && target !== claim.id && ids.has(target) && !gone.has(target)) {
      const others = waiting.get(target);
      if (others === undefined) waiting.set(target, [claim]);
      else others.push(claim);
      continue;
    }
    let next = result.push(claim) - 1;
    for (; next < result.length; next += 1) {
      const { id } = result[next] ?? claim;
      gone.add(id);
      for (const held of waiting.get(id) ?? []) result.push(held);
      waiting.delete(id);
    }
  }
  // Claims that take one another back in a circle are never let go; they are reported, not lost.
  return [...result, ...[...waiting.values()].flat()];
}
