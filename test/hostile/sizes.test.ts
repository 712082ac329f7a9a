/** Documents made to keep a reader busy: each is answered within a time that no honest document of its size would need. */
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../src/claim/parse.js';
import { parseDesign } from '../../src/design/parse.js';
import { fullPlan, nested, type Doc } from './documents.js';

const many = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
const keyed = (count: number, prefix: string, make: (index: number) => unknown): Doc =>
  Object.fromEntries(many(count, (index) => [`${prefix}${String(index)}`, make(index)]));

const holds = { fact: 'a', operator: 'equal', value: 1 };
const bare = (keys: Doc): Doc => ({
  ...fullPlan(),
  copays: undefined,
  gatekeeping: {},
  emergency: {},
  rules: [],
  examples: [],
  accumulators: [],
  tiers: [{ id: 'in' }],
  ...keys,
});
const household = { members: [{ id: 'ann' }] };
const visit = (id: string, keys: object = {}): Doc => ({
  id,
  member: 'ann',
  provider: 'p',
  lines: [{ date: '2026-01-01', billed: 1 }],
  ...keys,
});

type Case = readonly [name: string, make: () => unknown];

const PLANS: readonly Case[] = [
  ['a hundred thousand unknown keys', () => keyed(100_000, 'k', () => 1)],
  ['a hundred thousand keys of its own', () => bare(keyed(100_000, 'x-', () => 1))],
  [
    'twenty thousand broken rules',
    () => bare({ rules: many(20_000, (i) => ({ name: i, conditions: { all: [{ fact: 1 }] }, event: { type: 'denny' } })) }),
  ],
  [
    'twenty thousand rules about unknown benefits',
    () => bare({ rules: many(20_000, (i) => ({ conditions: holds, event: { type: 'classify', params: { benefit: `b${String(i)}` } } })) }),
  ],
  [
    'thousands of prefixes of thousands of benefits',
    () =>
      bare({
        benefits: keyed(5_000, 'b', () => ({ costs: {} })),
        accumulators: many(100, (i) => ({
          id: `a${String(i)}`,
          type: 'counter',
          measure: 'visits',
          benefits: many(1_000, (j) => `b${String(j)}*`),
        })),
      }),
  ],
  [
    'five hundred deductibles for every cost',
    () =>
      bare({
        benefits: keyed(5_000, 'b', () => ({ costs: { in: 'deductible' } })),
        accumulators: many(500, (i) => ({ id: `a${String(i)}`, type: 'deductible', individual: 1, benefits: ['*'] })),
      }),
  ],
  [
    'a chain of five thousand pointers',
    () => bare({ benefits: keyed(5_000, 'b', (i) => ({ costs: { in: { same: `b${String(i + 1)}` } } })) }),
  ],
  [
    'pointers that double sixty times',
    () =>
      bare({
        benefits: keyed(60, 'b', (i) => ({
          costs: { in: i === 0 ? '$5' : [{ when: holds, cost: { same: `b${String(i - 1)}` } }, { cost: { same: `b${String(i - 1)}` } }] },
        })),
      }),
  ],
  ['a hundred thousand variants', () => bare({ benefits: { a: { costs: { in: many(100_000, () => ({ when: holds, cost: '$5' })) } } } })],
  [
    'a hundred thousand steps',
    () => bare({ benefits: { a: { costs: { in: many(100_000, (i) => ({ copay: 5, per: 'day', days: [i + 1, i + 1] })) } } } }),
  ],
  [
    'sentences of ten thousand characters',
    () => bare({ benefits: keyed(2_000, 'b', () => ({ costs: { in: '$5 then '.repeat(1_200) } })) }),
  ],
  [
    'conditions inside one another',
    () => bare({ rules: [{ conditions: nested(100_000), event: { type: 'note', params: { message: 'x' } } }] }),
  ],
  ['digits without end', () => bare({ accumulators: [{ id: 'a', type: 'counter', measure: 'amount', individual: '9'.repeat(9_999) }] })],
];

const SCENARIOS: readonly Case[] = [
  ['fifty thousand broken claims', () => ({ household, claims: many(50_000, (i) => ({ id: i, lines: [{ date: 3 }] })) })],
  [
    'unknown members and providers',
    () => ({ household, claims: many(50_000, (i) => visit(`c${String(i)}`, { member: `m${String(i)}`, provider: `p${String(i)}` })) }),
  ],
  [
    'a long chain of replacements',
    () => ({
      household,
      order: 'service-date',
      replay: true,
      claims: many(50_000, (i) => visit(`c${String(i)}`, i === 0 ? {} : { replaces: `c${String(i - 1)}` })),
    }),
  ],
  [
    'a long chain of replacements, backwards',
    () => ({ household, order: 'service-date', claims: many(50_000, (i) => visit(`c${String(i)}`, { replaces: `c${String(i + 1)}` })) }),
  ],
  [
    'many voids of one claim',
    () => ({ household, order: 'service-date', claims: [...many(50_000, (i) => ({ id: `c${String(i)}`, voids: 'z' })), visit('z')] }),
  ],
  [
    'repetitions of repetitions',
    () => ({ household, claims: many(20_000, (i) => visit(`c${String(i)}`, { repeat: { every: 'day', times: 10_000 } })) }),
  ],
  [
    'expectations of nothing there',
    () => ({ household, claims: [], expect: { claims: keyed(100_000, 'c', () => ({ memberPays: '1.00' })) } }),
  ],
  [
    'a claim of a hundred thousand lines',
    () => ({
      household,
      claims: [visit('c', { lines: many(100_000, () => ({ date: '2026-01-01', billed: 1 })) })],
      expect: { claims: { c: { lines: keyed(50_000, 'q', () => ({})) } } },
    }),
  ],
  [
    'an exponent of nine digits',
    () => ({ household, claims: [visit('c', { lines: [{ date: '2026-01-01', billed: '1e999999999', units: JSON.parse('1e999') }] })] }),
  ],
];

/** Time passes alike in every zone: all of them are tried in one. */
const tried = (cases: readonly Case[]): readonly Case[] => (process.env['TZ'] === 'UTC' ? cases : cases.slice(0, 1));

const ENOUGH_MS = 15_000;

describe('a hostile plan is answered in time', () => {
  it.each(tried(PLANS))(
    '%s',
    (_, make) => {
      expect(parseDesign(make())).toHaveProperty('ok');
    },
    ENOUGH_MS,
  );
});

describe('a hostile scenario is answered in time', () => {
  it.each(tried(SCENARIOS))(
    '%s',
    (_, make) => {
      expect(parseScenario(make())).toHaveProperty('ok');
    },
    ENOUGH_MS,
  );
});

describe('a document of more problems than anyone reads', () => {
  it('lists a thousand, and says so', () => {
    const outcome = parseScenario({ household, claims: many(50_000, (i) => ({ id: i })) });
    const issues = outcome.ok ? [] : outcome.issues;
    expect(issues.length).toBeLessThan(1_100);
    expect(issues[0]?.code).toBe('document.many-problems');
  });

  it('is still fine where they are warnings', () => {
    expect(parseScenario({ household, claims: many(3_000, (i) => visit(`c${String(i)}`, { provider: `p${String(i)}` })) })).toMatchObject({
      ok: true,
      warnings: { length: 1_000 },
    });
  });

  it('says something even where the list is too long to be asked about whole', () => {
    const outcome = parseScenario({ household, claims: many(190_000, () => ({ id: 0 })) });
    expect(outcome.ok ? [] : outcome.issues.map(({ code }) => code)).toContain('document.many-problems');
    expect(outcome.ok ? [] : outcome.issues.map(({ path }) => path)).toContain('claims.0.id');
  });
});
