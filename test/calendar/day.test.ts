import { UTCDate } from '@date-fns/utc';
import { addMonths as addMonthsTo } from 'date-fns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  formatDay,
  lastAnniversary,
  monthsBetween,
  parseDay,
  startOfCalendarYear,
  yearsBetween,
  type Day,
} from '../../src/calendar/day.js';

const on = (text: string): Day => {
  const day = parseDay(text);
  if (day === null) throw new Error(text);
  return day;
};
const anyDay = (): fc.Arbitrary<Day> => fc.integer({ min: on('1900-01-01'), max: on('2199-12-31') }).map((day) => day as Day);

describe('reading a day', () => {
  it.each([
    '2026-02-30',
    '2026-2-3',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '26-01-01',
    '2026-01-01T00:00:00Z',
    '01/02/2026',
    '',
    null,
    20260101,
    '2025-02-29',
    '1700-01-01',
    '2026-04-31',
  ])('%j is none', (text) => {
    expect(parseDay(text)).toBeNull();
  });

  it.each(['2026-03-31', '2024-02-29', '1970-01-01', '1969-12-31', '9999-12-31', '2000-02-29'])('%s is one and prints back', (text) => {
    expect(formatDay(on(text))).toBe(text);
  });

  it('counts from 1970', () => {
    expect([on('1970-01-01'), on('1970-01-02'), on('1969-12-31'), on('2026-01-01')]).toEqual([0, 1, -1, 20454]);
  });

  it('agrees with the Date object on every day, and with date-fns on every step of months', () => {
    fc.assert(
      fc.property(anyDay(), (day) => formatDay(day) === new Date(day * 86_400_000).toISOString().slice(0, 10)),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(
        anyDay(),
        fc.integer({ min: -600, max: 600 }),
        (day, months) =>
          formatDay(addMonths(day, months)) ===
          addMonthsTo(new UTCDate(day * 86_400_000), months)
            .toISOString()
            .slice(0, 10),
      ),
      { numRuns: 2000 },
    );
  });

  it('prints back every day', () => {
    fc.assert(fc.property(anyDay(), (day) => parseDay(formatDay(day)) === day));
  });
});

describe('stepping', () => {
  it.each`
    from            | months | to
    ${'2026-01-31'} | ${1}   | ${'2026-02-28'}
    ${'2024-01-31'} | ${1}   | ${'2024-02-29'}
    ${'2026-03-31'} | ${-1}  | ${'2026-02-28'}
    ${'2024-02-29'} | ${12}  | ${'2025-02-28'}
    ${'2026-11-15'} | ${3}   | ${'2027-02-15'}
    ${'2026-03-08'} | ${1}   | ${'2026-04-08'}
  `('$from and $months months is $to', ({ from, months, to }: { from: string; months: number; to: string }) => {
    expect(formatDay(addMonths(on(from), months))).toBe(to);
  });

  it('crosses days without a clock that changes hands', () => {
    fc.assert(fc.property(anyDay(), fc.integer({ min: -400, max: 400 }), (day, days) => addDays(addDays(day, days), -days) === day));
    expect(formatDay(addDays(on('2011-12-29'), 1))).toBe('2011-12-30');
  });
});

describe('counting', () => {
  it.each`
    birth           | date            | age
    ${'1984-02-01'} | ${'2026-01-31'} | ${41}
    ${'1984-02-01'} | ${'2026-02-01'} | ${42}
    ${'2026-03-10'} | ${'2026-03-10'} | ${0}
    ${'2000-02-29'} | ${'2018-02-28'} | ${17}
    ${'2000-02-29'} | ${'2018-03-01'} | ${18}
  `('born on $birth, $age on $date', ({ birth, date, age }: { birth: string; date: string; age: number }) => {
    expect(yearsBetween(on(birth), on(date))).toBe(age);
  });

  it('counts whole months', () => {
    expect(monthsBetween(on('2026-01-15'), on('2026-07-14'))).toBe(5);
    expect(monthsBetween(on('2026-01-15'), on('2026-07-15'))).toBe(6);
  });
});

describe('years', () => {
  it('finds the last anniversary', () => {
    expect(formatDay(lastAnniversary(on('2026-07-01'), on('2027-06-30')))).toBe('2026-07-01');
    expect(formatDay(lastAnniversary(on('2026-07-01'), on('2027-07-01')))).toBe('2027-07-01');
    expect(formatDay(lastAnniversary(on('2026-07-01'), on('2026-06-30')))).toBe('2025-07-01');
    expect(formatDay(lastAnniversary(on('2024-02-29'), on('2025-02-28')))).toBe('2025-02-28');
    expect(formatDay(startOfCalendarYear(on('2026-12-31')))).toBe('2026-01-01');
  });

  it('is never after the day and never a year before it', () => {
    fc.assert(
      fc.property(anyDay(), anyDay(), (anchor, day) => {
        const start = lastAnniversary(anchor, day);
        expect(start).toBeLessThanOrEqual(day);
        expect(day - start).toBeLessThan(367);
      }),
    );
  });
});
