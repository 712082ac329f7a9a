/** `$75 or 25%`, `the greater of $30 or 20%`: two amounts of which only one is charged. */
import { dollarsText } from './amounts.js';
import { match, stopped, wordAt } from './phrase.js';
import type { Refused } from './problem.js';
import type { Words } from './tokens.js';

const MORE = ['greater', 'higher', 'larger', 'more'];
const LESS = ['lesser', 'lower', 'smaller', 'less'];

/** The greater of an amount and a share is a share with a minimum, the lesser one with a maximum. */
function alternativeHint(words: Words): string {
  const said = words.tokens.map((_, at) => wordAt(words, at) ?? '');
  const amount = words.tokens.find((token) => token.kind === 'money')?.amount ?? '75';
  const share = words.tokens.find((token) => token.kind === 'percent')?.share ?? '25%';
  const most = `\`${share}, max ${dollarsText(amount)}\``;
  const least = `\`${share}, min ${dollarsText(amount)}\``;
  if (said.some((word) => MORE.includes(word))) return `Write ${least}: the share, and not less than the amount.`;
  if (said.some((word) => LESS.includes(word))) return `Write ${most}: the share, and not more than the amount.`;
  return `Write which one holds: ${least} for the greater, ${most} for the lesser, or variants with \`when\` for what decides.`;
}

/** Refuses an alternative where one begins here. */
export function readAlternative({ words, at }: { readonly words: Words; readonly at: number }): Refused | null {
  const isAlternative = match(words, at, 'and? /? or|whichever|either') ?? match(words, at, `the? ${[...MORE, ...LESS].join('|')} of`);
  if (isAlternative === null) return null;
  return stopped(words, at, 'cost.ambiguous', 'it names two things, and only one of them is paid', alternativeHint(words));
}
