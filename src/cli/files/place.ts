/** From an issue's path to a line and a column of the file. */
import type { Node } from 'jsonc-parser';

export interface Place {
  /** From 1. */
  readonly line: number;
  /** In characters, from 1. */
  readonly column: number;
}

/** The places of one text, each found in the time of a binary search. */
export function openPlaces(text: string): (offset: number) => Place {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/**
 * Finds where a dotted path points to, or the nearest thing around it that is there.
 * Keys may hold dots themselves, so the longest key that fits is taken. An object, a list and an unknown key are shown by their key,
 * other values by themselves.
 */
export function openOffsets(tree: Node): (path: string, code: string) => number {
  // A hostile document has a hundred thousand keys in one object and a thousand issues about them.
  const indexed = new Map<Node, ReadonlyMap<string, Node>>();
  const propertiesOf = (node: Node): ReadonlyMap<string, Node> => {
    const known = indexed.get(node) ?? new Map((node.children ?? []).map((property) => [String(property.children?.[0]?.value), property]));
    indexed.set(node, known);
    return known;
  };
  return (path, code) => {
    let node = tree;
    let key: Node | undefined;
    let parts = path === '' ? [] : path.split('.');
    while (parts.length > 0) {
      const step = stepInto(node, parts, propertiesOf);
      if (step === null) return key !== undefined && isHolder(node) ? key.offset : node.offset;
      ({ node, key } = step);
      parts = parts.slice(step.taken);
    }
    return key !== undefined && (isHolder(node) || code.startsWith('key.')) ? key.offset : node.offset;
  };
}

const isHolder = (node: Node): boolean => node.type === 'object' || node.type === 'array';

interface Step {
  readonly node: Node;
  readonly key: Node | undefined;
  /** How many parts of the path it took. */
  readonly taken: number;
}

/** Of two equal keys the last counts, as in the index. */
function stepInto(node: Node, parts: readonly string[], propertiesOf: (node: Node) => ReadonlyMap<string, Node>): Step | null {
  if (node.type === 'array') {
    const child = /^\d+$/.test(parts[0] ?? '') ? node.children?.[Number(parts[0])] : undefined;
    return child === undefined ? null : { node: child, key: undefined, taken: 1 };
  }
  for (let taken = node.type === 'object' ? parts.length : 0; taken > 0; taken -= 1) {
    const [key, value] = propertiesOf(node).get(parts.slice(0, taken).join('.'))?.children ?? [];
    if (key !== undefined && value !== undefined) return { node: value, key, taken };
  }
  return null;
}

/** Lines wider than that (a whole document on one line) are shown in part. */
const WIDTH = 96;

/** The line of the file, and a caret under the place. */
export function frameAt(text: string, { line, column }: Place, offset: number): readonly [string, string] {
  const start = offset - (column - 1);
  const cut = Math.max(0, column - 1 - WIDTH / 2);
  const end = text.indexOf('\n', offset);
  const whole = text.slice(start, end < 0 ? text.length : end);
  const shown = `${cut > 0 ? '…' : ''}${whole.slice(cut, cut + WIDTH)}${whole.length > cut + WIDTH ? '…' : ''}`;
  const number = `${String(line)} | `;
  return [`${number}${shown}`, `${' '.repeat(number.length + column - 1 - cut + (cut > 0 ? 1 : 0))}^`];
}
