/**
 * Conditions, compiled once into a synchronous test. `C` is whatever the facts are read from: a line under adjudication.
 */
import type { Condition, Test } from '../design/design.js';
import { invariant } from '../result/errors.js';
import { codeMatcher } from './codes.js';
import type { FactValue } from './facts.js';
import { readOperator } from './operators.js';

export type Predicate<C> = (from: C) => boolean;
export type FactReader<C> = (from: C) => FactValue;

/**
 * @param condition checked JSON (`checkCondition`): an unknown operator here is a broken invariant.
 * @param readerOf gives the reader of a fact by its name.
 */
export function compilePredicate<C>(condition: Condition, readerOf: (fact: string) => FactReader<C>): Predicate<C> {
  if ('all' in condition) {
    const parts = condition.all.map((part) => compilePredicate(part, readerOf));
    const [first, second] = parts;
    if (first !== undefined && parts.length === 1) return first;
    if (first !== undefined && second !== undefined && parts.length === 2) return (from) => first(from) && second(from);
    return (from) => parts.every((holds) => holds(from));
  }
  if ('any' in condition) {
    const parts = condition.any.map((part) => compilePredicate(part, readerOf));
    return (from) => parts.some((holds) => holds(from));
  }
  if ('not' in condition) {
    const holds = compilePredicate(condition.not, readerOf);
    return (from) => !holds(from);
  }
  return compileTest(condition, readerOf);
}

function compileTest<C>(test: Test, readerOf: (fact: string) => FactReader<C>): Predicate<C> {
  const fact = readerOf(test.fact);
  const operator = readOperator(test.operator);
  invariant(operator !== null, `operator ${test.operator} was not checked`);
  const { compare } = operator;
  const { value } = test;
  if (value !== null && typeof value === 'object' && 'fact' in value) {
    const other = readerOf(value.fact);
    return (from) => compare(fact(from), other(from));
  }
  // The commonest tests are worth a closure without the table: equality, membership and code lists.
  if (test.operator === 'equal') return (from) => fact(from) === value;
  if (test.operator === 'in' && Array.isArray(value)) {
    const known: ReadonlySet<unknown> = new Set<unknown>(value);
    return (from) => known.has(fact(from));
  }
  if (test.operator === 'inCodes' && Array.isArray(value)) {
    const matches = codeMatcher(value.filter((pattern) => typeof pattern === 'string'));
    return (from) => {
      const codes = fact(from);
      return typeof codes === 'string'
        ? matches(codes)
        : Array.isArray(codes) && codes.some((code) => typeof code === 'string' && matches(code));
    };
  }
  return (from) => compare(fact(from), value);
}

/** Every fact that a condition reads, on either side. */
export function factsOf(condition: Condition, into: Set<string> = new Set()): Set<string> {
  if ('all' in condition) for (const part of condition.all) factsOf(part, into);
  else if ('any' in condition) for (const part of condition.any) factsOf(part, into);
  else if ('not' in condition) factsOf(condition.not, into);
  else {
    into.add(condition.fact);
    const { value } = condition;
    if (value !== null && typeof value === 'object' && 'fact' in value) into.add(value.fact);
  }
  return into;
}
