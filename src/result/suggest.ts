/**
 * The nearest known word to a misspelt one, for "did you mean" hints.
 * A leaf: it knows no plan. Case is set aside; a swap of two neighbouring letters counts as one slip.
 */

/** A longer word is no key or id that a person mistyped, and comparing it would cost time for nothing. */
const LONGEST = 80;

/** How many slips are forgiven: a third of the word's length, at least one and at most two. */
const forgiven = (word: string): number => Math.max(1, Math.min(2, Math.floor(word.length / 3)));

/** What a place outside the table costs: no way leads through it. */
const cell = (row: readonly number[], column: number): number => row[column] ?? Infinity;

/** Optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours. */
function slips(from: string, to: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current: number[] = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const isSame = from[row - 1] === to[column - 1];
      const isSwapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current.push(
        Math.min(
          cell(last, column) + 1,
          cell(current, column - 1) + 1,
          cell(last, column - 1) + (isSame ? 0 : 1),
          cell(beforeLast, column - 2) + (isSwapped ? 1 : Infinity),
        ),
      );
    }
    beforeLast = last;
    last = current;
  }
  return cell(last, to.length);
}

/**
 * Finds what the writer most likely meant.
 * @param word the word as written: a key, an id, a word of a sentence.
 * @param known the words that would have been right.
 * @returns the nearest known word, the first of equals; null where none is near: a third of the word's letters may be wrong,
 *   at least one and at most two, and one at least must be right.
 * @example suggest('deductable', ['copay', 'deductible']) //=> 'deductible'
 */
export function suggest(word: string, known: readonly string[]): string | null {
  if (word.length > LONGEST) return null;
  const sought = word.toLowerCase();
  let nearest: string | null = null;
  let fewest = forgiven(sought) + 1;
  for (const candidate of known) {
    // A difference in length is a lower bound of the distance: most candidates end here.
    if (Math.abs(candidate.length - sought.length) >= fewest) continue;
    const distance = slips(sought, candidate.toLowerCase());
    if (distance < fewest && distance < Math.max(sought.length, candidate.length)) {
      nearest = candidate;
      fewest = distance;
    }
  }
  return nearest;
}
