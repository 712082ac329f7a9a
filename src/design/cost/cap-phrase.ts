/** The least and the most a share may come to: `up to $250`, `(min. $10/max. $50)`, `$90 minimum`, `not to exceed $100`. */
import { isRefused } from './problem.js';
import { found, match, moneyAt, wordAt, type Reading } from './phrase.js';
import type { Per } from './steps.js';
import type { Words } from './tokens.js';
import { readPer, readUnit } from './unit-phrase.js';

export interface Cap {
  readonly bound: 'min' | 'max';
  readonly amount: string;
  /** What the cap is said to be for: `up to $1,250 per admission`. */
  readonly per: Per | null;
}

const LIMIT = 'maximum|cap|limit';

/** `up to [a maximum of]`, `not to exceed`, `maximum of`: the place of the amount. */
const readMostOpening = (words: Words, at: number): number | null =>
  match(words, at, 'up to a|an|the? maximum? of?') ??
  match(words, at, 'not to exceed') ??
  match(words, at, 'no|not more|greater than') ??
  match(words, at, 'capped|limited at|to') ??
  match(words, at, `a|an|the? ${LIMIT} of?`);

const readLeastOpening = (words: Words, at: number): number | null =>
  match(words, at, 'at least') ?? match(words, at, 'no|not less than') ?? match(words, at, 'a|an|the? minimum of?');

/** A cap with the word before the amount, or after it. */
function readBound(words: Words, at: number): Reading<Omit<Cap, 'per'>> {
  const most = readMostOpening(words, at);
  const least = most === null ? readLeastOpening(words, at) : null;
  const opening = most ?? least;
  const amount = opening === null ? null : moneyAt(words, opening);
  if (opening !== null && amount !== null) {
    // `up to a $250 maximum` says it twice; in `max $50, max $100` the second word belongs to the second amount.
    const closing = most === null ? null : match(words, opening + 1, LIMIT);
    const end = closing === null || moneyAt(words, closing) !== null ? opening + 1 : closing;
    return isAllowance(words, end) ? null : found({ bound: most === null ? 'min' : 'max', amount }, end);
  }
  const start = match(words, at, 'a|an|the') ?? at;
  const before = moneyAt(words, start);
  if (before === null) return null;
  const maximum = match(words, start + 1, LIMIT);
  if (maximum !== null) return found({ bound: 'max', amount: before }, maximum);
  const minimum = match(words, start + 1, 'minimum');
  return minimum === null ? null : found({ bound: 'min', amount: before }, minimum);
}

/** `up to $130 allowance` is what the plan pays, not what the member's share is held to. */
const isAllowance = (words: Words, at: number): boolean => ['allowance', 'reimbursement', 'benefit'].includes(wordAt(words, at) ?? '');

/** Reads one cap, with the words that join it to the last one. */
export function readCap(words: Words, at: number): Reading<Cap> {
  const start = match(words, at, 'and|but|with|subject|/ to?') ?? at;
  const bound = readBound(words, start);
  if (bound === null || isRefused(bound)) return bound;
  const per = readPer(words, bound.next) ?? readFor(words, bound.next);
  if (per === null) return found({ ...bound.value, per: null }, bound.next);
  return isRefused(per) ? per : found({ ...bound.value, per: per.value }, per.next);
}

/** `up to $150 for each 30-day supply`, `max $50 for any one fill`. */
function readFor(words: Words, at: number): Reading<Per> {
  const start = match(words, at, 'for any one?');
  return start === null ? null : readUnit(words, start);
}
