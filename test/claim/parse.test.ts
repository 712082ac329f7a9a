import { describe, expect, it } from 'vitest';
import { parseDay } from '../../src/calendar/day.js';
import { parseClaim, parseRoster, parseScenario } from '../../src/claim/parse.js';
import { fullScenario } from '../hostile/documents.js';
import { accepted, found, line, sketch, visit } from './small.js';

const PLAIN = {
  id: '1',
  date: parseDay('2026-01-31'),
  benefit: null,
  billed: 10_000,
  allowed: null,
  reference: null,
  recognized: null,
  genericPrice: null,
  otherPaid: null,
  assistance: 0,
  units: 1000,
  days: null,
  condition: null,
  channel: null,
  code: null,
  modifiers: [],
  revenueCode: null,
  place: null,
  diagnoses: [],
  telehealth: false,
  daysSupply: null,
  drugTier: null,
  protected: false,
  emergency: false,
};

describe('a scenario', () => {
  it('is read with its defaults', () => {
    expect(accepted()).toEqual({
      title: null,
      roster: {
        coverage: 'self-only',
        members: [
          {
            id: 'ann',
            birth: null,
            sex: null,
            relationship: null,
            pcp: 'lee',
            programs: [],
            class: null,
            otherCoverage: [],
            coverage: { from: null, to: null },
          },
        ],
        providers: [{ id: 'lee', networks: ['n'], specialty: null, isPcp: false }],
        referrals: [],
        authorizations: [],
        opening: [],
      },
      claims: [
        {
          id: 'c1',
          path: 'claims.0',
          member: 'ann',
          provider: { id: 'lee', networks: ['n'], specialty: null, isPcp: false },
          received: null,
          emergency: false,
          admission: null,
          voids: null,
          replaces: null,
          lines: [PLAIN],
        },
        expect.objectContaining({ id: 'c2', path: 'claims.1' }),
      ],
      expect: undefined,
      replay: false,
    });
  });

  it('is read in full', () => {
    const outcome = parseScenario(fullScenario());
    expect(outcome).toMatchObject({
      ok: true,
      warnings: [],
      value: {
        title: 'Full',
        roster: {
          coverage: 'family',
          referrals: [
            { refersTo: { specialty: 'cardiology' }, visits: 3 },
            { refersTo: { provider: 'cole' }, to: null, visits: null },
          ],
          authorizations: [
            { benefit: 'inpatient', codes: null, provider: 'cole', units: 4500 },
            { benefit: null, codes: ['70450', '99202-99215', 'J*', '36415'], provider: null, to: null, units: null },
          ],
          opening: [
            { path: 'opening.0', accumulator: 'ded', member: 'ann', period: '2026-01-01', date: null, used: '200.00' },
            { member: null },
            { date: parseDay('2025-06-01'), period: null },
          ],
        },
      },
    });
    expect(outcome.ok ? outcome.value.claims.map(sketch) : []).toEqual([
      'c2 2026-02-01',
      'c3 replaces c2 2026-02-01',
      'c1.1 2026-03-10',
      'c1.2 2026-04-10',
      'c4 voids c1.2',
      'c1.3 2026-05-10',
    ]);
  });

  it.each([
    [1, undefined, 'self-only'],
    [2, undefined, 'family'],
    [1, 'family', 'family'],
    [2, 'family', 'family'],
  ])('of %i members with coverage %s is %s', (count, coverage, expected) => {
    expect(
      accepted((scenario) => {
        scenario.household = { ...(coverage === undefined ? {} : { coverage }), members: [{ id: 'ann' }, { id: 'bob' }].slice(0, count) };
      }).roster.coverage,
    ).toBe(expected);
  });

  it('does not look at its plan', () => {
    for (const plan of ['a.json', { any: 'thing' }, [1, null]])
      expect(
        found((scenario) => {
          scenario['plan'] = plan;
        }),
      ).toEqual([]);
  });

  it('takes a provider written in place, and one that nobody knows', () => {
    const { claims } = accepted((scenario) => {
      scenario.claims = [
        visit('a', '2026-01-01', { provider: { id: 'new', networks: ['m'], name: 'x' } }),
        visit('b', '2026-01-01', { provider: 'leo' }),
      ];
    });
    expect(claims.map(({ provider }) => provider)).toEqual([
      { id: 'new', networks: ['m'], specialty: null, isPcp: false },
      { id: 'leo', networks: [], specialty: null, isPcp: false },
    ]);
  });
});

describe('a line', () => {
  it.each([
    [
      { billed: 300, allowed: '180.25' },
      { billed: 30_000, allowed: 18_025 },
    ],
    [
      { billed: undefined, allowed: 80 },
      { billed: 8_000, allowed: 8_000 },
    ],
    [{ units: 2.5 }, { units: 2_500 }],
    [{ units: 0.001 }, { units: 1 }],
    [
      { days: 0, daysSupply: 90 },
      { days: 0, daysSupply: 90 },
    ],
    [
      { code: 99213, place: 2, revenueCode: 120, modifiers: [5, 'GT'], drugTier: 3, diagnoses: ['E11.9'] },
      { code: '99213', place: '02', revenueCode: '0120', modifiers: ['05', 'GT'], drugTier: '3', diagnoses: ['E11.9'] },
    ],
    [
      { place: '2', revenueCode: '120', code: '0042T' },
      { place: '02', revenueCode: '0120', code: '0042T' },
    ],
    [
      { reference: 1, recognized: 2, genericPrice: 3, otherPaid: 4, assistance: 5 },
      { reference: 100, recognized: 200, genericPrice: 300, otherPaid: 400, assistance: 500 },
    ],
  ])('is read: %j', (keys, expected) => {
    const given = Object.fromEntries(
      Object.entries({ date: '2026-01-31', billed: 100, ...keys }).filter(([, value]) => value !== undefined),
    );
    expect(
      accepted((scenario) => {
        scenario.claims = [visit('c', '2026-01-31', { lines: [given] })];
      }).claims[0]?.lines[0],
    ).toMatchObject(expected);
  });

  it('is named by its place unless it says', () => {
    const bare = { date: '2026-01-31', billed: 1 };
    expect(
      accepted((scenario) => {
        scenario.claims = [visit('c', '2026-01-31', { lines: [bare, { ...bare, id: 'x' }, bare] })];
      }).claims[0]?.lines.map(({ id }) => id),
    ).toEqual(['1', 'x', '3']);
  });

  it('needs no more than a date and an amount', () => {
    expect(found(line({}))).toEqual([]);
  });
});

describe('for a ledger', () => {
  const outcome = parseRoster({ household: { members: [{ id: 'ann' }] }, providers: [{ id: 'lee', networks: ['n'] }] });
  if (!outcome.ok) throw new Error('the roster of this test is wrong');
  const roster = outcome.value;

  it('a roster is read, and refused', () => {
    expect(roster).toMatchObject({ coverage: 'self-only', members: [{ id: 'ann' }], providers: [{ id: 'lee' }] });
    expect(parseRoster({ household: { members: [] }, provider: [] })).toMatchObject({
      ok: false,
      issues: [
        { path: 'household.members', code: 'list.empty' },
        { path: 'provider', code: 'key.unknown' },
      ],
    });
    expect(parseRoster(null)).toMatchObject({ ok: false, issues: [{ path: '', code: 'object.expected' }] });
    expect(parseRoster({ household: 1n })).toMatchObject({ ok: false, issues: [{ code: 'document.not-json' }] });
  });

  it('a claim is read with paths from the claim on', () => {
    expect(parseClaim(visit('c', '2026-01-31'), roster)).toMatchObject({
      ok: true,
      value: [{ id: 'c', path: '', provider: { networks: ['n'] } }],
      warnings: [],
    });
    expect(parseClaim(visit('c', '2026-01-31', { lines: [{ date: 'soon', billed: 1 }] }), roster)).toMatchObject({
      ok: false,
      issues: [{ path: 'lines.0.date', code: 'date.malformed' }],
    });
    expect(parseClaim(visit('c', '2026-01-31', { provider: 'leo', member: 'bob' }), roster)).toMatchObject({
      ok: true,
      warnings: [
        { path: 'member', code: 'claim.member-unknown' },
        { path: 'provider', code: 'claim.provider-unlisted' },
      ],
    });
    expect(parseClaim([], roster)).toMatchObject({ ok: false });
    expect(parseClaim({ id: 1n }, roster)).toMatchObject({ ok: false, issues: [{ path: 'id', code: 'document.not-json' }] });
  });

  it('a claim that repeats is several', () => {
    const read = parseClaim(visit('c', '2026-01-31', { repeat: { every: 'week', times: 2 } }), roster);
    expect(read.ok ? read.value.map(sketch) : []).toEqual(['c.1 2026-01-31', 'c.2 2026-02-07']);
  });

  it("a void needs no member, provider or lines, and its target is the ledger's to find", () => {
    expect(parseClaim({ id: 'v', voids: 'nowhere' }, roster)).toMatchObject({
      ok: true,
      value: [{ voids: 'nowhere', member: '', lines: [] }],
    });
  });
});
