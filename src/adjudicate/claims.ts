/**
 * A claim against the ledger's state: lines in order, each seeing what the one before wrote; then the claim as a whole.
 * Taking a claim back posts everything that it wrote with the opposite sign.
 */
import type { Claim, Line, Roster } from '../claim/scenario.js';
import { invariant } from '../result/errors.js';
import type { Books } from './accumulators/balance.js';
import { post, type Posting } from './accumulators/posting.js';
import type { Held } from './accumulators/use.js';
import { addAmounts, formatAmounts, NO_AMOUNTS, type CentAmounts } from './amounts.js';
import type { Draft } from './draft.js';
import { openLine } from './open.js';
import type { Program } from './program.js';
import type { ClaimResult, LineResult } from './result.js';
import { reverseOf } from './reverse.js';
import { runStages } from './run.js';
import { settle } from './settle.js';
import type { Store } from './store.js';

/** Everything that is known after some claims. A value: each claim gives a new one. */
export interface State {
  readonly program: Program;
  readonly roster: Roster;
  readonly store: Store<Held>;
  /** By claim id: what a void of it would take back. */
  readonly records: Store<ClaimRecord>;
  /** The last entry, and those before it. */
  readonly log: Log | null;
}

export interface Log {
  readonly entry: ClaimResult;
  readonly amounts: CentAmounts;
  readonly before: Log | null;
}

export interface ClaimRecord {
  readonly result: ClaimResult;
  readonly postings: readonly Posting[];
  readonly isReversed: boolean;
}

export interface Options {
  readonly isTraced: boolean;
}

export const booksOf = (state: State): Books => ({
  store: state.store,
  roster: state.roster,
  years: state.program.years,
  keeps: state.program.keeps,
});

export function processClaim(state: State, claim: Claim, options: Options): State {
  const cleared = takeBack(state, claim);
  if (claim.lines.length === 0) return cleared;
  let work = startClaim(cleared, claim);
  for (const line of claim.lines) {
    const draft = openOn(work, line, options, null);
    runStages(draft);
    work = closeLine(work, draft);
  }
  return closeClaim(work);
}

/** A claim half done. */
export interface Work {
  readonly claim: Claim;
  readonly state: State;
  readonly postings: readonly Posting[];
  readonly lines: readonly LineResult[];
  readonly amounts: CentAmounts;
}

export const startClaim = (state: State, claim: Claim): Work => ({ claim, state, postings: [], lines: [], amounts: NO_AMOUNTS });

export const openOn = (work: Work, line: Line, options: Options, brought: Draft['brought']): Draft =>
  openLine({ program: work.state.program, books: booksOf(work.state), claim: work.claim, line, isTraced: options.isTraced, brought });

/** Writes a finished line into the claim and, where it is covered, what it uses up into the store. */
export function closeLine(work: Work, draft: Draft): Work {
  const { result, amounts } = settle(draft);
  const next = { ...work, lines: [...work.lines, result], amounts: addAmounts(work.amounts, amounts) };
  if (draft.denial !== null) return next;
  return {
    ...next,
    postings: [...work.postings, ...draft.postings],
    state: { ...work.state, store: post(work.state.store, draft.postings, 1) },
  };
}

export function closeClaim(work: Work): State {
  const { claim, lines, postings, state, amounts } = work;
  const result: ClaimResult = { id: claim.id, member: claim.member, status: statusOf(lines), ...formatAmounts(amounts), lines };
  return {
    ...state,
    records: state.records.with([[claim.id, { result, postings, isReversed: false }]]),
    log: { entry: result, amounts, before: state.log },
  };
}

function statusOf(lines: readonly LineResult[]): ClaimResult['status'] {
  if (lines.every((line) => line.status === 'denied')) return 'denied';
  return lines.every((line) => line.status === 'paid') ? 'paid' : 'partial';
}

/** Takes the claim that this one voids or replaces back. The caller has checked that it stands. */
export function takeBack(state: State, claim: Claim): State {
  const target = claim.voids ?? claim.replaces;
  if (target === null) return state;
  const record = state.records.get(target);
  invariant(record !== undefined && !record.isReversed, `claim ${target} does not stand`);
  const { result, amounts } = reverseOf(record.result, claim.id);
  return {
    ...state,
    store: post(state.store, record.postings, -1),
    records: state.records.with([[target, { ...record, isReversed: true }]]),
    log: { entry: result, amounts, before: state.log },
  };
}
