import { describe, expect, it } from 'vitest';
import { usedIn, windowAround } from '../../src/adjudicate/accumulators/window.js';
import { useOf } from '../../src/adjudicate/accumulators/posting.js';
import { formatDay, parseDay, type Day } from '../../src/calendar/day.js';

const on = (text: string): Day => parseDay(text) ?? (0 as Day);
const use = (from: string, amount: number, to = from, visit: string | null = null): ReturnType<typeof useOf> =>
  useOf(on(from), on(to), amount, visit, `${from} ${String(amount)}`);
type Period = Parameters<typeof windowAround>[0];
const usedOn = (period: Period, uses: readonly ReturnType<typeof use>[], from: string, to = from): number =>
  usedIn(windowAround(period, uses, on(from), on(to)).uses);
const startOn = (period: Period, uses: readonly ReturnType<typeof use>[], from: string, to = from): string =>
  formatDay(windowAround(period, uses, on(from), on(to)).start);

describe('rolling months', () => {
  const uses = [use('2025-06-15', 1), use('2025-09-01', 2), use('2026-06-14', 4), use('2026-08-01', 8)];

  it.each`
    day             | used
    ${'2026-06-14'} | ${7}
    ${'2026-06-15'} | ${6}
    ${'2026-09-01'} | ${12}
    ${'2025-06-15'} | ${1}
    ${'2025-06-14'} | ${0}
  `('twelve months up to $day: $used', ({ day, used }: { day: string; used: number }) => {
    expect(usedOn({ rollingMonths: 12 }, uses, day)).toBe(used);
  });
});

describe('windows of months', () => {
  const uses = [use('2024-03-10', 1), use('2025-03-10', 2), use('2026-03-10', 4)];

  it('start with their first use and end that many months later', () => {
    expect(usedOn({ months: 24 }, uses, '2026-03-09')).toBe(3);
    expect(usedOn({ months: 24 }, uses, '2026-03-10')).toBe(4);
    expect(startOn({ months: 24 }, uses, '2026-03-09')).toBe('2024-03-10');
    expect(usedOn({ months: 24 }, uses.slice(1), '2026-03-10')).toBe(6);
  });

  it('begin with the line itself where nothing was used', () => {
    expect(startOn({ months: 24 }, [], '2026-05-05')).toBe('2026-05-05');
    expect(usedOn({ months: 24 }, uses, '2022-01-01')).toBe(0);
  });

  it('begin earlier where an earlier use comes in late', () => {
    expect(usedOn({ months: 24 }, uses, '2023-01-01')).toBe(1);
  });
});

describe('gap days', () => {
  const first = use('2026-01-01', 1, '2026-01-10');

  it('go on while the gap is not longer', () => {
    expect(usedOn({ gapDays: 60 }, [first], '2026-03-11')).toBe(1);
    expect(usedOn({ gapDays: 60 }, [first], '2026-03-12')).toBe(0);
  });

  it('join what lies between', () => {
    const later = use('2026-04-20', 4, '2026-04-25');
    expect(usedOn({ gapDays: 60 }, [first, later], '2026-03-05', '2026-03-08')).toBe(5);
    expect(startOn({ gapDays: 60 }, [first, use('2026-03-05', 2, '2026-03-08'), later], '2026-05-01')).toBe('2026-01-01');
    expect(usedOn({ gapDays: 60 }, [first, later], '2026-05-01')).toBe(4);
  });
});

describe('visits', () => {
  it('count once however many lines they have', () => {
    expect(
      usedIn([use('2026-01-01', 1, '2026-01-01', 'a'), use('2026-01-01', 1, '2026-01-01', 'a'), use('2026-01-02', 1, '2026-01-02', 'b')]),
    ).toBe(2);
  });
});
