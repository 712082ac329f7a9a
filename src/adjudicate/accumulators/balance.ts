/**
 * What of an accumulator is used and what is left, for a member and for the family.
 * @source embedded and aggregate limits: 45 CFR 156.130(c), ACA FAQ part XXVII; carryover: common group policy language
 */
import { addDays, formatDay, parseDay, type Day } from '../../calendar/day.js';
import type { Roster } from '../../claim/scenario.js';
import type { AccumulatorDesign } from '../../design/design.js';
import type { Store } from '../store.js';
import { carryKey, familyKey, memberKey, usesKey, visitKey } from './keys.js';
import { isMoving, periodName, yearAround, type Moment, type PlanYears } from './period.js';
import { numberAt, usesAt, type Held } from './use.js';
import { usedIn, windowAround } from './window.js';

/** What some plan version asks for and so must be kept. */
export interface Keeps {
  readonly visits: boolean;
  readonly duplicates: boolean;
  readonly days: boolean;
}

/** Everything a balance is read from. */
export interface Books {
  readonly keeps: Keeps;
  readonly store: Store<Held>;
  readonly roster: Roster;
  readonly years: PlanYears;
}

/** Under self-only coverage the family's limits do not exist. */
export const isFamily = (roster: Roster): boolean => roster.coverage === 'family';

export const memberLimit = (accumulator: AccumulatorDesign, roster: Roster): number | null =>
  isFamily(roster) ? accumulator.perMember : accumulator.selfOnly;

export function familyLimit(accumulator: AccumulatorDesign, roster: Roster): number | null {
  if (!isFamily(roster) || accumulator.family === null) return null;
  const covered = roster.members.length;
  const steps = accumulator.family.filter((step) => step.from <= covered);
  return (steps.at(-1) ?? accumulator.family[0])?.limit ?? null;
}

export function memberUsed(books: Books, accumulator: AccumulatorDesign, member: string, moment: Moment): number {
  if (isMoving(accumulator.period))
    return usedIn(
      windowAround(accumulator.period, usesAt(books.store.get(usesKey(accumulator.id, member))), moment.anchor, moment.end).uses,
    );
  return usedInPeriod(books, accumulator, member, periodName(accumulator, moment));
}

/** A fixed period's balance, what carried over included. */
export function usedInPeriod(books: Books, accumulator: AccumulatorDesign, member: string, period: string): number {
  const own = numberAt(books.store.get(memberKey(accumulator.id, member, period)));
  return accumulator.carryover === null ? own : own + carriedInto(books, accumulator, member, period);
}

/** What the last months of the year before credited to this one, as things stand. */
function carriedInto(books: Books, accumulator: AccumulatorDesign, member: string, period: string): number {
  const before = previousPeriod(books, accumulator, period);
  const carried = before === null ? 0 : numberAt(books.store.get(carryKey(accumulator.id, member, before)));
  if (before === null || carried === 0 || accumulator.carryover?.onlyIfNotMet !== true) return carried;
  const limit = memberLimit(accumulator, books.roster);
  if (limit !== null && usedInPeriod(books, accumulator, member, before) >= limit) return 0;
  const family = familyLimit(accumulator, books.roster);
  if (family !== null && familyUsedInPeriod(books, accumulator, before) >= family) return 0;
  return membersMet(books, accumulator, (one) => usedInPeriod(books, accumulator, one, before)) ? 0 : carried;
}

function previousPeriod(books: Books, accumulator: AccumulatorDesign, period: string): string | null {
  const start = parseDay(period);
  const year = start === null ? null : yearAround(accumulator, books.years, start);
  if (start === null || year === null || addDays(year.from, -1) < firstDay(books.years)) return null;
  return formatDay(year.before);
}

/** Nothing can have been credited long before the first plan year; this ends the look back. */
const firstDay = (years: PlanYears): Day => addDays(years.starts[0] ?? (0 as Day), -366 * 3);

export function familyUsed(books: Books, accumulator: AccumulatorDesign, moment: Moment): number {
  if (isMoving(accumulator.period))
    return books.roster.members.reduce((total, member) => total + memberUsed(books, accumulator, member.id, moment), 0);
  return familyUsedInPeriod(books, accumulator, periodName(accumulator, moment));
}

export function familyUsedInPeriod(books: Books, accumulator: AccumulatorDesign, period: string): number {
  const own = numberAt(books.store.get(familyKey(accumulator.id, period)));
  return accumulator.carryover === null
    ? own
    : books.roster.members.reduce((total, member) => total + carriedInto(books, accumulator, member.id, period), own);
}

/** The count rule: once that many members have met theirs, everyone has. */
function membersMet(books: Books, accumulator: AccumulatorDesign, used: (member: string) => number): boolean {
  const limit = memberLimit(accumulator, books.roster);
  if (accumulator.familyMembers === null || limit === null || !isFamily(books.roster)) return false;
  let met = 0;
  for (const member of books.roster.members) if (used(member.id) >= limit) met += 1;
  return met >= accumulator.familyMembers;
}

/** What is left for the family: null where nothing limits it. */
export function familyLeft(books: Books, accumulator: AccumulatorDesign, moment: Moment): number | null {
  if (membersMet(books, accumulator, (member) => memberUsed(books, accumulator, member, moment))) return 0;
  return restOf(familyLimit(accumulator, books.roster), () => familyUsed(books, accumulator, moment));
}

/** What is left for a member: the smaller of the member's and the family's; null where nothing limits. */
export function left(books: Books, accumulator: AccumulatorDesign, member: string, moment: Moment): number | null {
  const own = restOf(memberLimit(accumulator, books.roster), () => memberUsed(books, accumulator, member, moment));
  return smaller(own, familyLeft(books, accumulator, moment));
}

/** The same of a fixed period, as things stand. `member` null: the family. */
export function leftInPeriod(books: Books, accumulator: AccumulatorDesign, member: string | null, period: string): number | null {
  const family = membersMet(books, accumulator, (one) => usedInPeriod(books, accumulator, one, period))
    ? 0
    : restOf(familyLimit(accumulator, books.roster), () => familyUsedInPeriod(books, accumulator, period));
  if (member === null) return family;
  return smaller(
    restOf(memberLimit(accumulator, books.roster), () => usedInPeriod(books, accumulator, member, period)),
    family,
  );
}

const restOf = (limit: number | null, used: () => number): number | null => (limit === null ? null : Math.max(0, limit - used()));
const smaller = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : Math.min(a, b));

/** Whether a balance of visits has this very visit in it already. */
export function countsVisit(books: Books, accumulator: AccumulatorDesign, member: string, moment: Moment, visit: string): boolean {
  if (isMoving(accumulator.period)) {
    const window = windowAround(accumulator.period, usesAt(books.store.get(usesKey(accumulator.id, member))), moment.anchor, moment.end);
    return window.uses.some((use) => use.visit === visit);
  }
  return numberAt(books.store.get(visitKey(memberKey(accumulator.id, member, periodName(accumulator, moment)), visit))) > 0;
}
