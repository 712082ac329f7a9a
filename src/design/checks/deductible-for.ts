/** Which deductible a line of a benefit in a tier meets. */
import type { AccumulatorDesign } from '../design.js';

/** Finds the deductibles that an unnamed step could use: none, the one, or several equally specific ones, a tie that only a name resolves. */
export type FindDeductibles = (tier: string, benefit: string) => readonly AccumulatorDesign[];

/** The deductibles that are about a benefit in a tier; those that name the benefit stand instead of those that do not. */
export function deductibleFinder(accumulators: readonly AccumulatorDesign[]): FindDeductibles {
  const deductibles = accumulators
    .filter(({ type }) => type === 'deductible')
    .map((deductible) => ({ deductible, tiers: setOf(deductible.tiers), benefits: setOf(deductible.benefits) }));
  return (tier, benefit) => {
    const matching = deductibles.filter(({ tiers, benefits }) => tiers?.has(tier) !== false && benefits?.has(benefit) !== false);
    const naming = matching.filter(({ benefits }) => benefits !== null);
    return (naming.length > 0 ? naming : matching).map(({ deductible }) => deductible);
  };
}

const setOf = (list: readonly string[] | null): ReadonlySet<string> | null => (list === null ? null : new Set(list));
