/** The two pages say what there is: every rule, fact, parameter and amount, and their examples run. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import ts from 'typescript';
import * as costshare from '../../src/index.js';
import { MANDATE_RULES } from '../../src/mandates/catalogue.js';
import { MANDATE_FACTS } from '../../src/mandates/facts.js';
import { MANDATES } from '../../src/mandates/mandate.js';
import * as own from '../../src/mandates/own-findings.js';

const page = (name: string): string => readFileSync(`docs/${name}.md`, 'utf8');
const rowsOf = (text: string): readonly (readonly string[])[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .slice(1, -1)
        .split(' | ')
        .map((part) => part.trim()),
    );
const idsIn = (cell: string): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, id]) => id ?? '');
const mandates = page('mandates');

describe('docs/mandates.md', () => {
  it('lists every rule with its severity, subject, window and law', () => {
    const listed = rowsOf(mandates).filter(([id]) => /^`(aca|hdhp|parity|nsa)\//.test(id ?? ''));
    const there = MANDATES.flatMap((mandate) => MANDATE_RULES[mandate]).map(
      ({ id, severity, citation, appliesTo: { subject, planYear } }) => {
        const { from, before } = planYear ?? {};
        const window = from !== undefined ? `from ${from.slice(0, 4)}` : before !== undefined ? `before ${before.slice(0, 4)}` : 'all';
        return [`\`${id}\``, severity, subject, window, citation.cite];
      },
    );
    expect(listed).toEqual(there);
  });

  it('lists every fact with its type', () => {
    const table = mandates.slice(mandates.indexOf('| fact | type |'));
    const rows = rowsOf(table.slice(0, table.indexOf('\n\n')));
    const listed = rows.flatMap(([names, type]) => idsIn(names ?? '').map((name) => [name, type]));
    const there = Object.values(MANDATE_FACTS).flatMap((facts) => Object.entries(facts));
    expect([...listed].sort()).toEqual([...there].sort());
  });

  it('lists everything that the check itself has to say', () => {
    const listed = rowsOf(mandates).flatMap(([id, severity]) =>
      id?.startsWith('`mandates/') === true ? [`${idsIn(id)[0] ?? ''} ${severity ?? ''}`] : [],
    );
    const problem = { where: '', message: '' };
    const there = [
      own.unreadablePlan(1, { path: '', message: '' }),
      own.unknownMandate(''),
      own.badPlanYear(''),
      own.unread(problem),
      own.badPayment(problem),
      own.unmatchedAcceptance('', ''),
      own.noFigure('', '', '2026-01-01'),
      own.tooMany(1),
      own.tooLarge,
    ].map(({ rule, severity }) => `${rule} ${severity}`);
    expect(listed).toEqual(there);
    expect(there).toHaveLength(Object.keys(own).length);
  });

  it('shows a rule as it is', () => {
    const shown = [...mandates.matchAll(/^```json\n([^]*?)^```$/gm)].map(
      ([, text = '']) => JSON.parse(text) as { id?: string; conditions?: unknown },
    );
    const rule = shown.find(({ id }) => id !== undefined);
    expect(rule?.conditions).toEqual(MANDATE_RULES.aca.find(({ id }) => id === rule?.id)?.conditions);
  });
});

describe('docs/parameters.md', () => {
  it('lists every amount', () => {
    const listed = rowsOf(page('parameters')).filter(([id]) => costshare.PARAMETER_IDS.some((known) => id === `\`${known}\``));
    const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027];
    const there = costshare.PARAMETER_IDS.map((id) => [
      `\`${id}\``,
      ...years.map(
        (year) =>
          costshare
            .parameter(id, `${year}-01-01`)
            .amount?.replace('.00', '')
            .replace(/\B(?=(\d{3})+$)/g, ',') ?? '–',
      ),
    ]);
    expect(listed).toEqual(there);
  });
});

/** `statement; // => value`: what stands before the arrow is that value. */
describe.each(['mandates', 'parameters'])('code in docs/%s.md', (name) => {
  const blocks = [...page(name).matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, text = '']) => text);
  it.each(blocks)('%s', (text) => {
    const checked = text
      .replace(/^import \{([^}]*)\} from 'costshare';$/m, 'const {$1} = costshare;')
      .replace(/^(.*); \/\/ => (.*)$/gm, 'expect($1).toEqual($2);');
    expect(checked).toContain('toEqual');
    const { outputText } = ts.transpileModule(checked, { compilerOptions: { target: ts.ScriptTarget.ES2022 } });
    new Body('costshare', 'expect', outputText)(costshare, expect);
  });
});

const Body = Object.getPrototypeOf(() => undefined).constructor as new (
  ...parts: readonly string[]
) => (...values: readonly unknown[]) => void;
