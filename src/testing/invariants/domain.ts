/** For which designs a claim of several lines moves one way only: the others have honest counterexamples. */
import type { PlanJson, StepJson } from '../documents.js';
import type { ScenarioJson } from '../scenario-documents.js';
import { factsOf, stepsOf } from './raises.js';

export const charges = (plan: PlanJson, has: (step: StepJson) => boolean): boolean => stepsOf(plan).some(has);
export const hasKey =
  (key: string) =>
  (step: StepJson): boolean =>
    typeof step === 'object' && key in step;

/** Facts that earlier lines of the claim change. */
const isOfHistory = (fact: string): boolean =>
  /^(?:used|left|familyUsed|familyLeft)\.|^(?:visits|duplicate|referral|authorization)$/.test(fact);

/**
 * Whether what one line uses up can reach another only in ways that keep the whole claim in order. Left out: conditions on what was
 * used; a dollar that counts in two places (`alsoCredits`, `creditsDeductible`, several out-of-pocket maximums, combined
 * copays); windows that move, where one line may lie in the windows of two that do not see each other.
 */
function isSimple(plan: PlanJson): boolean {
  const accumulators = plan.accumulators ?? [];
  return (
    plan.copays === undefined &&
    ![...factsOf(plan)].some(isOfHistory) &&
    accumulators.filter(({ type }) => type === 'oop-max').length <= 1 &&
    accumulators.every(
      (one) => one.alsoCredits === undefined && typeof (one.period ?? plan.period) !== 'object' && one.carryover?.onlyIfNotMet !== true,
    ) &&
    !charges(plan, hasKey('creditsDeductible'))
  );
}

/** For a dearer cost: at most one benefit maximum, which a smaller payment would free in two places. */
export const keepsOrderWhenDearer = (plan: PlanJson): boolean =>
  isSimple(plan) && (plan.accumulators ?? []).filter(({ type, measure }) => type === 'limit' && measure === 'amount').length <= 1;

/** For one more limit: nothing that a denied line would leave to a later one, such as visits of a referral or days of a stay. */
export const keepsOrderWhenLimited = (plan: PlanJson, { authorizations }: ScenarioJson): boolean =>
  isSimple(plan) &&
  (plan.accumulators ?? []).every(({ type }) => type !== 'limit') &&
  plan.gatekeeping?.referral === undefined &&
  authorizations === undefined &&
  !charges(plan, hasKey('days'));
