import { describe, expect, it } from 'vitest';
import { checkAgainstPlan, type Vocabulary } from '../../src/claim/against-plan.js';
import { accepted, line, visit, type Draft } from './small.js';

const VOCABULARY: Vocabulary = {
  benefits: ['care', 'inpatient'],
  networks: ['n', 'summit'],
  accumulators: [
    { id: 'ded', type: 'deductible', measure: 'money', period: 'plan-year' },
    { id: 'visits', type: 'limit', measure: 'visits', period: 'calendar-year' },
    { id: 'doses', type: 'limit', measure: 'units', period: 'lifetime' },
    { id: 'stay', type: 'deductible', measure: 'money', period: 'admission' },
    { id: 'knee', type: 'limit', measure: 'days', period: 'condition' },
    { id: 'spell', type: 'counter', measure: 'days', period: { gapDays: 60 } },
    { id: 'window', type: 'limit', measure: 'visits', period: { months: 24 } },
  ],
};

const found = (change: (scenario: Draft) => void): readonly string[] =>
  checkAgainstPlan(accepted(change), VOCABULARY).map(
    ({ path, code, severity, hint }) => `${severity === 'warning' ? `(${path} ${code})` : `${path} ${code}`}: ${hint}`,
  );

const opening =
  (keys: object) =>
  (scenario: Draft): void => {
    scenario['opening'] = [{ member: 'ann', ...keys }];
  };

describe('an opening', () => {
  it.each([
    { accumulator: 'ded', period: '2026-01-01', used: '12.50' },
    { accumulator: 'ded', period: '2026-07-01', used: 12, date: '2026-11-01' },
    { accumulator: 'visits', period: '2026-01-01', used: 3 },
    { accumulator: 'doses', used: 2.5 },
    { accumulator: 'doses', period: 'lifetime', used: 2 },
    { accumulator: 'stay', period: 's1', used: 100 },
    { accumulator: 'knee', period: 'knee-left', used: 4 },
    { accumulator: 'spell', date: '2025-12-01', used: 20 },
    { accumulator: 'window', date: '2025-12-01', used: 1 },
  ])('is fine: %j', (keys) => {
    expect(found(opening(keys))).toEqual([]);
  });

  it.each([
    [{ accumulator: 'dead', period: '2026-01-01', used: 1 }, /^opening\.0\.accumulator accumulator\.unknown: Did you mean "ded"/],
    [{ accumulator: 'ded', used: 1 }, /^opening\.0 opening\.no-period: .*first day/],
    [{ accumulator: 'ded', period: '2026', used: 1 }, /^opening\.0\.period opening\.period-malformed: .*"2026-01-01"/],
    [{ accumulator: 'visits', period: '2026-07-01', used: 1 }, /^opening\.0\.period opening\.period-malformed: Write "2026-01-01"/],
    [{ accumulator: 'ded', period: '2026-01-01', used: 1.005 }, /^opening\.0\.used money\.malformed/],
    [{ accumulator: 'visits', period: '2026-01-01', used: 1.5 }, /^opening\.0\.used opening\.measure: .*whole number/],
    [{ accumulator: 'visits', period: '2026-01-01', used: '3' }, /^opening\.0\.used opening\.measure: .*without quotes/],
    [{ accumulator: 'doses', used: 1.2345 }, /^opening\.0\.used opening\.measure: .*three decimals/],
    [{ accumulator: 'doses', period: '2026-01-01', used: 1 }, /^opening\.0\.period opening\.period-needless/],
    [{ accumulator: 'stay', used: 1 }, /^opening\.0 opening\.no-period: Add the admission's id/],
    [{ accumulator: 'knee', used: 1 }, /^opening\.0 opening\.no-period: Add the condition's id/],
    [{ accumulator: 'spell', used: 1 }, /^opening\.0 opening\.no-date: Add `date`/],
    [
      { accumulator: 'spell', period: '2026-01-01', date: '2026-01-01', used: 1 },
      /^opening\.0\.period opening\.period-needless: Write `date`/,
    ],
  ])('is refused: %j', (keys, expected) => {
    const issues = found(opening(keys));
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatch(expected);
  });

  it("of a window is a member's", () => {
    expect(
      found((scenario) => {
        scenario['opening'] = [{ accumulator: 'window', date: '2026-01-01', used: 1 }];
      }),
    ).toEqual(['opening.0 opening.no-member: Add `member`.']);
  });
});

describe('other names', () => {
  it('an authorization of an unknown benefit is refused', () => {
    expect(
      found((scenario) => {
        scenario['authorizations'] = [
          { id: 'a', member: 'ann', code: 'X1', from: '2026-01-01' },
          { id: 'b', member: 'ann', benefit: 'inpatien', from: '2026-01-01' },
        ];
      }),
    ).toEqual(['authorizations.1.benefit benefit.unknown: Did you mean "inpatient"?']);
  });

  it('a line of an unlisted benefit is warned of, once for all copies', () => {
    expect(
      found((scenario) => {
        line({ benefit: 'caer' })(scenario);
        scenario.claims[0]!['repeat'] = { every: 'day', times: 5 };
      }),
    ).toEqual(['(claims.0.lines.0.benefit line.benefit-unknown): Did you mean "care"?']);
    expect(found(line({ benefit: 'care' }))).toEqual([]);
  });

  it('a network that no tier lists is warned of, once', () => {
    expect(
      found((scenario) => {
        scenario.providers.push({ id: 'a', networks: ['n', 'sumit'] }, { id: 'b', networks: ['sumit'] });
        scenario.claims = [visit('c', '2026-01-01', { provider: { id: 'x', networks: ['other'] } })];
      }),
    ).toEqual([
      '(claims.0.provider.networks.0 network.unknown): Its providers count as out of network; check the name if they should not.',
      '(providers.1.networks.1 network.unknown): Did you mean "summit"?',
    ]);
  });
});
