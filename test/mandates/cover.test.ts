/** The cheapest caps that together stop everything. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cheapestCover, type Cap } from '../../src/mandates/cover.js';

const cap = (limit: number, ...stops: readonly number[]): Cap => ({ limit, stops: new Set(stops) });
const totalOf = (caps: readonly Cap[]): number => caps.reduce((sum, { limit }) => sum + limit, 0);
const stopsAll = (things: readonly number[], caps: readonly Cap[]): boolean =>
  things.every((thing) => caps.some(({ stops }) => stops.has(thing)));

describe('the cheapest cover', () => {
  it.each<readonly [name: string, things: readonly number[], caps: readonly Cap[], total: number]>([
    ['of nothing is nothing', [], [cap(5, 0)], 0],
    ['is the one cap there is', [0, 1], [cap(5, 0, 1)], 5],
    ['adds caps of different things', [0, 1], [cap(5, 0), cap(7, 1)], 12],
    ['takes one cap of everything where it is lower', [0, 1], [cap(5, 0), cap(7, 1), cap(11, 0, 1)], 11],
    ['takes two caps where they are lower', [0, 1], [cap(5, 0), cap(7, 1), cap(13, 0, 1)], 12],
    ['takes the lower of two alike', [0], [cap(7, 0), cap(5, 0)], 5],
    ['costs nothing where a limit is zero', [0, 1], [cap(0, 0, 1), cap(5, 0)], 0],
    ['is not led astray by a cap that stops most', [0, 1, 2, 3], [cap(10, 0, 1, 2), cap(3, 0, 1), cap(3, 2, 3), cap(10, 3)], 6],
  ])('%s', (_, things, caps, total) => {
    const cover = cheapestCover(things, caps);
    expect(cover.total).toBe(total);
    expect(totalOf(cover.caps)).toBe(total);
    expect(stopsAll(things, cover.caps)).toBe(true);
  });

  it('is never dearer than any other choice of caps', () => {
    const things = [0, 1, 2, 3, 4];
    const anyCap = fc.record({
      limit: fc.nat(20),
      stops: fc.uniqueArray(fc.constantFrom(...things), { minLength: 1 }).map((stops) => new Set(stops)),
    });
    fc.assert(
      fc.property(fc.array(anyCap, { minLength: 1, maxLength: 6 }), (some) => {
        const caps: readonly Cap[] = [...some, cap(50, ...things)];
        const cover = cheapestCover(things, caps);
        const choices = Array.from({ length: 2 ** caps.length }, (_, bits) => caps.filter((__, i) => (bits & (2 ** i)) !== 0));
        const least = Math.min(...choices.filter((choice) => stopsAll(things, choice)).map(totalOf));
        expect(cover.total).toBe(least);
        expect(stopsAll(things, cover.caps)).toBe(true);
      }),
    );
  });

  it('still stops everything where the search for the cheapest is cut short', () => {
    const things = Array.from({ length: 40 }, (_, i) => i);
    const caps = things.flatMap((thing) => [cap(10, thing, (thing + 1) % 40), cap(11, thing, (thing + 7) % 40, (thing + 13) % 40)]);
    const cover = cheapestCover(things, caps);
    expect(stopsAll(things, cover.caps)).toBe(true);
    expect(cover.total).toBe(totalOf(cover.caps));
  });
});
