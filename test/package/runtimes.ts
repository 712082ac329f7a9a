/**
 * The versions of Node that the package is tried on. The binaries come from the packages that npm's `node` installs from a
 * script of its own, `node-<platform>-<arch>`; taken directly, exactly these versions arrive, and no script has to run.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.js';

export const versions = ['20.20.2', '22.23.3', '24.21.0', '26.10.0'] as const;

const platform = process.platform === 'win32' ? 'win' : process.platform;
const source = `${process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'}-${platform}-${process.arch}`;

/** Installs every version under `folder`. */
export function installRuntimes(folder: string): void {
  mkdirSync(folder);
  const dependencies = Object.fromEntries(versions.map((version) => [`node-${version}`, `npm:${source}@${version}`]));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
  run('npm', ['install', '--ignore-scripts', '--no-bin-links', '--no-package-lock'], folder);
}

/** The folder that holds `node` of a version. */
export const runtime = (folder: string, version: string): string => join(folder, 'node_modules', `node-${version}`, 'bin');
