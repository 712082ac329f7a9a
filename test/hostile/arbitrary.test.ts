/** Whatever comes in, an answer comes out: issues or a value, never an exception, and the input is as it was. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseClaim, parseRoster, parseScenario } from '../../src/claim/parse.js';
import { parseDesign } from '../../src/design/parse.js';
import { fullPlan, fullScenario, nodesOf, spoiled } from './documents.js';

const roster = (() => {
  const outcome = parseRoster({ household: { members: [{ id: 'ann' }] }, providers: [{ id: 'lee' }] });
  if (!outcome.ok) throw new Error('the roster of this test is wrong');
  return outcome.value;
})();

const PARSERS = [
  ['parseDesign', parseDesign],
  ['parseScenario', parseScenario],
  ['parseRoster', parseRoster],
  ['parseClaim', (json: unknown) => parseClaim(json, roster)],
] as const;

function frozen<T>(value: T): T {
  if (value !== null && typeof value === 'object') {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

describe.each(PARSERS)('%s', (_, parse) => {
  it('answers to any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(parse(frozen(json))).toHaveProperty('ok');
      }),
    );
  });

  it('answers to anything at all', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withNullPrototype: true,
          withObjectString: true,
          withSparseArray: true,
          withTypedArray: true,
        }),
        (value) => {
          expect(parse(value)).toHaveProperty('ok');
        },
      ),
    );
  });

  it('answers to documents with one part replaced by any JSON', () => {
    const doc = { ...fullPlan(), ...fullScenario() };
    fc.assert(
      fc.property(fc.constantFrom(...nodesOf(doc)), fc.jsonValue({ maxDepth: 3 }), (path, json) => {
        expect(parse(spoiled(doc, path, json))).toHaveProperty('ok');
      }),
    );
  });
});

it('reads frozen documents, and reads them the same twice', () => {
  const plan = frozen(fullPlan());
  const scenario = frozen(fullScenario());
  expect(parseDesign(plan)).toEqual(parseDesign(structuredClone(plan)));
  expect(parseScenario(scenario)).toEqual(parseScenario(structuredClone(scenario)));
  expect(plan).toEqual(fullPlan());
  expect(scenario).toEqual(fullScenario());
});
