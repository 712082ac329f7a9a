/** What a copay is charged for: `per visit`, `/30-day supply`, `a day`, `for each admission`. */
import type { Refused } from './problem.js';
import { countAt, found, match, skip, stopped, wordAt, writtenAt, type Reading } from './phrase.js';
import type { Per } from './steps.js';
import type { Words } from './tokens.js';
import { KNOWN_WORDS, PERIODS, UNIT_QUALIFIERS, unitOf } from './vocabulary.js';
import { suggest } from '../../result/suggest.js';

const UNITS_IN_WORDS = 'visit, day, admission, prescription, 30-day supply, line, or unit (test, trip, item, procedure)';

/** `30-day supply`, `30 day supply`, `month's supply`: the place after it, and how many days. */
export function readSupply(words: Words, at: number): Reading<number> {
  const month =
    match(words, at, "month|month's|monthly supply") ?? (countAt(words, at) === 1 ? match(words, at + 1, '-? month supply') : null);
  if (month !== null) return found(30, month);
  const days = countAt(words, at);
  if (days === null) return null;
  const end = match(words, at + 1, '-? day -? supply') ?? match(words, at + 1, '-? day-supply');
  return end === null ? null : found(days, end);
}

/** A unit with the words that qualify it: `office visit`, `day`, `hearing aid`, `30-day supply`. */
export function readUnit(words: Words, at: number): Reading<Per> {
  const supply = readSupply(words, at);
  if (supply !== null && 'next' in supply) {
    return supply.value === 30 ? found('30-day-supply', supply.next) : refuseSupply(words, at);
  }
  const unitAt = lastUnit(words, at);
  if (unitAt === null) return null;
  const unit = unitOf(wordAt(words, unitAt) ?? '');
  // `per prescription or refill` is one unit, not an alternative.
  const end = match(words, unitAt + 1, 'or refill|fill') ?? unitAt + 1;
  return unit === null ? null : found(unit, end);
}

/** `x-ray` and `prescription` are units and qualify units: the last word that can be a unit is it. */
function lastUnit(words: Words, at: number): number | null {
  const end = skip(words, at, UNIT_QUALIFIERS);
  if (unitOf(wordAt(words, end) ?? '') !== null) return end;
  for (let back = end - 1; back >= at; back -= 1) if (unitOf(wordAt(words, back) ?? '') !== null) return back;
  return null;
}

const refuseSupply = (words: Words, at: number): Refused =>
  stopped(
    words,
    at,
    'cost.condition',
    'a price for a supply of another length depends on the days of the line',
    'Write `per 30-day supply` where it grows by the month; else variants with `when` on the fact `line.daysSupply`.',
  );

/** A period or a person is no unit: the sentence limits what is paid over a time, which accumulators do. */
export const refusePeriod = (words: Words, at: number): Refused =>
  stopped(
    words,
    at,
    'cost.limit-inside',
    'a cost sentence prices one line and holds no limit over a year, a person or a time',
    "Write the limit in `accumulators`: an `oop-max` for what the member pays, a `limit` for visits, days or the plan's payment.",
  );

/** Reads `per …`, `/…`, `each …`, `a …`, `for each …`. */
export function readPer(words: Words, at: number): Reading<Per> {
  const strict = match(words, at, 'per|/ each?') ?? match(words, at, 'for each|every') ?? match(words, at, 'each|every');
  const start = strict ?? match(words, at, 'a|an');
  if (start === null) return null;
  const unit = readUnit(words, start);
  if (unit !== null) return unit;
  const word = wordAt(words, start);
  if (word === null) return null;
  if (PERIODS.has(word)) return refusePeriod(words, at);
  return match(words, at, 'per|each|every') === null ? slashUnit(words, at, word) : refuseUnit(words, at, start);
}

/** After a slash a misspelt unit is refused as one; anything else may be another part (`min. $10/max. $50`). */
function slashUnit(words: Words, at: number, word: string): Reading<Per> {
  if (match(words, at, '/') === null || KNOWN_WORDS.includes(word) || word.length < 3) return null;
  return refuseUnit(words, at, at + 1);
}

function refuseUnit(words: Words, at: number, unitAt: number): Refused {
  const word = writtenAt(words, unitAt);
  const near = suggest(word, KNOWN_WORDS);
  if (near !== null && near !== word.toLowerCase()) {
    return stopped(words, unitAt, 'cost.unread', `the word \`${word}\` is not known`, `Did you mean \`${near}\`?`);
  }
  return stopped(
    words,
    at,
    'cost.unit',
    `\`${word}\` is not something a copay can be charged for here`,
    `Write one of: ${UNITS_IN_WORDS}.`,
  );
}
