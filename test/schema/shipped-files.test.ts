/** Every file of the package fits the schema that the package publishes, by a validator that knows nothing of the library. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fullPlan, fullScenario } from '../hostile/documents.js';
import { against, documentsOf, plansIn, type Json } from './validator.js';

const plans = documentsOf('plan', 'rules');
const scenarios = documentsOf('scenario', 'rules', 'test/conformance', 'test/published');

describe('the published schema', () => {
  it('has files to be tried on', () => {
    expect(plans.length).toBeGreaterThan(5);
    expect(scenarios.length).toBeGreaterThan(100);
  });

  it.each(plans)('takes %s', (_, plan) => {
    expect(against('plan', plan)).toEqual([]);
  });

  it.each(plans)('takes the examples of %s', (_, plan) => {
    const examples = (plan['examples'] ?? []) as readonly Json[];
    expect(examples.flatMap((example) => against('scenario', example))).toEqual([]);
  });

  it('takes every scenario, and the plans that stand in them', () => {
    const refused = scenarios.flatMap(([name, scenario]) =>
      [...against('scenario', scenario), ...plansIn(scenario).flatMap((plan) => against('plan', plan))].map((why) => `${name}: ${why}`),
    );
    expect(refused).toEqual([]);
  });

  it('takes documents that use every key', () => {
    expect(against('plan', fullPlan())).toEqual([]);
    expect(against('scenario', fullScenario())).toEqual([]);
  });

  it('takes the documents in the docs', () => {
    const pages = ['README.md', ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((file) => `docs/${file}`)].filter(
      (file) => file.endsWith('.md'),
    );
    const blocks = pages.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^```json\n([^]*?)^```$/gm)].map(([, text = '']) => ({ file, text })),
    );
    const refused = blocks.flatMap(({ file, text }) => {
      const [, kind] = /"costshare": "(plan|scenario)\/1"/.exec(text) ?? [];
      return kind === 'plan' || kind === 'scenario' ? against(kind, JSON.parse(text)).map((why) => `${file}: ${why}`) : [];
    });
    expect(refused).toEqual([]);
  });
});
