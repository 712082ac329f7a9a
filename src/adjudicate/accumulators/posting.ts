/**
 * What a line writes into the ledger. A posting says what was given, by whom and for what, so that taking it back is
 * the same posting with the opposite sign: nothing is recomputed, and what later lines did stays theirs.
 */
import type { Day } from '../../calendar/day.js';
import type { Store } from '../store.js';
import { carryKey, familyKey, memberKey, usesKey, visitKey } from './keys.js';
import { numberAt, usesAt, type Held, type Use } from './use.js';

export type Posting =
  /** An amount or count credited to a fixed period of an accumulator. */
  | {
      readonly kind: 'credit';
      readonly accumulator: string;
      readonly member: string;
      readonly period: string;
      readonly amount: number;
      readonly carries: boolean;
      readonly visit: string | null;
    }
  /** A use of an accumulator whose windows move. */
  | { readonly kind: 'use'; readonly accumulator: string; readonly member: string; readonly use: Use }
  /** A plain count: copay charged, days run, units of an authorization. */
  | { readonly kind: 'count'; readonly key: string; readonly amount: number }
  /** A visit counted once however many lines it has: of a referral, of a benefit in the plan year. */
  | { readonly kind: 'visit'; readonly key: string; readonly visit: string };

export const useOf = (from: Day, to: Day, amount: number, visit: string | null, by: string): Use => ({ from, to, amount, visit, by });

/** The store with the postings made (`sign` 1) or taken back (`sign` -1). */
export function post(store: Store<Held>, postings: readonly Posting[], sign: 1 | -1): Store<Held> {
  const changed = new Map<string, Held>();
  const read = (key: string): Held | undefined => changed.get(key) ?? store.get(key);
  const add = (key: string, amount: number): void => {
    changed.set(key, numberAt(read(key)) + amount);
  };
  /** A visit counts once, from its first standing line to its last. */
  const countVisit = (counted: string, visit: string): boolean => {
    const key = visitKey(counted, visit);
    add(key, sign);
    return numberAt(read(key)) === (sign === 1 ? 1 : 0);
  };
  for (const posting of postings) {
    if (posting.kind === 'count') add(posting.key, sign * posting.amount);
    else if (posting.kind === 'visit') {
      if (countVisit(posting.key, posting.visit)) add(posting.key, sign);
    } else if (posting.kind === 'use') {
      const key = usesKey(posting.accumulator, posting.member);
      const uses = usesAt(read(key));
      changed.set(key, sign === 1 ? [...uses, posting.use] : uses.filter((use) => use.by !== posting.use.by));
    } else {
      const key = memberKey(posting.accumulator, posting.member, posting.period);
      const amount = posting.visit === null || countVisit(key, posting.visit) ? sign * posting.amount : 0;
      add(key, amount);
      add(familyKey(posting.accumulator, posting.period), amount);
      if (posting.carries) add(carryKey(posting.accumulator, posting.member, posting.period), amount);
    }
  }
  return store.with([...changed]);
}
