/** Parts of conditions, and lists of names, as messages say them. */
import { shorten } from '../../door/show.js';
import type { Test } from '../../design/design.js';

/** What a test asks of its fact, where it holds and where it does not: `contains "33"`, `does not contain "33"`. */
export function wordsOfTest({ operator, value }: Test, holds: boolean): string {
  const shown = valueWords(value);
  if (operator === 'contains') return holds ? `contains ${shown}` : `does not contain ${shown}`;
  if (operator === 'inCodes') return `is ${holds ? '' : 'not '}among the codes ${shown}`;
  if (operator === 'equal') return `is ${holds ? '' : 'not '}${shown}`;
  if (operator === 'in') return `is ${holds ? '' : 'not '}one of ${shown}`;
  return `does ${holds ? '' : 'not '}fulfil "${operator}" ${shown}`;
}

function valueWords(value: Test['value']): string {
  if (value !== null && typeof value === 'object' && 'fact' in value) return `the value of "${value.fact}"`;
  return shorten(JSON.stringify(value));
}

/** `a, b and c` */
export function andList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
