/** All invariants, cheapest first. */
import { addsUp, balances, memberShareBounded, nothingNegative, statusesAgree } from './balance.js';
import {
  familyIsSumOfMembers,
  leftIsWhatRemains,
  oopMaxHoldsWhatMembersPaid,
  withinBenefitLimit,
  withinDeductible,
  withinOopMax,
} from './accumulation.js';
import {
  householdsIndependent,
  ledgersAreValues,
  replacementStandsInPlace,
  resumes,
  voidNeverHappened,
  voidsMirror,
  voidTakesAllBack,
} from './history.js';
import type { SyncInvariant } from './invariant.js';
import { addingLimitNeverRaisesPlanPayment, raisingCostNeverLowersMemberShare } from './monotony.js';
import { usageIsCounted, visitCopaysChargedOnce } from './usage.js';
import { deterministic, inputsUntouched } from './purity.js';

/** Every invariant that the library alone can be asked about, in the order in which they are asked. */
export const invariants: readonly SyncInvariant[] = [
  balances,
  addsUp,
  nothingNegative,
  memberShareBounded,
  statusesAgree,
  withinOopMax,
  withinDeductible,
  withinBenefitLimit,
  familyIsSumOfMembers,
  leftIsWhatRemains,
  oopMaxHoldsWhatMembersPaid,
  usageIsCounted,
  visitCopaysChargedOnce,
  voidsMirror,
  voidNeverHappened,
  replacementStandsInPlace,
  voidTakesAllBack,
  ledgersAreValues,
  householdsIndependent,
  resumes,
  deterministic,
  inputsUntouched,
  raisingCostNeverLowersMemberShare,
  addingLimitNeverRaisesPlanPayment,
];
