/** Lists of benefits: ids and patterns become the benefits of the plan that they take, in the plan's order. */
import { entries } from '../../door/entries.js';
import { CATALOGUE_BENEFITS } from './catalogue.js';
import type { Context } from './context.js';

/**
 * @param patterns `primary-care`, `rx-*`, `*`, `!preventive`; null where the document has no list.
 * @returns the benefits taken, in the plan's order; null for null. Reports a pattern that matches nothing, a list that takes
 *   nothing because all is taken out again, and one that only takes out.
 */
export function resolveBenefits(patterns: readonly string[] | undefined, path: string, context: Context): readonly string[] | null {
  if (patterns === undefined) return null;
  const { report, known, trail } = context;
  const taken = new Set<string>();
  const removed = new Set<string>();
  const seen = new Set<string>();
  let unmatched = false;
  for (const [pattern, where] of entries(patterns, path, trail)) {
    if (seen.has(pattern)) continue;
    seen.add(pattern);
    const takesOut = pattern.startsWith('!');
    const matches = matching(takesOut ? pattern.slice(1) : pattern, context);
    if (matches.length === 0) {
      unmatched = true;
      reportUnmatched(pattern, where, context);
    }
    for (const benefit of matches) (takesOut ? removed : taken).add(benefit);
  }
  if (patterns.length > 0 && !unmatched) {
    if (patterns.every((pattern) => pattern.startsWith('!'))) {
      report.error(
        path,
        'pattern.takes-nothing',
        'This list only takes benefits out.',
        `Begin with all of them: ["*", ${patterns
          .map((pattern) => `"${pattern}"`)
          .slice(0, 3)
          .join(', ')}].`,
      );
    } else if ([...taken].every((benefit) => removed.has(benefit))) {
      report.error(
        path,
        'pattern.takes-nothing',
        'This list takes out every benefit that it takes.',
        'Drop the `!` pattern that takes out too much.',
      );
    }
  }
  return known.benefits.filter((benefit) => taken.has(benefit) && !removed.has(benefit));
}

function matching(pattern: string, { known }: Context): readonly string[] {
  if (pattern === '*') return known.benefits;
  if (pattern.endsWith('*')) {
    return beginningWith(pattern.slice(0, -1), known.sortedBenefits);
  }
  return known.benefitSet.has(pattern) ? [pattern] : [];
}

/** Halving finds the first; the others stand next to it. */
function beginningWith(prefix: string, sorted: readonly string[]): readonly string[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((sorted[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (sorted[end]?.startsWith(prefix) === true) end += 1;
  return sorted.slice(low, end);
}

function reportUnmatched(pattern: string, path: string, { report, known, meant }: Context): void {
  if (known.incomplete.has('benefits')) return;
  const bare = pattern.replace(/^!/, '');
  if (CATALOGUE_BENEFITS.has(bare)) {
    // A list copied from a fuller plan: the name is right, there is only nothing here that it could be about.
    report.warn(
      path,
      'pattern.unlisted',
      `"${bare}" is a benefit of the catalogue, but this plan does not list it.`,
      `Give it costs in \`benefits\`, or leave it out here.`,
    );
    return;
  }
  const hint = bare.endsWith('*') ? meant(bare.slice(0, -1), known.benefits) : meant(bare, known.benefits);
  report.error(path, 'pattern.unmatched', `"${pattern}" matches no benefit of this plan.`, hint);
}
