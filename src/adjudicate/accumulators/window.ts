/** Windows that move: which uses count on a given day is a function of the uses that stand, so a void needs no repair. */
import { addMonths, type Day } from '../../calendar/day.js';
import type { Period } from '../../design/design.js';
import type { Use } from './use.js';

export interface Window {
  /** The window's name: its first day (of a rolling window the last use). */
  readonly start: Day;
  readonly uses: readonly Use[];
}

type Moving = Exclude<Period, string>;

/** The uses that share a window with a use from `from` to `to`. */
export function windowAround(period: Moving, uses: readonly Use[], from: Day, to: Day): Window {
  if ('rollingMonths' in period) {
    const opens = addMonths(from, -period.rollingMonths);
    return { start: from, uses: uses.filter((use) => use.from > opens && use.from <= from) };
  }
  return 'months' in period ? windowOfMonths(period.months, uses, from) : spell(period.gapDays, uses, from, to);
}

/** Windows of that length, each starting with its first use. */
function windowOfMonths(months: number, uses: readonly Use[], day: Day): Window {
  const days = [...uses.map((use) => use.from), day].sort((a, b) => a - b);
  let start = day;
  let end = -Infinity;
  for (const candidate of days) {
    if (candidate > day) break;
    if (candidate < end) continue;
    start = candidate;
    end = addMonths(candidate, months);
  }
  const closes = addMonths(start, months);
  return { start, uses: uses.filter((use) => use.from >= start && use.from < closes) };
}

/** A spell goes on while no more than the gap lies between the end of one use and the next. */
function spell(gap: number, uses: readonly Use[], from: Day, to: Day): Window {
  let first = from;
  let last = to;
  const ordered = [...uses].sort((a, b) => a.from - b.from);
  // Growing until nothing joins any more: a use between two spells makes one of them.
  for (let grown = true; grown;) {
    grown = false;
    for (const use of ordered) {
      if (use.from > last + gap || use.to < first - gap) continue;
      if (use.from < first || use.to > last) grown = true;
      first = use.from < first ? use.from : first;
      last = use.to > last ? use.to : last;
    }
  }
  return { start: first, uses: ordered.filter((use) => use.from >= first && use.from <= last) };
}

/** The sum of the uses; where visits are counted, each visit once. */
export function usedIn(uses: readonly Use[]): number {
  const visits = new Set<string>();
  let total = 0;
  for (const use of uses) {
    if (use.visit === null) total += use.amount;
    else if (!visits.has(use.visit)) {
      visits.add(use.visit);
      total += use.amount;
    }
  }
  return total;
}
