/**
 * The values that documents are made of, as schemas: amounts, percentages, days, ids, counts.
 * The message of a schema is never shown. It is a tag (`money`, `whole|1|12`) from which `words.ts` finds code, message and hint
 * once the offending value is at hand; what follows a second bar is an extra hint for that one place.
 */
import * as z from 'zod/mini';
import { parseDay } from '../calendar/day.js';
import { parseCents } from '../money/cents.js';
import { parseThousandths } from './counts.js';

/** What the JSON Schemas say to editors, beside the shape: `id` makes a definition of its own. */
export interface Entry {
  readonly id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
}
export const dictionary = z.registry<Entry>();

/** The same schema, described: what editors show while someone types. A copy, so that each place has words of its own. */
export function about<T extends z.ZodMiniType>(schema: T, description: string): T {
  const { title } = dictionary.get(schema) ?? {};
  const copy = z.clone(schema);
  dictionary.add(copy, { ...(title === undefined ? {} : { title }), description });
  return copy;
}

/** An optional, described field. */
export const may = <T extends z.ZodMiniType>(schema: T, description: string): z.ZodMiniOptional<T> =>
  z.optional(about(schema, description));

const MONEY_TEXT = /^(?:0|[1-9]\d{0,9})(?:\.\d{1,2})?$/;
/** At most that many dollars fit in one amount. */
const MOST_DOLLARS = 9_999_999_999.99;
const MOST_UNITS = 1_000_000;

/** An amount of dollars: a number with at most two decimals or a text such as "1234.56". `hint` is shown with every refusal here. */
export function money(hint = ''): z.ZodMiniUnion<[z.ZodMiniNumber<number>, z.ZodMiniString<string>]> {
  const tag = { error: `money|${hint}` };
  return z.union(
    [
      z.number(tag).check(
        z.gte(0, tag),
        z.lte(MOST_DOLLARS, tag),
        z.refine((value) => parseCents(value) !== null, tag),
      ),
      z.string(tag).check(z.regex(MONEY_TEXT, tag)),
    ],
    tag,
  );
}

/** A limit in dollars or a count of visits, days or units: which of them the measure beside it says, so the exact form is checked there. */
export const quantity = z.union(
  [
    z.number({ error: 'money' }).check(z.gte(0, { error: 'money' }), z.lte(MOST_DOLLARS, { error: 'money' })),
    z.string({ error: 'money' }).check(z.regex(MONEY_TEXT, { error: 'money' })),
  ],
  { error: 'money' },
);

/** A share of something, "0%" to "100%". */
export const share = (hint = ''): z.ZodMiniString<string> => {
  const tag = { error: `share|${hint}` };
  return z.string(tag).check(z.regex(/^(?:100(?:\.0{1,6})?|\d{1,2}(?:\.\d{1,6})?)%$/, tag));
};

/** A percentage of a price: may be above 100%. */
export const rate = z.string({ error: 'rate' }).check(z.regex(/^\d{1,5}(?:\.\d{1,6})?%$/, { error: 'rate' }));

/** A calendar day, "2026-03-31". */
export const day = z.string({ error: 'day' }).check(
  z.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, { error: 'day' }),
  z.refine((value) => parseDay(value) !== null, { error: 'day' }),
);

/** A name by which other parts of the document point here. */
export const id = z
  .string({ error: 'id' })
  .check(z.regex(/^(?!(?:__proto__|constructor|prototype)$)[A-Za-z0-9._:-]{1,200}$/, { error: 'id' }));

/** A label for people: any text, empty too. */
export const text = z.string({ error: 'text' });

/** A word that is compared exactly (a network, a specialty, a program): not empty, no space around it, no control characters. */
export const word = z
  .string({ error: 'word' })
  .check(z.regex(/^[^\s\u0000-\u001f\u007f](?:[^\u0000-\u001f\u007f]{0,198}[^\s\u0000-\u001f\u007f])?$/, { error: 'word' }));

/** A code of the trade (procedure, modifier, place, revenue, drug tier): text, or the number that a spreadsheet made of it. */
export const code = z.union(
  [
    z.string({ error: 'code' }).check(z.regex(/^[A-Za-z0-9](?:[A-Za-z0-9 ._:/-]{0,48}[A-Za-z0-9])?$/, { error: 'code' })),
    z.int({ error: 'code' }).check(z.gte(0, { error: 'code' })),
  ],
  { error: 'code' },
);

/** Units of service: above 0, at most three decimals. */
export const units = z.number({ error: 'units' }).check(
  z.gt(0, { error: 'units' }),
  z.lte(MOST_UNITS, { error: 'units' }),
  z.refine((value) => parseThousandths(value) !== null, { error: 'units' }),
);

export const flag = z.boolean({ error: 'flag' });

/** A whole number from `least` to `most`. */
export function whole(least: number, most: number): z.ZodMiniNumberFormat {
  const tag = { error: `whole|${String(least)}|${String(most)}` };
  return z.int(tag).check(z.gte(least, tag), z.lte(most, tag));
}

/** One of a few words. `what` names the choice in messages: "a type of accumulator". */
export const oneOf = <const T extends readonly string[]>(what: string, words: T): z.ZodMiniEnum<{ [K in T[number]]: K }> =>
  z.enum(words, { error: `one|${what}|${words.join(',')}` });

/** A list; `what` names it in messages: "a list of tiers". */
export const list = <T extends z.ZodMiniType>(what: string, item: T): z.ZodMiniArray<T> => z.array(item, { error: `list|${what}` });

/** A list with at least one entry. */
export const someOf = <T extends z.ZodMiniType>(what: string, item: T): z.ZodMiniArray<T> =>
  list(what, item).check(z.minLength(1, { error: `empty|${what}` }));

/** A list of few entries: some checks compare each with each. */
export const fewOf = <T extends z.ZodMiniType>(what: string, item: T, most: number): z.ZodMiniArray<T> =>
  someOf(what, item).check(z.maxLength(most, { error: `long|${what}|${String(most)}` }));

/** An object with just these keys (`x-*` and `$schema` are let through by the admission). `what` names it in messages: "a tier". */
export function fields<T extends z.core.$ZodLooseShape>(what: string, shape: T): z.ZodMiniObject<T, z.core.$strict> {
  const schema = z.strictObject(shape, { error: `keys|${what}|${Object.keys(shape).join(',')}` });
  dictionary.add(schema, { title: `${what.slice(0, 1).toUpperCase()}${what.slice(1)}` });
  return schema;
}

/** An object whose keys are ids of the document's own making. */
export const table = <T extends z.ZodMiniType>(
  what: string,
  key: z.ZodMiniString<string>,
  value: T,
): z.ZodMiniRecord<z.ZodMiniString<string>, T> => z.record(key, value, { error: `table|${what}` });

/**
 * One of several shapes. `pick` says from the value's outer look which of the branches its writer meant (-1: none of them), so that
 * a mistake inside is reported as that branch's, not as a riddle about all of them.
 * @param noun the first half of the issue's code where no branch was meant: "period" for `period.malformed`.
 * @param hint what to write where no branch was meant.
 * @param keys that tell the branches apart, for a "did you mean" where an object has none of them.
 */
export function choice<const T extends readonly [z.ZodMiniType, ...z.ZodMiniType[]]>(
  noun: string,
  hint: string,
  branches: T,
  pick: (value: unknown) => number,
  keys: readonly string[] = [],
): z.ZodMiniUnion<T> {
  return z.union(branches, { error: (issue) => `choice|${noun}|${String(pick(issue.input))}|${hint}|${keys.join(',')}` });
}

/** Like `choice` over objects that are told apart by the word under one key. Words that none of them has are reported at that key. */
export function kinds<const T extends readonly [z.ZodMiniType, ...z.ZodMiniType[]]>(
  what: string,
  key: string,
  words: readonly string[],
  branches: T,
): z.ZodMiniUnion<T> {
  return z.union(branches, {
    error: ({ input }) =>
      `kinds|${what}|${String(isRecord(input) ? words.findIndex((word) => word === input[key]) : -1)}|${key}|${words.join(',')}`,
  });
}

/** Keys that any object of a document may carry, unread: notes of its writers, and the schema that editors look for. */
export const isFree = (key: string): boolean => key.startsWith('x-') || key === '$schema';

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The first of the keys that the value has, as an index; -1 where it has none or is no object. */
export const pickByKey = (value: unknown, keys: readonly string[]): number =>
  isRecord(value) ? keys.findIndex((key) => Object.hasOwn(value, key)) : -1;
