/** Which period of an accumulator a line falls in. */
import { addDays, addMonths, lastAnniversary, startOfCalendarYear, type Day } from '../../calendar/day.js';
import type { AccumulatorDesign, Period } from '../../design/design.js';

/** Where a line stands in time. */
export interface Moment {
  readonly date: Day;
  /** The admission's first day where there is one, else the line's date: what periods go by. */
  readonly anchor: Day;
  /** Last day of the use: discharge, or the last of the line's days. */
  readonly end: Day;
  readonly admission: string | null;
  readonly claim: string;
  readonly condition: string | null;
  /** First day of the plan year and of the calendar year that the anchor is in, as ISO text: what balances are filed under. */
  readonly planYear: string;
  readonly calendarYear: string;
}

/** The starts of plan years: a first day, and later ones that a version with a new plan year sets. */
export interface PlanYears {
  readonly starts: readonly Day[];
}

export function planYearStart(years: PlanYears, of: Day): Day {
  let start = years.starts[0] ?? of;
  for (const candidate of years.starts) if (candidate <= of) start = candidate;
  return lastAnniversary(start, of);
}

/** First day of the plan year after the one that starts on `start`. */
export function nextPlanYearStart(years: PlanYears, start: Day): Day {
  const anniversary = addMonths(start, 12);
  const reset = years.starts.find((candidate) => candidate > start);
  return reset !== undefined && reset < anniversary ? reset : anniversary;
}

/** Windows that move with the uses that stand have no name until they are read. */
export const isMoving = (period: Period): period is Exclude<Period, string> => typeof period === 'object';

/** The period's name, as results show it: a start date, an id, or `lifetime`. */
export function periodName(accumulator: AccumulatorDesign, moment: Moment): string {
  const { period } = accumulator;
  if (isMoving(period)) return '';
  switch (period) {
    case 'plan-year':
      return moment.planYear;
    case 'calendar-year':
      return moment.calendarYear;
    case 'admission':
      return moment.admission ?? moment.claim;
    case 'condition':
      return moment.condition ?? 'unspecified';
    case 'lifetime':
      return 'lifetime';
  }
}

/** A yearly period's bounds: `from` its start, `to` the next one's, `before` the last one's. Null where a period is no year. */
export function yearAround(
  accumulator: AccumulatorDesign,
  years: PlanYears,
  day: Day,
): { readonly from: Day; readonly to: Day; readonly before: Day } | null {
  if (accumulator.period === 'plan-year') {
    const from = planYearStart(years, day);
    return { from, to: nextPlanYearStart(years, from), before: planYearStart(years, addDays(from, -1)) };
  }
  if (accumulator.period !== 'calendar-year') return null;
  const from = startOfCalendarYear(day);
  return { from, to: addMonths(from, 12), before: addMonths(from, -12) };
}

/** Whether what is credited on that day also credits the next year. */
export function carriesOver(accumulator: AccumulatorDesign, years: PlanYears, day: Day): boolean {
  const { carryover } = accumulator;
  const year = carryover === null ? null : yearAround(accumulator, years, day);
  if (carryover === null || year === null) return false;
  return day >= (carryover.unit === 'days' ? addDays(year.to, -carryover.count) : addMonths(year.to, -carryover.count));
}
