/**
 * What a sentence says of the deductible: `after deductible`, `once the drug deductible is met`, `before deductible`,
 * `deductible waived`, or the word alone.
 */
import { found, match, moneyAt, stopped, wordAt, type Found, type Reading } from './phrase.js';
import type { Refused } from './problem.js';
import type { Words } from './tokens.js';
import { canonicalWord, KNOWN_WORDS, ORDINARY_DEDUCTIBLE, SEPARATE_DEDUCTIBLE } from './vocabulary.js';

export interface Mention {
  /** `bare`: the deductible as a part of its own. */
  readonly place: 'bare' | 'after' | 'before' | 'waived';
  /** The accumulator's id, where the sentence names one. */
  readonly name: string | null;
  /** `separate`: a deductible that must name the benefit (`drug deductible`). */
  readonly about: 'any' | 'ordinary' | 'separate';
}

type Noun = Omit<Mention, 'place'>;

/** `the plan deductible`, `rx-deductible deductible`, `'plan' deductible`. */
function readNoun(words: Words, at: number): Found<Noun> | null {
  let next = match(words, at, 'the|your|our|any|a|an?') ?? at;
  const token = words.tokens[next];
  const name = nameAt(words, next);
  if (name !== null && token !== undefined) {
    const end = match(words, next + 1, 'deductible');
    return end === null ? null : found({ name, about: 'any' }, end);
  }
  let about: Noun['about'] = 'any';
  for (let word = wordAt(words, next); word !== null; word = wordAt(words, next)) {
    if (word === 'deductible') return found({ name: null, about }, next + 1);
    // `prescription drug plan deductible` is the drug deductible: the narrower word wins.
    if (SEPARATE_DEDUCTIBLE.has(word)) about = 'separate';
    else if (ORDINARY_DEDUCTIBLE.has(word)) about = about === 'separate' ? 'separate' : 'ordinary';
    else if (word !== 'per' || wordAt(words, next + 1) !== 'admission') return null;
    else {
      about = 'separate';
      next += 1;
    }
    next += 1;
  }
  return null;
}

const KNOWN: ReadonlySet<string> = new Set(KNOWN_WORDS);

/**
 * An accumulator's id in a sentence: in quotes, or bare where it is hyphenated letters that are no words of the language.
 * @returns the id as it was written, case kept.
 */
export function nameAt(words: Words, at: number): string | null {
  const token = words.tokens[at];
  if (token?.kind === 'name') return token.name;
  if (token?.kind !== 'word') return null;
  const written = words.text.slice(token.from, token.to);
  return isBareName(written) ? written : null;
}

/** Whether an id can stand in a sentence without quotes and be read as nothing else. */
export function isBareName(id: string): boolean {
  const word = id.toLowerCase();
  return /^[A-Za-z]+(?:-[A-Za-z]+)+$/.test(id) && canonicalWord(word) === word && !KNOWN.has(word);
}

const mention = (place: Mention['place'], noun: Found<Noun>, next: number): Found<Mention> => found({ place, ...noun.value }, next);

const MET = 'is|has|have|was? been? met|satisfied|reached|paid|fulfilled';

/** `after [you meet] the deductible [is met]`, `once deductible is met`. */
function readAfter(words: Words, at: number): Reading<Mention> {
  const opening = match(words, at, 'after|once|when|following|post');
  if (opening === null) return null;
  const verb = match(words, opening, "you|the? member? have|you've? meet|meets|meeting|met|satisfy|satisfying|paying|reach|reaching|pay");
  const start = verb ?? opening;
  const noun = readNoun(words, start);
  if (noun === null) return refuseOwnAmount(words, at, match(words, start, 'the|your|a|an?') ?? start);
  const met = match(words, noun.next, MET);
  const isWhen = match(words, at, 'once|when') !== null;
  if (isWhen && verb === null && met === null) return null;
  return mention('after', noun, met ?? match(words, noun.next, 'applies|apply') ?? noun.next);
}

/** The amount of a deductible is the accumulator's, and a sentence that states another one contradicts it. */
function refuseOwnAmount(words: Words, at: number, amountAt: number): Reading<Mention> {
  if (moneyAt(words, amountAt) === null || readNoun(words, amountAt + 1) === null) return null;
  return ownAmount(words, at);
}

const ownAmount = (words: Words, at: number): Refused =>
  stopped(
    words,
    at,
    'cost.deductible-amount',
    'the amount of a deductible is not part of a cost sentence',
    'Write the amount in `accumulators`, and only `after deductible` here.',
  );

/** `before deductible`. */
function readBeforeDeductible(words: Words, at: number): Reading<Mention> {
  const opening = match(words, at, 'before|prior to?');
  const noun = opening === null ? null : readNoun(words, opening);
  if (noun === null) return null;
  const isWhile = match(words, noun.next, MET) !== null || match(words, at, 'prior') !== null;
  if (!isWhile) return mention('before', noun, noun.next);
  return stopped(
    words,
    at,
    'cost.ambiguous',
    'this may say that the deductible comes after the amount or that it is waived',
    'Write `$30 copay before deductible` where the deductible follows the copay, or `$30 copay, deductible waived`.',
  );
}

/** `subject to deductible`, `not subject to deductible`, `no deductible`, `without deductible`. */
function readSubject(words: Words, at: number): Reading<Mention> {
  const waived =
    match(words, at, 'is|are? not subject to') ??
    match(words, at, 'no|without|waives|bypasses') ??
    match(words, at, 'exempt from') ??
    match(words, at, 'w / o');
  const start = waived ?? match(words, at, 'is|are? subject to');
  const noun = start === null ? null : readNoun(words, start);
  if (noun === null) return null;
  if (waived !== null) return mention('waived', noun, match(words, noun.next, 'applies|apply|required') ?? noun.next);
  // `subject to deductible $500` states the amount of the deductible; `subject to deductible, $25 copay` does not.
  const isOwnAmount = moneyAt(words, noun.next) !== null && match(words, noun.next + 1, 'copay|per|/') === null;
  return isOwnAmount ? ownAmount(words, at) : mention('after', noun, noun.next);
}

/** `deductible waived`, `deductible does not apply`, `deductible applies`, `deductible`. */
function readStatement(words: Words, at: number): Reading<Mention> {
  const noun = readNoun(words, at);
  if (noun === null) return null;
  const end = noun.next;
  const waived =
    match(words, end, 'is? waived') ??
    match(words, end, 'does|do|will not apply') ??
    match(words, end, 'doesnt apply') ??
    match(words, end, 'is? not applied|applicable|required');
  if (waived !== null) return mention('waived', noun, waived);
  const applies = match(words, end, 'applies|apply first?') ?? match(words, end, 'must be met first?') ?? match(words, end, MET);
  return applies === null ? mention('bare', noun, end) : mention('after', noun, applies);
}

/** Reads whatever stands here about the deductible. */
export function readDeductible(words: Words, at: number): Reading<Mention> {
  for (const reader of [readAfter, readBeforeDeductible, readSubject, readStatement]) {
    const reading = reader(words, at);
    if (reading !== null) return reading;
  }
  return null;
}
