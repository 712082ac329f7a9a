/** json-rules-engine's condition JSON over flat facts. What facts and operators there are is checked when compiling. */
import * as z from 'zod/mini';
import { about, choice, dictionary, fields, may, pickByKey, someOf, text } from '../../door/values.js';

export type LiteralJson = string | number | boolean | null;
export interface TestJson {
  readonly fact: string;
  readonly operator: string;
  readonly value: LiteralJson | readonly LiteralJson[] | { readonly fact: string };
  readonly name?: string | undefined;
}
export type ConditionJson =
  | { readonly all: readonly ConditionJson[]; readonly name?: string | undefined }
  | { readonly any: readonly ConditionJson[]; readonly name?: string | undefined }
  | { readonly not: ConditionJson; readonly name?: string | undefined }
  | TestJson;

const literal = z.union([z.string(), z.number(), z.boolean(), z.null()], { error: 'literal' });
const name = may(text, 'For people; it is not read.');
const fact = z.string({ error: 'word' }).check(z.regex(/^[^\u0000-\u001f\u007f]{1,200}$/, { error: 'word' }));

const value = choice(
  'value',
  'Write a text, number, true, false or null, a list of them, or { "fact": "member.pcp" } for the value of another fact.',
  [
    literal,
    z.array(literal, { error: 'list|a list of values' }),
    fields('another fact', { fact: about(fact, 'The fact whose value is compared with.') }),
  ],
  (written) => (Array.isArray(written) ? 1 : typeof written === 'object' && written !== null ? 2 : 0),
);

const test = fields('a condition', {
  fact: about(fact, 'What is looked at: `benefit`, `tier`, `line.code`, `member.age`, `used.therapy-visits` and so on.'),
  operator: about(
    fact,
    'How it is compared: `equal`, `in`, `greaterThan`, `inCodes`, `money:lessThan`, `date:greaterThanInclusive` and so on.',
  ),
  value: about(value, 'What it is compared with: a value, a list of values, or { "fact": … } for another fact.'),
  name,
});

const PART_KEYS = ['all', 'any', 'not', 'fact'];

/** All, any or none of further conditions, or one test of a fact. */
export const condition: z.ZodMiniType<ConditionJson, ConditionJson> = choice(
  'condition',
  'Write { "all": [ … ] }, { "any": [ … ] }, { "not": … } or { "fact": "member.age", "operator": "lessThan", "value": 18 }.',
  [
    fields('a condition', {
      all: about(
        someOf(
          'a list of conditions',
          z.lazy(() => condition),
        ),
        'Every one of these must hold.',
      ),
      name,
    }),
    fields('a condition', {
      any: about(
        someOf(
          'a list of conditions',
          z.lazy(() => condition),
        ),
        'At least one of these must hold.',
      ),
      name,
    }),
    fields('a condition', {
      not: about(
        z.lazy(() => condition),
        'This must not hold.',
      ),
      name,
    }),
    test,
  ],
  (written) => pickByKey(written, PART_KEYS),
  PART_KEYS,
);
dictionary.add(condition, { id: 'condition', description: 'A condition in the JSON of json-rules-engine, over flat facts.' });
