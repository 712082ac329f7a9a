/** A claim that repeats, written out. */
import { addDays, addMonths, addYears, parseDay, type Day } from '../calendar/day.js';
import { at, type Report } from '../result/report.js';
import type { Admission, Claim } from './scenario.js';

export interface Repetition {
  readonly every: 'day' | 'week' | 'month' | 'year';
  /** Copies in all, the first included. */
  readonly times: number;
}

const LAST_DAY = parseDay('9999-12-31') ?? Number.POSITIVE_INFINITY;

/**
 * @returns copies `c1.1`, `c1.2` and so on, each with its dates that many steps on; admissions differ too (`s1.1`, `s1.2`).
 *   Every step is counted from the original date, so that a claim of 31 January comes again on 31 March, after 28 February.
 */
export function repeatClaim(claim: Claim, { every, times }: Repetition, report: Report): readonly Claim[] {
  const last = claim.lines.reduce((latest, { date }) => Math.max(latest, moved(date, every, times - 1)), 0);
  if (last > LAST_DAY) {
    report.error(at(claim.path, 'repeat'), 'repeat.too-far', 'The last copies would lie beyond the year 9999.', 'Repeat fewer times.');
    return [];
  }
  return Array.from({ length: times }, (_, step) => {
    const move = <T extends Day | null>(day: T): T => (day === null ? day : moved(day, every, step)) as T;
    const mark = `.${String(step + 1)}`;
    return {
      ...claim,
      id: claim.id + mark,
      received: move(claim.received),
      admission: moveStay(claim.admission, mark, move),
      lines: claim.lines.map((line) => ({ ...line, date: move(line.date) })),
    };
  });
}

const moveStay = (stay: Admission | null, mark: string, move: <T extends Day | null>(day: T) => T): Admission | null =>
  stay === null ? null : { id: stay.id + mark, from: move(stay.from), to: move(stay.to) };

function moved(day: Day, every: Repetition['every'], steps: number): Day {
  switch (every) {
    case 'day':
      return addDays(day, steps);
    case 'week':
      return addDays(day, steps * 7);
    case 'month':
      return addMonths(day, steps);
    case 'year':
      return addYears(day, steps);
  }
}
