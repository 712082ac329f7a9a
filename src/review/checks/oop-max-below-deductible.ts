/** Out-of-pocket maximums that are reached before a deductible that counts toward them: the deductible is never met. */
import type { AccumulatorDesign, PlanDesign } from '../../design/design.js';
import { formatCents, type Cents } from '../../money/cents.js';
import { dollars } from '../../money/dollars.js';
import { warning, type Issue } from '../../result/issue.js';
import type { Check } from '../input.js';
import { cappedCells, chargedCells, type ChargedCell } from '../logic/touched.js';
import { andList } from '../logic/words.js';

export const oopMaxBelowDeductible: Check = ({ design }) => {
  const cells = chargedCells(design);
  return design.accumulators
    .filter(({ type, counts }) => type === 'oop-max' && counts.includes('deductible'))
    .flatMap((maximum) => checkMaximum(maximum, design, cells));
};

function checkMaximum(maximum: AccumulatorDesign, design: PlanDesign, cells: readonly ChargedCell[]): readonly Issue[] {
  const inCommon = new Set(cappedCells(maximum, design, cells).flatMap(({ deductibles }) => [...deductibles]));
  return design.accumulators.flatMap((deductible) => {
    if (!inCommon.has(deductible.id) || JSON.stringify(deductible.period) !== JSON.stringify(maximum.period)) return [];
    const short = shortfalls(maximum, deductible);
    if (short.length === 0) return [];
    return [
      warning(
        maximum.path,
        'oop-max.below-deductible',
        `The out-of-pocket maximum "${maximum.id}" ends before the deductible "${deductible.id}", which counts toward it: ${andList(short)}. From there the plan pays everything, so the rest of the deductible is never charged.`,
        'Check whether the two are swapped; if deductibles do not count toward this maximum, write "counts": ["copay", "coinsurance"].',
      ),
    ];
  });
}

/** Where the maximum is the lower one, coverage by coverage. */
function shortfalls(maximum: AccumulatorDesign, deductible: AccumulatorDesign): readonly string[] {
  const compare = (who: string, most: number | null, due: number | null): readonly string[] =>
    most === null || due === null || most >= due ? [] : [`${inWords(most)} against ${inWords(due)} ${who}`];
  const sizes = [...new Set([...(maximum.family ?? []), ...(deductible.family ?? [])].map(({ from }) => from))].sort((a, b) => a - b);
  const family = sizes.flatMap((size) => compare('for the family', limitFor(maximum, size), limitFor(deductible, size)).slice(0, 1));
  return [
    ...compare('under self-only coverage', maximum.selfOnly, deductible.selfOnly),
    ...compare('for each member of a family', maximum.perMember, deductible.perMember),
    ...family.slice(0, 1),
  ];
}

/** Of a family of that size: the smallest step is for smaller ones too. */
const limitFor = ({ family }: AccumulatorDesign, size: number): number | null =>
  ((family ?? []).filter(({ from }) => from <= size).at(-1) ?? family?.[0])?.limit ?? null;

/** `$3,000`, `$12.50` */
const inWords = (cents: number): string => dollars(formatCents(cents as Cents)).replace(/\.00$/, '');
