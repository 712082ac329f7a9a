/**
 * Civil days without a clock or a zone: a `Day` is the count of days from 1970-01-01. The only room that sees date-fns.
 * Documents and results carry ISO text; the number is for comparing and stepping.
 */
import { UTCDateMini } from '@date-fns/utc/date/mini';
import { differenceInMonths } from 'date-fns/differenceInMonths';
import { differenceInYears } from 'date-fns/differenceInYears';

declare const day: unique symbol;
export type Day = number & { readonly [day]: 'day' };

const MS_PER_DAY = 86_400_000;
/** Nobody's coverage is older; below it the Date constructor has two-digit-year rules of its own. */
const EARLIEST_YEAR = '1800';
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

const utc = (of: Day): InstanceType<typeof UTCDateMini> => new UTCDateMini(of * MS_PER_DAY);

/** Reads `"2026-03-31"`; null where it is not a real calendar day written that way. */
export function parseDay(value: unknown): Day | null {
  if (typeof value !== 'string') return null;
  const match = ISO.exec(value);
  if (match === null || (match[1] ?? '') < EARLIEST_YEAR) return null;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month) ? null : dayOf(year, month, date);
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const daysInMonth = (year: number, month: number): number =>
  month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : (MONTH_DAYS[month - 1] ?? 0);

/**
 * Whole-number arithmetic on the 400-year cycle, counted from 1 March so that a leap day comes last: on every line of
 * every claim, where a Date object would cost more than the rest of the line.
 */
function dayOf(year: number, month: number, date: number): Day {
  const y = month > 2 ? year : year - 1;
  const cycle = Math.floor(y / 400);
  const yearOfCycle = y - cycle * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  return (cycle * 146_097 + yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear - 719_468) as Day;
}

function civilOf(day: Day): { readonly year: number; readonly month: number; readonly date: number } {
  const shifted = day + 719_468;
  const cycle = Math.floor(shifted / 146_097);
  const dayOfCycle = shifted - cycle * 146_097;
  const yearOfCycle = Math.floor(
    (dayOfCycle - Math.floor(dayOfCycle / 1460) + Math.floor(dayOfCycle / 36_524) - Math.floor(dayOfCycle / 146_096)) / 365,
  );
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0), month, date: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1 };
}

const two = (part: number): string => (part < 10 ? `0${String(part)}` : String(part));

/** Back to ISO text. */
export function formatDay(of: Day): string {
  const { year, month, date } = civilOf(of);
  return `${String(year)}-${two(month)}-${two(date)}`;
}

export const addDays = (to: Day, days: number): Day => (to + days) as Day;

/** The same day of another month, held to the month's end: 31 January plus one month is 28 or 29 February. */
export function addMonths(to: Day, months: number): Day {
  const { year, month, date } = civilOf(to);
  const count = year * 12 + month - 1 + months;
  const [inYear, inMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return dayOf(inYear, inMonth, Math.min(date, daysInMonth(inYear, inMonth)));
}

export const addYears = (to: Day, years: number): Day => addMonths(to, years * 12);

/** Whole months from one day to a later one. */
export const monthsBetween = (from: Day, to: Day): number => differenceInMonths(utc(to), utc(from));

/** Whole years from one day to a later one: a person's age. */
export const yearsBetween = (from: Day, to: Day): number => differenceInYears(utc(to), utc(from));

/** Calendar year of a day. */
export const yearOf = (of: Day): number => civilOf(of).year;

export const startOfCalendarYear = (of: Day): Day => dayOf(yearOf(of), 1, 1);

/** The last anniversary of `anchor` that is not after `of` (`anchor` itself in its first year). 29 February is held to the 28th. */
export function lastAnniversary(anchor: Day, of: Day): Day {
  let years = yearOf(of) - yearOf(anchor);
  while (addYears(anchor, years) > of) years -= 1;
  return addYears(anchor, years);
}
