/** Looking dated figures up: the value of the year that a plan year begins in, and a reason where there is none. */
import { describe, expect, expectTypeOf, it } from 'vitest';
import { PARAMETER_IDS, type ParameterId } from '../../src/parameters/catalogue.js';
import { parameter } from '../../src/parameters/parameter.js';

const LIMIT = 'aca.annual-limit.self-only';
const amount = (id: ParameterId, day: string): string | null => parameter(id, day).amount;
const reason = (id: ParameterId, day: string): string | null => {
  const found = parameter(id, day);
  return found.amount === null ? found.reason : null;
};

describe('the annual limitation', () => {
  it.each([
    ['2019-01-01', '7900.00'],
    ['2020-01-01', '8150.00'],
    ['2021-01-01', '8550.00'],
    ['2022-01-01', '8700.00'],
    ['2023-01-01', '9100.00'],
    ['2024-01-01', '9450.00'],
    ['2025-01-01', '9200.00'],
    ['2026-01-01', '10600.00'],
    ['2027-01-01', '12000.00'],
  ])('of %s is %s', (day, expected) => {
    expect(amount(LIMIT, day)).toBe(expected);
  });

  it('goes with the first day of the plan year', () => {
    expect(amount(LIMIT, '2024-12-31')).toBe('9450.00');
    expect(amount(LIMIT, '2025-01-01')).toBe('9200.00');
    expect(amount(LIMIT, '2026-07-01')).toBe('10600.00');
    expect(parameter(LIMIT, '2026-07-01')).toMatchObject({ from: '2026-01-01' });
  });

  it('of 2026 was published twice, and says what it replaced', () => {
    expect(parameter(LIMIT, '2026-01-01')).toMatchObject({
      amount: '10600.00',
      source: { cite: 'HHS Marketplace Integrity and Affordability final rule, 90 FR 27074 (25 June 2025)' },
      replaced: { amount: '10150.00', source: { cite: expect.stringContaining('October 2024') } },
    });
    expect(parameter('aca.annual-limit.family', '2026-01-01')).toMatchObject({ amount: '21200.00', replaced: { amount: '20300.00' } });
    expect(parameter(LIMIT, '2025-01-01')).toMatchObject({ replaced: null });
  });
});

describe('other figures', () => {
  it.each<readonly [ParameterId, string, string]>([
    ['hdhp.minimum-deductible.self-only', '2019-06-01', '1350.00'],
    ['hdhp.minimum-deductible.self-only', '2023-12-31', '1500.00'],
    ['hdhp.minimum-deductible.self-only', '2026-01-01', '1700.00'],
    ['hdhp.minimum-deductible.family', '2026-01-01', '3400.00'],
    ['hdhp.out-of-pocket-limit.self-only', '2026-01-01', '8500.00'],
    ['hdhp.out-of-pocket-limit.family', '2025-01-01', '16600.00'],
    ['csr.annual-limit.94.self-only', '2026-01-01', '3500.00'],
    ['csr.annual-limit.87.self-only', '2025-01-01', '3050.00'],
    ['csr.annual-limit.73.self-only', '2026-01-01', '8450.00'],
    ['part-d.out-of-pocket-threshold', '2025-01-01', '2000.00'],
    ['part-d.out-of-pocket-threshold', '2026-01-01', '2100.00'],
    ['part-d.deductible', '2026-01-01', '615.00'],
    ['medicare-advantage.out-of-pocket-limit.in-network', '2026-01-01', '9250.00'],
  ])('%s on %s is %s', (id, day, expected) => {
    expect(amount(id, day)).toBe(expected);
  });
});

describe('what is not known', () => {
  it('is null with the reason of the file', () => {
    expect(reason('part-d.initial-coverage-limit', '2025-01-01')).toMatch(/\.$/);
    expect(reason('csr.annual-limit.73.self-only', '2022-01-01')).toMatch(/\.$/);
    expect(reason('medicare-advantage.out-of-pocket-limit.combined', '2026-01-01')).toMatch(/\.$/);
  });

  it('is never extrapolated, back or on', () => {
    for (const id of PARAMETER_IDS) {
      expect(reason(id, '2018-12-31')).toBe('Values are listed from 2019-01-01 on; the plan year begins on 2018-12-31.');
      expect(reason(id, '2028-01-01')).toBe(
        'Values are listed for plan years that begin before 2028-01-01; this one begins on 2028-01-01.',
      );
    }
  });

  it('is told apart from what cannot be read', () => {
    expect(reason(LIMIT, '2026-02-30')).toBe('"2026-02-30" is no calendar day such as "2026-01-01".');
    expect(reason(LIMIT, '')).toContain('is no calendar day');
    expect(reason('aca.limit' as ParameterId, '2026-01-01')).toContain('There is no parameter "aca.limit"');
    expect(reason('toString' as ParameterId, '2026-01-01')).toContain('There is no parameter');
    expect(reason(LIMIT, 2026 as unknown as string)).toContain('is no calendar day');
  });
});

it('takes literal ids alone', () => {
  expectTypeOf<'hdhp.minimum-deductible.family'>().toExtend<ParameterId>();
  expectTypeOf<'hdhp.minimum-deductible'>().not.toExtend<ParameterId>();
  expectTypeOf(parameter(LIMIT, '2026-01-01').amount).toEqualTypeOf<string | null>();
});
