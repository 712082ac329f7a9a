/** What the tests of the catalogue share: its files as they are shipped, the table of coded lines, and a plan that lists every benefit. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Condition } from '../../src/design/design.js';

const services = join(import.meta.dirname, '..', '..', 'rules', 'services');
export const readJson = (folder: string, file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));

export interface Benefit {
  readonly id: string;
  readonly label: string;
  readonly ehb: string | null;
  readonly x12: readonly string[];
  readonly fhir: { readonly category?: string; readonly type?: string };
  readonly broader?: readonly string[];
  readonly 'named-only'?: string;
}

export const BENEFITS_FILE = readJson(services, 'benefits.json') as {
  readonly categories: Readonly<Record<string, string>>;
  readonly systems: Readonly<Record<string, string>>;
  readonly source: readonly string[];
  readonly benefits: readonly Benefit[];
};
export const BENEFITS = BENEFITS_FILE.benefits;

export interface CatalogueRule {
  readonly name: string;
  readonly priority: number;
  readonly benefit: string;
  readonly broader?: readonly string[];
  readonly source: readonly string[];
  readonly note?: string;
  readonly conditions: Condition;
}

/** Files of rules, by name: all in the folder but the lists that no rule stands in. */
export const RULE_FILES: ReadonlyMap<string, readonly CatalogueRule[]> = new Map(
  readdirSync(services)
    .filter((file) => !['benefits.json', 'filing-names.json', 'sources.json'].includes(file))
    .map((file) => [file, (readJson(services, file) as { readonly rules: readonly CatalogueRule[] }).rules]),
);
export const RULES = [...RULE_FILES.values()].flat();

export const SOURCES = (
  readJson(services, 'sources.json') as { readonly sources: Readonly<Record<string, Readonly<Record<string, unknown>>>> }
).sources;

export const FILED = readJson(services, 'filing-names.json') as {
  readonly source: readonly string[];
  readonly names: readonly {
    readonly name: string;
    readonly benefit: string;
    readonly also?: readonly string[];
    readonly years: readonly string[];
  }[];
};

/** A coded line of the table, and the benefit that it is for. */
export interface Case {
  readonly why: string;
  readonly benefit: string;
  readonly specialty?: string;
  readonly isPcp?: boolean;
  readonly age?: number;
  readonly admitted?: boolean;
  readonly [key: string]: unknown;
}

export const CASES = readJson(import.meta.dirname, 'lines.json') as readonly Case[];

const DATE = '2026-06-15';

/** A plan that lists these benefits, each with a cost of its own. */
export const planOf = (benefits: readonly string[], more: object = {}): object => ({
  costshare: 'plan/1',
  id: 'listed',
  name: 'What is listed',
  effective: { from: '2026-01-01', to: '2026-12-31' },
  tiers: [{ id: 'in' }],
  accumulators: [],
  benefits: Object.fromEntries(benefits.map((benefit) => [benefit, { costs: { in: 'no charge' } }])),
  ...more,
});

/** The cases as one scenario: a claim, a member and a provider for each, by its place in the list. */
export function scenarioOf(cases: readonly Case[]): object {
  const parts = cases.map((one, i) => {
    const { why, benefit, specialty, isPcp, age, admitted, ...coded } = one;
    return {
      member: { id: `m${String(i)}`, ...(age === undefined ? {} : { birth: `${String(2026 - age)}-06-15` }) },
      provider: {
        id: `p${String(i)}`,
        networks: [],
        ...(specialty === undefined ? {} : { specialty }),
        ...(isPcp === undefined ? {} : { isPcp }),
      },
      claim: {
        id: `c${String(i)}`,
        label: `${benefit}: ${why}`,
        member: `m${String(i)}`,
        provider: `p${String(i)}`,
        ...(admitted === true ? { admission: { id: `s${String(i)}`, from: DATE } } : {}),
        lines: [{ date: DATE, billed: 100, ...coded }],
      },
    };
  });
  return {
    costshare: 'scenario/1',
    household: { coverage: 'family', members: parts.map(({ member }) => member) },
    providers: parts.map(({ provider }) => provider),
    claims: parts.map(({ claim }) => claim),
  };
}
