/** "Did you mean" for ids of the document's own making. */
import { suggest } from '../result/suggest.js';
import { shorten } from './show.js';

/** The hint for a word that is not among the known ones. `whatElse` stands where nothing comes near. */
export type Meant = (word: string, known: Iterable<string>, whatElse?: string) => string;

/** So many guesses are made for one document: each compares the word with all known ones. */
const MOST_GUESSES = 100;
const MOST_NAMED = 12;

export function openMeant(): Meant {
  let guesses = 0;
  return (word, known, whatElse) => {
    guesses += 1;
    if (guesses > MOST_GUESSES) return whatElse ?? 'Check how it is written.';
    const list = [...known];
    const nearest = suggest(word, list);
    if (nearest !== null) return `Did you mean "${nearest}"?`;
    if (whatElse !== undefined) return whatElse;
    return list.length === 0 ? 'There are none here yet.' : `Known are ${nameSome(list)}.`;
  };
}

/** A list in words, cut where it grows too long to read. */
export const nameSome = (ids: readonly string[]): string => {
  const named = ids
    .slice(0, MOST_NAMED)
    .map((id) => `"${shorten(id)}"`)
    .join(', ');
  return ids.length > MOST_NAMED ? `${named} and ${String(ids.length - MOST_NAMED)} more` : named;
};
