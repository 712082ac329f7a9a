import { describe, expect, it } from 'vitest';
import { contradiction } from '../../src/compile/contradiction.js';
import type { Condition, TestValue } from '../../src/design/design.js';

const test = (fact: string, operator: string, value: TestValue): Condition => ({ fact, operator, value });
const all = (...parts: readonly Condition[]): Condition => ({ all: parts });
const any = (...parts: readonly Condition[]): Condition => ({ any: parts });

describe('conditions that can never hold', () => {
  it.each([
    ['two values at once', all(test('benefit', 'equal', 'a'), test('benefit', 'equal', 'b'))],
    ['a value outside a list', all(test('benefit', 'equal', 'a'), test('benefit', 'in', ['b', 'c']))],
    ['a value and not it', all(test('benefit', 'equal', 'a'), test('benefit', 'notEqual', 'a'))],
    ['a value that is ruled out', all(test('benefit', 'in', ['a', 'b']), test('benefit', 'notIn', ['b', 'a']))],
    ['a range turned round', all(test('member.age', 'greaterThan', 18), test('member.age', 'lessThan', 18))],
    ['a range that misses its end', all(test('member.age', 'greaterThan', 18), test('member.age', 'lessThanInclusive', 18))],
    ['amounts apart', all(test('line.billed', 'money:greaterThan', '100'), test('line.billed', 'money:lessThan', 50))],
    ['dates apart', all(test('line.date', 'date:greaterThan', '2026-07-01'), test('line.date', 'date:lessThan', '2026-01-01'))],
    ['a number outside a range', all(test('member.age', 'equal', 5), test('member.age', 'greaterThan', 18))],
    ['nested conjunctions', all(all(test('benefit', 'equal', 'a')), all(test('benefit', 'equal', 'b')))],
    [
      'every branch of an any',
      any(all(test('tier', 'equal', 'a'), test('tier', 'equal', 'b')), all(test('tier', 'equal', 'c'), test('tier', 'equal', 'd'))),
    ],
    [
      'an inner contradiction',
      all(test('member.sex', 'equal', 'female'), any(all(test('tier', 'equal', 'a'), test('tier', 'equal', 'b')))),
    ],
  ])('%s', (_, condition) => {
    expect(contradiction(condition)).toMatch(/cannot be both/);
  });

  it.each([
    ['two facts', all(test('benefit', 'equal', 'a'), test('tier', 'equal', 'b'))],
    ['overlapping lists', all(test('benefit', 'in', ['a', 'b']), test('benefit', 'in', ['b', 'c']))],
    ['a range that touches', all(test('member.age', 'greaterThanInclusive', 18), test('member.age', 'lessThanInclusive', 18))],
    ['a number inside a range', all(test('member.age', 'equal', 19), test('member.age', 'greaterThan', 18))],
    ['one good branch', any(all(test('tier', 'equal', 'a'), test('tier', 'equal', 'b')), test('tier', 'equal', 'c'))],
    ['a list fact that contains two things', all(test('line.modifiers', 'contains', '33'), test('line.modifiers', 'contains', 'PT'))],
    ['another fact', all(test('member.id', 'equal', { fact: 'provider.id' }), test('member.id', 'equal', 'x'))],
    ['a negation', { not: all(test('tier', 'equal', 'a'), test('tier', 'equal', 'b')) }],
  ])('%s may hold', (_, condition) => {
    expect(contradiction(condition)).toBeNull();
  });
});
