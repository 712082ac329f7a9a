/**
 * What every phrase reader shares: matching words, and saying where a reading stopped.
 * A reader takes the words and a place and answers with what it found and the place after it, `null` where its phrase does
 * not begin here, or a refusal where it began and cannot be right.
 */
import { isRefused, refuse, type Refused } from './problem.js';
import type { Token, Words } from './tokens.js';

export interface Found<T> {
  readonly value: T;
  readonly next: number;
}

export type Reading<T> = Found<T> | Refused | null;

export const found = <T>(value: T, next: number): Found<T> => ({ value, next });

/** The word or sign at a place; null for an amount, a name, or the end. */
export function wordAt(words: Words, at: number): string | null {
  const token = words.tokens[at];
  if (token?.kind === 'word') return token.word;
  return token?.kind === 'sign' ? token.sign : null;
}

export function moneyAt(words: Words, at: number): string | null {
  const token = words.tokens[at];
  return token?.kind === 'money' ? token.amount : null;
}

export function shareAt(words: Words, at: number): string | null {
  const token = words.tokens[at];
  return token?.kind === 'percent' ? token.share : null;
}

/** A whole number as days and visits are counted; null for an amount, a fraction, or a number no stay reaches. */
export function countAt(words: Words, at: number): number | null {
  const token = words.tokens[at];
  return token?.kind === 'number' && /^\d{1,6}$/.test(token.digits) ? Number(token.digits) : null;
}

/**
 * Matches words one after the other, without going back.
 * @param pattern words parted by spaces, each with alternatives (`a|an|the`), each optional where it ends in `?`.
 * @returns the place after the last word, or null.
 */
export function match(words: Words, at: number, pattern: string): number | null {
  let next = at;
  // Cut as it goes: most patterns fail at their first word, and every place of a sentence is tried with all of them.
  for (let from = 0; from < pattern.length;) {
    const space = pattern.indexOf(' ', from);
    const end = space === -1 ? pattern.length : space;
    const isOptional = pattern[end - 1] === '?';
    if (isOneOf(wordAt(words, next), pattern.slice(from, isOptional ? end - 1 : end))) next += 1;
    else if (!isOptional) return null;
    from = end + 1;
  }
  return next;
}

const isOneOf = (word: string | null, alternatives: string): boolean =>
  word !== null && (word === alternatives || (alternatives.includes('|') && alternatives.split('|').includes(word)));

/** The place after as many words of the set as stand here. */
export function skip(words: Words, at: number, set: ReadonlySet<string>): number {
  let next = at;
  for (let word = wordAt(words, next); word !== null && set.has(word); word = wordAt(words, next)) next += 1;
  return next;
}

/** The first reader's answer that is not null; a refusal ends the search as a find does. */
export function firstOf<T>(words: Words, at: number, readers: readonly ((words: Words, at: number) => Reading<T>)[]): Reading<T> {
  for (const reader of readers) {
    const reading = reader(words, at);
    if (reading !== null) return reading;
  }
  return null;
}

export const mapFound = <A, B>(reading: Reading<A>, change: (value: A) => B): Reading<B> =>
  reading === null || isRefused(reading) ? reading : found(change(reading.value), reading.next);

const startOf = (token: Token | undefined, text: string): number => token?.lead ?? text.length;

/** The sentence from one token up to another, as it was written, without the commas and brackets at its edges. */
export const textBetween = (words: Words, at: number, end: number): string => {
  const text = words.text.slice(startOf(words.tokens[at], words.text), startOf(words.tokens[end], words.text));
  return text.trim().replace(/[\s,;:]$/u, '');
};

/** The sentence from a token on, as it was written. */
export const restFrom = (words: Words, at: number): string => words.text.slice(startOf(words.tokens[at], words.text)).trim();

/** The words of a token as they were written. */
export const writtenAt = (words: Words, at: number): string => {
  const token = words.tokens[at];
  return token === undefined ? '' : words.text.slice(token.from, token.to);
};

/** A refusal that says what was read, where it stopped, and why. */
export function stopped(words: Words, at: number, code: string, why: string, hint: string): Refused {
  const before = words.text
    .slice(0, startOf(words.tokens[at], words.text))
    .trim()
    .replace(/[,;:]$/u, '');
  const rest = restFrom(words, at);
  if (rest === '') return refuse(code, `Read \`${before}\` to its end: ${why}.`, hint);
  return refuse(code, `${before === '' ? 'Stopped' : `Read \`${before}\`, stopped`} at \`${rest}\`: ${why}.`, hint);
}
