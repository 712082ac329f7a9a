/** costshare/testing: random plans, households, claims and scenarios, and what must be true of every one. Needs fast-check 4. */
export { plan } from './testing/arbitraries/plans.js';
export { household } from './testing/arbitraries/households.js';
export { claims, scenario, scenariosFor } from './testing/arbitraries/scenarios.js';
export { assertPlan, InvariantError, type AssertPlanOptions, type PlanReport } from './testing/assert-plan.js';
export { invariants } from './testing/invariants/all.js';
export { examine, type Adjudicate, type Invariant, type Subject, type SyncInvariant } from './testing/invariants/invariant.js';
export { addsUp, balances, memberShareBounded, nothingNegative, statusesAgree } from './testing/invariants/balance.js';
export {
  familyIsSumOfMembers,
  leftIsWhatRemains,
  oopMaxHoldsWhatMembersPaid,
  withinBenefitLimit,
  withinDeductible,
  withinOopMax,
} from './testing/invariants/accumulation.js';
export {
  householdsIndependent,
  ledgersAreValues,
  replacementStandsInPlace,
  resumes,
  voidNeverHappened,
  voidsMirror,
  voidTakesAllBack,
} from './testing/invariants/history.js';
export { deterministic, inputsUntouched, runnersAgree, type AnyAdjudicate } from './testing/invariants/purity.js';
export { addingLimitNeverRaisesPlanPayment, raisingCostNeverLowersMemberShare } from './testing/invariants/monotony.js';
export { usageIsCounted, visitCopaysChargedOnce } from './testing/invariants/usage.js';
export type { PlanJson } from './testing/documents.js';
export type { ClaimJson, HouseholdJson, RosterJson, ScenarioJson } from './testing/scenario-documents.js';
