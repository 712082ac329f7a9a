/** `assertPlan`: what a plan's own tests say. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as engine from '../../src/engine.js';
import { adjudicate, DesignError, type AdjudicationResult } from '../../src/index.js';
import * as testing from '../../src/testing.js';
import { assertPlan, InvariantError, invariants, scenariosFor, type Adjudicate, type PlanJson } from '../../src/testing.js';
import { cli } from '../cli/support.js';

const page = readFileSync('docs/testing.md', 'utf8');
const [planText = ''] = [...page.matchAll(/```json\n([^]*?)```/g)].map(([, text = '']) => text);
const planJson = JSON.parse(planText) as PlanJson;

/** Charges a cent too much where a coinsurance is charged. */
const dear: Adjudicate = (plans, scenario) => {
  const result = structuredClone(adjudicate(plans, scenario)) as unknown as {
    claims: { lines: { coinsurance: string; memberPays: string }[] }[];
  };
  for (const line of result.claims.flatMap(({ lines }) => lines))
    if (Number(line.coinsurance) > 0) line.memberPays = (Number(line.memberPays) + 0.01).toFixed(2);
  return result as unknown as AdjudicationResult;
};

const failing = async (options: testing.AssertPlanOptions): Promise<InvariantError> => {
  const thrown: unknown = await assertPlan(planJson, options).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(thrown instanceof InvariantError)) throw new Error('it did not fail');
  return thrown;
};

describe('assertPlan', () => {
  it('says how much it checked', async () => {
    const report = await assertPlan(planJson, { runs: 40, compareWith: engine.adjudicate });
    expect(report).toMatchObject({ runs: 40, invariants: [...invariants.map(({ name }) => name), 'runnersAgree'] });
    expect(report.lines).toBeGreaterThan(40);
  });

  it('takes versions by date', async () => {
    const first = { ...planJson, effective: { from: '2026-01-01', to: '2026-12-31' } };
    const second = { ...planJson, id: 'next', effective: { from: '2027-01-01' } };
    await expect(assertPlan([first, second], { runs: 20 })).resolves.toMatchObject({ runs: 20 });
  });

  it('refuses a plan that is none, before anything is drawn', async () => {
    await expect(assertPlan({ ...planJson, tiers: [] })).rejects.toBeInstanceOf(DesignError);
  });

  it('shrinks a failure to a scenario of the plan with one claim of one line', async () => {
    const error = await failing({ adjudicate: dear });
    expect(error.invariant).toBe('balances');
    expect(error.scenario.plan).toEqual(planJson);
    expect(error.scenario.claims).toHaveLength(1);
    expect(error.scenario.claims[0]?.lines).toHaveLength(1);
    expect(error.message).toMatch(/^The invariant "balances" does not hold: On every line/);
    expect(error.message).toContain(`assertPlan(plan, { seed: 1, path: '${error.path}' })`);
    expect(error.message).not.toContain('"costs"');
  });

  it('finds it again by seed and path, at once', async () => {
    const { seed, path, scenario } = await failing({ adjudicate: dear, seed: 7 });
    expect(seed).toBe(7);
    expect((await failing({ adjudicate: dear, seed, path })).scenario).toEqual(scenario);
  });

  it('writes a scenario that the command line replays', async () => {
    const { scenario } = await failing({ adjudicate: dear });
    const cwd = mkdtempSync(join(tmpdir(), 'costshare-'));
    writeFileSync(join(cwd, 'failing.scenario.json'), JSON.stringify(scenario));
    const said = await cli(['run', 'failing.scenario.json', '--json'], { cwd });
    rmSync(cwd, { recursive: true });
    expect(said.code).toBe(0);
    expect((JSON.parse(said.out) as AdjudicationResult).totals.coinsurance).not.toBe('0.00');
  });

  it('checks only what it is asked to', async () => {
    const { length } = invariants;
    const some = invariants.filter(({ name }) => name !== 'balances');
    await expect(
      assertPlan(planJson, { runs: 20, adjudicate: dear, invariants: some.filter(({ name }) => name === 'voidsMirror') }),
    ).resolves.toMatchObject({ invariants: ['voidsMirror'] });
    expect(some).toHaveLength(length - 1);
  });

  it('draws what the plan can meet', () => {
    const drawn = fc.sample(scenariosFor(planJson), { numRuns: 100, seed: 1 });
    const text = JSON.stringify(drawn.map((given) => ({ ...given, plan: null })));
    for (const word of ['"clinic"', '"visits"', '"refersTo"', '"opening"', '"admission"', '"voids"', '"imaging"', '"primary-care"'])
      expect(text).toContain(word);
  });
});

describe('docs/testing.md', () => {
  const blocks = [...page.matchAll(/```ts\n([^]*?)```/g)].map(([, text = '']) => text);

  it('names every invariant, with its sentence', () => {
    for (const { name, sentence } of [...invariants, testing.runnersAgree(adjudicate)])
      expect(page).toContain(`| \`${name}\` | ${sentence} |`);
  });

  it('has an example that passes as it stands', async () => {
    const [example = ''] = blocks;
    expect(example).toContain("import { assertPlan } from 'costshare/testing';");
    const body = example.replaceAll(/^import .*$/gm, '');
    const tests: (() => Promise<unknown>)[] = [];
    const run = compileFunction(body, ['readFileSync', 'it', 'assertPlan', 'adjudicateOnEngine']) as (...given: readonly unknown[]) => void;
    run(
      () => planText,
      (_what: string, test: () => Promise<unknown>) => tests.push(test),
      (given: unknown, options: testing.AssertPlanOptions) => assertPlan(given, { ...options, runs: 10 }),
      engine.adjudicate,
    );
    for (const test of tests) await test();
    expect(tests.length).toBeGreaterThan(0);
  });
});
