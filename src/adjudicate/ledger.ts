/**
 * The ledger: a household's year as a value. Each claim gives a new ledger and leaves the old one as it was, so that
 * "what if" is one call; it prints to JSON after any claim and goes on from there to the byte.
 */
import type { Claim, Roster } from '../claim/scenario.js';
import { ScenarioError } from '../result/errors.js';
import { error, type Issue } from '../result/issue.js';
import { addAmounts, formatAmounts, NO_AMOUNTS } from './amounts.js';
import { balancesOf } from './balances.js';
import type { ClaimRecord, Log, State } from './claims.js';
import { openStore } from './opening.js';
import type { Program } from './program.js';
import type { AdjudicationResult, ClaimResult } from './result.js';
import { Store } from './store.js';

export const openState = (program: Program, roster: Roster): State => ({
  program,
  roster,
  store: openStore(program, roster),
  records: Store.of<ClaimRecord>(),
  log: null,
});

/** The entries of the log, oldest first, after `since`. */
export function entriesOf(log: Log | null, since: Log | null = null): readonly ClaimResult[] {
  const entries: ClaimResult[] = [];
  for (let at = log; at !== since && at !== null; at = at.before) entries.push(at.entry);
  return entries.reverse();
}

export function resultOf(state: State): AdjudicationResult {
  let totals = NO_AMOUNTS;
  for (let at = state.log; at !== null; at = at.before) totals = addAmounts(totals, at.amounts);
  return { claims: entriesOf(state.log), accumulators: balancesOf(state), totals: formatAmounts(totals) };
}

/** What stands against a claim here and now: its id is taken, or what it takes back does not stand. */
export function checkStanding(state: State, claims: readonly Claim[]): readonly Issue[] {
  return claims.flatMap((claim) => {
    const issues: Issue[] = [];
    if (state.records.get(claim.id) !== undefined)
      issues.push(
        error(
          `${claim.path}.id`,
          'claim.duplicate-id',
          `A claim "${claim.id}" was processed already.`,
          'give each claim its own id; to correct one, use "replaces"',
        ),
      );
    const target = claim.voids ?? claim.replaces;
    const record = target === null ? null : (state.records.get(target) ?? undefined);
    const key = claim.voids === null ? 'replaces' : 'voids';
    if (record === undefined)
      issues.push(
        error(`${claim.path}.${key}`, 'claim.unknown-target', `No claim "${String(target)}" was processed.`, 'name an earlier claim'),
      );
    else if (record?.isReversed === true)
      issues.push(
        error(
          `${claim.path}.${key}`,
          'claim.taken-back',
          `"${String(target)}" was taken back already.`,
          'name the claim that stands in its place',
        ),
      );
    return issues;
  });
}

export function refuse(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new ScenarioError(issues);
}
