import { describe, expect, it } from 'vitest';
import { adjudicate, compile, openLedger, ScenarioError, type Ledger } from '../../src/index.js';
import { HOUSEHOLD, PLAN, PROVIDERS, visit } from '../support/small-plan.js';

const plan = compile(PLAN);
const from = {
  household: HOUSEHOLD,
  providers: PROVIDERS,
  opening: [{ accumulator: 'deductible', member: 'bob', period: '2026-01-01', used: 120 }],
};

const year: readonly object[] = [
  visit('c1', '2026-01-10', 300),
  visit('c2', '2026-01-12', 80, 'doc', 'therapy'),
  visit('c3', '2026-01-12', 90, 'doc', 'therapy'),
  { ...visit('c4', '2026-02-01', 4000, 'doc', 'stay'), admission: { id: 's1', from: '2026-02-01', to: '2026-02-03' } },
  { ...visit('c5', '2026-02-20', 700, 'doc', 'stay', 'bob'), admission: { id: 's2', from: '2026-02-20', to: '2026-02-22' } },
  { ...visit('c6', '2026-01-10', 250), replaces: 'c1' },
  visit('c7', '2026-03-10', 900, 'far', 'care', 'bob'),
  { id: 'c8', member: 'ann', provider: 'doc', voids: 'c2' },
  visit('c9', '2026-04-10', 2500),
];

const claimed = (ledger: Ledger, claims: readonly object[]): Ledger =>
  claims.reduce<Ledger>((so, claim) => so.adjudicate(claim).ledger, ledger);
const frozen = <T>(value: T): T => {
  if (value !== null && typeof value === 'object') Object.values(Object.freeze(value)).forEach(frozen);
  return value;
};

describe('a ledger', () => {
  it('gives claim by claim what the whole scenario gives', () => {
    const whole = adjudicate(plan, { costshare: 'scenario/1', ...from, claims: year });
    expect(claimed(openLedger(plan, from), year).result).toEqual(whole);
  });

  it.each(year.map((_, i) => i))('stopped after %i claims, printed and read again, goes on to the byte', (stop) => {
    const half = claimed(openLedger(plan, from), year.slice(0, stop));
    const again = openLedger(plan, JSON.parse(JSON.stringify(half)));
    expect(JSON.stringify(again)).toBe(JSON.stringify(half));
    expect(JSON.stringify(claimed(again, year.slice(stop)))).toBe(JSON.stringify(claimed(openLedger(plan, from), year)));
  });

  it('never changes: every earlier ledger still answers as it did', () => {
    const ledgers: Ledger[] = [openLedger(plan, frozen(structuredClone(from)))];
    const printed = [JSON.stringify(ledgers[0])];
    for (const claim of year) {
      const next = (ledgers.at(-1) ?? openLedger(plan, from)).adjudicate(frozen(structuredClone(claim))).ledger;
      ledgers.push(next);
      printed.push(JSON.stringify(next));
    }
    for (const i of [0, 9, 4, 2, 7, 0, 9]) expect(JSON.stringify(ledgers[i])).toBe(printed[i]);
    // A fork off the middle leaves the trunk alone.
    const fork = ledgers[3]?.adjudicate(visit('other', '2026-05-05', 1000)).ledger;
    expect(fork?.result.claims).toHaveLength(4);
    expect(JSON.stringify(ledgers[9])).toBe(printed[9]);
  });

  it('gives the void and the new claim of a replacement', () => {
    const { ledger } = openLedger(plan, from).adjudicate(year[0]);
    const step = ledger.adjudicate({ ...visit('c2', '2026-01-10', 200), replaces: 'c1' });
    expect(step.entries.map((entry) => [entry.id, entry.status, entry.reverses])).toEqual([
      ['c2', 'void', 'c1'],
      ['c2', 'paid', undefined],
    ]);
    expect(step.claim).toBe(step.entries[1]);
  });

  it.each([
    ['an id that is taken', visit('c1', '2026-01-11', 10), 'claim.duplicate-id'],
    ['a target that never was', { id: 'x', member: 'ann', provider: 'doc', voids: 'nobody' }, 'claim.unknown-target'],
    [
      'a line without an amount',
      { id: 'x', member: 'ann', provider: 'doc', lines: [{ id: '1', date: '2026-01-01', benefit: 'care' }] },
      null,
    ],
  ])('refuses %s and stays good', (_, claim, code) => {
    const { ledger } = openLedger(plan, from).adjudicate(year[0]);
    const before = JSON.stringify(ledger);
    let issues: readonly { readonly code: string }[] = [];
    try {
      ledger.adjudicate(claim);
    } catch (thrown) {
      if (thrown instanceof ScenarioError) issues = thrown.issues;
    }
    expect(issues.length).toBeGreaterThan(0);
    if (code !== null) expect(issues.map((issue) => issue.code)).toContain(code);
    expect(JSON.stringify(ledger)).toBe(before);
  });

  it('refuses to take one claim back twice', () => {
    const ledger = claimed(openLedger(plan, from), [
      visit('c1', '2026-01-10', 300),
      { id: 'c2', member: 'ann', provider: 'doc', voids: 'c1' },
    ]);
    expect(() => ledger.adjudicate({ id: 'c3', member: 'ann', provider: 'doc', voids: 'c1' })).toThrow(/taken back already/);
  });

  it.each([
    null,
    5,
    'ledger',
    [],
    {},
    { costshare: 'ledger/1' },
    { costshare: 'ledger/1', from, balances: [['a', {}]], entries: [], records: [] },
    { household: { members: [] } },
  ])('refuses %j', (damaged) => {
    expect(() => openLedger(plan, damaged)).toThrow(ScenarioError);
  });

  it('refuses an opening for an accumulator that the plan does not have', () => {
    expect(() =>
      openLedger(plan, { ...from, opening: [{ accumulator: 'deductable', member: 'ann', period: '2026-01-01', used: 1 }] }),
    ).toThrow(/deductible/);
  });
});
