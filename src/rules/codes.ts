/** Code lists: `"99202-99215"` (a range of equally long codes), `"J*"` (a prefix), `"G0438"` (itself). */

export type CodeMatcher = (code: string) => boolean;

const PATTERN = /^(?:[0-9A-Z.]+|[0-9A-Z.]+-[0-9A-Z.]+|[0-9A-Z.]+\*)$/;

/** Why a pattern cannot be read, in words; null where it can. */
export function codePatternProblem(pattern: string): string | null {
  const text = pattern.toUpperCase();
  if (!PATTERN.test(text)) return `"${pattern}" is no code, range of codes or prefix`;
  const [from = '', to] = text.split('-');
  if (to === undefined) return null;
  if (from.length !== to.length) return `the range "${pattern}" runs between codes of unequal length`;
  return from > to ? `the range "${pattern}" runs backwards` : null;
}

/** One test for a whole list of patterns; a pattern that cannot be read matches nothing. */
export function codeMatcher(patterns: readonly string[]): CodeMatcher {
  const exact = new Set<string>();
  const prefixes: string[] = [];
  const ranges: CodeMatcher[] = [];
  for (const pattern of patterns) {
    if (codePatternProblem(pattern) !== null) continue;
    const text = pattern.toUpperCase();
    const [from = '', to] = text.split('-');
    if (to !== undefined) ranges.push(rangeMatcher(from, to));
    else if (text.endsWith('*')) prefixes.push(text.slice(0, -1));
    else exact.add(text);
  }
  return (code) => {
    const text = code.toUpperCase();
    return exact.has(text) || prefixes.some((prefix) => text.startsWith(prefix)) || ranges.some((inRange) => inRange(text));
  };
}

/**
 * Codes between two of the same make: digits where the ends have digits, letters where they have letters, and the very
 * letter where both ends share it. So `10004-69990` has no `1036F` in it, and `0001U-0999U` no `0500T`.
 */
function rangeMatcher(from: string, to: string): CodeMatcher {
  const make = Array.from(from, (start, i) =>
    isDigit(start) ? isDigit : start === to[i] ? (char: string) => char === start : (char: string) => !isDigit(char),
  );
  return (code) => code.length === from.length && code >= from && code <= to && make.every((fits, i) => fits(code[i] ?? ''));
}

const isDigit = (char: string): boolean => char >= '0' && char <= '9';
