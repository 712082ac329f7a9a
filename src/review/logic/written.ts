/** The conditions that a plan wrote itself, each with its place in the document, and the tests in them. */
import type { Condition, PlanDesign, Test } from '../../design/design.js';
import { at } from '../../result/report.js';

export interface Written {
  readonly condition: Condition;
  /** `rules.0.conditions` */
  readonly path: string;
}

/** The place of a benefit's cost in a tier. */
export const cellPath = (benefit: string, tier: string): string => at('benefits', benefit, 'costs', tier);

/** Whether a variant stands in that cell itself, not in one that `same` leads to. */
export const isWrittenIn = (path: string, cell: string): boolean => path === cell || path.startsWith(`${cell}.`);

/** The place of a variant itself: a list of steps is told one key further down. */
export const variantPath = (path: string): string => path.replace(/\.cost$/, '');

/** Each once, also where several benefits share a cost. */
export function writtenConditions({ benefits, gates, rules }: PlanDesign): readonly Written[] {
  const written: Written[] = [];
  const add = (condition: Condition | null, path: string): void => {
    if (condition !== null) written.push({ condition, path });
  };
  for (const benefit of benefits) {
    add(benefit.services, at('benefits', benefit.id, 'services'));
    for (const { tier, variants } of benefit.costs) {
      const own = cellPath(benefit.id, tier);
      for (const variant of variants) if (isWrittenIn(variant.path, own)) add(variant.when, at(variantPath(variant.path), 'when'));
    }
  }
  for (const name of ['pcp', 'referral', 'authorization'] as const) add(gates[name]?.when ?? null, at('gatekeeping', name, 'when'));
  for (const rule of rules) add(rule.conditions, at(rule.path, 'conditions'));
  return written;
}

/** Calls `see` with every test in a condition and its path. */
export function eachTest(condition: Condition, path: string, see: (test: Test, path: string) => void): void {
  if ('all' in condition) eachOf(condition.all, at(path, 'all'), see);
  else if ('any' in condition) eachOf(condition.any, at(path, 'any'), see);
  else if ('not' in condition) eachTest(condition.not, at(path, 'not'), see);
  else see(condition, path);
}

function eachOf(parts: readonly Condition[], path: string, see: (test: Test, path: string) => void): void {
  parts.forEach((part, i) => {
    eachTest(part, at(path, i), see);
  });
}

/** The texts that a test compares its fact with. */
export function textsOf({ value }: Test): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one): one is string => typeof one === 'string');
}
