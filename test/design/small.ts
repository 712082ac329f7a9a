/** A small valid plan, and what is found in it once it is changed. */
import { parseDesign } from '../../src/design/parse.js';
import type { Issue } from '../../src/result/issue.js';

export interface Draft {
  [key: string]: unknown;
  effective: Record<string, unknown>;
  tiers: Record<string, unknown>[];
  accumulators: Record<string, unknown>[];
  benefits: Record<string, { costs: Record<string, unknown>; [key: string]: unknown }>;
  rules: unknown[];
}

export const small = (): Draft => ({
  costshare: 'plan/1',
  id: 'small',
  effective: { from: '2026-01-01' },
  tiers: [{ id: 'in', networks: ['n'] }, { id: 'out' }],
  accumulators: [{ id: 'ded', type: 'deductible', individual: 500 }],
  benefits: {
    care: { costs: { in: 'deductible, then 20%', out: '50%' } },
    'rx-tier-3': { costs: { in: '$10 copay' } },
  },
  rules: [],
});

export function issuesOf(change: (plan: Draft) => void): readonly Issue[] {
  const plan = small();
  change(plan);
  const outcome = parseDesign(plan);
  return outcome.ok ? outcome.warnings : outcome.issues;
}

/** `path code` of each issue; warnings in brackets. */
export const found = (change: (plan: Draft) => void): readonly string[] =>
  issuesOf(change).map(({ path, code, severity }) => (severity === 'warning' ? `(${path} ${code})` : `${path} ${code}`));

export function accepted(change: (plan: Draft) => void = () => undefined) {
  const plan = small();
  change(plan);
  const outcome = parseDesign(plan);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues, null, 2));
  return outcome.value;
}

/** The words of the one issue, message and hint. */
export function words(change: (plan: Draft) => void): string {
  const [first, ...others] = issuesOf(change);
  return others.length > 0 || first === undefined ? `${String(others.length + 1)} issues` : `${first.message} ${first.hint}`;
}
