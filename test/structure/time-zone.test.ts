/** The dated tests run once for each of several time zones. If a zone were not in force, they would prove nothing. */
import { describe, expect, it } from 'vitest';

const zone = process.env['TZ'] ?? '';
const minutesBehindUtc: Readonly<Record<string, number>> = {
  UTC: 0,
  'America/Los_Angeles': 480,
  'Pacific/Apia': -780,
  'Asia/Kolkata': -330,
};

describe(`time zone ${zone}`, () => {
  it('is in force', () => {
    expect(new Date(2026, 0, 15).getTimezoneOffset()).toBe(minutesBehindUtc[zone]);
  });
});
