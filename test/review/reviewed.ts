/** Plans of the tests: the one on the index page of docs/checks, with what a test adds to it. */
import { readFileSync } from 'node:fs';
import { safeCompile } from '../../src/api/plan.js';
import { reviewPlan } from '../../src/api/review.js';
import type { Issue } from '../../src/result/issue.js';

export type Fragment = Readonly<Record<string, unknown>>;
interface Accumulator {
  readonly id: string;
}

/** The fenced blocks of a page, in their order. */
export const blocksOf = (page: string, language: string): readonly string[] =>
  [...page.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].filter(([, of]) => of === language).map(([, , text = '']) => text);

const [index = ''] = blocksOf(readFileSync('docs/checks/README.md', 'utf8'), 'json');
const BASE = JSON.parse(index) as Fragment;

/** Benefits are added by id, as accumulators are; every other section is replaced. */
export function planWith(fragment: Fragment): Fragment {
  const listed = BASE['accumulators'] as readonly Accumulator[];
  const added = (fragment['accumulators'] ?? []) as readonly Accumulator[];
  const isAdded = ({ id }: Accumulator): boolean => !listed.some((one) => one.id === id);
  return {
    ...BASE,
    ...fragment,
    accumulators: [...listed.map((one) => added.find(({ id }) => id === one.id) ?? one), ...added.filter(isAdded)],
    benefits: { ...(BASE['benefits'] as Fragment), ...(fragment['benefits'] as Fragment | undefined) },
  };
}

/** What the review finds in a plan that compiles without a word. */
export function found(fragment: Fragment): readonly Issue[] {
  const outcome = safeCompile(planWith(fragment));
  if (!outcome.ok) throw new Error(outcome.issues.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return reviewPlan(outcome.value);
}

/** `path code`, for tables. */
export const told = (fragment: Fragment): readonly string[] => found(fragment).map(({ path, code }) => `${path} ${code}`);

export const test = (fact: string, operator: string, value: unknown): Fragment => ({ fact, operator, value });
export const all = (...parts: readonly unknown[]): Fragment => ({ all: parts });
export const any = (...parts: readonly unknown[]): Fragment => ({ any: parts });

/** A benefit with that cost in the networks. */
export const costing = (cost: unknown): Fragment => ({ benefits: { 'rx-generic': { costs: { in: cost } } } });

export const variants = (...whens: readonly unknown[]): Fragment =>
  costing([...whens.map((when, i) => ({ when, cost: `$${i + 1} copay` })), { cost: '20%' }]);

/** The same without a last one for all other lines. */
export const open = (...whens: readonly unknown[]): Fragment => costing(whens.map((when, i) => ({ when, cost: `$${i + 1} copay` })));
