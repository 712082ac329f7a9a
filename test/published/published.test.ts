/**
 * Worked examples that others have published, to the cent: glossaries, plan documents, remittance samples, coverage examples. Each file
 * names its source. What was published and cannot be written as a design is listed in docs/plans.md, with the reason.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adjudicate as adjudicateOnEngine } from '../../src/engine.js';
import { adjudicate, compareExpected, safeAdjudicate, safeCompile } from '../../src/index.js';

interface Scenario {
  readonly title: string;
  readonly plan: unknown;
  readonly source?: { readonly title?: string };
  readonly expect: { readonly claims: Readonly<Record<string, unknown>> };
  readonly 'x-arithmetic'?: readonly string[];
}

const SUFFIX = '.scenario.json';
const own = import.meta.dirname;
/** Cases given to the project. They stand beside the repository where it is developed, and nowhere else. */
const given = join(own, '..', '..', '..', 'shared', 'cases');

const namesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(SUFFIX))
        .map((name) => name.slice(0, -SUFFIX.length))
        .sort()
    : [];
const read = (folder: string, name: string): Scenario => JSON.parse(readFileSync(join(folder, `${name}${SUFFIX}`), 'utf8')) as Scenario;

const published = namesIn(own);

describe('published examples', () => {
  it('has its cases', () => {
    expect(published.length).toBeGreaterThanOrEqual(32);
  });

  it.each(published)('%s names its source and shows its arithmetic', (name) => {
    const { title, source, 'x-arithmetic': arithmetic } = read(own, name);
    expect(title).toBeTruthy();
    expect(source?.title).toBeTruthy();
    expect(arithmetic?.length).toBeGreaterThan(0);
  });

  it.each(published)('%s', async (name) => {
    const scenario = read(own, name);
    const compiled = safeCompile(scenario.plan);
    if (!compiled.ok) {
      expect(compiled.issues).toEqual([]);
      return;
    }
    expect(compiled.warnings).toEqual([]);
    const outcome = safeAdjudicate(compiled.value, scenario, { trace: true });
    if (!outcome.ok) {
      expect(outcome.issues).toEqual([]);
      return;
    }
    expect(outcome.warnings).toEqual([]);
    expect(compareExpected(outcome.value, scenario.expect)).toEqual([]);
    expect(await adjudicateOnEngine(compiled.value, scenario, { trace: true })).toEqual(outcome.value);
  });
});

const cases = namesIn(given);

describe('given cases', () => {
  if (cases.length === 0) {
    it('are not run: the folder ../shared/cases is absent', () => {
      expect(existsSync(given)).toBe(false);
    });
    return;
  }

  it.each(cases)('%s', (name) => {
    const scenario = read(given, name);
    const compiled = safeCompile(scenario.plan);
    if (!compiled.ok) {
      expect(compiled.issues).toEqual([]);
      return;
    }
    expect(compareExpected(adjudicate(compiled.value, scenario), scenario.expect)).toEqual([]);
  });

  it.each(cases)('%s stands among the published examples, with no expected amount of a claim lost', (name) => {
    expect(published).toContain(name);
    expect(read(own, name).expect.claims).toMatchObject(read(given, name).expect.claims);
  });
});
