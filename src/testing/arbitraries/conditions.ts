/** Conditions over the whole catalogue of facts, with every operator that a fact's type takes. */
import * as fc from 'fast-check';
import { ACCUMULATOR_FACTS, FACTS, isKnownAt, type FactType } from '../../rules/facts.js';
import type { RuleStage } from '../../rules/rule.js';
import type { ConditionJson, LiteralJson, TestJson } from '../documents.js';
import { textOf } from './amounts.js';
import { choose, few, oneOf, pick, pickFrom, type Pick } from './draw.js';
import { MEMBERS, NETWORKS, NUMBERS, PATTERNS, PROVIDERS, VALUES } from './words.js';

/** What the conditions of one plan may name. */
export interface Names {
  readonly benefits: readonly string[];
  readonly tiers: readonly string[];
  readonly accumulators: readonly { readonly id: string; readonly isMoney: boolean }[];
  /** First day of the plan, around which days are drawn. */
  readonly days: readonly [string, ...string[]];
}

interface TestDraft {
  readonly fact: Pick;
  readonly operator: Pick;
  readonly value: Pick;
  readonly other: Pick;
}
interface GroupDraft {
  readonly how: 'all' | 'any' | 'not';
  readonly tests: readonly TestDraft[];
  readonly inner: readonly { readonly how: 'all' | 'any' | 'not'; readonly tests: readonly TestDraft[] }[];
}
export type ConditionDraft = GroupDraft;

const test: fc.Arbitrary<TestDraft> = fc.record({ fact: pick, operator: pick, value: pick, other: pick });
const how = oneOf('all', 'any', 'not');

export const conditionDraft: fc.Arbitrary<ConditionDraft> = fc.record({
  how: fc.oneof({ withCrossShrink: true }, { weight: 3, arbitrary: fc.constant('all' as const) }, { weight: 2, arbitrary: how }),
  tests: few(test, 1, 2),
  inner: fc.oneof(
    { withCrossShrink: true },
    { weight: 4, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: few(fc.record({ how, tests: few(test, 1, 2) }), 1, 2) },
  ),
});

interface KnownFact {
  readonly name: string;
  readonly type: FactType;
}

/** @param stage when the condition is asked: facts that are not known by then are left out. */
export function writeCondition(draft: ConditionDraft, names: Names, stage: RuleStage): ConditionJson {
  const fixed: readonly KnownFact[] = [...FACTS].filter(([, spec]) => isKnownAt(spec, stage)).map(([name, { type }]) => ({ name, type }));
  const moving = names.accumulators.flatMap(({ id, isMoney }) =>
    ACCUMULATOR_FACTS.map((kind): KnownFact => ({ name: `${kind}.${id}`, type: isMoney ? 'money' : 'number' })),
  );
  const facts = [...fixed, ...moving];
  // One test for each fact: two of one fact in a conjunction might contradict each other, which compile refuses.
  const asked = new Set<string>();
  const write = ({ fact, operator, value, other }: TestDraft): readonly TestJson[] => {
    const found = pickFrom(facts, fact);
    if (found === undefined || asked.has(found.name)) return [];
    asked.add(found.name);
    return [writeTest(found, facts, names, operator, value, other)];
  };
  const group = (
    { how: kind, tests }: { readonly how: 'all' | 'any' | 'not'; readonly tests: readonly TestDraft[] },
    more: readonly ConditionJson[],
  ): ConditionJson | null => {
    const parts: readonly ConditionJson[] = [...tests.flatMap(write), ...more];
    const [only] = parts;
    if (only === undefined) return null;
    if (kind === 'not') return { not: parts.length === 1 ? only : { any: parts } };
    return kind === 'all' ? { all: parts } : { any: parts };
  };
  const inner = draft.inner.flatMap((one) => group(one, []) ?? []);
  return group(draft, inner) ?? { fact: 'coverage', operator: 'equal', value: 'family' };
}

type Write = (value: Pick, other: Pick) => Omit<TestJson, 'fact'>;

function writeTest(
  { name, type }: KnownFact,
  facts: readonly KnownFact[],
  names: Names,
  operator: Pick,
  value: Pick,
  other: Pick,
): TestJson {
  const alike = facts.filter((one) => one.type === type && one.name !== name).map((one) => one.name);
  return { fact: name, ...choose(writers(name, type, names, alike), operator)(value, other) };
}

function writers(name: string, type: FactType, names: Names, alike: readonly string[]): readonly [Write, ...Write[]] {
  const literals = literalsOf(name, type, names);
  const one = (at: Pick): LiteralJson => choose(literals, at);
  const two = (a: Pick, b: Pick): readonly LiteralJson[] => [...new Set([one(a), one(b)])];
  const plain =
    (operator: string): Write =>
    (value) => ({ operator, value: one(value) });
  const list =
    (operator: string): Write =>
    (value, other) => ({ operator, value: two(value, other) });
  const fact =
    (operator: string): Write =>
    (value, other) => {
      const against = pickFrom(alike, other);
      return { operator, value: against === undefined ? one(value) : { fact: against } };
    };
  const compared = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'];
  const codes: Write = (value, other) => ({
    operator: 'inCodes',
    value:
      name === 'line.code' ? [choose(PATTERNS, value), choose(PATTERNS, other)] : [String(one(value)), `${String(one(other)).charAt(0)}*`],
  });
  const isCode = name.startsWith('line.');
  switch (type) {
    case 'boolean':
      return [plain('equal'), plain('notEqual'), plain('not:equal'), list('in'), fact('equal')];
    case 'text':
      return [
        plain('equal'),
        plain('notEqual'),
        list('in'),
        list('notIn'),
        list('not:in'),
        list('someValue:equal'),
        list('everyValue:notEqual'),
        fact('equal'),
        fact('notEqual'),
        plain('swap:equal'),
        () => ({ operator: 'equal', value: null }),
        ...(isCode ? [codes] : []),
      ];
    case 'texts':
      return [
        plain('contains'),
        plain('doesNotContain'),
        plain('not:contains'),
        plain('someFact:equal'),
        list('someFact:in'),
        list('everyFact:notIn'),
        plain('everyFact:equal'),
        ...(isCode ? [codes] : []),
      ];
    case 'number':
      return [
        ...compared.map(plain),
        plain('equal'),
        plain('notEqual'),
        list('in'),
        plain('not:lessThan'),
        plain('swap:lessThan'),
        list('someValue:lessThan'),
        fact('greaterThan'),
      ] as unknown as readonly [Write, ...Write[]];
    case 'money':
    case 'date':
      return [
        ...compared.map((operator) => plain(`${type}:${operator}`)),
        plain(`${type}:equal`),
        plain(`not:${type}:lessThan`),
        list(`${type}:in`),
        plain(`${type}:notEqual`),
        fact(`${type}:greaterThanInclusive`),
        plain(`${type}:swap:lessThan`),
      ] as unknown as readonly [Write, ...Write[]];
  }
}

const AMOUNTS = [0, 100, 2_500, 10_000, 25_050, 100_000] as const;

function literalsOf(name: string, type: FactType, names: Names): readonly [LiteralJson, ...LiteralJson[]] {
  if (type === 'boolean') return [true, false];
  if (type === 'money') return AMOUNTS.map(textOf) as unknown as readonly [string, ...string[]];
  if (type === 'date') return names.days;
  if (type === 'number') return NUMBERS[name] ?? [0, 1, 2, 3];
  const closed: Readonly<Record<string, readonly string[]>> = {
    benefit: names.benefits,
    tier: names.tiers,
    'provider.tier': names.tiers,
    coverage: ['self-only', 'family'],
    'provider.networks': NETWORKS,
    'member.id': MEMBERS,
    'member.pcp': PROVIDERS,
    'provider.id': PROVIDERS,
    'claim.id': ['c1', 'c2', 'c3'],
  };
  const [first = 'none', ...rest] = closed[name] ?? (VALUES as Readonly<Record<string, readonly string[]>>)[name] ?? [];
  return [first, ...rest];
}
