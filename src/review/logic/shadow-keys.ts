/**
 * Under which keys a condition is kept and looked for, so that of thousands only those are compared that could say the same.
 * A condition that follows from another is always found: whatever the other asks for has a key, and the first grants it under the same.
 */
import type { Condition, Literal, Test } from '../../design/design.js';
import { startOf, stemOf } from './code-patterns.js';
import { boundOf, namedValues, type Bound } from './tests.js';

export interface Key {
  readonly name: string;
  /** Of a comparison, its limit: only a condition on the far side of it can follow. */
  readonly limit: number | null;
}

/** A key to look under, and which of the limits kept there come into question. */
export interface Lookup {
  readonly name: string;
  readonly isInside: (limit: number) => boolean;
}

const MOST_VALUES = 100;
const LONGEST_STEM = 12;

/** Groups of keys, one for each thing that a condition asks for. It is enough to keep it under all keys of one group. */
export function groupsOf(condition: Condition): readonly (readonly Key[])[] {
  if ('all' in condition) return condition.all.flatMap(groupsOf);
  if ('fact' in condition) return [keysOf(condition)];
  if ('not' in condition) return [[plain(ANYTHING)]];
  // One of the alternatives is what follows: all of them are kept.
  return [condition.any.flatMap((part) => mostTelling(groupsOf(part)))];
}

const plain = (name: string): Key => ({ name, limit: null });
const ANYTHING = '*';
const ofFact = (fact: string): string => `${fact} ?`;
const ofValue = (fact: string, value: Literal): string => `${fact} = ${JSON.stringify(value)}`;
const ofStem = (fact: string, stem: string): string => `${fact} ~ ${stem.slice(0, LONGEST_STEM)}`;
const ofBound = (fact: string, { unit, side }: Pick<Bound, 'unit' | 'side'>): string => `${fact} ${unit} ${side}`;

/** Values tell more than codes, these more than comparisons. */
function mostTelling(groups: readonly (readonly Key[])[]): readonly Key[] {
  const rank = (group: readonly Key[]): number => Math.max(...group.map(({ name }) => (/ = /.test(name) ? 0 : / ~ /.test(name) ? 1 : 2)));
  return groups.reduce((best, group) => (rank(group) < rank(best) ? group : best), groups[0] ?? [plain(ANYTHING)]);
}

function keysOf(test: Test): readonly Key[] {
  const { fact } = test;
  const values = namedValues(test);
  if (values !== null && values.length > 0 && values.length <= MOST_VALUES) return distinct(values.map((value) => ofValue(fact, value)));
  const codes = codesOf(test);
  if (codes.length > 0) return distinct(codes.map((pattern) => ofStem(fact, stemOf(pattern))));
  const bound = boundOf(test);
  return [bound === null ? plain(ofFact(fact)) : { name: ofBound(fact, bound), limit: bound.limit }];
}

const distinct = (names: readonly string[]): readonly Key[] => [...new Set(names)].map(plain);

function codesOf({ operator, value }: Test): readonly string[] {
  return operator === 'inCodes' && Array.isArray(value) ? (value as readonly unknown[]).map(String) : [];
}

/** Where earlier conditions stand that may hold wherever this one does. */
export function lookupsOf(condition: Condition): readonly Lookup[] {
  const found = new Map<string, Lookup>();
  const add = (name: string, isInside: Lookup['isInside'] = () => true): void => {
    found.set(name, { name, isInside });
  };
  add(ANYTHING);
  for (const test of oneWay(condition)) {
    const { fact } = test;
    add(ofFact(fact));
    const value = namedValues(test)?.[0];
    if (value !== undefined) add(ofValue(fact, value));
    const start = typeof value === 'string' ? value.toUpperCase() : startOf(codesOf(test)[0] ?? '');
    for (let length = 0; length <= Math.min(start.length, LONGEST_STEM); length += 1) add(ofStem(fact, start.slice(0, length)));
    const bound = boundOf(test);
    if (bound !== null) add(ofBound(fact, bound), (limit) => (bound.side === 'below' ? limit >= bound.limit : limit <= bound.limit));
    if (typeof value === 'number') {
      add(ofBound(fact, { unit: 'number', side: 'below' }), (limit) => limit >= value);
      add(ofBound(fact, { unit: 'number', side: 'above' }), (limit) => limit <= value);
    }
  }
  return [...found.values()];
}

/** The tests of one way for a condition to hold: what follows from the condition follows from them. */
function oneWay(condition: Condition): readonly Test[] {
  if ('all' in condition) return condition.all.flatMap(oneWay);
  if ('fact' in condition) return [condition];
  const first = 'any' in condition ? condition.any[0] : undefined;
  return first === undefined ? [] : oneWay(first);
}
