/** Writes the JSON Schemas that editors and `costshare schema` read, from the schemas that the library itself reads with. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { scenarioSchema } from '../src/claim/schema/scenario.js';
import { planSchema } from '../src/design/schema/plan.js';
import { dictionary } from '../src/door/values.js';
import { addHints } from './schema-hints.js';

/** By file in `schema/`. */
const DOCUMENTS = { 'plan.schema.json': planSchema, 'scenario.schema.json': scenarioSchema };
export type SchemaFile = keyof typeof DOCUMENTS;
export const SCHEMA_FILES = Object.keys(DOCUMENTS) as readonly SchemaFile[];

/** Draft 7: what editors understand best. */
export function schemaText(file: SchemaFile): string {
  const schema = z.toJSONSchema(DOCUMENTS[file], {
    io: 'input',
    target: 'draft-7',
    metadata: dictionary,
    override: ({ jsonSchema }) => {
      if (jsonSchema.type !== 'object' || jsonSchema.additionalProperties !== false) return;
      // Every object of a document may carry keys of its writers' own.
      jsonSchema.patternProperties = { '^(?:x-|\\$schema$)': {} };
    },
  });
  addHints(schema);
  return `${JSON.stringify(schema, null, 2)}\n`;
}

export const schemaPath = (file: SchemaFile): string => fileURLToPath(new URL(`../schema/${file}`, import.meta.url));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const isStale = (file: SchemaFile): boolean => readFileSync(schemaPath(file), 'utf8') !== schemaText(file);
  for (const file of SCHEMA_FILES.filter(isStale)) {
    if (process.argv.includes('--check')) {
      console.error(`schema/${file} is not what src/ says: run npm run schema`);
      process.exitCode = 1;
    } else writeFileSync(schemaPath(file), schemaText(file));
  }
}
