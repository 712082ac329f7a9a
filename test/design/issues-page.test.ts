/** docs/issues.md: every example there is run, every code there is known to the source, every code of the readers is there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile, safeAdjudicate, safeCompile } from '../../src/index.js';

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

const page = readFileSync('docs/issues.md', 'utf8');
const [planPart = '', scenarioPart = ''] = page.split('## The scenario');
const baseOf = (part: string): Node => JSON.parse(/^```json\n([^]*?)^```$/m.exec(part)?.[1] ?? 'null') as Node;
const plan = baseOf(planPart);
const scenario = baseOf(scenarioPart);

const merged = (base: unknown, over: unknown): unknown =>
  isNode(base) && isNode(over)
    ? { ...base, ...Object.fromEntries(Object.entries(over).map(([key, value]) => [key, merged(base[key], value)])) }
    : over;

interface Row {
  readonly code: string;
  readonly isWarning: boolean;
  readonly example: string;
}

const rowsOf = (part: string): readonly Row[] =>
  [...part.matchAll(/^\| `([a-z-]+\.[a-z-]+)` \| (.*?) \| `(\{.*?\})` \|/gm)].map(([, code = '', meaning = '', example = '']) => ({
    code,
    isWarning: meaning.startsWith('*warning:*'),
    example,
  }));

const codesOf = (text: string): readonly string[] =>
  [...text.matchAll(/^\|(.*?)\|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([a-z0-9-]+\.[a-z0-9-]+)`/g)].map(([, code = '']) => code),
  );

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join('src', file), 'utf8'))
  .join('\n');

describe('the examples of a plan', () => {
  it.each(rowsOf(planPart))('$code', ({ code, isWarning, example }) => {
    const outcome = safeCompile(merged(plan, JSON.parse(example)));
    const issues = outcome.ok ? outcome.warnings : outcome.issues;
    expect(issues.filter((issue) => issue.code === code).map(({ severity }) => severity)).toContain(isWarning ? 'warning' : 'error');
    expect(issues.filter((issue) => issue.code !== code && issue.severity === 'error')).toEqual([]);
  });

  it('start from a plan that is fine', () => {
    expect(safeCompile(plan)).toMatchObject({ ok: true, warnings: [] });
    expect(rowsOf(planPart).length).toBeGreaterThan(80);
  });
});

describe('the examples of a scenario', () => {
  const compiled = compile(plan);

  it.each(rowsOf(scenarioPart))('$code', ({ code, isWarning, example }) => {
    const outcome = safeAdjudicate(compiled, merged(scenario, JSON.parse(example)));
    const issues = outcome.ok ? outcome.warnings : outcome.issues;
    expect(issues.filter((issue) => issue.code === code).map(({ severity }) => severity)).toContain(isWarning ? 'warning' : 'error');
    expect(issues.filter((issue) => issue.code !== code && issue.severity === 'error')).toEqual([]);
  });

  it('start from a scenario that is fine', () => {
    expect(safeAdjudicate(compiled, scenario)).toMatchObject({ ok: true, warnings: [] });
    expect(rowsOf(scenarioPart).length).toBeGreaterThan(25);
  });
});

describe('the codes', () => {
  const listed = new Set([
    ...codesOf(page),
    ...[...page.matchAll(/may also be told (.*?)\.$/gm)].flatMap(([, list = '']) =>
      [...list.matchAll(/`([a-z.-]+)`/g)].map(([, code = '']) => code),
    ),
  ]);

  it('stand in the table once each', () => {
    const all = codesOf(page);
    expect(all.filter((code, index) => all.indexOf(code) !== index)).toEqual([]);
  });

  it('are all in the source', () => {
    const nouns = new Set([...sources.matchAll(/choice\(\s*'([a-z-]+)'/g)].map(([, noun]) => noun));
    const isKnown = (code: string): boolean =>
      sources.includes(`'${code}'`) ||
      nouns.has(code.replace(/\.malformed$/, '')) ||
      sources.includes(`choice|${code.replace(/\.malformed$/, '')}|`);
    expect([...listed].filter((code) => !isKnown(code))).toEqual([]);
  });

  it('of everything that the readers say are listed', () => {
    const rooms = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
      /^(door|design|claim|result|rules|compile|adjudicate)\/.*\.ts$/.test(file),
    );
    const texts = rooms.map((file) => readFileSync(join('src', file), 'utf8'));
    const calls = texts.flatMap((text) => [
      ...text.matchAll(/(?:error|warn|warning|refuse)\([^;']*(?:'[^']*')?[^;']*,\s*'([a-z-]+\.[a-z-]+)',/g),
    ]);
    const objects = texts.flatMap((text) => [...text.matchAll(/code: '([a-z-]+\.[a-z-]+)'/g)]);
    const told = new Set([...calls, ...objects].map(([, code = '']) => code));
    expect(told.size).toBeGreaterThan(100);
    expect([...told].filter((code) => !listed.has(code)).sort()).toEqual([]);
  });
});
