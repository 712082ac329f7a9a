/** The shipped plans give no rise to a word: what a review tells of a plan is a finding, not noise. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/api/plan.js';
import { planNotes, reviewPlan } from '../../src/api/review.js';

const files = readdirSync('rules/plans', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.plan.json'));
const planIn = (file: string): ReturnType<typeof compile> => compile(JSON.parse(readFileSync(`rules/plans/${file}`, 'utf8')));

/** Findings that are there on purpose, as `path code`, by file. */
const MEANT: Readonly<Record<string, readonly string[]>> = {};

describe('the review of a shipped plan', () => {
  it('is made for each', () => {
    expect(files.length).toBeGreaterThan(5);
    for (const file of Object.keys(MEANT)) expect(files).toContain(file);
  });

  it.each(files)('finds nothing in %s', (file) => {
    expect(reviewPlan(planIn(file)).map(({ path, code }) => `${path} ${code}`)).toEqual(MEANT[file] ?? []);
  });

  it.each(files)('notes which benefits of %s count toward which maximum', (file) => {
    const plan = planIn(file);
    const maximums = (
      JSON.parse(readFileSync(`rules/plans/${file}`, 'utf8')) as { accumulators: readonly { type: string }[] }
    ).accumulators.filter(({ type }) => type === 'oop-max');
    expect(planNotes(plan).filter(({ code }) => code === 'note.maximum')).toHaveLength(maximums.length);
  });
});
