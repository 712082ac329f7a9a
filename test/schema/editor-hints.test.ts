/** What editors show and offer: every hint of the schemas is in its place, fits the schema, and says what the library does. */
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { DEFAULTS, EXAMPLES, RELATIONS } from '../../scripts/schema-hints.js';
import { parseScenario } from '../../src/claim/parse.js';
import { parseDesign } from '../../src/design/parse.js';
import { fullPlan, fullScenario, spoiled, type Doc } from '../hostile/documents.js';
import { against, schemaOf, type Json, type Kind } from './validator.js';

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const ajv = new Ajv({ strict: false });
const KINDS = ['plan', 'scenario'] as const;

/** Every object in a schema that has a title and properties. */
function titledIn(value: unknown): readonly Json[] {
  if (!isJson(value)) return [];
  return [...(typeof value['title'] === 'string' && isJson(value['properties']) ? [value] : []), ...Object.values(value).flatMap(titledIn)];
}
const titled = KINDS.flatMap((kind) => titledIn(schemaOf(kind)).map((node) => ({ kind, node })));
const propertiesOf = ({ title, properties }: Json): readonly (readonly [name: string, schema: Json])[] =>
  Object.entries(properties as Readonly<Record<string, Json>>).map(([key, schema]) => [`${String(title)}.${key}`, schema]);
const all = titled.flatMap(({ kind, node }) => propertiesOf(node).map(([name, schema]) => ({ kind, name, schema })));

/** A part of a schema as a schema of its own. */
const standsAlone = (kind: Kind, part: Json): Json => ({ ...part, definitions: schemaOf(kind)['definitions'] ?? {} });

describe('hints', () => {
  it.each([
    ['default', DEFAULTS],
    ['examples', EXAMPLES],
  ])('have a place in the schemas: %s', (keyword, hints) => {
    const placed = new Set(all.filter(({ schema }) => keyword in schema).map(({ name }) => name));
    expect(Object.keys(hints).filter((name) => !placed.has(name))).toEqual([]);
  });

  it('about keys that go together are in the schemas', () => {
    const placed = new Set(titled.filter(({ node }) => 'allOf' in node).map(({ node }) => node['title']));
    expect([...placed].sort()).toEqual(Object.keys(RELATIONS).sort());
  });

  it('fit the schema that they stand in', () => {
    const wrong = all.flatMap(({ kind, name, schema }) => {
      const offered = [...((schema['examples'] ?? []) as readonly unknown[]), ...('default' in schema ? [schema['default']] : [])];
      if (offered.length === 0) return [];
      const fits = ajv.compile(standsAlone(kind, schema));
      return offered.filter((value) => !fits(value)).map((value) => `${name}: ${JSON.stringify(value)}`);
    });
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('are there for most keys', () => {
    const isShown = ({ schema }: (typeof all)[number]): boolean =>
      ['default', 'examples', 'enum'].some((keyword) => keyword in schema) || schema['type'] === 'boolean';
    const plan = all.filter(({ kind }) => kind === 'plan');
    expect(plan.filter(isShown).length / plan.length).toBeGreaterThan(0.5);
  });
});

describe('a plan without hints', () => {
  it('offers closed lists of words, facts, operators and the benefits of the catalogue', () => {
    const plan = schemaOf('plan');
    const find = (name: string): Json => all.find((one) => one.name === name)?.schema ?? {};
    expect(find('An accumulator.type')['enum']).toEqual(['deductible', 'oop-max', 'limit', 'counter']);
    expect(find('A condition.fact')['examples']).toContain('member.enrolledMonths');
    expect(find('A condition.operator')['examples']).toEqual(
      expect.arrayContaining(['inCodes', 'money:lessThan', 'date:greaterThanInclusive']),
    );
    const benefits = (plan['properties'] as Readonly<Record<string, Json>>)['benefits'];
    expect(JSON.stringify(benefits?.['allOf'])).toContain('"skilled-nursing":{"description":"');
  });
});

/** The objects of a document with the schemas that they fit, alternatives resolved by the validator. */
function matched(
  kind: Kind,
  schema: Json,
  document: unknown,
  path: readonly string[] = [],
): readonly { readonly path: readonly string[]; readonly schema: Json }[] {
  if (!isJson(document)) return [];
  const { $ref, anyOf } = schema as { readonly $ref?: string; readonly anyOf?: readonly Json[] };
  if ($ref !== undefined)
    return matched(
      kind,
      (schemaOf(kind)['definitions'] as Readonly<Record<string, Json>>)[$ref.slice('#/definitions/'.length)] ?? {},
      document,
      path,
    );
  if (anyOf !== undefined) {
    const meant = anyOf.find((branch) => ajv.validate(standsAlone(kind, branch), document));
    return meant === undefined ? [] : matched(kind, meant, document, path);
  }
  if (Array.isArray(document))
    return document.flatMap((item, i) => matched(kind, (schema['items'] ?? {}) as Json, item, [...path, String(i)]));
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Json>>;
  const others = (schema['additionalProperties'] ?? {}) as Json;
  const inner = Object.entries(document).flatMap(([key, value]) => matched(kind, properties[key] ?? others, value, [...path, key]));
  return [{ path, schema }, ...inner];
}

describe.each([['plan', fullPlan, parseDesign] as const, ['scenario', fullScenario, parseScenario] as const])(
  'the defaults of a %s',
  (kind, whole, parse) => {
    const read = (document: unknown): unknown => {
      const outcome = parse(document);
      return outcome.ok ? outcome.value : outcome.issues;
    };
    const places = matched(kind, schemaOf(kind), whole()).flatMap(({ path, schema }) =>
      Object.entries((schema['properties'] ?? {}) as Readonly<Record<string, Json>>).flatMap(([key, property]) =>
        'default' in property ? [{ at: [...path, key], value: property['default'] }] : [],
      ),
    );

    it('mean what leaving the key out means, wherever the schema lets them stand', () => {
      const standing = places.flatMap(({ at, value }) => {
        const absent = spoiled(whole(), at, undefined) as Doc;
        const written = spoiled(absent, at, value);
        return against(kind, written).length === 0 ? [{ where: at.join('.'), absent, written }] : [];
      });
      expect(standing.length).toBeGreaterThan(20);
      expect(standing.map(({ where, written }) => ({ where, meaning: read(written) }))).toEqual(
        standing.map(({ where, absent }) => ({ where, meaning: read(absent) })),
      );
    });
  },
);
