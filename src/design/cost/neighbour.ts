/**
 * Whether two parts that stand next to each other can only mean that both are charged, one after the other. Where they could
 * as well be a list to choose from, the sentence is refused.
 */
import type { Item, Modifier, Part } from './part.js';
import { stopped, wordAt } from './phrase.js';
import type { Refused } from './problem.js';
import type { Words } from './tokens.js';

const has = ({ modifiers }: Part, kind: Modifier['kind']): boolean => modifiers.some((modifier) => modifier.kind === kind);

const isBare = ({ core, modifiers }: Part): boolean =>
  modifiers.length === 0 && (core.kind === 'copay' ? core.isBare : core.kind === 'coinsurance' && core.said === 'bare');

const unitOf = ({ modifiers }: Part): string => modifiers.flatMap((each) => (each.kind === 'per' ? [each.per] : []))[0] ?? 'visit';

const DOUBT = 'two amounts stand side by side, and it does not say whether both are charged or which one';
const WRITE = 'Join what is charged one after the other with `then`; write what depends on something as variants with `when`.';

/** Words that leave no doubt that both parts are charged; `;` and `and` also part the entries of a list. */
const ADDS = new Set(['then', 'plus', '+', 'followed']);

/** Two parts with a joint: two copays of one kind are a list (`$10; $30`) unless the joint adds them. */
function refuseJoined(words: Words, at: number, start: number, before: Part, part: Part): Refused | null {
  const joint = words.tokens.slice(at, start).map((_, ahead) => wordAt(words, at + ahead) ?? '');
  const isTwice = before.core.kind === 'copay' && part.core.kind === 'copay' && unitOf(before) === unitOf(part);
  if (!isTwice || has(part, 'days') || joint.some((word) => ADDS.has(word))) return null;
  return stopped(words, at, 'cost.ambiguous', DOUBT, WRITE);
}

/** Two parts without a joint. */
function refuseAdjacent(words: Words, at: number, before: Part, part: Part): Refused | null {
  const isBound = before.modifiers.some((each) => each.kind === 'deductible' && each.mention.place !== 'waived');
  if (isBound) return stopped(words, at, 'cost.ambiguous', 'it does not say which of the two amounts the deductible comes before', WRITE);
  if (has(before, 'days') && has(part, 'days')) return null;
  const isSame = before.core.kind === part.core.kind;
  const isOpened = words.tokens[at]?.opens === true;
  const isDoubt = isSame || isOpened || part.core.kind === 'nothing' || (isBare(before) && isBare(part));
  return isDoubt ? stopped(words, at, 'cost.ambiguous', DOUBT, WRITE) : null;
}

/**
 * @param at where the last part ended; `start` where the next one begins, behind the joint if there is one.
 * @returns a refusal, or null where the two can only be charged one after the other.
 */
export function refuseNeighbours(words: Words, at: number, start: number, last: Item, part: Part): Refused | null {
  if (last.kind === 'part') {
    return start > at ? refuseJoined(words, at, start, last.part, part) : refuseAdjacent(words, at, last.part, part);
  }
  if (start > at || part.core.kind !== 'copay' || !isBare(part)) return null;
  // `Deductible: $500` states the amount of the deductible, and would otherwise be read as a copay behind it.
  return stopped(
    words,
    at,
    'cost.deductible-amount',
    'this may be the amount of the deductible, which is not part of a cost sentence',
    'Write the amount in `accumulators`; or `deductible, then $25 copay` where it is a copay.',
  );
}
