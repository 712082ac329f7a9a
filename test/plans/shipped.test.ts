/**
 * Every plan under rules/plans: it compiles without a warning, says where it comes from, and keeps its own examples to the cent, by both
 * runners. What the examples and scenarios beside it expect was computed by hand from the design; the arithmetic stands in `x-arithmetic`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adjudicate as adjudicateOnEngine } from '../../src/engine.js';
import { compareExpected, compile, safeAdjudicate, safeCompile } from '../../src/index.js';

const folder = join(import.meta.dirname, '..', '..', 'rules', 'plans');

interface Source {
  readonly title?: string;
  readonly section?: string;
  readonly url?: string;
}
interface Scenario {
  readonly title: string;
  readonly plan?: unknown;
  readonly expect: Readonly<Record<string, unknown>>;
  readonly 'x-arithmetic'?: readonly string[];
}
interface Accumulator {
  readonly id: string;
  readonly type: string;
  readonly selfOnly?: number;
  readonly individual?: number;
  readonly perMember?: number;
  readonly family?: number;
}
interface Plan {
  readonly id: string;
  readonly source?: Source;
  readonly 'x-completed'?: readonly string[];
  readonly accumulators: readonly Accumulator[];
  readonly benefits: Readonly<Record<string, unknown>>;
  readonly examples: readonly Scenario[];
}

const text = (...path: readonly string[]): string => readFileSync(join(folder, ...path), 'utf8');

const ids = readdirSync(folder).sort();
const plans = new Map(ids.map((id) => [id, JSON.parse(text(id, `${id}.plan.json`)) as Plan]));
const planOf = (id: string): Plan => plans.get(id)!;
const accumulatorOf = (plan: string, id: string): Accumulator => planOf(plan).accumulators.find((accumulator) => accumulator.id === id)!;

const scenarios = ids.flatMap((id) =>
  readdirSync(join(folder, id))
    .filter((name) => name.endsWith('.scenario.json'))
    .sort()
    .map((name) => ({ id, name, scenario: JSON.parse(text(id, name)) as Scenario })),
);
const examples = ids.flatMap((id) => planOf(id).examples.map((scenario) => ({ id, name: scenario.title, scenario })));

/** Benefits that no example or scenario line reaches, by plan. */
const NOT_EXERCISED: Readonly<Record<string, readonly string[]>> = {};

describe('shipped plans', () => {
  it('are the nine that the documentation lists', () => {
    expect(ids).toEqual([
      'bronze-epo-2026',
      'choice-ppo-2026',
      'chronic-care-hmo-2026',
      'hsa-hdhp-2026',
      'part-d-2026',
      'platinum-hmo-2014',
      'silver-epo-2026',
      'summit-hmo-2026',
      'three-level-pos-2026',
    ]);
    const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'plans.md'), 'utf8');
    for (const id of ids) expect(page, `docs/plans.md names ${id}`).toContain(`\`${id}\``);
  });

  it.each(ids)('%s is called by the name of its folder', (id) => {
    expect(planOf(id).id).toBe(id);
  });

  it.each(ids)('%s compiles without errors and without warnings', (id) => {
    const outcome = safeCompile(planOf(id));
    expect(outcome.ok ? outcome.warnings : outcome.issues).toEqual([]);
  });

  it.each(ids)('%s says where it comes from and what was completed', (id) => {
    const { source, 'x-completed': completed } = planOf(id);
    expect(source?.title).toBeTruthy();
    expect(source?.section).toBeTruthy();
    expect(source?.url).toMatch(/^https:\/\//);
    expect(completed?.length).toBeGreaterThan(0);
  });

  it.each(ids)('%s has at least six examples, each with its arithmetic', (id) => {
    expect(planOf(id).examples.length).toBeGreaterThanOrEqual(6);
    for (const example of planOf(id).examples) {
      expect(example['x-arithmetic']?.length, example.title).toBeGreaterThan(0);
      expect(Object.keys(example.expect), example.title).not.toEqual([]);
      expect(example, example.title).not.toHaveProperty('plan');
    }
  });

  it.each(ids)('%s has every benefit exercised', (id) => {
    const plan = compile(planOf(id));
    const seen = new Set<string | null>();
    for (const { scenario } of [...examples, ...scenarios].filter((entry) => entry.id === id)) {
      const outcome = safeAdjudicate(plan, scenario);
      if (outcome.ok) for (const claim of outcome.value.claims) for (const line of claim.lines) seen.add(line.benefit);
    }
    expect(Object.keys(planOf(id).benefits).filter((benefit) => !seen.has(benefit))).toEqual(NOT_EXERCISED[id] ?? []);
  });
});

describe('examples of shipped plans', () => {
  it.each(examples)('$id: $name', async ({ id, scenario }) => {
    await meets(planOf(id), scenario);
  });
});

describe('scenarios beside shipped plans', () => {
  it.each(scenarios)('$id/$name', async ({ id, scenario }) => {
    expect(scenario.plan).toBe(`${id}.plan.json`);
    expect(scenario['x-arithmetic']?.length).toBeGreaterThan(0);
    await meets(planOf(id), scenario);
  });

  it('are there for two families, a year of drugs and a year with diabetes', () => {
    expect(scenarios.map(({ id, name }) => `${id}/${name}`)).toEqual([
      'chronic-care-hmo-2026/diabetes-year.scenario.json',
      'hsa-hdhp-2026/family-year.scenario.json',
      'part-d-2026/monthly-fills.scenario.json',
      'summit-hmo-2026/family-year.scenario.json',
    ]);
  });
});

describe('legal amounts of 2026', () => {
  it('the HSA plan keeps the deductible and maximums of Rev. Proc. 2025-19 and the federal limit for one person', () => {
    for (const id of ['deductible-tier-1', 'deductible-tier-2']) {
      const { selfOnly, family, individual, perMember } = accumulatorOf('hsa-hdhp-2026', id);
      expect(selfOnly).toBeGreaterThanOrEqual(1700);
      expect(family).toBeGreaterThanOrEqual(3400);
      expect([individual, perMember]).toEqual([undefined, undefined]);
    }
    expect(accumulatorOf('hsa-hdhp-2026', 'oop')).toMatchObject({ selfOnly: 8500, perMember: 10600, family: 17000 });
  });

  it('Part D has a deductible of 615 and a threshold of 2,100', () => {
    expect(accumulatorOf('part-d-2026', 'deductible').individual).toBe(615);
    expect(accumulatorOf('part-d-2026', 'oop').individual).toBe(2100);
  });

  it('no maximum of a plan of 2026 lets one person pay more than 10,600 in the network', () => {
    for (const id of ids.filter((name) => name.endsWith('-2026'))) {
      const maximums = planOf(id).accumulators.filter(({ type, id: name }) => type === 'oop-max' && !name.endsWith('-out'));
      for (const { individual, selfOnly, perMember } of maximums) {
        expect(Math.max(individual ?? 0, selfOnly ?? 0, perMember ?? 0), id).toBeLessThanOrEqual(10600);
      }
    }
  });
});

async function meets(plan: Plan, scenario: Scenario): Promise<void> {
  const compiled = compile(plan);
  const outcome = safeAdjudicate(compiled, scenario, { trace: true });
  if (!outcome.ok) {
    expect(outcome.issues).toEqual([]);
    return;
  }
  expect(outcome.warnings).toEqual([]);
  expect(compareExpected(outcome.value, scenario.expect)).toEqual([]);
  expect(await adjudicateOnEngine(compiled, scenario, { trace: true })).toEqual(outcome.value);
}
