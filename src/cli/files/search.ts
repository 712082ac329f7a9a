/** Finds the files that expect something. */
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { UsageError } from '../io.js';
import { systemCode } from './read.js';

const isTest = (name: string): boolean => name.endsWith('.scenario.json') || name.endsWith('.plan.json');
const isSkipped = (name: string): boolean => name === 'node_modules' || name.startsWith('.');

/**
 * @param paths files, taken whatever their names, and folders, searched for `*.scenario.json` and `*.plan.json`.
 * @returns files as people name them, each once, in an order that does not depend on the disk.
 * @throws UsageError where a path is not there or cannot be searched.
 */
export async function findTests(cwd: string, paths: readonly string[]): Promise<readonly string[]> {
  const found = new Map<string, string>();
  for (const path of paths) {
    for (const file of await filesAt(cwd, path)) {
      const absolute = resolve(cwd, file);
      if (!found.has(absolute)) found.set(absolute, file);
    }
  }
  return [...found.values()];
}

async function filesAt(cwd: string, path: string): Promise<readonly string[]> {
  try {
    return (await stat(resolve(cwd, path))).isDirectory() ? await search(cwd, path) : [path];
  } catch (failure) {
    throw new UsageError(
      `${path}: ${systemCode(failure) === 'ENOENT' ? 'there is no such file or folder.' : `cannot be searched (${systemCode(failure) ?? String(failure)}).`}`,
    );
  }
}

/** Links to folders are not followed: one that leads back up would never end. */
async function search(cwd: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(resolve(cwd, folder), { withFileTypes: true });
  const files: string[] = [];
  for (const entry of entries.sort(byName)) {
    if (isSkipped(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await search(cwd, path)));
    else if (isTest(entry.name)) files.push(path);
  }
  return files;
}

const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
