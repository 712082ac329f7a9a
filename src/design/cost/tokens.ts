/**
 * Cuts a cost sentence into tokens in one pass. Each alternative of the pattern begins with characters that no other one takes
 * up again, so the time is linear in the sentence. Spaces, commas, colons, full stops and brackets are set aside; each token
 * remembers where its text began, so that a message can quote the sentence as it was written.
 */
import { moneyText, shareText } from './amounts.js';
import { canonicalWord } from './vocabulary.js';

interface Span {
  /** Where the token begins, with the brackets opened before it. */
  readonly lead: number;
  /** Where its own text begins and ends. */
  readonly from: number;
  readonly to: number;
  /** A bracket was opened just before it. */
  readonly opens: boolean;
}

export type Token = Span &
  (
    | { readonly kind: 'money'; readonly amount: string }
    | { readonly kind: 'percent'; readonly share: string }
    | { readonly kind: 'number'; readonly digits: string }
    | { readonly kind: 'word'; readonly word: string }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'sign'; readonly sign: string }
    | { readonly kind: 'malformed'; readonly why: 'money' | 'percent' }
  );

export interface Words {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The footnote marks that were set aside, in order. */
  readonly footnotes: readonly string[];
}

// An amount, a number or share, a word, a name in quotes, or any one character.
const TOKEN =
  /\$[ \u00A0]*[\d.,]*\d|\.?\d(?:[\d.,]*\d)?(?:[ \u00A0]*%)?|\p{L}(?:['’&\u002D\u2010\u2011]?[\p{L}\p{M}])*|['"`‘’“”][\p{L}\p{M}\p{N}_.:\u002D]{1,64}['"`‘’“”]|[^]/gu;

// U+00AD and U+200B to U+200D show nothing at all: they arrive with text copied from a page.
const BLANK = /^[\s\u00AD\u200B-\u200D\u2060,:.)\]}]$/u;
const OPENING = /^[([{]$/u;
const FOOTNOTE = /^[*†‡§¶\u00B9\u00B2\u00B3\u2070\u2074-\u2079]$/u;
const DASH = /^[\u002D\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]$/u;

type Cut = Token extends infer T ? (T extends Span ? Omit<T, keyof Span> : never) : never;

const zeroBefore = (digits: string): string => (digits.startsWith('.') ? `0${digits}` : digits);

function cutMoney(written: string): Cut {
  const amount = moneyText(zeroBefore(written));
  return amount === null ? { kind: 'malformed', why: 'money' } : { kind: 'money', amount };
}

function cutShare(written: string): Cut {
  const share = shareText(zeroBefore(written));
  return share === null ? { kind: 'malformed', why: 'percent' } : { kind: 'percent', share };
}

function cutWord(written: string): Cut {
  const word = written
    .toLowerCase()
    .replace(/[\u2010\u2011]/gu, '-')
    .replaceAll('’', "'");
  return { kind: 'word', word: canonicalWord(word) };
}

function cut(piece: string): Cut {
  if (piece.startsWith('$')) return cutMoney(piece.slice(1).trim());
  if (/^\.?\d/u.test(piece)) return piece.endsWith('%') ? cutShare(piece.slice(0, -1).trim()) : { kind: 'number', digits: piece };
  if (/^\p{L}/u.test(piece)) return cutWord(piece);
  if (/^.[^]+.$/u.test(piece)) return { kind: 'name', name: piece.slice(1, -1) };
  return { kind: 'sign', sign: DASH.test(piece) ? '-' : piece };
}

/** `co pay`, `co – insurance` and `20 percent` are one word or one share, however the line was broken. */
function joined(first: Token, second: Token | undefined, third: Token | undefined): { token: Token; took: number } {
  if (first.kind === 'number' && second?.kind === 'word' && (second.word === 'percent' || second.word === 'pct')) {
    const { lead, from, opens } = first;
    return { token: { lead, from, opens, to: second.to, ...cutShare(first.digits) }, took: 2 };
  }
  if (first.kind === 'word' && first.word === 'co') {
    const isDashed = second?.kind === 'sign' && second.sign === '-';
    const rest = isDashed ? third : second;
    const whole = rest?.kind === 'word' ? canonicalWord(`co-${rest.word}`) : '';
    if (rest !== undefined && (whole === 'copay' || whole === 'coinsurance')) {
      return { token: { ...first, word: whole, to: rest.to }, took: isDashed ? 3 : 2 };
    }
  }
  return { token: first, took: 1 };
}

function join(tokens: readonly Token[]): readonly Token[] {
  const result: Token[] = [];
  let index = 0;
  for (let token = tokens[0]; token !== undefined; token = tokens[index]) {
    const next = joined(token, tokens[index + 1], tokens[index + 2]);
    result.push(next.token);
    index += next.took;
  }
  return result;
}

/**
 * @param text a cost sentence.
 * @returns its tokens in order; never fails: what is no token of the language is a `sign` that no phrase will take.
 */
export function tokenize(text: string): Words {
  const tokens: Token[] = [];
  const footnotes: string[] = [];
  let lead: number | null = null;
  for (const { 0: piece, index: from } of text.matchAll(TOKEN)) {
    if (OPENING.test(piece)) lead ??= from;
    else if (FOOTNOTE.test(piece)) footnotes.push(piece);
    else if (!BLANK.test(piece)) {
      tokens.push({ ...cut(piece), lead: lead ?? from, from, to: from + piece.length, opens: lead !== null });
      lead = null;
    }
  }
  return { text, tokens: join(tokens), footnotes };
}
