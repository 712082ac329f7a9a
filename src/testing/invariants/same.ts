/** Two results side by side. */

/** The first place where two JSON values differ, in words; null where they are equal, the order of keys included. */
export function difference(given: unknown, expected: unknown, path = 'result'): string | null {
  if (Object.is(given, expected)) return null;
  if (isObject(given) && isObject(expected) && Array.isArray(given) === Array.isArray(expected)) {
    const keys = Object.keys(given);
    const others = Object.keys(expected);
    for (const key of new Set([...keys, ...others])) {
      if (!Object.hasOwn(given, key)) return `${path}.${key} is missing`;
      if (!Object.hasOwn(expected, key)) return `${path}.${key} is too much`;
      const inner = difference(given[key], expected[key], `${path}.${key}`);
      if (inner !== null) return inner;
    }
    return keys.join() === others.join() ? null : `${path} has its keys in another order`;
  }
  return `${path} is ${shown(given)}, expected ${shown(expected)}`;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

function shown(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  return text === undefined ? 'undefined' : text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
