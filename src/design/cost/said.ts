/** A part's words by kind, and a refusal that quotes the part: what the readers of whole parts share. */
import type { Modifier, Part } from './part.js';
import { textBetween } from './phrase.js';
import { refuse, type Refused } from './problem.js';
import type { Per } from './steps.js';
import type { Words } from './tokens.js';

export type Of<K extends Modifier['kind']> = Extract<Modifier, { readonly kind: K }>;

export interface Said {
  readonly part: Part;
  readonly all: <K extends Modifier['kind']>(kind: K) => readonly Of<K>[];
  readonly refuse: (code: string, why: string, hint: string) => Refused;
}

export function saidOf(words: Words, part: Part): Said {
  const isKind = <K extends Modifier['kind']>(modifier: Modifier, kind: K): modifier is Of<K> => modifier.kind === kind;
  return {
    part,
    all: (kind) => part.modifiers.filter((modifier) => isKind(modifier, kind)),
    // Each word of the part was read; it is together that they do not hold, so the whole part is quoted.
    refuse: (code, why, hint) =>
      refuse(code, `Read \`${textBetween(words, part.at, part.next)}\`, and cannot take it as it stands: ${why}.`, hint),
  };
}

/** The one unit; `per day per admission` is per day, since days are counted within the admission anyhow. */
export function unitOf(said: Said): Per | null | Refused {
  const units = [...new Set(said.all('per').map(({ per }) => per))];
  if (units.length <= 1) return units[0] ?? null;
  if (units.length === 2 && units.includes('day') && units.includes('admission')) return 'day';
  return said.refuse('cost.ambiguous', `the amount is said to be per ${units.join(' and per ')}`, 'Write one of the two.');
}
