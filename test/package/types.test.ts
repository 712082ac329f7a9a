/** The published types under each way of resolving modules, with nothing else in scope: neither Node's types nor the DOM's. */
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { run } from './run.js';

const compiler = join(import.meta.dirname, '../../node_modules/typescript/bin/tsc');
const project = inject('withPeers');

describe('the published types', () => {
  it.each([
    ['an ES module, nodenext', 'nodenext', 'nodenext', ['use.mts', 'schema.mts']],
    ['CommonJS, nodenext', 'nodenext', 'nodenext', ['use.cts']],
    ['an ES module, node16', 'node16', 'node16', ['use.mts']],
    ['CommonJS, node16', 'node16', 'node16', ['use.cts']],
    ['a bundler', 'esnext', 'bundler', ['use.ts', 'schema.mts']],
    ['a bundler that keeps the syntax', 'preserve', 'bundler', ['use.ts']],
  ])('compile in %s', (name, module, moduleResolution, files) => {
    for (const file of files.filter((each) => each !== 'use.ts' && each.startsWith('use.')))
      copyFileSync(join(project, 'use.ts'), join(project, file));
    const config = join(project, `${name.replaceAll(/\W+/g, '-')}.json`);
    const options = {
      target: 'es2022',
      lib: ['es2022'],
      types: [],
      module,
      moduleResolution,
      strict: true,
      exactOptionalPropertyTypes: true,
    };
    writeFileSync(
      config,
      JSON.stringify({ compilerOptions: { ...options, resolveJsonModule: true, skipLibCheck: false, noEmit: true }, files }),
    );
    expect(typeErrors(config)).toBe('');
  });
});

/** What the compiler prints; nothing where all is well. */
function typeErrors(config: string): string {
  try {
    return run(process.execPath, [compiler, '-p', config], project);
  } catch (thrown) {
    return (thrown as { stdout: string }).stdout;
  }
}
