/** A sentence as its parts and the deductible between them, in the order written. */
import { readDeductible, type Mention } from './deductible-phrase.js';
import { refuseNeighbours } from './neighbour.js';
import { readPart, type Item } from './part.js';
import { match, stopped, type Found, type Reading } from './phrase.js';
import { isRefused, type Refused } from './problem.js';
import type { Words } from './tokens.js';

/** Where the reading cannot go on, and what came before it. */
export interface Stop {
  readonly stop: number;
  readonly items: readonly Item[];
}

/** `then`, `and then`, `; then`, `plus`, `+`: any run of joints. */
function readJoint(words: Words, at: number): number | null {
  let next: number | null = null;
  for (let end = match(words, at, JOINT); end !== null; end = match(words, end, JOINT)) next = end;
  return next ?? match(words, at, 'followed by');
}
const JOINT = 'then|and|plus|+|;|&';

const MEMBER_PAYS = 'the? you|member|members|patient|enrollee pay';

/** What is said of the deductible after a joint, about all that came before, holds for one part without doubt. */
function attach(words: Words, at: number, items: readonly Item[], mention: Mention): readonly Item[] | Refused {
  const last = items.at(-1);
  const parts = items.filter(({ kind }) => kind === 'part').length;
  if (last?.kind !== 'part' || (parts > 1 && mention.place !== 'waived')) {
    return stopped(
      words,
      at,
      'cost.ambiguous',
      'it does not say which amount the deductible comes before',
      'Write `after deductible` right behind the amount that it comes before.',
    );
  }
  return [...items.slice(0, -1), { ...last, mentions: [...last.mentions, mention] }];
}

/** The deductible where a part may begin; `you pay` before it says nothing more. */
function readMentionAt(words: Words, at: number): Reading<Mention> {
  const payer = match(words, at, MEMBER_PAYS);
  return readDeductible(words, payer ?? at);
}

interface State {
  readonly items: readonly Item[];
  /** Said before the part that it is about: `deductible waived; 20%`. */
  readonly pending: readonly Mention[];
  readonly next: number;
}

function afterMention(words: Words, state: State, start: number, mention: Found<Mention>): State | Refused {
  const { items, pending } = state;
  const { value, next } = mention;
  if (value.place === 'bare') return { items: [...items, { kind: 'deductible', mention: value }], pending, next };
  const follows = readPart(words, next);
  if (follows !== null && value.place === 'before') {
    return stopped(
      words,
      start,
      'cost.ambiguous',
      'this may say what is paid until the deductible is met, and not that the deductible follows',
      'Write `$30 copay before deductible` where the copay and the deductible are both charged, or `$30 copay, deductible waived`.',
    );
  }
  if (follows !== null || items.length === 0) return { items, pending: [...pending, value], next };
  const attached = attach(words, start, items, value);
  if (isRefused(attached)) return attached;
  const isInside = value.place !== 'waived' && next < words.tokens.length;
  if (!isInside) return { items: attached, pending, next };
  return stopped(
    words,
    start,
    'cost.ambiguous',
    'the deductible may come before the amount in front of these words or behind them',
    'Write `after deductible` right behind the amount that it comes before.',
  );
}

function readItem(words: Words, state: State): State | Refused | null {
  const { items, pending, next: at } = state;
  const isFirst = items.length === 0 && pending.length === 0;
  const joint = isFirst ? null : readJoint(words, at);
  const start = joint ?? at;
  const mention = readMentionAt(words, start);
  if (isRefused(mention)) return mention;
  const last = items.at(-1);
  if (mention !== null && (last === undefined || joint !== null)) return afterMention(words, state, start, mention);
  const reading = readPart(words, start);
  if (reading === null || isRefused(reading)) return reading;
  const part = reading.value;
  const refused = last === undefined || pending.length > 0 ? null : refuseNeighbours(words, at, start, last, part);
  if (refused !== null) return refused;
  return { items: [...items, { kind: 'part', part, mentions: pending }], pending: [], next: reading.next };
}

/**
 * @param words a sentence in tokens.
 * @returns its items, a refusal, or the place where no part begins.
 */
export function readItems(words: Words): { readonly items: readonly Item[] } | Stop | Refused {
  let state: State = { items: [], pending: [], next: 0 };
  while (state.next < words.tokens.length) {
    const next = readItem(words, state);
    if (next === null) return { stop: state.next, items: state.items };
    if (isRefused(next)) return next;
    state = next;
  }
  if (state.pending.length === 0) return { items: state.items };
  return stopped(
    words,
    words.tokens.length,
    'cost.no-amount',
    'it speaks of the deductible and not of what is paid beside it',
    'Write `deductible` where nothing else is paid, or the rest: `20% after deductible`, `no charge after deductible`.',
  );
}
