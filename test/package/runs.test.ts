/** The packed package in real programs, on each version of Node. */
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import * as source from '../../src/index.js';
import { run } from './run.js';
import { runtime, versions } from './runtimes.js';

interface Report {
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** Whether what two entries both export is one and the same thing. */
  readonly shared: boolean;
  readonly schemas: readonly string[];
  readonly result: unknown;
  readonly explanation: string;
}

const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { scripts: { demo: string } };
const DEMO = /\S+\.scenario\.json/.exec(scripts.demo)![0];

const plain = inject('plain');
const withPeers = inject('withPeers');
const withoutPeers = ['costshare', 'costshare/engine'];
const everyEntry = [...withoutPeers, 'costshare/testing'];

describe.each(versions)('on Node %s', (version) => {
  const folder = runtime(inject('runtimes'), version);
  const env = { ...process.env, PATH: [folder, process.env['PATH']].join(delimiter), NO_COLOR: '1' };
  const node = (project: string, args: readonly string[]): string => run(join(folder, 'node'), args, project, env);
  const report = (project: string, script: string, entries: readonly string[]): Report =>
    JSON.parse(node(project, [script, ...entries])) as Report;

  it('is that version', () => {
    expect(node(plain, ['--version']).trim()).toBe(`v${version}`);
  });

  it('imports and requires the same names, without the optional peer', () => {
    const esm = report(plain, 'esm.mjs', withoutPeers);
    const cjs = report(plain, 'cjs.cjs', withoutPeers);
    expect(esm).toEqual(cjs);
    expect(esm.names['costshare']).toEqual(Object.keys(source).sort());
    expect(esm.shared).toBe(true);
    expect(esm.schemas).toEqual(['object', 'object']);
  });

  it('imports and requires every entry with the optional peer', () => {
    const esm = report(withPeers, 'esm.mjs', everyEntry);
    const cjs = report(withPeers, 'cjs.cjs', everyEntry);
    expect(esm).toEqual(cjs);
    expect(esm.names['costshare/testing']).not.toEqual([]);
    expect(esm.shared).toBe(true);
  });

  it('prints from the command line what the library returns', () => {
    const { result } = report(plain, 'esm.mjs', []);
    const demo = join(plain, 'node_modules/costshare', DEMO);
    const command = join(plain, 'node_modules/.bin/costshare');
    expect(run(command, ['--help'], plain, env)).toContain('Usage: costshare');
    expect(JSON.parse(run(command, ['run', demo, '--json'], plain, env))).toEqual(result);
  });

  it('answers to npx', () => {
    expect(run('npx', ['--no-install', 'costshare', '--help'], plain, env)).toContain('Usage: costshare');
  });
});
