/** The plan's dates, and the accumulation year that they imply. */
import { parseDay } from '../../calendar/day.js';
import type { Report } from '../../result/report.js';
import type { PlanJson } from '../schema/plan.js';

export function checkDates({ effective }: PlanJson, report: Report): void {
  const from = parseDay(effective.from);
  const to = parseDay(effective.to);
  if (from !== null && to !== null && to < from) {
    report.error(
      'effective.to',
      'date.reversed',
      `The last day, ${effective.to ?? ''}, is before the first, ${effective.from}.`,
      'Check whether the two are swapped.',
    );
  }
}

export function warnOfUnsaidPeriod({ effective, period, accumulators }: PlanJson, report: Report): void {
  const saysPeriod = period !== undefined || (accumulators ?? []).some((accumulator) => accumulator.period !== undefined);
  if (!effective.from.endsWith('-01-01') && !saysPeriod && (accumulators ?? []).length > 0) {
    report.warn(
      'effective.from',
      'period.unsaid',
      'The plan does not begin on 1 January and says no `period`: its accumulators run from this day to the day before its anniversary.',
      'Write "period": "plan-year" if that is right, or "period": "calendar-year".',
    );
  }
}
