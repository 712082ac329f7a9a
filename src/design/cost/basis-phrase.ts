/**
 * What a share is taken of: `of the allowed amount`, `of our allowance`, `of cost` say what holds anyhow; `of the whole
 * allowed amount` sets aside the steps before; `of billed charges` is no price the plan knows.
 */
import { found, match, stopped, wordAt, type Reading } from './phrase.js';
import type { Words } from './tokens.js';

/** `customary`: words in which plans state their own share as often as the member's. */
export type Basis = 'left' | 'allowed' | 'customary';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const BILLED = set('billed submitted actual retail awp list full-price');
const CUSTOMARY = set("r&c ucr u&c r&c's usual customary reasonable prevailing");
const WHOLE = set('whole entire full');
const ALLOWED = set(
  'allowed allowable allowance eligible covered approved medicare-approved negotiated contracted contract discounted recognized',
);
const PLAIN = set(
  "the our your plan plan's provider network in-network total amount amounts rate rates fee fees price prices drug medication " +
    'prescription service services',
);
const MONEY_WORDS = set('cost costs charge charges expense expenses');

const isPart = (word: string): boolean => [BILLED, CUSTOMARY, WHOLE, ALLOWED, PLAIN, MONEY_WORDS].some((words) => words.has(word));

/** The words after `of`, as far as they can name an amount; `reasonable and customary` is one name. */
function readWords(words: Words, at: number): { readonly said: readonly string[]; readonly next: number } {
  const said: string[] = [];
  let next = at;
  for (let word = wordAt(words, next); word !== null; word = wordAt(words, next)) {
    const isJoint = (word === 'and' || word === '&') && CUSTOMARY.has(said.at(-1) ?? '') && CUSTOMARY.has(wordAt(words, next + 1) ?? '');
    // `Medicare allowable amount` and `maximum allowed amount` are the allowed amount; `Medicare` alone is a fee schedule, and
    // `maximum` alone begins a cap.
    const isPrefix = (word === 'medicare' || word === 'maximum') && ALLOWED.has(wordAt(words, next + 1) ?? '');
    if (!isJoint && !isPrefix && !isPart(word)) break;
    said.push(word);
    next += 1;
  }
  return { said, next };
}

/** Reads `of …` after a share. */
export function readBasis(words: Words, at: number): Reading<Basis> {
  const opening = match(words, at, 'of');
  if (opening === null) return null;
  const { said, next } = readWords(words, opening);
  const has = (names: ReadonlySet<string>): boolean => said.some((word) => names.has(word));
  const isNamed =
    has(ALLOWED) || said.some((word) => ['cost', 'costs', 'price', 'amount', 'rate', 'fee', 'expense', 'expenses'].includes(word));
  if (said.length === 0) return null;
  if (has(BILLED)) return refuseBilled(words, at);
  if (has(CUSTOMARY)) return found('customary', next);
  if (!isNamed) return refuseBilled(words, at);
  if (!has(WHOLE)) return found('left', next);
  if (has(ALLOWED)) return found('allowed', next);
  return stopped(
    words,
    at,
    'cost.ambiguous',
    'this may be the share of what the steps before left over, or of everything',
    'Write `20% of the allowed amount` for the first, `20% of the whole allowed amount` for the second.',
  );
}

const refuseBilled = (words: Words, at: number): Reading<Basis> =>
  stopped(
    words,
    at,
    'cost.basis',
    'a share is taken of the allowed amount, and this names another one',
    "Leave the words out where the allowed amount is meant; else price the lines first, with the tier's `allowed` or a `price` rule.",
  );
