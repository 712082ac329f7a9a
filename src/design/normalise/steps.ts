/** A list of steps in its canonical spelling. */
import { at } from '../../result/report.js';
import { normaliseSteps } from '../cost/normalise.js';
import type { CostStep } from '../cost/steps.js';
import type { StepJson } from '../schema/cost.js';
import type { Context } from './context.js';

/** @returns the steps, or null where they do not go together; what is wrong is reported below `path`. */
export function readSteps(json: readonly StepJson[], path: string, { report, trail }: Context): readonly CostStep[] | null {
  const { steps, problems } = normaliseSteps(json);
  for (const problem of problems) {
    const [index, ...rest] = problem.path;
    const where = index === undefined ? path : at(path, typeof index === 'number' ? trail.index(json, index) : index, ...rest);
    if (problem.severity === 'error') report.error(where, problem.code, problem.message, problem.hint);
    else report.warn(where, problem.code, problem.message, problem.hint);
  }
  return steps;
}
