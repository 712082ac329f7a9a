/** A table that an examiner of claims can read: coded lines, and the benefit that each is for. */
import { describe, expect, it } from 'vitest';
import { adjudicate as adjudicateOnEngine } from '../../src/engine.js';
import { adjudicate, compile } from '../../src/index.js';
import type { FactValue } from '../../src/rules/facts.js';
import { compilePredicate } from '../../src/rules/predicate.js';
import { BENEFITS, CASES, planOf, RULES, scenarioOf, type Case } from './shared.js';

const plan = compile(planOf(BENEFITS.map(({ id }) => id)));
const result = adjudicate(plan, scenarioOf(CASES), { trace: true });
const shown = ({ why, ...line }: Case): string => `${why}: ${JSON.stringify(line)}`;

const FIELDS = ['code', 'revenueCode', 'place', 'drugTier', 'channel', 'daysSupply'];

/** The facts of a case, as the rules ask for them. */
function factsOf(one: Case): (fact: string) => FactValue {
  const facts = new Map<string, FactValue>([
    ...FIELDS.map((field) => [`line.${field}`, (one[field] ?? null) as FactValue] as const),
    ['line.modifiers', (one['modifiers'] ?? []) as readonly string[]],
    ['line.diagnoses', (one['diagnoses'] ?? []) as readonly string[]],
    ['line.telehealth', (one['telehealth'] ?? false) as boolean],
    ['member.age', one.age ?? null],
    ['provider.specialty', one.specialty ?? null],
    ['provider.isPcp', one.isPcp ?? false],
    ['claim.admitted', one.admitted ?? false],
  ]);
  return (fact) => {
    expect(facts.has(fact), fact).toBe(true);
    return facts.get(fact) ?? null;
  };
}

describe('coded lines', () => {
  it('are many, and no two are the same line', () => {
    expect(CASES.length).toBeGreaterThan(150);
    expect(new Set(CASES.map((one) => JSON.stringify({ ...one, why: null, benefit: null }))).size).toBe(CASES.length);
  });

  it.each(CASES.map((one, i) => [shown(one), one, i] as const))('%s', (_, one, i) => {
    const line = result.claims[i]?.lines[0];
    expect(line?.benefit, JSON.stringify(line?.trace)).toBe(one.benefit);
    expect(line?.status).toBe('paid');
  });

  it('are classified alike by json-rules-engine', async () => {
    expect(await adjudicateOnEngine(plan, scenarioOf(CASES), { trace: true })).toEqual(result);
  });

  it('between them reach every rule', () => {
    const decisive = new Set(
      result.claims.flatMap((claim) => claim.lines.map((line) => line.trace?.find(({ stage }) => stage === 'classify')?.rule)),
    );
    expect(RULES.map(({ name }) => name).filter((name) => !decisive.has(name))).toEqual([]);
  });

  it('never hang on the order of the files: among the rules that hold, one has the highest priority', () => {
    const rules = RULES.map((rule) => ({
      ...rule,
      holds: compilePredicate<(fact: string) => FactValue>(rule.conditions, (fact) => (read) => read(fact)),
    }));
    for (const one of CASES) {
      const held = rules.filter(({ holds }) => holds(factsOf(one)));
      const top = Math.max(...held.map(({ priority }) => priority));
      expect(
        held.filter(({ priority }) => priority === top).map(({ benefit }) => benefit),
        shown(one),
      ).toEqual([one.benefit]);
    }
  });
});
