/** Turns a schema's tag and the value that broke it into code, message and hint. See `values.ts` for the tags. */
import { suggest } from '../result/suggest.js';
import { moneyHint, percentHint, whyNoAmount } from './amount-words.js';
import { asideOnKey, asideOnKind, asideOnWord } from './asides.js';
import { capital, quoteAll, quoteTexts, shorten, show } from './show.js';

export interface Words {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** Code, message and hint for one broken value. */
export function wordsFor(tag: string, value: unknown): Words {
  const [kind = '', first = '', second = '', third = '', fourth = ''] = tag.split('|');
  switch (kind) {
    case 'money':
      return {
        code: 'money.malformed',
        message: `${show(value)} is no amount of dollars${whyNoAmount(value)}.`,
        hint: joined(moneyHint(value), first),
      };
    case 'share':
      return {
        code: 'percent.malformed',
        message: `${show(value)} is no percentage from 0% to 100%.`,
        hint: joined(percentHint(value, '20%'), first),
      };
    case 'rate':
      return { code: 'percent.malformed', message: `${show(value)} is no percentage.`, hint: percentHint(value, '150%') };
    case 'day':
      return dayWords(value);
    case 'id':
      return {
        code: 'id.malformed',
        message: `${show(value)} is no id.`,
        hint: 'Write letters, digits, "-", "_", "." and ":" only, such as "primary-care"; no spaces, no names such as "constructor".',
      };
    case 'text':
      return { code: 'text.expected', message: `${show(value)} is no text.`, hint: 'Write a text in quotes.' };
    case 'word':
      return {
        code: 'text.malformed',
        message: `${show(value)} cannot be compared with anything.`,
        hint: 'Write a text in quotes, not empty, without space at its ends, at most 200 characters.',
      };
    case 'flag':
      return { code: 'flag.expected', message: `${show(value)} is neither true nor false.`, hint: 'Write true or false, without quotes.' };
    case 'whole':
      return {
        code: 'count.malformed',
        message: `${show(value)} is no whole number from ${first} to ${second}.`,
        hint: `Write a whole number without quotes, at least ${first}.`,
      };
    case 'one':
      return oneWords(first, second.split(','), value);
    case 'list':
      return {
        code: 'list.expected',
        message: `${show(value)} stands where ${first} is wanted.`,
        hint: typeof value === 'string' ? `Write a list: ["${shorten(value)}"].` : 'Write a list in square brackets.',
      };
    case 'empty':
      return { code: 'list.empty', message: `${capital(first)} cannot be empty.`, hint: 'Name at least one, or leave the key out.' };
    case 'long':
      return {
        code: 'list.too-long',
        message: `${capital(first)} of ${String(Array.isArray(value) ? value.length : 0)} entries stands here; at most ${second} are read.`,
        hint: 'Write fewer.',
      };
    case 'keys':
    case 'table':
      return {
        code: 'object.expected',
        message: `${show(value)} stands where ${first} is wanted.`,
        hint: kind === 'keys' ? `Write an object with ${quoteAll(second.split(','))}.` : 'Write an object in curly braces, keyed by id.',
      };
    case 'pattern':
      return {
        code: 'pattern.malformed',
        message: `${show(value)} names no benefits.`,
        hint: 'Write a benefit\'s id, "rx-*" for all that begin so, "*" for all, "!preventive" to take one out.',
      };
    case 'family-size':
      return {
        code: 'family.malformed',
        message: `${show(value)} is no number of covered members.`,
        hint: 'Write { "2": 5000, "3": 7500 }: for two, and for three or more.',
      };
    case 'code':
      return {
        code: 'code.malformed',
        message: `${show(value)} is no code.`,
        hint: 'Write the code in quotes, such as "99213", "0120" or "J1745".',
      };
    case 'units':
      return {
        code: 'units.malformed',
        message: `${show(value)} is no number of units.`,
        hint: 'Write a number above 0 with at most three decimals, such as 1 or 2.5.',
      };
    case 'expected':
      return {
        code: 'expect.malformed',
        message: `${show(value)} is no amount to compare with.`,
        hint: 'Write the amount as results print it, such as "25.00".',
      };
    case 'carc':
      return {
        code: 'carc.malformed',
        message: `${show(value)} is no claim adjustment reason code.`,
        hint: 'Write a code such as "96" or "119".',
      };
    case 'literal':
      return {
        code: 'value.malformed',
        message: `${show(value)} cannot be compared with.`,
        hint: 'Write a text, a finite number, true, false or null.',
      };
    case 'choice':
      return {
        code: `${first}.malformed`,
        message: `${show(value)} cannot be read here.`,
        hint: `${third}${meantKey(value, fourth.split(','))}`,
      };
    case 'kinds':
      return {
        code: 'object.expected',
        message: `${show(value)} stands where an object with \`${third}\` is wanted.`,
        hint: `Write { "${third}": … }; it is ${quoteTexts(fourth.split(','))}.`,
      };
    default:
      return { code: 'value.malformed', message: `${show(value)} cannot stand here.`, hint: 'See the schema of this document.' };
  }
}

/** What to say about a key that must be there and is not. */
export function wordsForMissing(key: string, tag: string): Words {
  return { code: 'key.missing', message: `\`${key}\` is missing.`, hint: wanted(tag) };
}

/** What to say about a key that an object of this kind does not have. */
export function wordsForUnknown(key: string, tag: string): Words {
  const [, what = 'this object', list = ''] = tag.split('|');
  const known = list.split(',');
  const aside = asideOnKey(what, key);
  const nearest = suggest(key, known);
  const hint =
    aside ?? (nearest === null ? `It knows ${quoteAll(known)}; keys of your own begin with \`x-\`.` : `Did you mean \`${nearest}\`?`);
  return { code: 'key.unknown', message: `${capital(what)} has no key \`${shorten(key)}\`.`, hint };
}

function wanted(tag: string): string {
  const [kind = '', first = '', second = '', third = ''] = tag.split('|');
  switch (kind) {
    case 'money':
      return 'Write an amount of dollars, such as 25 or "1234.56".';
    case 'share':
    case 'rate':
      return 'Write a percentage, such as "20%".';
    case 'day':
      return 'Write a day, such as "2026-03-31".';
    case 'id':
      return 'Write an id, such as "primary-care".';
    case 'whole':
      return `Write a whole number, at least ${first}.`;
    case 'one':
      return `Write ${quoteTexts(second.split(','))}.`;
    case 'list':
    case 'empty':
      return `Write ${first} in square brackets.`;
    case 'keys':
      return `Write ${first}: an object with ${quoteAll(second.split(','))}.`;
    case 'table':
      return `Write ${first} in curly braces, keyed by id.`;
    case 'choice':
      return third;
    case 'kinds':
      return `Write ${first}: an object with \`${third}\`.`;
    default:
      return 'Write it.';
  }
}

function oneWords(what: string, known: readonly string[], value: unknown): Words {
  const aside = typeof value === 'string' ? asideOnWord(what, value) : null;
  const nearest = typeof value === 'string' ? suggest(value, known) : null;
  const meant = nearest === null || known.length === 1 ? '' : ` Did you mean "${nearest}"?`;
  return {
    code: 'word.unknown',
    message: `${show(value)} is not ${what}.`,
    hint: aside ?? `${asideOnKind(what) ?? `Write ${quoteTexts(known)}.`}${meant}`,
  };
}

/** The known key that one of an object's keys most likely was meant to be. */
function meantKey(value: unknown, known: readonly string[]): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
  for (const key of Object.keys(value).slice(0, 5)) {
    const nearest = suggest(key, known);
    if (nearest !== null) return ` Did you mean \`${nearest}\`?`;
  }
  return '';
}

function dayWords(value: unknown): Words {
  const written = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
  const message = written ? `${show(value)} is no day of the calendar.` : `${show(value)} is no day as year-month-day.`;
  return { code: 'date.malformed', message, hint: 'Write a real calendar day from 1800 on, without time or zone, such as "2026-03-31".' };
}

const joined = (hint: string, extra: string): string => (extra === '' ? hint : `${hint} ${extra}`);
