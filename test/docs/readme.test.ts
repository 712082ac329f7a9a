/** The README's blocks run: JSON becomes files, commands run on them, code is executed, and what `=>` says comes out. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import * as costshare from '../../src/index.js';
import * as engine from '../../src/engine.js';
import * as testing from '../../src/testing.js';
import { cli, folder } from '../cli/support.js';

const readme = readFileSync('README.md', 'utf8');
const packageJson = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
  engines: { node: string };
};

interface Block {
  readonly language: string;
  readonly text: string;
  /** What stands before it. */
  readonly before: string;
}

const blocks = [...readme.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(([, language = '', text = ''], index): Block => ({
  language,
  text,
  before: readme.split('```')[2 * index] ?? '',
}));
const of = (language: string): readonly Block[] => blocks.filter((block) => block.language === language);

/** A JSON block is the file that the text before it names last. */
const files = Object.fromEntries(of('json').map(({ text, before }) => [/`([^`]+\.json)`:\s*$/.exec(before)?.[1] ?? '', text]));

/** Commands of `sh` blocks, with what `# =>` says that they print. */
const commands = of('sh').flatMap(({ text }) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => line.split('# =>').map((part) => part.trim())),
);

describe('README', () => {
  it('has blocks of code in known languages only', () => {
    expect(new Set(blocks.map((block) => block.language))).toEqual(new Set(['sh', 'json', 'ts']));
    expect(Object.keys(files)).toEqual(['clinic.plan.json', 'visit.scenario.json']);
    expect(readme.split('\n').length).toBeLessThan(200);
  });

  it.each(commands.filter(([command]) => command?.startsWith('npx costshare ')))('%s', async (command: string, printed: string) => {
    const argv = command.split(/\s+/).slice(2);
    const said = await cli(argv, { cwd: folder(files) });
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out.replaceAll(/\s+/g, ' ')).toContain(printed.replaceAll(/\s+/g, ' '));
  });

  it('names commands of npm that are there', () => {
    const scripts = commands.flatMap(([command]) =>
      [...(command ?? '').matchAll(/npm (?:run )?(?!ci\b)(\w+)/g)].map((match) => match[1] ?? ''),
    );
    expect(scripts).toEqual(['demo', 'test']);
    for (const script of scripts) expect(Object.keys(packageJson.scripts)).toContain(script);
  });

  it('has a demo that adjudicates a shipped year', async () => {
    const [entry, ...argv] = packageJson.scripts['demo']?.replace('tsx ', '').split(' ') ?? [];
    expect(entry).toBe('src/cli/main.ts');
    const said = await cli(argv, { cwd: process.cwd() });
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toMatch(/^Explanation of benefits\n[^]*Claims at a glance\n[^]*\nTotals\n/);
  });

  it('has code that does what its comments say', async () => {
    const cwd = folder(files);
    const modules: Readonly<Record<string, unknown>> = {
      costshare,
      'costshare/engine': engine,
      'costshare/testing': testing,
      'node:fs': { readFileSync: (file: string, encoding: 'utf8') => readFileSync(join(cwd, file), encoding) },
    };
    const seen: (readonly [said: string, is: unknown, shouldBe: unknown])[] = [];
    const program = of('ts')
      .map(({ text }) => asFunctionBody(text))
      .join('\n');
    const body = ts
      .transpileModule(program, { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext } })
      .outputText.replace(/^export \{\};$/m, '');
    // The README is ours, and running it is the point.
    const execute = new AsyncFunction('modules', 'see', body) as (
      modules: unknown,
      see: (said: string, is: unknown, shouldBe: unknown) => void,
    ) => Promise<void>;
    await execute(modules, (said, is, shouldBe) => seen.push([said, is, shouldBe]));
    expect(seen.length).toBeGreaterThan(10);
    for (const [said, is, shouldBe] of seen) expect(is, said).toEqual(shouldBe);
  });

  it('links to pages that are there', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(4);
    for (const link of links) expect(existsSync(join(dirname('README.md'), link)), link).toBe(true);
  });

  it('names every command that there is', async () => {
    const { out } = await cli(['--help'], { cwd: '.' });
    const listed = [...out.matchAll(/^ {2}(\w+) (?:\[options\]) /gm)].map((match) => match[1]);
    const told = [...readme.matchAll(/^\| `(\w+) /gm)].map((match) => match[1]);
    expect(told).toEqual(expect.arrayContaining(listed));
    expect(listed.length).toBe(8);
  });
});

const AsyncFunction = Object.getPrototypeOf(async () => Promise.resolve()).constructor as new (...parts: readonly string[]) => unknown;

/** Imports become look-ups, and `expression; // => value` a comparison. */
function asFunctionBody(code: string): string {
  return code
    .replaceAll(/^import \* as (\w+) from '([^']+)';$/gm, 'const $1 = modules["$2"];')
    .replaceAll(/^import (\{[^}]+\}) from '([^']+)';$/gm, 'const $1 = modules["$2"];')
    .replaceAll(
      /^(.+); \/\/ => (.+)$/gm,
      (_, expression: string, value: string) => `see(${JSON.stringify(expression)}, (${expression}), (${value}));`,
    );
}
