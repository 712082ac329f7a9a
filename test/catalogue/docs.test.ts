/** The page about the catalogue: its tables are the files', and the plans it shows compile. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pagePath, refreshed } from '../../scripts/catalogue.js';
import { safeCompile } from '../../src/index.js';
import { planOf, RULES } from './shared.js';

const page = readFileSync(pagePath, 'utf8');
const examples = [...page.matchAll(/```json\n([^]*?)```/g)].map(([, text = '']) => JSON.parse(text) as object);

describe('docs/service-catalogue.md', () => {
  it('has the tables of rules/services', () => {
    expect(refreshed(page)).toBe(page);
  });

  it('shows plans that compile', () => {
    expect(examples).toHaveLength(3);
    for (const example of examples) expect(safeCompile(planOf(['preventive', 'x-ray'], example)).ok).toBe(true);
  });

  it('says the range of priorities that the rules have', () => {
    const priorities = RULES.map(({ priority }) => priority);
    expect(Math.max(...priorities)).toBe(99);
    expect(Math.min(...priorities)).toBeGreaterThan(0);
  });
});
