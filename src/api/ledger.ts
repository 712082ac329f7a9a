/** `openLedger`: a household's claims one by one. */
import { processClaim, type State } from '../adjudicate/claims.js';
import { balancesOf } from '../adjudicate/balances.js';
import { checkStanding, entriesOf, openState, refuse, resultOf } from '../adjudicate/ledger.js';
import { printState, readState, type LedgerJson } from './ledger-json.js';
import type { AccumulatorResult, AdjudicationResult, ClaimResult } from '../adjudicate/result.js';
import { parseClaim, parseRoster } from '../claim/parse.js';
import { ScenarioError } from '../result/errors.js';
import { isError } from '../result/issue.js';
import type { AdjudicateOptions } from './adjudicate.js';
import { checkNames, programFor, type Plans } from './program.js';

/** A household's year so far. A value: nothing changes it, every claim gives a new one. */
export interface Ledger {
  /**
   * Adjudicates one claim against everything before it.
   * @param claim the JSON of one entry of a scenario's `claims`.
   * @returns the next ledger; the claim's result (the last entry, where it repeats or replaces); all its entries.
   * @throws ScenarioError where the claim cannot be processed; this ledger is then still good.
   */
  adjudicate(claim: unknown, options?: AdjudicateOptions): LedgerStep;
  /** Where every accumulator stands. */
  readonly accumulators: readonly AccumulatorResult[];
  /** All claims, accumulators and totals so far: what `adjudicate(plan, scenario)` would have given. */
  readonly result: AdjudicationResult;
  /** Plain JSON; `openLedger(plan, json)` goes on from it. */
  toJSON(): LedgerJson;
}

export interface LedgerStep {
  readonly ledger: Ledger;
  readonly claim: ClaimResult;
  readonly entries: readonly ClaimResult[];
}

/**
 * Opens a ledger for a household, or goes on with one that was written as JSON.
 * @param plans what `compile` returned; a list for versions by date.
 * @param from `{ household, providers, referrals, authorizations, opening }` as in a scenario, or the JSON of a ledger.
 * @throws ScenarioError with every problem, in `.issues`.
 * @example
 * let ledger = openLedger(plan, { household, providers });
 * ({ ledger, claim } = ledger.adjudicate(claimJson));
 * ledger = openLedger(plan, JSON.parse(JSON.stringify(ledger)));
 */
export function openLedger(plans: Plans, from: unknown): Ledger {
  const program = programFor(plans);
  const read = readState(program, from);
  if (read !== null) return ledgerOf(read.state, read.roster);
  const roster = parseRoster(from);
  if (!roster.ok) throw new ScenarioError(roster.issues);
  refuse(checkNames(program, { roster: roster.value, claims: [] }).filter(isError));
  return ledgerOf(openState(program, roster.value), JSON.parse(JSON.stringify(from)) as unknown);
}

/** @param written the household as it was written, for printing the ledger. */
function ledgerOf(state: State, written: unknown): Ledger {
  return Object.freeze({
    adjudicate(claim: unknown, options: AdjudicateOptions = {}): LedgerStep {
      const parsed = parseClaim(claim, state.roster);
      if (!parsed.ok) throw new ScenarioError(parsed.issues);
      refuse(checkStanding(state, parsed.value));
      let next = state;
      for (const one of parsed.value) next = processClaim(next, one, { isTraced: options.trace === true });
      const entries = entriesOf(next.log, state.log);
      const last = entries.at(-1);
      if (last === undefined) throw new ScenarioError([]);
      return { ledger: ledgerOf(next, written), claim: last, entries };
    },
    get accumulators() {
      return balancesOf(state);
    },
    get result() {
      return resultOf(state);
    },
    toJSON: () => printState(state, written),
  });
}
