/** Every case of an examiner's folder, by both runners: amounts computed by hand from the rules of the format, to the cent. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adjudicate as adjudicateOnEngine } from '../../src/engine.js';
import { adjudicate, compareExpected, compile } from '../../src/index.js';

const folder = import.meta.dirname;
const cases = ['costs', 'gates'].flatMap((group) => readdirSync(join(folder, group)).filter((name) => name.endsWith('.scenario.json')).map((name) => `${group}/${name}`));

interface Written {
  readonly plan: unknown;
  readonly expect: unknown;
}

describe('conformance', () => {
  it('has its cases', () => {
    expect(cases.length).toBeGreaterThan(150);
  });

  it.each(cases)('%s', async (name) => {
    const scenario = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Written;
    const plans = (Array.isArray(scenario.plan) ? (scenario.plan as readonly unknown[]) : [scenario.plan]).map(compile);
    const result = adjudicate(plans, scenario, { trace: true });
    expect(compareExpected(result, scenario.expect)).toEqual([]);
    expect(await adjudicateOnEngine(plans, scenario, { trace: true })).toEqual(result);
  });
});
