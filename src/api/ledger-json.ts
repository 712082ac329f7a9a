/** A ledger as plain JSON, and back. What is printed is enough to go on to the byte: balances, entries, and what each claim wrote. */
import { parseRoster } from '../claim/parse.js';
import type { Roster } from '../claim/scenario.js';
import { ScenarioError } from '../result/errors.js';
import { error } from '../result/issue.js';
import type { Posting } from '../adjudicate/accumulators/posting.js';
import type { Held } from '../adjudicate/accumulators/use.js';
import type { ClaimRecord, Log, State } from '../adjudicate/claims.js';
import { entriesOf } from '../adjudicate/ledger.js';
import type { Program } from '../adjudicate/program.js';
import type { ClaimResult } from '../adjudicate/result.js';
import { readAmounts } from '../adjudicate/reverse.js';
import { Store } from '../adjudicate/store.js';

const VERSION = 'ledger/1';

export interface LedgerJson {
  readonly costshare: typeof VERSION;
  /** The household, providers, referrals, authorizations and openings as they were written. */
  readonly from: unknown;
  readonly balances: readonly (readonly [string, Held])[];
  readonly entries: readonly ClaimResult[];
  readonly records: readonly { readonly id: string; readonly postings: readonly Posting[]; readonly isReversed: boolean }[];
}

export function printState(state: State, from: unknown): LedgerJson {
  return {
    costshare: VERSION,
    from,
    balances: state.store.entries(),
    entries: entriesOf(state.log),
    records: state.records.entries().map(([id, { postings, isReversed }]) => ({ id, postings, isReversed })),
  };
}

/** Null where `json` is no printed ledger. @throws ScenarioError where it is one that cannot be read. */
export function readState(program: Program, json: unknown): { readonly state: State; readonly roster: unknown } | null {
  if (json === null || typeof json !== 'object' || !('costshare' in json) || json.costshare !== VERSION) return null;
  if (!isLedgerJson(json))
    throw new ScenarioError([
      error(
        '',
        'ledger.damaged',
        'This is a ledger, but parts of it are missing or of another shape.',
        'pass the JSON of a ledger exactly as it was printed',
      ),
    ]);
  const roster = parseRoster(json.from);
  if (!roster.ok) throw new ScenarioError(roster.issues);
  return { state: stateOf(program, roster.value, json), roster: json.from };
}

function stateOf(program: Program, roster: Roster, json: LedgerJson): State {
  const results = new Map(json.entries.filter((entry) => entry.status !== 'void').map((entry) => [entry.id, entry]));
  const records = json.records.flatMap(({ id, postings, isReversed }): readonly (readonly [string, ClaimRecord])[] => {
    const result = results.get(id);
    return result === undefined ? [] : [[id, { result, postings, isReversed }]];
  });
  let log: Log | null = null;
  for (const entry of json.entries) log = { entry, amounts: readAmounts(entry), before: log };
  return { program, roster, store: Store.of(json.balances), records: Store.of(records), log };
}

function isLedgerJson(json: object): json is LedgerJson {
  const { balances, entries, records } = json as Partial<Record<string, unknown>>;
  const isPair = (pair: unknown): boolean =>
    Array.isArray(pair) && typeof pair[0] === 'string' && (typeof pair[1] === 'number' || Array.isArray(pair[1]));
  const isRecord = (record: unknown): boolean =>
    record !== null && typeof record === 'object' && 'postings' in record && Array.isArray(record.postings);
  const isEntry = (entry: unknown): boolean => entry !== null && typeof entry === 'object' && 'lines' in entry && 'memberPays' in entry;
  return (
    'from' in json &&
    Array.isArray(balances) &&
    balances.every(isPair) &&
    Array.isArray(entries) &&
    entries.every(isEntry) &&
    Array.isArray(records) &&
    records.every(isRecord)
  );
}
