/** Accumulators that a cost step names: they must be there, and of the right kind. */
import type { CostStep } from '../cost/steps.js';
import type { StepJson } from '../schema/cost.js';
import type { Context } from './context.js';

/** The word with which a step insists that no deductible is due. */
export const NO_DEDUCTIBLE = 'none';

/** Reports at `path` what a step names in vain; false where it does. */
export function namesKnown(step: CostStep | StepJson, path: string, context: Context): boolean {
  if (typeof step === 'string') return true;
  if ('deductible' in step) return step.deductible === NO_DEDUCTIBLE || isDeductible(step.deductible, path, context);
  return !('over' in step) || step.over === undefined || countsDays(step.over, path, context);
}

/** Types and measures that can be read; of others something was said already. */
const OTHER_TYPES: ReadonlySet<unknown> = new Set(['oop-max', 'limit', 'counter']);
const OTHER_MEASURES: ReadonlySet<unknown> = new Set(['visits', 'units', 'amount']);

function isDeductible(id: string, path: string, { report, known, meant }: Context): boolean {
  const accumulator = known.accumulators.get(id);
  if (accumulator === undefined && known.incomplete.has('accumulators')) return false;
  if (accumulator !== undefined && !OTHER_TYPES.has(accumulator.type)) return true;
  const deductibles = [...known.accumulators].filter(([, { type }]) => type === 'deductible').map(([other]) => other);
  if (accumulator === undefined) report.error(path, 'accumulator.unknown', `There is no deductible "${id}".`, meant(id, deductibles));
  else
    report.error(
      path,
      'cost.not-a-deductible',
      `"${id}" is not a deductible, but of type "${String(accumulator.type)}".`,
      meant(id, deductibles),
    );
  return false;
}

function countsDays(id: string, path: string, { report, known, meant }: Context): boolean {
  const accumulator = known.accumulators.get(id);
  if (accumulator === undefined) {
    if (!known.incomplete.has('accumulators'))
      report.error(path, 'accumulator.unknown', `There is no accumulator "${id}".`, meant(id, known.accumulators.keys()));
    return false;
  }
  const countsOther = OTHER_MEASURES.has(accumulator.measure) || accumulator.type === 'deductible' || accumulator.type === 'oop-max';
  if (countsOther) {
    report.error(
      path,
      'cost.not-over-days',
      `"${id}" does not count days, so the days of a copay cannot run over it.`,
      'Name a limit or counter with "measure": "days".',
    );
  }
  return !countsOther;
}
