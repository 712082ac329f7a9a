/** Lists of codes as sets: whether all that one list takes, another takes as well. */

interface Span {
  readonly from: string;
  readonly to: string;
  /** A prefix spans codes of any length, a range those of one. */
  readonly isPrefix: boolean;
}

function spanOf(pattern: string): Span {
  const text = pattern.toUpperCase();
  if (text.endsWith('*')) return { from: text.slice(0, -1), to: text.slice(0, -1), isPrefix: true };
  const [from = '', to = from] = text.split('-');
  return { from, to, isPrefix: false };
}

/** What every code that the pattern takes begins with. */
export function stemOf(pattern: string): string {
  const { from, to } = spanOf(pattern);
  let length = 0;
  while (length < from.length && from[length] === to[length]) length += 1;
  return from.slice(0, length);
}

/** The first code that a pattern takes, or what it begins with. */
export const startOf = (pattern: string): string => spanOf(pattern).from;

function holds(outer: Span, inner: Span): boolean {
  // Codes between two that begin alike begin so too.
  if (outer.isPrefix) return inner.from.startsWith(outer.from) && inner.to.startsWith(outer.from);
  return !inner.isPrefix && inner.from.length === outer.from.length && inner.from >= outer.from && inner.to <= outer.to;
}

/** Pattern by pattern: ranges that only together cover another are not put together. */
export function patternsWithin(inner: readonly string[], outer: readonly string[]): boolean {
  const spans = outer.map(spanOf);
  return inner.map(spanOf).every((one) => spans.some((other) => holds(other, one)));
}
