/** Every node of a full plan and a full scenario replaced by every kind of nonsense: issues or a value, never an exception, and soon. */
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../src/claim/parse.js';
import { parseDesign } from '../../src/design/parse.js';
import type { Issue } from '../../src/result/issue.js';
import { fullPlan, fullScenario, nested, nodesOf, spoiled } from './documents.js';

const NONSENSE: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['true', true],
  ['-1', -1],
  ['infinity', JSON.parse('1e400')],
  ['NaN', Number.NaN],
  ['a text', 'x'],
  ['an exponent', '1e999999999'],
  ['an empty list', []],
  ['an empty object', {}],
  ['an odd object', { a: { b: [null] } }],
  ['deep nesting', nested(300)],
];

/** What is wrong with a document does not depend on the zone: the whole of it is tried in one. */
const TRIED = process.env['TZ'] === 'UTC' ? NONSENSE : NONSENSE.slice(0, 2);

const isWell = (issue: Issue): boolean =>
  /^[a-z-]+\.[a-z-]+$/.test(issue.code) && issue.message.length > 10 && issue.hint.length > 5 && issue.message.length < 1_500;

const DOCUMENTS = [
  { name: 'plan', make: fullPlan, parse: parseDesign },
  { name: 'scenario', make: fullScenario, parse: parseScenario },
] as const;

describe.each(DOCUMENTS)('a spoiled $name', ({ make, parse }) => {
  it('is fine unspoiled', () => {
    const outcome = parse(make());
    expect(outcome.ok ? [] : outcome.issues).toEqual([]);
  });

  it.each(TRIED)('gives issues or a value where a node is %s', (_, spoil) => {
    const doc = make();
    for (const path of nodesOf(doc)) {
      const outcome = parse(spoiled(doc, path, spoil));
      const issues = outcome.ok ? outcome.warnings : outcome.issues;
      expect(outcome.ok || issues.some(({ severity }) => severity === 'error'), path.join('.')).toBe(true);
      expect(
        issues.filter((issue) => !isWell(issue)),
        path.join('.'),
      ).toEqual([]);
    }
  });

  it('points at the spoiled place, or at one that speaks of it', () => {
    const doc = make();
    const silent = nodesOf(doc).filter((path) => {
      const outcome = parse(spoiled(doc, path, { a: { b: [null] } }));
      if (outcome.ok) return false;
      const where = path.join('.');
      return !outcome.issues.some((issue) => issue.path === '' || issue.path.startsWith(where) || where.startsWith(issue.path));
    });
    expect(silent).toEqual([]);
  });
});
