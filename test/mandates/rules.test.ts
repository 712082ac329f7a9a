/** The rules as data: every id, fact, operator, figure and word of them is one that there is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDay } from '../../src/calendar/day.js';
import { BENEFIT_LISTS, EXEMPTIONS, MANDATE_RULES } from '../../src/mandates/catalogue.js';
import { MANDATE_FACTS, mandateFactType, PARAMETER_FACT } from '../../src/mandates/facts.js';
import { MANDATES, type MandateRule } from '../../src/mandates/mandate.js';
import { traitsOf } from '../../src/mandates/traits.js';
import { factsIn } from '../../src/mandates/words.js';
import { PARAMETER_IDS } from '../../src/parameters/catalogue.js';

const rules = MANDATES.flatMap((mandate) => MANDATE_RULES[mandate].map((rule) => [rule.id, mandate, rule] as const));
const figures: readonly string[] = PARAMETER_IDS;

const file = join(import.meta.dirname, '..', '..', 'rules', 'services', 'benefits.json');
const { benefits: catalogue } = JSON.parse(readFileSync(file, 'utf8')) as { benefits: readonly { id: string; ehb: string | null }[] };

/** Whether a rule about this kind of subject can ask for the fact. */
const isKnown = (fact: string, { appliesTo: { subject } }: MandateRule): boolean =>
  fact.startsWith(PARAMETER_FACT)
    ? figures.includes(fact.slice(PARAMETER_FACT.length))
    : Object.hasOwn(MANDATE_FACTS[subject], fact) || Object.hasOwn(MANDATE_FACTS.design, fact);

interface Leaf {
  readonly fact: string;
  readonly operator: string;
  readonly value: unknown;
}

function leavesOf(condition: unknown): readonly Leaf[] {
  const { all, any, not } = condition as { all?: readonly unknown[]; any?: readonly unknown[]; not?: unknown };
  const inside = all ?? any ?? (not === undefined ? null : [not]);
  return inside === null ? [condition as Leaf] : inside.flatMap(leavesOf);
}

describe('every rule', () => {
  it('has an id of its own, which begins with the mandate', () => {
    const ids = rules.map(([id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(rules.filter(([id, mandate]) => !new RegExp(`^${mandate}/[a-z]+(-[a-z]+)*$`).test(id))).toEqual([]);
  });

  it.each(rules)('%s', (_, __, rule) => {
    expect(
      Object.keys(rule).filter(
        (key) => !['id', 'title', 'severity', 'citation', 'appliesTo', 'conditions', 'figures', 'message', 'where'].includes(key),
      ),
    ).toEqual([]);
    expect(['error', 'warning', 'note']).toContain(rule.severity);
    expect(rule.title).toMatch(/^[A-Z].*[^.]$/);
    expect(rule.message).toMatch(/\.$/);
    expect(rule.citation.cite).toMatch(/\d/);
    expect(rule.citation.url).toMatch(/^https:\/\/\S+$/);
    expect(Object.keys(MANDATE_FACTS)).toContain(rule.appliesTo.subject);
    for (const day of Object.values(rule.appliesTo.planYear ?? {})) expect(parseDay(day)).not.toBeNull();
    for (const id of rule.figures ?? []) expect(figures).toContain(id);
    for (const text of [rule.message, rule.where ?? '']) {
      expect(factsIn(text).filter((fact) => !isKnown(fact, rule))).toEqual([]);
      expect(text.replace(/\{[A-Za-z][\w.-]*\}/g, '')).not.toMatch(/[{}]/);
    }
    const leaves = leavesOf(rule.conditions);
    expect(leaves.length).toBeGreaterThan(0);
    for (const { fact, operator, value } of leaves) {
      expect(isKnown(fact, rule), fact).toBe(true);
      const other = (value as { fact?: string } | null)?.fact ?? null;
      if (other !== null) expect(isKnown(other, rule), other).toBe(true);
      // Amounts are texts: compared without `money:` they would follow the alphabet.
      const isAmount = mandateFactType(fact) === 'money' && value !== null;
      expect(operator, fact).toMatch(isAmount ? /^money:(lessThan|greaterThan)$/ : /^(equal|notEqual|in|greaterThan)$/);
      if (other !== null) expect(mandateFactType(other)).toBe(mandateFactType(fact));
    }
  });

  it('names the figures that its reckoned facts come from', () => {
    const reckoned = rules.filter(([, , { conditions }]) => JSON.stringify(conditions).includes('"accumulator.minimum.'));
    expect(reckoned.map(([id, , rule]) => [id, rule.figures])).toEqual([
      ['hdhp/minimum-deductible-self-only', ['hdhp.minimum-deductible.self-only']],
      ['hdhp/minimum-deductible-family', ['hdhp.minimum-deductible.family']],
      ['hdhp/embedded-deductible', ['hdhp.minimum-deductible.family']],
    ]);
  });
});

describe('facts', () => {
  it('have one type, whatever the subject', () => {
    const names = Object.values(MANDATE_FACTS).flatMap((facts) => Object.keys(facts));
    expect(new Set(names).size).toBe(names.length);
  });

  it('are named for their subject', () => {
    for (const [kind, facts] of Object.entries(MANDATE_FACTS)) {
      expect(Object.keys(facts).filter((name) => !name.startsWith(`${kind}.`) && !(kind === 'design' && name.startsWith('oop.')))).toEqual(
        [],
      );
    }
  });

  it('are unknown by any other name', () => {
    expect(mandateFactType('cell.colour')).toBeNull();
    expect(mandateFactType('toString')).toBeNull();
  });
});

describe('what may stand before a deductible', () => {
  const periods = EXEMPTIONS.flatMap(({ name, periods: all }) =>
    all.map((period, i) => [`${name}, from ${period.from}`, period, all[i + 1]] as const),
  );
  it.each(periods)('%s', (_, { from, before, citation }, next) => {
    expect(parseDay(from)).not.toBeNull();
    if (before !== undefined) expect(before > from).toBe(true);
    if (next !== undefined) expect(before !== undefined && before <= next.from).toBe(true);
    expect(citation.cite).toMatch(/\d/);
    expect(citation.url).toMatch(/^https:\/\//);
  });
});

describe('lists of benefits', () => {
  const lists = JSON.stringify(BENEFIT_LISTS, (key, value: unknown) => (key === '$comment' ? undefined : value));
  it('hold ids, or beginnings of ids with a star', () => {
    const entries = [...lists.matchAll(/[[,]"([^"]+)"/g)].map(([, entry]) => entry ?? '').filter((entry) => !lists.includes(`"${entry}":`));
    expect(entries.length).toBeGreaterThan(100);
    expect(entries.filter((entry) => !/^[a-z][a-z0-9-]*\*?$/.test(entry))).toEqual([]);
  });

  /** So that a plan with the usual ids needs to say nothing. */
  it.each(catalogue.map((benefit) => [benefit.id, benefit] as const))('know %s as the catalogue does', (id, { ehb }) => {
    const { essential, mentalHealth, classification } = traitsOf(id, []);
    if (ehb === null) expect(essential).not.toBe('yes');
    if (essential === 'no') expect(ehb).toBeNull();
    expect(mentalHealth).toBe(ehb === 'mental-health-substance-use');
    expect(classification === 'emergency').toBe(ehb === 'emergency');
    expect(classification === 'prescription-drugs').toBe(ehb === 'prescription-drugs');
    if (ehb === 'hospitalization') expect(classification).toBe('inpatient');
  });
});
