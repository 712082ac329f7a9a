/** Everything that a plan which compiles may still have got wrong: one check a file, all of them asked every time. */
import { sortIssues, type Issue } from '../result/issue.js';
import { accumulatorUntouched } from './checks/accumulator-untouched.js';
import { benefitNoOutcome } from './checks/benefit-no-outcome.js';
import { cellFallsThrough } from './checks/cell-falls-through.js';
import { cellNoOutcome } from './checks/cell-no-outcome.js';
import { conditionNeverHolds } from './checks/condition-never-holds.js';
import { conditionOutsidePlan } from './checks/condition-outside-plan.js';
import { copaysUncombined } from './checks/copays-uncombined.js';
import { counterUnasked } from './checks/counter-unasked.js';
import { emergencyOutside } from './checks/emergency-outside.js';
import { gateNeverNeeded } from './checks/gate-never-needed.js';
import { gateNoEffect } from './checks/gate-no-effect.js';
import { limitNursingVisits } from './checks/limit-nursing-visits.js';
import { networkUnknown } from './checks/network-unknown.js';
import { oopMaxBelowDeductible } from './checks/oop-max-below-deductible.js';
import { programMisspelt } from './checks/program-misspelt.js';
import { ruleNoDeductible } from './checks/rule-no-deductible.js';
import { ruleShadowed } from './checks/rule-shadowed.js';
import { specialtyUnknown } from './checks/specialty-unknown.js';
import { stepNeverMatters } from './checks/step-never-matters.js';
import { tierNoFallback } from './checks/tier-no-fallback.js';
import { variantShadowed } from './checks/variant-shadowed.js';
import type { Check, ReviewInput } from './input.js';

const CHECKS: readonly Check[] = [
  // Lines without an answer.
  benefitNoOutcome,
  cellFallsThrough,
  cellNoOutcome,
  tierNoFallback,
  emergencyOutside,
  // What can never come about.
  ruleShadowed,
  variantShadowed,
  conditionNeverHolds,
  conditionOutsidePlan,
  // What does nothing.
  accumulatorUntouched,
  counterUnasked,
  oopMaxBelowDeductible,
  stepNeverMatters,
  ruleNoDeductible,
  gateNeverNeeded,
  gateNoEffect,
  copaysUncombined,
  // Words that look like slips.
  networkUnknown,
  specialtyUnknown,
  programMisspelt,
  limitNursingVisits,
];

/** Ordered by path. Empty: nothing was found. */
export const review = (input: ReviewInput): readonly Issue[] => sortIssues(CHECKS.flatMap((check) => check(input)));
