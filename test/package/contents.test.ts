/** What is in the tarball, and what a bundler takes out of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, inject, it } from 'vitest';

const packed = inject('packed');
const project = inject('plain');

describe('the tarball', () => {
  it('holds the build, the schemas, the rules and the papers, no more', () => {
    const outside = packed.filter((path) => !/^(dist|schema|rules)\//.test(path)).sort();
    expect(outside).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json']);
  });

  it('holds every file that package.json names', () => {
    const { bin, exports } = JSON.parse(readFileSync(join(project, 'node_modules/costshare/package.json'), 'utf8')) as Record<
      string,
      object
    >;
    const named = JSON.stringify([bin, exports]).match(/(?<=")(\.\/)?dist\/[^"]+/g) ?? [];
    expect(named).toHaveLength(1 + 3 * 4);
    expect(packed).toEqual(expect.arrayContaining(named.map((path) => path.replace('./', ''))));
  });

  it('leaves the language of the source as it is, in CommonJS too', () => {
    const text = packed
      .filter((path) => path.endsWith('.cjs'))
      .map((path) => readFileSync(join(project, 'node_modules/costshare', path), 'utf8'));
    expect(text.join('')).not.toMatch(/_nullishCoalesce|_optionalChain|__spreadValues|__async/);
  });
});

describe('the core in a bundle', async () => {
  const { metafile, outputFiles } = await build({
    stdin: { contents: "export * from 'costshare';", resolveDir: project },
    bundle: true,
    format: 'esm',
    // Resolves as a browser or a worker would: a module of Node anywhere in it is an error.
    platform: 'neutral',
    mainFields: ['module', 'main'],
    legalComments: 'none',
    metafile: true,
    write: false,
  });
  const text = outputFiles.map((file) => file.text).join('');

  it('makes no code from text', () => {
    expect(text).not.toMatch(/\beval\s*\(|\bFunction\s*\(|\bimport\s*\(|\bnew\s+Function\b/);
  });

  it('takes no package but its own four', () => {
    const packages = Object.keys(metafile.inputs).flatMap((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []);
    expect([...new Set(packages)].sort()).toEqual(['@date-fns/utc', 'costshare', 'date-fns', 'decimal.js', 'zod']);
  });
});
