/** Which accumulators anything can ever count in, and which deductible each cell takes. */
import { deductibleFinder } from '../../design/checks/deductible-for.js';
import type { AccumulatorDesign, PlanDesign } from '../../design/design.js';
import { cellUses, type CellUse } from './cells.js';

/** A cell with the deductibles that its costs take. */
export interface ChargedCell extends CellUse {
  readonly deductibles: ReadonlySet<string>;
}

export function chargedCells(design: PlanDesign): readonly ChargedCell[] {
  const find = deductibleFinder(design.accumulators);
  return cellUses(design).map((cell) => {
    const own = cell.usesItsDeductible ? find(cell.tier, cell.benefit)[0] : undefined;
    return { ...cell, deductibles: new Set([...cell.named, ...(own === undefined ? [] : [own.id])]) };
  });
}

/** Whether lines of a cell count in a limit, a counter or a maximum, by tier and benefit. */
export function aboutCells({ tiers, benefits }: AccumulatorDesign): (cell: { readonly tier: string; readonly benefit: string }) => boolean {
  const inTiers = tiers === null ? null : new Set(tiers);
  const ofBenefits = benefits === null ? null : new Set(benefits);
  return ({ tier, benefit }) => inTiers?.has(tier) !== false && ofBenefits?.has(benefit) !== false;
}

/** The cells whose cost sharing an out-of-pocket maximum takes in. */
export function cappedCells(maximum: AccumulatorDesign, design: PlanDesign, cells: readonly ChargedCell[]): readonly ChargedCell[] {
  const outside = new Set(design.benefits.filter(({ countsTowardOopMax }) => !countsTowardOopMax).map(({ id }) => id));
  const isAbout = aboutCells(maximum);
  return cells.filter((cell) => isAbout(cell) && !outside.has(cell.benefit) && maximum.counts.some((kind) => cell.kinds.has(kind)));
}

/** The ids of the accumulators that something can count in. */
export function touchedAccumulators(design: PlanDesign): ReadonlySet<string> {
  const cells = chargedCells(design);
  const taken = new Set(cells.flatMap(({ deductibles }) => [...deductibles]));
  const touched = new Set<string>();
  for (const accumulator of design.accumulators) {
    const { id, type, alsoCredits } = accumulator;
    const isTouched =
      type === 'deductible'
        ? taken.has(id)
        : type === 'oop-max'
          ? cappedCells(accumulator, design, cells).length > 0
          : cells.some(aboutCells(accumulator));
    if (isTouched) for (const one of [id, ...alsoCredits]) touched.add(one);
  }
  return touched;
}
