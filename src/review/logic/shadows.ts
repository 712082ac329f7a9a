/**
 * In a list of conditions of which the first that holds decides: those that never do, because an earlier one holds wherever they do.
 * Each is compared only with earlier ones that ask for something that it grants, so that thousands take no more than a moment.
 */
import type { Condition } from '../../design/design.js';
import { openImplies } from './implication.js';
import { groupsOf, lookupsOf, type Key } from './shadow-keys.js';

interface Kept {
  readonly number: number;
  readonly limit: number | null;
}

/** For each condition the number of the first earlier one that takes all its lines; null where there is none. */
export function shadowsOf(conditions: readonly Condition[]): readonly (number | null)[] {
  const groups = conditions.map(groupsOf);
  const sharing = new Map<string, number>();
  for (const { name } of groups.flat(2)) sharing.set(name, (sharing.get(name) ?? 0) + 1);
  const implies = openImplies();
  const follows = (condition: Condition, earlier: Condition | undefined): boolean => earlier !== undefined && implies(condition, earlier);
  const index = new Map<string, Kept[]>();
  const seen = new Set<string>();
  const keep = (number: number): void => {
    // One that says the same as an earlier one takes no line that the earlier one does not take.
    const words = JSON.stringify(conditions[number]);
    if (seen.has(words)) return;
    seen.add(words);
    for (const { name, limit } of rarest(groups[number] ?? [], sharing)) {
      const list = index.get(name);
      if (list === undefined) index.set(name, [{ number, limit }]);
      else list.push({ number, limit });
    }
  };
  return conditions.map((condition, number) => {
    let first: number | null = null;
    for (const { name, isInside } of lookupsOf(condition)) {
      for (const kept of index.get(name) ?? []) {
        if (first !== null && kept.number >= first) break;
        if ((kept.limit === null || isInside(kept.limit)) && follows(condition, conditions[kept.number])) first = kept.number;
      }
    }
    keep(number);
    return first;
  });
}

/** The group whose keys the fewest conditions share: under it, a condition is looked at least often in vain. */
function rarest(groups: readonly (readonly Key[])[], sharing: ReadonlyMap<string, number>): readonly Key[] {
  const shared = (group: readonly Key[]): number => group.reduce((total, { name }) => total + (sharing.get(name) ?? 0), 0);
  return groups.reduce((best, group) => (shared(group) < shared(best) ? group : best), groups[0] ?? []);
}
