/** costshare: health-plan benefit designs as declarative rules, adjudicated to the cent. */
export { compile, safeCompile, type CompiledPlan } from './api/plan.js';
export { adjudicate, safeAdjudicate, type AdjudicateOptions } from './api/adjudicate.js';
export { checkScenario } from './api/check.js';
export { planNotes, reviewPlan } from './api/review.js';
export type { Note } from './review/input.js';
export { checkMandates, type MandateOptions } from './api/mandates.js';
export type { Citation, Finding, FindingSeverity, Mandate } from './mandates/mandate.js';
export type { ExpectedPayment } from './mandates/parity/payments.js';
export { parameter, type NoParameterValue, type ParameterLookup, type ParameterValue } from './parameters/parameter.js';
export { PARAMETER_IDS, type ParameterId } from './parameters/catalogue.js';
export type { ParameterSource } from './parameters/parameter-file.js';
export { compareExpected, type Difference } from './expect/compare.js';
export { coverageOf, type Coverage, type RuleCoverage, type StepCoverage } from './expect/coverage.js';
export { explain, explainData, type ExplainOptions } from './api/explain.js';
export { printExplanation, type Painter } from './explain/print.js';
export type { Balance, ClaimExplanation, Explanation, LineExplanation, Movement, Named } from './explain/explanation.js';
export { openLedger, type Ledger, type LedgerStep } from './api/ledger.js';
export type { Plans } from './api/program.js';
export { readSentence as parseCost } from './design/cost/sentence.js';
export { printSteps as printCost } from './design/cost/print.js';
export type { CostStep } from './design/cost/steps.js';
export { DesignError, ScenarioError } from './result/errors.js';
export type { Issue, Result, Severity } from './result/issue.js';
export type { Rule } from './rules/rule.js';
export type { LedgerJson } from './api/ledger-json.js';
export type {
  AccumulatorResult,
  Adjustment,
  AdjudicationResult,
  Amounts,
  ClaimResult,
  LineResult,
  TraceEntry,
} from './adjudicate/result.js';
