/** Variants of a cost that are never charged, because the ones before them take all their lines. */
import { warning, type Issue } from '../../result/issue.js';
import type { Condition, CostVariant, PlanDesign } from '../../design/design.js';
import type { Check } from '../input.js';
import { canHold, casesOf } from '../logic/cases.js';
import { implies } from '../logic/implication.js';
import { cellPath, isWrittenIn, variantPath } from '../logic/written.js';

export const variantShadowed: Check = ({ design }) =>
  design.benefits.flatMap(({ id, costs }) =>
    costs.flatMap(({ tier, variants }) => (variants.length < 2 ? [] : shadowedIn(cellPath(id, tier), variants, design))),
  );

const ALWAYS: Condition = { all: [] };

function shadowedIn(cell: string, variants: readonly CostVariant[], design: PlanDesign): readonly Issue[] {
  // A stay may run on past the plan's last day, so no day is left out here.
  const setting = { design, fixed: new Map(), days: null };
  const { everFirst } = casesOf(
    variants.map(({ when }) => when ?? ALWAYS),
    setting,
  );
  return variants.flatMap(({ when, path }, i) => {
    // One without `when` stands for what is left over, and nothing needs to be.
    if (when === null || !isWrittenIn(path, cell)) return [];
    const before = variants.slice(0, i);
    const taker = before.find((earlier) => earlier.when !== null && implies(when, earlier.when));
    if (taker === undefined && (everFirst[i] === true || !canHold(when, setting))) return [];
    return [
      warning(
        variantPath(path),
        'variant.shadowed',
        taker === undefined
          ? 'This variant can never be charged: the ones before it together take every line that it could hold for.'
          : `This variant can never be charged: wherever its \`when\` holds, so does that of ${variantPath(taker.path)}, which comes first.`,
        'Put the narrower condition first, or take this one out.',
      ),
    ];
  });
}
