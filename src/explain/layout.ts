/** Laying text out in plain characters: wrapped paragraphs, columns. */

/** Wide enough for a sentence, narrow enough for a terminal beside an editor. */
const WIDTH = 100;

/** Characters that would move the cursor, colour the terminal or turn the line around, wherever they come from. */
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;

/** Text of a document's writer, on one line and harmless. */
export const printable = (text: string): string => text.replace(UNPRINTABLE, ' ');

/**
 * Breaks a paragraph at spaces. A word longer than the line stays whole.
 * @param first what the first line begins with; the others are indented as far.
 */
export function wrap(first: string, text: string): readonly string[] {
  const indent = ' '.repeat(first.length);
  const lines: string[] = [];
  let line = first;
  let isFresh = true;
  for (const word of printable(text).split(' ')) {
    if (!isFresh && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = indent;
      isFresh = true;
    }
    line += isFresh ? word : ` ${word}`;
    isFresh = false;
  }
  return [...lines, line];
}

/** Rows in columns: the first `texts` columns to the left, the others, amounts, to the right. */
export function columns(rows: readonly (readonly string[])[], texts: number): readonly string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, i) => (i < texts ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
