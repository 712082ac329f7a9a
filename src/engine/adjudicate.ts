/** `adjudicate` on json-rules-engine: the same rules, stages and arithmetic; only who evaluates the conditions is another. */
import { closeClaim, closeLine, openOn, startClaim, takeBack, type State } from '../adjudicate/claims.js';
import type { Draft, LinePlan } from '../adjudicate/draft.js';
import { openState, resultOf } from '../adjudicate/ledger.js';
import { ORDER } from '../adjudicate/order.js';
import type { AdjudicationResult } from '../adjudicate/result.js';
import { readScenario, type AdjudicateOptions } from '../api/adjudicate.js';
import type { Plans } from '../api/program.js';
import type { Claim, Line } from '../claim/scenario.js';
import { ScenarioError } from '../result/errors.js';
import { ok, type Result } from '../result/issue.js';
import type { FactValue } from '../rules/facts.js';
import { enginesFor, type StageEngines } from './engine-rules.js';

/** What an asynchronous fact is asked about. */
export interface FactQuestion {
  readonly claim: { readonly id: string; readonly member: string; readonly provider: string };
  readonly line: { readonly id: string; readonly code: string | null; readonly benefit: string | null };
}

export interface EngineOptions extends AdjudicateOptions {
  /** By fact name: asked once for each line, and believed over what the scenario says. */
  readonly facts?: Readonly<Record<string, (question: FactQuestion) => FactValue | Promise<FactValue>>>;
}

/**
 * Adjudicates a scenario with json-rules-engine evaluating the rules.
 * @param options `facts` may answer asynchronously: a provider directory (`provider.networks`), an authorization service (`authorization`).
 * @returns `{ ok: true, value, warnings }`, or `{ ok: false, issues }`. A fact that rejects rejects the promise.
 */
export async function safeAdjudicate(plans: Plans, scenario: unknown, options: EngineOptions = {}): Promise<Result<AdjudicationResult>> {
  const read = readScenario(plans, scenario);
  if (!read.ok) return read;
  const { program, scenario: parsed } = read.value;
  const engines = new Map(program.versions.map((version) => [version, enginesFor(version)]));
  let state = openState(program, parsed.roster);
  for (const claim of parsed.claims) state = await processClaim(state, claim, engines, options);
  return ok(resultOf(state), read.warnings);
}

/**
 * Adjudicates a scenario with json-rules-engine evaluating the rules.
 * @throws ScenarioError (rejects) with every problem of the scenario, in `.issues`.
 * @example
 * const result = await adjudicate(plan, scenario, { facts: { 'provider.networks': ({ claim }) => directory.networksOf(claim.provider) } });
 */
export async function adjudicate(plans: Plans, scenario: unknown, options: EngineOptions = {}): Promise<AdjudicationResult> {
  const outcome = await safeAdjudicate(plans, scenario, options);
  if (!outcome.ok) throw new ScenarioError(outcome.issues);
  return outcome.value;
}

type Engines = ReadonlyMap<LinePlan, StageEngines>;

async function processClaim(state: State, claim: Claim, engines: Engines, options: EngineOptions): Promise<State> {
  const cleared = takeBack(state, claim);
  if (claim.lines.length === 0) return cleared;
  let work = startClaim(cleared, claim);
  for (const line of claim.lines) {
    const draft = openOn(work, line, { isTraced: options.trace === true }, await bring(claim, line, options));
    await runStages(draft, engines);
    work = closeLine(work, draft);
  }
  return closeClaim(work);
}

async function bring(claim: Claim, line: Line, options: EngineOptions): Promise<Draft['brought']> {
  const asked = Object.entries(options.facts ?? {});
  if (asked.length === 0) return null;
  const question: FactQuestion = {
    claim: { id: claim.id, member: claim.member, provider: claim.provider.id },
    line: { id: line.id, code: line.code, benefit: line.benefit },
  };
  return new Map(await Promise.all(asked.map(async ([name, ask]) => [name, await ask(question)] as const)));
}

async function runStages(draft: Draft, engines: Engines): Promise<void> {
  for (const stage of ORDER) {
    if (draft.denial !== null) return;
    const engine =
      draft.plan === null || stage.asks === null || stage.unless?.(draft) === true ? undefined : engines.get(draft.plan)?.[stage.asks];
    stage.apply(draft, engine === undefined ? [] : await engine(draft));
  }
}
