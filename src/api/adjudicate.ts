/** `adjudicate`: a whole scenario at once. */
import { processClaim, type State } from '../adjudicate/claims.js';
import { openState, resultOf } from '../adjudicate/ledger.js';
import type { AdjudicationResult } from '../adjudicate/result.js';
import { parseScenario } from '../claim/parse.js';
import type { Scenario } from '../claim/scenario.js';
import { ScenarioError } from '../result/errors.js';
import { fail, isError, ok, sortIssues, type Result } from '../result/issue.js';
import { checkNames, safeProgram, type Plans } from './program.js';
import type { Program } from '../adjudicate/program.js';

export interface AdjudicateOptions {
  /** Says of every line why each stage did what it did. Costs time; off unless asked for. */
  readonly trace?: boolean;
}

/** A scenario that fits its program, or everything that is wrong with it. */
export function readScenario(plans: Plans, scenario: unknown): Result<{ readonly program: Program; readonly scenario: Scenario }> {
  const program = safeProgram(plans);
  const parsed = parseScenario(scenario);
  if (!program.ok) return fail([...program.issues, ...(parsed.ok ? [] : parsed.issues)]);
  if (!parsed.ok) return fail(parsed.issues);
  const found = [...parsed.warnings, ...checkNames(program.value, parsed.value)];
  return found.some(isError) ? fail(found) : ok({ program: program.value, scenario: parsed.value }, sortIssues(found));
}

/**
 * Adjudicates a scenario under a plan.
 * @param plans what `compile` returned; a list for versions by date (each line takes the one in effect on its date).
 * @param scenario the JSON of a `*.scenario.json` file; its own `plan` is not read here. Never changed.
 * @returns `{ ok: true, value, warnings }`, or `{ ok: false, issues }` with every problem at once.
 */
export function safeAdjudicate(plans: Plans, scenario: unknown, options: AdjudicateOptions = {}): Result<AdjudicationResult> {
  const read = readScenario(plans, scenario);
  if (!read.ok) return read;
  let state: State = openState(read.value.program, read.value.scenario.roster);
  const how = { isTraced: options.trace === true };
  for (const claim of read.value.scenario.claims) state = processClaim(state, claim, how);
  return ok(resultOf(state), read.warnings);
}

/**
 * Adjudicates a scenario under a plan: every line, claim, accumulator and total, to the cent.
 * @param plans what `compile` returned; a list for versions by date.
 * @param scenario the JSON of a `*.scenario.json` file. Never changed.
 * @throws ScenarioError with every problem of the scenario, in `.issues`.
 * @example
 * const { claims, accumulators, totals } = adjudicate(compile(planJson), scenarioJson);
 */
export function adjudicate(plans: Plans, scenario: unknown, options: AdjudicateOptions = {}): AdjudicationResult {
  const outcome = safeAdjudicate(plans, scenario, options);
  if (!outcome.ok) throw new ScenarioError(outcome.issues);
  return outcome.value;
}
