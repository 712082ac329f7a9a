/** Walks through lists whose faulty entries may have been cut out, and finds ids that stand twice. */
import { at, type Report } from '../result/report.js';
import type { Trail } from './trail.js';

/** The entries of a list with the paths at which they were written. */
export const entries = <T>(list: readonly T[], path: string, trail: Trail): readonly (readonly [entry: T, path: string])[] =>
  list.map((entry, index) => [entry, at(path, trail.index(list, index))]);

/** Reports every second entry of the same id. `pathOf` is asked only then. */
export function reportTwins(
  list: readonly { readonly id: string }[],
  what: string,
  pathOf: (index: number) => string,
  report: Report,
): void {
  if (list.length < 2) return;
  const first = new Map<string, number>();
  list.forEach(({ id }, index) => {
    const before = first.get(id);
    if (before === undefined) first.set(id, index);
    else
      report.error(
        at(pathOf(index), 'id'),
        'id.duplicate',
        `The id "${id}" already stands at ${pathOf(before)}.`,
        `Give each ${what} an id of its own.`,
      );
  });
}

/** The paths of a list's entries, for `reportTwins`. */
export const pathsOf =
  (listed: readonly (readonly [entry: unknown, path: string])[]) =>
  (index: number): string =>
    listed[index]?.[1] ?? '';
