/** One part of a sentence: its heart and everything said of it, up to the next joint. */
import { readBasis, type Basis } from './basis-phrase.js';
import { readCap, type Cap } from './cap-phrase.js';
import { readCore, type Core } from './core-phrase.js';
import { readDays } from './days-phrase.js';
import { nameAt, readDeductible, type Mention } from './deductible-phrase.js';
import { isRefused } from './problem.js';
import { firstOf, found, mapFound, match, moneyAt, stopped, type Reading } from './phrase.js';
import type { DayRange, Per } from './steps.js';
import type { Words } from './tokens.js';
import { readPer } from './unit-phrase.js';

export type Modifier =
  | { readonly kind: 'noun' }
  | { readonly kind: 'per'; readonly per: Per }
  | { readonly kind: 'days'; readonly days: DayRange }
  | { readonly kind: 'over'; readonly over: string }
  | { readonly kind: 'credit' }
  | { readonly kind: 'cap'; readonly cap: Cap }
  | { readonly kind: 'basis'; readonly basis: Basis }
  | { readonly kind: 'deductible'; readonly mention: Mention }
  | { readonly kind: 'copay-first'; readonly amount: string; readonly per: Per | null };

export interface Part {
  readonly core: Core;
  readonly modifiers: readonly Modifier[];
  /** The tokens it was read from. */
  readonly at: number;
  readonly next: number;
}

/** What a sentence is made of: parts, and the deductible where it stands by itself. */
export type Item =
  | { readonly kind: 'deductible'; readonly mention: Mention }
  /** `mentions`: what stands before the part or after it, beside what the part itself says of the deductible. */
  | { readonly kind: 'part'; readonly part: Part; readonly mentions: readonly Mention[] };

/** The word may follow the unit: `$100/day copay`, `$450 per admission copay`. */
function readNoun(words: Words, at: number): Reading<Modifier> {
  const next = match(words, at, 'copay|coinsurance');
  return next === null ? null : found({ kind: 'noun' }, next);
}

/** `counted over lifetime-days`: the accumulator over whose period the days are counted. */
function readOver(words: Words, at: number): Reading<Modifier> {
  const opening = match(words, at, 'counted over the?');
  if (opening === null) return null;
  const name = nameAt(words, opening);
  if (name !== null) return found({ kind: 'over', over: name }, opening + 1);
  return stopped(
    words,
    at,
    'cost.name',
    'the id of the accumulator that counts the days is missing',
    "Write the id, in quotes unless it is letters with hyphens: `counted over lifetime-days`, `counted over 'snf'`.",
  );
}

/** `credited to the deductible`, `counts toward the deductible`. */
function readCredit(words: Words, at: number): Reading<Modifier> {
  const opening = match(words, at, 'that|which|and? is? credited|credits|counts|counted|counting');
  const target = opening === null ? null : match(words, opening, 'to|toward|against? the|your|plan? deductible');
  return target === null ? null : found({ kind: 'credit' }, target);
}

/** `20% after a $30 copay`: the copay comes first. */
function readCopayFirst(words: Words, at: number): Reading<Modifier> {
  const opening = match(words, at, 'after a|the? flat?');
  const amount = opening === null ? null : moneyAt(words, opening);
  const closing = opening === null || amount === null ? null : match(words, opening + 1, 'copay');
  if (amount === null || closing === null) return null;
  const per = readPer(words, closing);
  if (per === null) return found({ kind: 'copay-first', amount, per: null }, closing);
  return isRefused(per) ? per : found({ kind: 'copay-first', amount, per: per.value }, per.next);
}

/** The deductible beside an amount; the bare word there is a part of its own. */
function readMention(words: Words, at: number): Reading<Modifier> {
  const reading = readDeductible(words, match(words, at, 'but|and|with') ?? at);
  if (reading === null || isRefused(reading)) return reading;
  return reading.value.place === 'bare' ? null : found({ kind: 'deductible', mention: reading.value }, reading.next);
}

const READERS: readonly ((words: Words, at: number) => Reading<Modifier>)[] = [
  readNoun,
  readOver,
  readCredit,
  readCopayFirst,
  (words, at) => mapFound(readDays(words, at), (days) => ({ kind: 'days', days })),
  (words, at) => mapFound(readCap(words, at), (cap) => ({ kind: 'cap', cap })),
  (words, at) => mapFound(readPer(words, at), (per) => ({ kind: 'per', per })),
  (words, at) => mapFound(readBasis(words, at), (basis) => ({ kind: 'basis', basis })),
  readMention,
];

/** Reads a part: `days 1-5: $300 copay per day`, `20% coinsurance after deductible, max $250`. */
export function readPart(words: Words, at: number): Reading<Part> {
  const modifiers: Modifier[] = [];
  const days = readDays(words, at);
  if (days !== null && isRefused(days)) return days;
  if (days !== null) modifiers.push({ kind: 'days', days: days.value });
  const core = readCore(words, days?.next ?? at);
  if (core === null || isRefused(core)) return core;
  let next = core.next;
  for (;;) {
    // A part that began with its days ends where the next days begin: `days 1-20: $0 per day, days 21-100: $200 per day`.
    const isNextDays = days !== null && readDays(words, next) !== null;
    const modifier = isNextDays ? null : firstOf(words, next, READERS);
    if (modifier === null) return found({ core: core.value, modifiers, at, next }, next);
    if (isRefused(modifier)) return modifier;
    modifiers.push(modifier.value);
    next = modifier.next;
  }
}
