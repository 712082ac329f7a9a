/** What the cost of a cell amounts to: whether it charges, when the plan begins to pay, which deductibles stand before. */
import type { AccumulatorDesign, CostVariant, Kind } from '../design/design.js';
import type { CostStep } from '../design/cost/steps.js';
import { parsePercent } from '../money/percent.js';
import { accumulatorFact } from '../rules/facts.js';
import { factsOf } from '../rules/predicate.js';
import { personLimit, type Cell, type Model } from './model.js';

/** The word with which a step insists that no deductible is due. */
const NONE = 'none';

/** The deductible that a step uses; null where it is no deductible step, or insists that there is none. */
export function deductibleOf(step: CostStep, cell: Cell, model: Model): AccumulatorDesign | null {
  if (step === 'deductible') return unnamedDeductible(cell);
  if (typeof step === 'string' || !('deductible' in step) || step.deductible === NONE) return null;
  return model.accumulators.get(step.deductible) ?? null;
}

/** One that names the benefit stands instead of one that does not. */
function unnamedDeductible(cell: Cell): AccumulatorDesign | null {
  const all = cell.accumulators.filter(({ type }) => type === 'deductible');
  return all.find(({ benefits }) => benefits !== null) ?? all[0] ?? null;
}

export const isCovered = ({ cost }: CostVariant): boolean => !cost.steps.includes('not-covered');
export const isCellCovered = ({ variants }: Cell): boolean => variants.some(isCovered);

const isZero = (deductible: AccumulatorDesign | null): boolean =>
  deductible === null || ((deductible.selfOnly ?? 0) === 0 && (personLimit(deductible) ?? 0) === 0);

/** The deductibles that stand before the plan pays anything, in order. */
export const deductiblesBefore = (variant: CostVariant, cell: Cell, model: Model): readonly AccumulatorDesign[] =>
  variant.cost.steps
    .map((step) => deductibleOf(step, cell, model))
    .filter((one) => one !== null && !isZero(one)) as readonly AccumulatorDesign[];

/** The kind of cost sharing that a step charges; null where it charges none. */
export function kindOf(step: CostStep, cell: Cell, model: Model): Kind | null {
  if (step === 'deductible' || (typeof step === 'object' && 'deductible' in step)) {
    return isZero(deductibleOf(step, cell, model)) ? null : 'deductible';
  }
  if (typeof step === 'string') return null;
  if ('copay' in step) return /[1-9]/.test(step.copay) ? 'copay' : null;
  if (!('coinsurance' in step)) return null;
  return (parsePercent(step.coinsurance)?.parts ?? 0) === 0 && !/[1-9]/.test(step.min ?? '') ? null : 'coinsurance';
}

/** What is left to the member though it is no cost sharing: above an allowance or a reference price. */
const leavesRest = (step: CostStep): boolean => typeof step === 'object' && ('planPaysUpTo' in step || 'referencePrice' in step);

export function chargesOf(cell: Cell, model: Model): 'always' | 'sometimes' | 'never' {
  const charging = cell.variants.filter(
    (variant) => !isCovered(variant) || variant.cost.steps.some((step) => kindOf(step, cell, model) !== null || leavesRest(step)),
  );
  if (charging.length === 0) return 'never';
  return charging.length === cell.variants.length ? 'always' : 'sometimes';
}

/**
 * Whether the plan pays something while no deductible is met. A copay before a deductible opens nothing: what it leaves
 * goes to the deductible. `conditional`: what is used or left decides.
 */
export function beforeDeductible(cell: Cell, model: Model): 'yes' | 'conditional' | 'no' {
  const open = cell.variants.filter((variant) => isCovered(variant) && deductiblesBefore(variant, cell, model).length === 0);
  if (open.length === 0) return 'no';
  return cell.variants.some(({ when }) => when !== null && asksAccumulators(factsOf(when), model)) ? 'conditional' : 'yes';
}

function asksAccumulators(facts: ReadonlySet<string>, model: Model): boolean {
  return [...facts].some((fact) => {
    const type = model.accumulators.get(accumulatorFact(fact)?.accumulator ?? '')?.type;
    return type === 'deductible' || type === 'oop-max';
  });
}

/** The variant that stands for the cell where one must: the one without conditions, else the first. */
export const usualVariant = ({ variants }: Cell): CostVariant | null => variants.find(({ when }) => when === null) ?? variants[0] ?? null;

/** The cost in one line, for messages. */
export function costText({ variants }: Cell): string {
  if (variants.length === 0) return 'not covered';
  return variants.map(({ when, cost }) => (when === null ? cost.text : `${cost.text} (in some cases)`)).join('; ');
}

/** The cost with every deductible by its id: equal texts are equal costs. */
export const canonicalCost = (cell: Cell, model: Model): string =>
  JSON.stringify(
    cell.variants.map(({ when, cost }) => ({
      when,
      steps: cost.steps.map((step) => {
        const deductible = deductibleOf(step, cell, model);
        return deductible === null ? step : { deductible: deductible.id };
      }),
    })),
  );

/** The kind of the first step of the usual variant: `deductible`, `copay`, `no-charge` and so on. */
export function firstStep(cell: Cell): string | null {
  const first = usualVariant(cell)?.cost.steps[0];
  if (first === undefined) return null;
  if (typeof first === 'string') return first;
  return Object.keys(first).find((key) => STEP_KINDS.has(key)) ?? null;
}

const STEP_KINDS: ReadonlySet<string> = new Set(['deductible', 'copay', 'coinsurance', 'planPaysUpTo', 'referencePrice']);
