/**
 * Takes away from a document whatever a finding does not need: fast-check shrinks what was drawn, this what was written.
 * Keys and entries go one at a time, the largest first, as long as the rest still shows the same.
 */

type Path = readonly (string | number)[];

/** More than any document of a failing test needs; an end for those that are slow to answer. */
const MOST_TRIALS = 3_000;

/**
 * @param document plain JSON; never changed.
 * @param shows whether a smaller document still shows what the first one showed.
 * @param kept keys at the top that stay whole.
 */
export async function reduce<T extends object>(
  document: T,
  shows: (smaller: T) => Promise<boolean>,
  kept: readonly string[] = [],
): Promise<T> {
  let smallest = document;
  let trials = 0;
  for (let isSmaller = true; isSmaller && trials < MOST_TRIALS;) {
    isSmaller = false;
    for (const path of pathsOf(smallest).filter(([top]) => !kept.includes(String(top)))) {
      if (trials >= MOST_TRIALS) break;
      const smaller = without(smallest, path);
      if (smaller === null) continue;
      trials += 1;
      if (!(await shows(smaller as T))) continue;
      smallest = smaller as T;
      isSmaller = true;
    }
  }
  return smallest;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Every key and entry, the outer before the inner; entries from the last, so that what is left keeps its place. */
function pathsOf(document: unknown, path: Path = []): readonly Path[] {
  if (!isObject(document)) return [];
  const keys: readonly (string | number)[] = Array.isArray(document) ? document.map((_, index) => index).reverse() : Object.keys(document);
  const paths = keys.map((key) => [...path, key]);
  return [...paths, ...keys.flatMap((key) => pathsOf((document as Readonly<Record<string | number, unknown>>)[key], [...path, key]))];
}

/** Null where there is nothing at the path any more. */
function without(document: unknown, [key, ...rest]: Path): unknown {
  if (!isObject(document) || key === undefined || !Object.hasOwn(document, key)) return null;
  const inner = (document as Readonly<Record<string | number, unknown>>)[key];
  const smaller = rest.length === 0 ? undefined : without(inner, rest);
  if (smaller === null) return null;
  if (Array.isArray(document)) {
    const list = document as readonly unknown[];
    return smaller === undefined ? list.filter((_, index) => index !== key) : list.map((entry, index) => (index === key ? smaller : entry));
  }
  return Object.fromEntries(
    Object.entries(document).flatMap(([name, value]) => (name !== key ? [[name, value]] : smaller === undefined ? [] : [[name, smaller]])),
  );
}
