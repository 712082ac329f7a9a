/** Every `deductible` step must find its deductible: exactly one, and the one that its sentence speaks of. */
import { at, type Report } from '../../result/report.js';
import { nameSome } from '../../door/meant.js';
import type { BenefitDesign, Cost, CostVariant, PlanDesign } from '../design.js';
import { deductibleFinder, type FindDeductibles } from './deductible-for.js';

/** @param separate the costs whose sentence speaks of a deductible of the benefit's own, "after drug deductible". */
export function checkDeductibles(design: PlanDesign, separate: ReadonlySet<Cost>, report: Report): void {
  const find = deductibleFinder(design.accumulators);
  for (const benefit of design.benefits) {
    if (report.isFull()) return;
    for (const { tier, variants } of benefit.costs) {
      for (const variant of variants) checkVariant(find, benefit, tier, variant, separate.has(variant.cost), report);
    }
  }
}

/** What in a cost needs the deductible that matches the line, in words; null where nothing does. */
function needOf(cost: Cost): string | null {
  if (cost.steps.includes('deductible')) return 'says `deductible`';
  const credits = cost.steps.some((step) => typeof step === 'object' && 'copay' in step && step.creditsDeductible === true);
  return credits ? 'credits the deductible with a copay' : null;
}

function checkVariant(
  find: FindDeductibles,
  benefit: BenefitDesign,
  tier: string,
  variant: CostVariant,
  isSeparate: boolean,
  report: Report,
): void {
  const need = needOf(variant.cost);
  if (need === null) return;
  const own = at('benefits', benefit.id, 'costs', tier);
  const path = variant.path === own || variant.path.startsWith(`${own}.`) ? variant.path : own;
  const found = find(tier, benefit.id);
  const ids = nameSome(found.map(({ id }) => id));
  if (found.length === 0) {
    report.error(
      path,
      'deductible.none',
      `This cost ${need}, but no deductible is about tier "${tier}" and this benefit.`,
      'Add one to `accumulators`, take the step out, or write { "deductible": "none" } to insist that there is none.',
    );
  } else if (found.length > 1) {
    report.error(
      path,
      'deductible.tie',
      `This cost ${need}, and ${ids} are equally about tier "${tier}" and this benefit.`,
      `Name the one that is meant in a list of steps, such as { "deductible": "${found[0]?.id ?? ''}" }; where both are due, write both.`,
    );
  } else if (isSeparate && found[0]?.benefits?.includes(benefit.id) !== true) {
    report.error(
      path,
      'deductible.not-separate',
      `"${variant.cost.text}" speaks of a deductible of its own, but the deductible that it uses, ${ids}, is not about this benefit alone.`,
      `Give that deductible a list of \`benefits\` with "${benefit.id}" in it, or write "deductible".`,
    );
  }
}
