/** The published schemas, as an independent validator reads them, and the documents of the package to try them on. */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';

export type Kind = 'plan' | 'scenario';
export type Json = Readonly<Record<string, unknown>>;

export const schemaOf = (kind: Kind): Json => JSON.parse(readFileSync(`schema/${kind}.schema.json`, 'utf8')) as Json;

/** Strict: a keyword that the validator does not know, or a default in a place without effect, is an error. */
const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true });
const compiled: Readonly<Record<Kind, ValidateFunction>> = {
  plan: ajv.compile(schemaOf('plan')),
  scenario: ajv.compile(schemaOf('scenario')),
};

/** What the schema has against a document, in short; empty where it fits. */
export function against(kind: Kind, document: unknown): readonly string[] {
  const validate = compiled[kind];
  if (validate(document)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }: ErrorObject) => `${instancePath} ${message ?? ''}`);
}

/** Every document of a kind below the folders, with its name. */
export function documentsOf(kind: Kind, ...folders: readonly string[]): readonly (readonly [name: string, document: Json])[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith(`.${kind}.json`))
      .map((file) => [file.split('/').at(-1) ?? file, JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Json] as const),
  );
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : [value]);

/** Plans that stand in scenarios. */
export const plansIn = (scenario: Json): readonly Json[] =>
  listOf(scenario['plan']).filter((plan): plan is Json => typeof plan === 'object' && plan !== null);
