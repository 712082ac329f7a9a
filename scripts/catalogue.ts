/** Writes the tables of docs/service-catalogue.md from rules/services. What stands between the marks is replaced; the rest is written by hand. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Benefit {
  readonly id: string;
  readonly label: string;
  readonly ehb: string | null;
  readonly x12: readonly string[];
  readonly fhir: { readonly category?: string; readonly type?: string };
  readonly broader?: readonly string[];
  readonly 'named-only'?: string;
}

interface ServiceRule {
  readonly name: string;
  readonly priority: number;
  readonly benefit: string;
}

interface FiledName {
  readonly name: string;
  readonly benefit: string;
  readonly also?: readonly string[];
}

const services = new URL('../rules/services/', import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, services), 'utf8'));

const { benefits, categories } = read('benefits.json') as {
  readonly benefits: readonly Benefit[];
  readonly categories: Readonly<Record<string, string>>;
};
const { names } = read('filing-names.json') as { readonly names: readonly FiledName[] };
const rules = readdirSync(services).flatMap((file) => (read(file) as { readonly rules?: readonly ServiceRule[] }).rules ?? []);

const code = (text: string): string => `\`${text}\``;
const list = (ids: readonly string[] | undefined): string => (ids ?? []).map(code).join(', ');
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** What a row of the filing also prices stands in brackets behind it. */
const filed = ({ name, also }: FiledName): string => (also === undefined ? name : `${name} (also ${list(also)})`);

const TABLES: Readonly<Record<string, () => string>> = {
  categories: () =>
    table(
      ['category', 'essential health benefits'],
      Object.entries(categories).map(([id, name]) => [code(id), name]),
    ),
  benefits: () =>
    table(
      ['id', 'benefit', 'category', 'X12', 'FHIR category', 'FHIR type', 'else'],
      benefits.map((one) => [
        code(one.id),
        one.label,
        one.ehb ?? '',
        one.x12.join(' '),
        one.fhir.category ?? '',
        one.fhir.type ?? '',
        list(one.broader),
      ]),
    ),
  'named-only': () =>
    benefits
      .filter((one) => one['named-only'] !== undefined)
      .map((one) => `- ${code(one.id)}: ${one['named-only'] ?? ''}`)
      .join('\n'),
  order: () => {
    const priorities = [...new Set(rules.map(({ priority }) => priority))].sort((a, b) => b - a);
    const at = (priority: number): readonly string[] =>
      rules.filter((rule) => rule.priority === priority).map(({ name }) => name.replace('catalogue/', ''));
    return table(
      ['priority', 'rules'],
      priorities.map((priority) => [String(priority), [...at(priority)].sort().join(', ')]),
    );
  },
  filings: () =>
    table(
      ['benefit', 'names in the filing'],
      benefits.flatMap(({ id }) => {
        const of = names.filter(({ benefit }) => benefit === id);
        return of.length === 0 ? [] : [[code(id), of.map(filed).join(' · ')]];
      }),
    ),
};

export const pagePath = fileURLToPath(new URL('../docs/service-catalogue.md', import.meta.url));

/** @param page the page as it stands. @returns the page with every table as the files have it now. */
export function refreshed(page: string): string {
  return Object.entries(TABLES).reduce((text, [name, render]) => {
    const [before = '', rest] = text.split(`<!-- ${name} -->\n`);
    const after = rest?.split(`<!-- /${name} -->`)[1];
    if (after === undefined) throw new Error(`docs/service-catalogue.md has no place for the table "${name}"`);
    return `${before}<!-- ${name} -->\n${render()}\n<!-- /${name} -->${after}`;
  }, page);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(pagePath, refreshed(readFileSync(pagePath, 'utf8')));
