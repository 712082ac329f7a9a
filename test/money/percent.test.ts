import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCents, parseCents, ZERO } from '../../src/money/cents.js';
import { exceedsWhole, parsePercent, shareOf } from '../../src/money/percent.js';

describe('reading a percentage', () => {
  it.each`
    written      | text         | parts  | of
    ${'20%'}     | ${'20%'}     | ${20}  | ${100}
    ${'33.5%'}   | ${'33.5%'}   | ${335} | ${1000}
    ${'33.50%'}  | ${'33.5%'}   | ${335} | ${1000}
    ${'0%'}      | ${'0%'}      | ${0}   | ${100}
    ${'150%'}    | ${'150%'}    | ${150} | ${100}
    ${'0.0625%'} | ${'0.0625%'} | ${625} | ${1000000}
  `('$written', ({ written, text, parts, of }: { written: string; text: string; parts: number; of: number }) => {
    expect(parsePercent(written)).toEqual({ text, parts, of });
  });

  it.each([0.2, 20, '20', '20 %', '-5%', '1e2%', '%', '', null, '20%%'])('%j is none', (written) => {
    expect(parsePercent(written)).toBeNull();
  });

  it('knows what is more than the whole', () => {
    expect(['100%', '100.5%', '99.9%'].map((text) => exceedsWhole(parsePercent(text) ?? { parts: 0, of: 1, text }))).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe('a share', () => {
  it.each`
    amount      | percent    | share
    ${'144.18'} | ${'15%'}   | ${'21.63'}
    ${'34.18'}  | ${'15%'}   | ${'5.13'}
    ${'0.01'}   | ${'50%'}   | ${'0.01'}
    ${'100'}    | ${'33.5%'} | ${'33.50'}
    ${'100'}    | ${'100%'}  | ${'100.00'}
    ${'100'}    | ${'0%'}    | ${'0.00'}
  `('$percent of $amount is $share', ({ amount, percent, share }: { amount: string; percent: string; share: string }) => {
    expect(formatCents(shareOf(parseCents(amount) ?? ZERO, parsePercent(percent) ?? { parts: 0, of: 1, text: '' }, 'half-up'))).toBe(share);
  });

  it('never exceeds the whole, and a higher percentage is never a smaller share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999 }),
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 0, max: 1000 }),
        (cents, a, b) => {
          const amount = parseCents(formatCents(cents as never)) ?? ZERO;
          const share = (tenths: number): number =>
            shareOf(amount, parsePercent(`${String(tenths / 10)}%`) ?? { parts: 0, of: 1, text: '' }, 'half-up');
          expect(share(Math.max(a, b))).toBeGreaterThanOrEqual(share(Math.min(a, b)));
          expect(share(1000)).toBe(amount);
        },
      ),
    );
  });
});
