/** The yes-or-no question and the schema must never disagree: the one lets documents in, the other explains why not. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { scenarioSchema } from '../../src/claim/schema/scenario.js';
import { planSchema } from '../../src/design/schema/plan.js';
import { predicateOf } from '../../src/door/predicate.js';
import { fullPlan, fullScenario, nodesOf, spoiled } from './documents.js';

const CASES = [
  { name: 'plan', schema: planSchema, make: fullPlan },
  { name: 'scenario', schema: scenarioSchema, make: fullScenario },
] as const;

/** Free keys are not the schema's to judge. */
function withoutFree(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutFree);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !key.startsWith('x-') && key !== '$schema')
      .map(([key, inner]) => [key, withoutFree(inner)]),
  );
}

const nonsense = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    '20%',
    '101%',
    '0.5',
    1.005,
    1e21,
    '2026-02-30',
    '2026-02-28',
    'a b',
    '__proto__',
    -0,
    64,
    1.5,
    Number.NaN,
    [],
    {},
    ['in'],
    { same: 'x' },
    { all: [] },
  ),
);

describe.each(CASES)('the predicate of a $name', ({ schema, make }) => {
  const fits = predicateOf(schema);
  const nodes = nodesOf(make());

  it('says yes to a full document, with the keys of its writers', () => {
    expect(fits(make())).toBe(true);
  });

  it('says what the schema says', () => {
    fc.assert(
      fc.property(fc.constantFrom(...nodes), nonsense, (path, spoil) => {
        const doc = withoutFree(spoiled(make(), path, spoil));
        expect(fits(doc)).toBe(schema.safeParse(doc).success);
      }),
      { numRuns: 400 },
    );
  });
});

describe('a predicate', () => {
  it.each([
    ['a kind of schema that it does not know', z.date()],
    ['a check that it does not know', z.array(z.string()).check(z.property('length', z.number()))],
  ])('refuses to be made from %s', (_, schema) => {
    expect(() => predicateOf(schema)).toThrow(/no predicate/);
  });
});
