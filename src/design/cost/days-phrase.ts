/** The days a daily copay is charged for: `for days 1-5`, `up to 5 days`, `days 7 and beyond`, `after day 6`. */
import { isRefused } from './problem.js';
import { countAt, found, match, stopped, wordAt, type Found, type Reading } from './phrase.js';
import type { DayRange } from './steps.js';
import type { Words } from './tokens.js';
import { readUnit, readPer } from './unit-phrase.js';
import { PERIODS } from './vocabulary.js';

/** `7 and beyond`, `7 onward`. Without `and`, the word `after` would take up `after deductible`. */
const readBeyond = (words: Words, at: number): number | null =>
  match(words, at, 'and|or beyond|after|over|later|on|onward|onwards|up|thereafter') ?? match(words, at, 'beyond|onward|onwards|+');

/** `days 1-5`, `day 1 through day 5`, `days 91+`, `day 3`. */
function readRange(words: Words, at: number): Reading<DayRange> {
  const start = match(words, at, 'for|on|during|from? the? day');
  const first = start === null ? null : countAt(words, start);
  if (start === null || first === null) return null;
  const open = readBeyond(words, start + 1);
  // `day 5 + 20%` is a joint, `days 91+` is not: the mark stands at its number.
  const isMark = words.tokens[start + 1]?.from === words.tokens[start]?.to;
  if (open !== null && (wordAt(words, start + 1) !== '+' || isMark)) return found([first, null], open);
  const second = match(words, start + 1, '-|to|through day?');
  const last = second === null ? null : countAt(words, second);
  return second === null || last === null ? found([first, first], start + 1) : found([first, last], second + 1);
}

/** `the first 5 days`, `up to 5 days`, `up to a maximum of 5 days`, `5-day maximum`, `maximum of 5 copays`. */
function readFirstDays(words: Words, at: number): Reading<DayRange> {
  const opening =
    match(words, at, 'for? the? first') ??
    match(words, at, 'for? up to a? maximum? of?') ??
    match(words, at, 'for? a? maximum|limit of?') ??
    match(words, at, 'limited to');
  const start = opening ?? at;
  const count = countAt(words, start);
  if (count === null) return null;
  const copays = opening === null ? null : match(words, start + 1, 'daily? copay');
  if (copays !== null) return isPerAdmission(words, copays) ? found([1, count], copays) : null;
  const limit = match(words, start + 1, '-? day maximum|limit') ?? match(words, start + 1, '-? day-maximum');
  const end = limit ?? (opening === null ? null : match(words, start + 1, '-? day'));
  return end === null ? null : found([1, count], end);
}

/** A number of copays is a number of days only within a stay; otherwise it may be one of a year. */
function isPerAdmission(words: Words, at: number): boolean {
  const unit = readPer(words, at);
  return unit !== null && !isRefused(unit) && unit.value === 'admission';
}

/** `after day 6`, `beyond day 6`. */
function readAfterDay(words: Words, at: number): Reading<DayRange> {
  const start = match(words, at, 'after|beyond|over day');
  const last = start === null ? null : countAt(words, start);
  return start === null || last === null ? null : found([last + 1, null], start + 1);
}

/** `of each stay`, `per admission` after the days: they are counted so anyhow. A period needs an accumulator to count over. */
function readTail(words: Words, days: Found<DayRange>): Reading<DayRange> {
  const at = days.next;
  const of = match(words, at, 'of|during|in each|every|an|a|the|your|per?') ?? match(words, at, 'per|/|each');
  if (of === null) return days;
  const unit = readUnit(words, of);
  if (unit !== null && !isRefused(unit) && unit.value === 'admission') return found(days.value, unit.next);
  if (PERIODS.has(wordAt(words, of) ?? '')) {
    return stopped(
      words,
      at,
      'cost.limit-inside',
      'the days are counted over a period, and a sentence cannot say which accumulator counts it',
      'Name the accumulator, as in `$300 copay per day for days 1-5 counted over lifetime-days`.',
    );
  }
  return days;
}

/** Reads a range of days. */
export function readDays(words: Words, at: number): Reading<DayRange> {
  const days = readRange(words, at) ?? readFirstDays(words, at) ?? readAfterDay(words, at);
  if (days === null || isRefused(days)) return days;
  return readTail(words, days);
}
