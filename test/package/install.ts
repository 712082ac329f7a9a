/** Packs the built package as it would be published, and installs it as a user would, in a temporary folder outside of this tree. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { run } from './run.js';
import { installRuntimes } from './runtimes.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** A project that installed the package and nothing else. */
    plain: string;
    /** A project that installed fast-check too, for `costshare/testing`. */
    withPeers: string;
    /** The Node binaries, see `runtime`. */
    runtimes: string;
    /** Paths in the tarball. */
    packed: readonly string[];
  }
}

const root = join(import.meta.dirname, '../..');

interface Manifest {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
}
const manifest = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

export default function setup({ provide }: TestProject): () => void {
  if (!existsSync(join(root, 'dist'))) throw new Error('There is no dist/ to pack. Run `npm run build` first.');
  const folder = mkdtempSync(join(tmpdir(), 'costshare-package-'));

  const [tarball] = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root)) as [
    { filename: string; files: readonly { path: string }[] },
  ];

  const locked = (name: string): string => manifest(join(root, 'node_modules', name)).version;
  // The versions of the lock file, so that a release elsewhere does not change what is tested here.
  const overrides = Object.fromEntries(Object.keys(manifest(root).dependencies).map((name) => [name, locked(name)]));
  const consumer = (name: string, peers: readonly string[]): string => {
    const project = join(folder, name);
    mkdirSync(project);
    const dependencies = {
      costshare: `file:${join(folder, tarball.filename)}`,
      ...Object.fromEntries(peers.map((peer) => [peer, locked(peer)])),
    };
    writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true, dependencies, overrides }));
    run('npm', ['install', '--ignore-scripts', '--no-package-lock'], project);
    cpSync(join(import.meta.dirname, 'consumer'), project, { recursive: true });
    return project;
  };

  provide(
    'packed',
    tarball.files.map(({ path }) => path),
  );
  provide('plain', consumer('plain', []));
  provide('withPeers', consumer('with-peers', ['fast-check']));
  provide('runtimes', join(folder, 'runtimes'));
  installRuntimes(join(folder, 'runtimes'));

  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
