/**
 * What each operator means: json-rules-engine 7's own operators and decorators, to the letter (also on absent facts),
 * and the library's `money:`, `date:` and `inCodes`. The second runner is held to this table by a differential property.
 */
import { parseDay } from '../calendar/day.js';
import { parseCents } from '../money/cents.js';
import { codeMatcher } from './codes.js';

/** A fact's value against a rule's value. */
export type Compare = (fact: unknown, value: unknown) => boolean;

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
// Their own test for "is a number": text that starts with digits passes, null and booleans do not.
// eslint-disable-next-line no-restricted-properties -- it decides nothing but what their own validator decides
const looksNumeric = (fact: unknown): boolean => !Number.isNaN(Number.parseFloat(String(fact)));
const ordered =
  (holds: (a: number, b: number) => boolean): Compare =>
  (fact, value) =>
    looksNumeric(fact) && holds(fact as number, value as number);

/** Text codes of a fact that is one code or a list of them. */
const inCodes: Compare = (fact, value) => {
  if (!isList(value)) return false;
  const matches = codeMatcher(value.filter((pattern) => typeof pattern === 'string'));
  const codes = isList(fact) ? fact : [fact];
  return codes.some((code) => typeof code === 'string' && matches(code));
};

export const OPERATORS: ReadonlyMap<string, Compare> = new Map<string, Compare>([
  ['equal', (fact, value) => fact === value],
  ['notEqual', (fact, value) => fact !== value],
  ['in', (fact, value) => isList(value) && value.includes(fact)],
  ['notIn', (fact, value) => isList(value) && !value.includes(fact)],
  ['contains', (fact, value) => isList(fact) && fact.includes(value)],
  ['doesNotContain', (fact, value) => isList(fact) && !fact.includes(value)],
  ['lessThan', ordered((a, b) => a < b)],
  ['lessThanInclusive', ordered((a, b) => a <= b)],
  ['greaterThan', ordered((a, b) => a > b)],
  ['greaterThanInclusive', ordered((a, b) => a >= b)],
  ['inCodes', inCodes],
]);

type Decorate = (next: Compare) => Compare;

/** Both sides become whole numbers before they are compared; an absent or unreadable side never holds. */
const exact =
  (read: (value: unknown) => number | null): Decorate =>
  (next) =>
  (fact, value) => {
    const left = read(fact);
    if (left === null) return false;
    const right = isList(value) ? value.map(read) : read(value);
    return right !== null && next(left, right);
  };

export const DECORATORS: ReadonlyMap<string, Decorate> = new Map<string, Decorate>([
  ['not', (next) => (fact, value) => !next(fact, value)],
  ['swap', (next) => (fact, value) => next(value, fact)],
  ['someFact', (next) => (fact, value) => isList(fact) && fact.some((one) => next(one, value))],
  ['everyFact', (next) => (fact, value) => isList(fact) && fact.every((one) => next(one, value))],
  ['someValue', (next) => (fact, value) => isList(value) && value.some((one) => next(fact, one))],
  ['everyValue', (next) => (fact, value) => isList(value) && value.every((one) => next(fact, one))],
  ['money', exact(parseCents)],
  ['date', exact(parseDay)],
]);

/** The operators and decorators that json-rules-engine does not bring. */
export const OWN_OPERATORS = ['inCodes'] as const;

/** `not:money:lessThan` as decorators from the outside in and the operator; null where a part is unknown. */
export function readOperator(
  name: string,
): { readonly decorators: readonly string[]; readonly base: string; readonly compare: Compare } | null {
  const parts = name.split(':');
  const base = parts.at(-1) ?? '';
  const decorators = parts.slice(0, -1);
  let compare = OPERATORS.get(base);
  if (compare === undefined) return null;
  for (const part of [...decorators].reverse()) {
    const decorate = DECORATORS.get(part);
    if (decorate === undefined) return null;
    compare = decorate(compare);
  }
  return { decorators, base, compare };
}

export const operatorNames = (): readonly string[] => [...OPERATORS.keys()];
