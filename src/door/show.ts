/** Values and keys as messages show them: short, on one line, recognisable. */

/** A value as a reader recognises it, short. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return '`null`';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') {
    const keys = Object.keys(value);
    return keys.length === 0 ? 'an empty object' : `an object with \`${shorten(keys.slice(0, 3).join('`, `'))}\``;
  }
  if (typeof value === 'string') return `"${shorten(value)}"`;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : `a ${typeof value}`;
}

/** Enough of a long or odd text to find it again. */
export const shorten = (text: string): string => {
  const clean = text.replace(/[\u0000-\u001f\u007f\u2028\u2029]/g, ' ');
  return clean.length <= 60 ? clean : `${clean.slice(0, 57)}...`;
};

export const capital = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
export const quoteAll = (keys: readonly string[]): string => keys.map((key) => `\`${key}\``).join(', ');
export const quoteTexts = (texts: readonly string[]): string => texts.map((text) => `"${text}"`).join(', ');
