/** The catalogue's rules as data: sourced, checked, named once, within their priorities, and numbers only. */
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../src/compile/catalogue.js';
import { contradiction } from '../../src/compile/contradiction.js';
import { checkCondition } from '../../src/rules/check.js';
import { FACTS } from '../../src/rules/facts.js';
import { compilePredicate } from '../../src/rules/predicate.js';
import { BENEFITS, BENEFITS_FILE, FILED, RULE_FILES, RULES, SOURCES } from './shared.js';

const ids = new Set(BENEFITS.map(({ id }) => id));
const VOCABULARY = { measures: new Map(), benefits: ids, tiers: new Set<string>() };

describe('the rules of the catalogue', () => {
  it.each([...RULE_FILES.keys()])('%s says what it is about and holds rules from the highest priority down', (file) => {
    const priorities = RULE_FILES.get(file)?.map(({ priority }) => priority) ?? [];
    expect(priorities.length).toBeGreaterThan(0);
    expect(priorities).toEqual([...priorities].sort((a, b) => b - a));
  });

  it('are all bundled, each for its own benefit where the plan lists it', () => {
    const compiled = CATALOGUE.filter(() => true).map(({ benefit, rule }) => ({ benefit, rule }));
    expect(compiled.map(({ rule }) => rule.name).sort()).toEqual(RULES.map(({ name }) => name).sort());
    for (const { benefit, rule } of compiled) {
      const written = RULES.find(({ name }) => name === rule.name);
      expect([benefit, rule.priority, rule.conditions]).toEqual([written?.benefit, written?.priority, written?.conditions]);
      const [file = ''] = rule.event.params.from.replace('rules/services/', '').split('#');
      expect(RULE_FILES.get(file)?.some(({ name }) => rule.event.params.from === `rules/services/${file}#${name}`)).toBe(true);
    }
  });

  it('are as many as one can still read', () => {
    expect(RULES.length).toBeLessThan(140);
  });

  it('have names of their own', () => {
    expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length);
    for (const { name } of RULES) expect(name).toMatch(/^catalogue\/[a-z-]+$/);
  });

  it.each(RULES)('$name', (rule) => {
    expect(Number.isInteger(rule.priority) && rule.priority >= 1 && rule.priority <= 99).toBe(true);
    expect([rule.benefit, ...(rule.broader ?? [])].filter((id) => !ids.has(id))).toEqual([]);
    expect(rule.source.length).toBeGreaterThan(0);
    expect(checkCondition(rule.conditions, rule.name, 'classify', VOCABULARY)).toEqual([]);
    expect(contradiction(rule.conditions)).toBeNull();
    expect('all' in rule.conditions || 'any' in rule.conditions).toBe(true);
    // Nothing that every line would be.
    const holds = compilePredicate<null>(
      rule.conditions,
      (fact) => () => (FACTS.get(fact)?.type === 'texts' ? [] : FACTS.get(fact)?.type === 'boolean' ? false : null),
    );
    expect(holds(null)).toBe(false);
  });
});

describe('sources', () => {
  const cited = [...RULES.flatMap(({ source }) => source), ...BENEFITS_FILE.source, ...FILED.source];

  it('stand for every citation, and none is idle', () => {
    expect([...new Set(cited)].sort()).toEqual(Object.keys(SOURCES).sort());
  });

  it.each(Object.entries(SOURCES))('%s has its words, its page and its day', (_, source) => {
    expect(Object.keys(source)).toEqual(['cite', 'url', 'date', 'checked']);
    expect(source['cite']).toEqual(expect.stringMatching(/\S/));
    expect(source['url']).toEqual(expect.stringMatching(/^https:\/\//));
    expect(source['date']).toEqual(expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/));
  });
});

describe('code systems', () => {
  const values = (node: unknown): readonly unknown[] =>
    Array.isArray(node) ? node.flatMap(values) : node !== null && typeof node === 'object' ? Object.values(node).flatMap(values) : [node];
  const WORD = /^[a-z-]+$/;
  const FACT_OR_OPERATOR = /^(?:line|member|provider|claim)\.[a-zA-Z]+$|^(?:equal|notEqual|in|inCodes|lessThan|greaterThan)$/;
  const CODES = /^[0-9A-Z.]+(?:-[0-9A-Z.]+|\*)?$/;

  it('stand in the rules as numbers, ranges and words of ours: never with their descriptions', () => {
    const texts = RULES.flatMap(({ conditions }) => values(conditions)).filter((value) => typeof value === 'string');
    expect(texts.filter((text) => !WORD.test(text) && !FACT_OR_OPERATOR.test(text) && !CODES.test(text))).toEqual([]);
    expect([...new Set(RULES.flatMap((rule) => Object.keys(rule)))].sort()).toEqual([
      'benefit',
      'broader',
      'conditions',
      'name',
      'note',
      'priority',
      'source',
    ]);
  });

  it('write a diagnosis with and without its point, as documents and claims do', () => {
    const lists = (node: unknown): readonly (readonly string[])[] => {
      if (Array.isArray(node)) return node.flatMap(lists);
      if (node === null || typeof node !== 'object') return [];
      const test = node as { readonly fact?: string; readonly value?: readonly string[] };
      return test.fact === 'line.diagnoses' ? [test.value ?? []] : Object.values(node).flatMap(lists);
    };
    for (const list of RULES.flatMap(({ conditions }) => lists(conditions))) {
      for (const code of list) expect(list).toContain(code.replace('.', ''));
    }
  });
});
