/** The JSON Schemas that editors read: as the library itself reads, described throughout, and up to date. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SCHEMA_FILES, schemaPath, schemaText } from '../../scripts/schema.js';

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Every property of every object in a schema, with its name. */
function propertiesOf(value: unknown, at = ''): readonly (readonly [string, Node])[] {
  if (!isNode(value)) return [];
  const own = isNode(value['properties'])
    ? Object.entries(value['properties']).flatMap(([key, node]) => (isNode(node) ? [[`${at}/${key}`, node] as const] : []))
    : [];
  return [...own, ...Object.entries(value).flatMap(([key, inner]) => propertiesOf(inner, `${at}/${key}`))];
}

function objectsOf(value: unknown): readonly Node[] {
  if (!isNode(value)) return [];
  return [...(value['type'] === 'object' && isNode(value['properties']) ? [value] : []), ...Object.values(value).flatMap(objectsOf)];
}

describe.each(SCHEMA_FILES.map((file) => [file]))('%s', (file) => {
  const text = readFileSync(schemaPath(file), 'utf8');
  const schema = JSON.parse(text) as Node;

  it('is up to date: run `npx tsx scripts/schema.ts` where it is not', () => {
    expect(text === schemaText(file)).toBe(true);
  });

  it('describes every property', () => {
    expect(
      propertiesOf(schema)
        .filter(([, node]) => typeof node['description'] !== 'string' || node['description'] === '')
        .map(([path]) => path),
    ).toEqual([]);
  });

  it('lets nothing but free keys stand beside the known ones', () => {
    expect(objectsOf(schema).filter((node) => node['additionalProperties'] !== false || !isNode(node['patternProperties']))).toEqual([]);
  });
});

describe("the plan's schema", () => {
  const text = readFileSync(schemaPath('plan.schema.json'), 'utf8');

  it.each([
    'embedded',
    'aggregate',
    'benefit maximum',
    'Allowance',
    'carve-out',
    'COB',
    'MOOP',
    'catastrophic',
    'carryover',
    'copay accumulator',
    'spell of illness',
    'precertification',
  ])('can be searched for "%s"', (word) => {
    expect(text).toContain(word);
  });

  it('knows amounts, percentages, days and ids by their patterns', () => {
    for (const pattern of ['^(?:0|[1-9]\\\\d{0,9})(?:\\\\.\\\\d{1,2})?$', '^\\\\d{4}-(?:0[1-9]|1[0-2])', '%$', '[A-Za-z0-9._:-]{1,200}'])
      expect(text).toContain(pattern);
  });
});
