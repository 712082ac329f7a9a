import { describe, expect, it } from 'vitest';
import { orderByService } from '../../src/claim/order.js';
import { accepted, sketch, visit, type Draft } from './small.js';

/** Ids in processing order. */
const orderOf = (claims: readonly object[], keys: object = { order: 'service-date' }): readonly string[] =>
  accepted((scenario: Draft) => {
    scenario.claims = claims as Draft['claims'];
    Object.assign(scenario, keys);
  }).claims.map(({ id }) => id);

const twoDays = (id: string, first: string, second: string): object =>
  visit(id, '', {
    lines: [
      { date: first, billed: 1 },
      { date: second, billed: 1 },
    ],
  });

describe('by service date', () => {
  it.each([
    ['by date', [visit('a', '2026-03-01'), visit('b', '2026-01-01'), visit('c', '2026-02-01')], ['b', 'c', 'a']],
    ['as listed where dates are equal', [visit('b', '2026-01-01'), visit('a', '2026-01-01'), visit('c', '2025-12-31')], ['c', 'b', 'a']],
    ['by the first date of a claim, wherever it stands', [visit('a', '2026-01-15'), twoDays('b', '2026-02-01', '2026-01-10')], ['b', 'a']],
    ['a void with its target', [visit('a', '2026-03-01'), visit('b', '2026-01-01'), { id: 'v', voids: 'b' }], ['b', 'v', 'a']],
    ['a void listed before its target', [{ id: 'v', voids: 'b' }, visit('b', '2026-01-01'), visit('c', '2026-01-01')], ['b', 'v', 'c']],
    [
      'a replacement at its own date',
      [visit('a', '2026-01-01'), visit('r', '2026-03-01', { replaces: 'a' }), visit('b', '2026-02-01')],
      ['a', 'b', 'r'],
    ],
    [
      'a replacement never before its target',
      [visit('r', '2026-01-01', { replaces: 'a' }), visit('a', '2026-02-01'), visit('b', '2026-01-15')],
      ['b', 'a', 'r'],
    ],
    [
      'corrections of corrections',
      [{ id: 'v', voids: 'r' }, visit('r', '2026-01-01', { replaces: 'a' }), visit('a', '2026-01-01')],
      ['a', 'r', 'v'],
    ],
    [
      'copies among the others',
      [visit('a', '2026-01-31', { repeat: { every: 'month', times: 2 } }), visit('b', '2026-02-10')],
      ['a.1', 'b', 'a.2'],
    ],
  ])('%s', (_, claims, expected) => {
    expect(orderOf(claims)).toEqual(expected);
  });

  it('keeps every claim, also of circles', () => {
    const { claims } = accepted();
    const circle = claims.map((claim, index) => ({ ...claim, replaces: claims[1 - index]?.id ?? null }));
    expect(
      orderByService(circle)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['c1', 'c2']);
  });
});

describe('as listed', () => {
  it.each([{}, { order: 'listed' }])('unless said: %j', (keys) => {
    expect(orderOf([visit('a', '2026-03-01'), visit('b', '2026-01-01'), { id: 'v', voids: 'a' }], keys)).toEqual(['a', 'b', 'v']);
  });
});

describe('replay', () => {
  it.each([
    ['a voided claim never was', [visit('a', '2026-01-01'), visit('b', '2026-01-02'), { id: 'v', voids: 'a' }], ['b 2026-01-02']],
    [
      'a replacement stands in its place',
      [visit('a', '2026-01-01'), visit('b', '2026-01-02'), visit('r', '2026-01-03', { replaces: 'a' })],
      ['r 2026-01-03', 'b 2026-01-02'],
    ],
    [
      'a replaced replacement too',
      [
        visit('a', '2026-01-01'),
        visit('b', '2026-01-02'),
        visit('r', '2026-01-03', { replaces: 'a' }),
        visit('q', '2026-01-04', { replaces: 'r' }),
      ],
      ['q 2026-01-04', 'b 2026-01-02'],
    ],
    [
      'a voided replacement leaves nothing',
      [visit('a', '2026-01-01'), visit('b', '2026-01-02'), visit('r', '2026-01-03', { replaces: 'a' }), { id: 'v', voids: 'r' }],
      ['b 2026-01-02'],
    ],
    [
      'one copy of several',
      [visit('a', '2026-01-01', { repeat: { every: 'day', times: 3 } }), { id: 'v', voids: 'a.2' }],
      ['a.1 2026-01-01', 'a.3 2026-01-03'],
    ],
  ])('%s', (_, claims, expected) => {
    const scenario = accepted((draft) => {
      draft.claims = claims;
      draft['replay'] = true;
    });
    expect(scenario.claims.map(sketch)).toEqual(expected);
    expect(scenario.replay).toBe(true);
  });
});

describe('a void', () => {
  it('has the member and provider of what it takes back', () => {
    const { claims } = accepted((draft) => {
      draft.claims = [
        visit('a', '2026-01-01'),
        { id: 'v', voids: 'a' },
        visit('b', '2026-01-01'),
        { id: 'w', voids: 'b', member: 'ann', provider: 'lee' },
      ];
    });
    expect(claims.map(({ member, provider }) => `${member} ${provider.id}`)).toEqual(['ann lee', 'ann lee', 'ann lee', 'ann lee']);
  });
});

describe('repetition', () => {
  const copies = (date: string, repeat: object, keys: object = {}): readonly string[] =>
    accepted((draft) => {
      draft.claims = [visit('c', date, { repeat, ...keys })];
    }).claims.map(sketch);

  it.each([
    ['2026-01-31', { every: 'month', times: 4 }, ['c.1 2026-01-31', 'c.2 2026-02-28', 'c.3 2026-03-31', 'c.4 2026-04-30']],
    ['2024-02-29', { every: 'year', times: 5 }, ['c.1 2024-02-29', 'c.2 2025-02-28', 'c.3 2026-02-28', 'c.4 2027-02-28', 'c.5 2028-02-29']],
    ['2026-12-31', { every: 'day', times: 2 }, ['c.1 2026-12-31', 'c.2 2027-01-01']],
    ['2026-03-01', { every: 'week', times: 3 }, ['c.1 2026-03-01', 'c.2 2026-03-08', 'c.3 2026-03-15']],
    ['2026-03-01', { every: 'week', times: 1 }, ['c.1 2026-03-01']],
  ])('from %s, %j', (date, repeat, expected) => {
    expect(copies(date, repeat)).toEqual(expected);
  });

  it('moves receipt and admission along, each from its own day', () => {
    const { claims } = accepted((draft) => {
      draft.claims = [
        visit('c', '2026-01-30', {
          repeat: { every: 'month', times: 2 },
          received: '2026-02-15',
          admission: { id: 's', from: '2026-01-29', to: '2026-01-31' },
        }),
      ];
    });
    const first = claims[0]!;
    const second = claims[1]!;
    expect([first.admission?.id, second.admission?.id]).toEqual(['s.1', 's.2']);
    expect([
      second.received! - first.received!,
      second.admission!.from - first.admission!.from,
      second.admission!.to! - first.admission!.to!,
    ]).toEqual([28, 30, 28]);
    expect(claims.map(({ path }) => path)).toEqual(['claims.0', 'claims.0']);
  });
});
