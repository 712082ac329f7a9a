/** A year of claims that carry codes only, under a shipped plan: classified by the catalogue, paid to the cent. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adjudicate as adjudicateOnEngine } from '../../src/engine.js';
import { adjudicate, compareExpected, compile } from '../../src/index.js';
import { readJson } from './shared.js';

interface Written {
  readonly plan: string;
  readonly expect: unknown;
  readonly claims: readonly { readonly lines: readonly object[] }[];
}

const scenario = readJson(import.meta.dirname, 'coded-claims.scenario.json') as Written;
const plan = compile(readJson(import.meta.dirname, join(scenario.plan)));

describe('claims with codes only', () => {
  it('name no benefit themselves', () => {
    expect(scenario.claims.flatMap(({ lines }) => lines).filter((line) => 'benefit' in line)).toEqual([]);
  });

  it('cost what was computed by hand', () => {
    expect(compareExpected(adjudicate(plan, scenario), scenario.expect)).toEqual([]);
  });

  it('cost the same on json-rules-engine', async () => {
    expect(await adjudicateOnEngine(plan, scenario, { trace: true })).toEqual(adjudicate(plan, scenario, { trace: true }));
  });
});
