/** What was cut out of a document's copy, and where what is left stood in the document as written. */
import { at } from '../result/report.js';

export interface Trail {
  /** The index of a list's entry in the document as written. */
  readonly index: (list: readonly unknown[], index: number) => number;
  /** Whether nothing was cut at this path, below it or above it: what is missing there was never written. */
  readonly isIntact: (path: string) => boolean;
}

/** Where the entries of shortened lists stood. */
export type Places = ReadonlyMap<readonly unknown[], readonly number[]>;

/** @param cuts paths as written. */
export function openTrail(places: Places, cuts: readonly (readonly (string | number)[])[]): Trail {
  const cut = new Set<string>();
  const above = new Set<string>();
  for (const path of cuts) {
    cut.add(at(...path));
    path.forEach((_, depth) => above.add(at(...path.slice(0, depth))));
  }
  return {
    index: (list, index) => places.get(list)?.[index] ?? index,
    isIntact: (path) => {
      if (cut.size === 0) return true;
      if (cut.has(path) || above.has(path)) return false;
      const parts = path.split('.');
      return !parts.some((_, depth) => cut.has(parts.slice(0, depth).join('.')) && depth > 0);
    },
  };
}
