/** Puts the steps of a sentence's parts in order, and the deductible where the words put it: once. */
import type { Mention } from './deductible-phrase.js';
import type { Item } from './part.js';
import { partSteps, type PartSteps } from './part-steps.js';
import { isRefused, refuse, type Refused } from './problem.js';
import type { CostStep } from './steps.js';
import type { Words } from './tokens.js';

export interface Assembled {
  readonly steps: readonly CostStep[];
  readonly namedDeductible: boolean;
}

/** Why a deductible is among the steps: a second mention of it means the same one, or contradicts. */
interface Placed {
  readonly name: string | null;
  readonly by: Mention['place'];
}

interface State {
  readonly steps: readonly CostStep[];
  readonly placed: readonly Placed[];
}

const stepOf = ({ name }: Mention): CostStep => (name === null ? 'deductible' : { deductible: name });

const twice = (words: Words): Refused =>
  refuse(
    'cost.ambiguous',
    `Read \`${words.text.trim()}\` to its end: it says two things of where the deductible comes.`,
    'Say it once, where it is charged: `$250 copay, then deductible, then 20%`.',
  );

/** The steps of a part with the deductible that it speaks of. */
function place(words: Words, state: State, mention: Mention | null, steps: readonly CostStep[]): State | Refused {
  if (mention === null) return { ...state, steps: [...state.steps, ...steps] };
  const isPlaced = state.placed.some(({ name }) => name === mention.name);
  const placed = [...state.placed, { name: mention.name, by: mention.place }];
  const deductible = stepOf(mention);
  switch (mention.place) {
    case 'after':
      // `deductible, then 20% after deductible` is one deductible, said twice.
      if (isPlaced) return { ...state, steps: [...state.steps, ...steps] };
      return { placed, steps: [...state.steps, deductible, ...steps] };
    case 'before':
      return isPlaced ? twice(words) : { placed, steps: [...state.steps, ...steps, deductible] };
    case 'waived':
      return isPlaced ? twice(words) : { ...state, steps: [...state.steps, ...steps] };
    case 'bare': {
      const earlier = state.placed.find(({ name }) => name === mention.name);
      if (earlier !== undefined && earlier.by !== 'before') return twice(words);
      return earlier === undefined ? { placed, steps: [...state.steps, deductible] } : state;
    }
  }
}

/** All that is said of the deductible beside one part, as one mention. */
function oneMention(words: Words, own: Mention | null, others: readonly Mention[]): Mention | null | Refused {
  const all = own === null ? others : [...others, own];
  const [first] = all;
  if (first === undefined) return null;
  return all.every(({ place: where, name }) => where === first.place && name === first.name) ? first : twice(words);
}

/** A medical and a drug deductible are two, and the word alone cannot name both. */
function refuseTwoKinds(words: Words, mentions: readonly Mention[]): Refused | null {
  const kinds = new Set(mentions.filter((mention) => mention.place !== 'waived').map(({ about }) => about));
  if (!kinds.has('ordinary') || !kinds.has('separate')) return null;
  return refuse(
    'cost.ambiguous',
    `Read \`${words.text.trim()}\` to its end: it speaks of two different deductibles.`,
    'Name each: `medical-deductible deductible, then rx-deductible deductible, then 20%`.',
  );
}

/** `100% after deductible` is as often what the plan pays; `no charge, then $20` is two cases. */
function refuseDoubt(words: Words, parts: readonly PartSteps[], isAlone: boolean): Refused | null {
  if (parts.some(({ isAllOfSomeone, isPlain }) => isAllOfSomeone && !(isPlain && isAlone))) {
    return refuse(
      'cost.plan-share',
      `Read \`${words.text.trim()}\` to its end: it does not say who pays the 100%.`,
      'Write `no charge after deductible` where the plan pays it, `100% coinsurance` where the member does.',
    );
  }
  const isPaidLater = parts.some(({ free }, at) => free === 'always' && parts.slice(at + 1).some((later) => later.free === null));
  if (isPaidLater) {
    return refuse(
      'cost.ambiguous',
      `Read \`${words.text.trim()}\` to its end: it says that nothing is paid, and then that something is.`,
      'Leave `no charge` out; write what depends on something as variants with `when`.',
    );
  }
  // `no charge for days 1-20, then 20%` means from day 21 on, and the share alone would begin on the first day.
  const isPaidOtherDays = parts.some(
    ({ free }, at) => free === 'for-days' && parts.slice(at + 1).some((later) => later.free === null && !later.hasDays),
  );
  if (!isPaidOtherDays) return null;
  return refuse(
    'cost.ambiguous',
    `Read \`${words.text.trim()}\` to its end: some days are free, and the rest does not say for which days it is paid.`,
    'Write the days of each amount: `$0 per day for days 1-20, then $200 per day for days 21-100`.',
  );
}

/** Everything that is said of the deductible, in order. */
const mentionsOf = (items: readonly Item[]): readonly Mention[] =>
  items.flatMap((item) => {
    if (item.kind === 'deductible') return [item.mention];
    const own = item.part.modifiers.flatMap((modifier) => (modifier.kind === 'deductible' ? [modifier.mention] : []));
    return [...item.mentions, ...own];
  });

/**
 * @param words the sentence, for messages.
 * @param items its parts and deductibles, as read.
 */
export function assemble(words: Words, items: readonly Item[]): Assembled | Refused {
  const mentions = mentionsOf(items);
  const mixed = refuseTwoKinds(words, mentions);
  if (mixed !== null) return mixed;
  let state: State = { steps: [], placed: [] };
  const parts: PartSteps[] = [];
  for (const item of items) {
    const part = item.kind === 'part' ? partSteps(words, item.part) : null;
    if (isRefused(part)) return part;
    const said = item.kind === 'part' ? oneMention(words, part?.mention ?? null, item.mentions) : item.mention;
    if (isRefused(said)) return said;
    if (part !== null) parts.push(part);
    const next = place(words, state, said, part?.steps ?? []);
    if (isRefused(next)) return next;
    state = next;
  }
  const doubt = refuseDoubt(words, parts, items.length === 1 && mentions.length === 0);
  if (doubt !== null) return doubt;
  return { steps: state.steps, namedDeductible: mentions.some(({ about, place: where }) => about === 'separate' && where !== 'waived') };
}
