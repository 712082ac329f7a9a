/**
 * A schema as a plain yes-or-no function, several times faster than a parse that collects issues. Most documents are right: only
 * where this says no is the schema itself asked what is wrong. A differential test holds the two together.
 */
import type * as z from 'zod/mini';
import { isFree } from './values.js';

export type Predicate = (value: unknown) => boolean;

/** What the schema library keeps about the kinds of schemas that `values.ts` makes. */
type Definition = z.core.$ZodTypes['_zod']['def'];
type Kind =
  | 'string'
  | 'number'
  | 'boolean'
  | 'null'
  | 'unknown'
  | 'literal'
  | 'enum'
  | 'optional'
  | 'nullable'
  | 'lazy'
  | 'union'
  | 'array'
  | 'tuple'
  | 'record'
  | 'object';
type Make = (inner: z.core.$ZodType) => Predicate;

const MAKERS: { readonly [K in Kind]: (definition: Extract<Definition, { readonly type: K }>, of: Make) => Predicate } = {
  string: () => (value) => typeof value === 'string',
  number: (definition) => ('format' in definition ? (value) => Number.isSafeInteger(value) : (value) => Number.isFinite(value)),
  boolean: () => (value) => typeof value === 'boolean',
  null: () => (value) => value === null,
  unknown: () => () => true,
  literal: ({ values }) => isIn(values),
  enum: ({ entries }) => isIn(Object.values(entries)),
  optional: ({ innerType }, of) => of(innerType),
  nullable: ({ innerType }, of) => {
    const inner = of(innerType);
    return (value) => value === null || inner(value);
  },
  lazy: ({ getter }, of) => {
    // A schema that contains itself is still being made here: it is asked for when a value comes.
    let inner: Predicate | null = null;
    return (value) => {
      inner ??= of(getter());
      return inner(value);
    };
  },
  union: ({ options }, of) => {
    const branches = options.map(of);
    return (value) => branches.some((branch) => branch(value));
  },
  array: ({ element }, of) => {
    const entry = of(element);
    return (value) => Array.isArray(value) && value.every((item) => entry(item));
  },
  tuple: ({ items }, of) => {
    const places = items.map(of);
    return (value) => Array.isArray(value) && value.length === places.length && places.every((place, index) => place(value[index]));
  },
  record: ({ keyType, valueType }, of) => ofRecord(of(keyType), of(valueType)),
  object: ({ shape }, of) => ofObject(shape, of),
};

function isIn(words: readonly unknown[]): Predicate {
  const known = new Set(words);
  return (value) => known.has(value);
}

/** @throws where the schema uses a kind that is not read here: found by any test that loads it. */
export function predicateOf(schema: z.core.$ZodType): Predicate {
  const made = new Map<z.core.$ZodType, Predicate>();
  const of: Make = (inner) => {
    const before = made.get(inner);
    if (before !== undefined) return before;
    const definition = inner._zod.def as Definition;
    const make = MAKERS[definition.type as Kind] as ((definition: Definition, of: Make) => Predicate) | undefined;
    if (make === undefined) throw new TypeError(`costshare: no predicate for a schema of type ${definition.type}`);
    const predicate = withChecks(make(definition, of), definition);
    made.set(inner, predicate);
    return predicate;
  };
  return of(schema);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function ofRecord(key: Predicate, entry: Predicate): Predicate {
  return (value) => isObject(value) && Object.keys(value).every((name) => key(name) && entry(value[name]));
}

function ofObject(shape: Readonly<Record<string, z.core.$ZodType>>, of: Make): Predicate {
  const fields = new Map(
    Object.entries(shape).map(([key, schema]) => [
      key,
      { fits: of(schema), isRequired: (schema._zod.def as Definition).type !== 'optional' },
    ]),
  );
  const required = [...fields.values()].filter(({ isRequired }) => isRequired).length;
  return (value) => {
    if (!isObject(value)) return false;
    let found = 0;
    for (const key of Object.keys(value)) {
      const field = fields.get(key);
      if (field === undefined) {
        if (!isFree(key)) return false;
      } else {
        if (!field.fits(value[key])) return false;
        if (field.isRequired) found += 1;
      }
    }
    return found === required;
  };
}

/** What a check is, in the little of it that the schemas here use. */
interface CheckDefinition {
  readonly check: string;
  readonly value?: number;
  readonly inclusive?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: RegExp;
  readonly fn?: (value: unknown) => unknown;
}

function withChecks(base: Predicate, definition: Definition): Predicate {
  const checks = (definition.checks ?? []).map((check) => checkOf(check._zod.def as unknown as CheckDefinition));
  return checks.reduce<Predicate>((before, check) => (value) => before(value) && check(value), base);
}

function checkOf(definition: CheckDefinition): Predicate {
  const { check, value: bound = 0, inclusive = false, minimum = 0, maximum = 0, pattern, fn } = definition;
  switch (check) {
    case 'greater_than':
      return (value) => (inclusive ? (value as number) >= bound : (value as number) > bound);
    case 'less_than':
      return (value) => (inclusive ? (value as number) <= bound : (value as number) < bound);
    case 'min_length':
      return (value) => (value as readonly unknown[]).length >= minimum;
    case 'max_length':
      return (value) => (value as readonly unknown[]).length <= maximum;
    case 'string_format':
      if (pattern !== undefined) return (value) => pattern.test(value as string);
      break;
    case 'custom':
      if (fn !== undefined) return (value) => fn(value) === true;
      break;
  }
  throw new TypeError(`costshare: no predicate for a check of kind ${check}`);
}
