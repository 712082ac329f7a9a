/** JSON with positions: every mistake of syntax, keys written twice, and the place of any value. */
import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { ruleOut } from './nesting.js';
import { syntaxProblem, type Problem } from './syntax.js';

export interface Parsed {
  readonly value: unknown;
  /** Null where the text is no JSON. */
  readonly tree: Node | null;
  readonly problems: readonly Problem[];
}

/** Nobody mends more at once, and a binary file would give thousands. */
const MOST_PROBLEMS = 100;

/** @returns the value and its tree; or, without a tree, every problem that keeps the text from being JSON, one a line. Never throws. */
export function parseJson(text: string): Parsed {
  const hopeless = ruleOut(text);
  if (hopeless !== null) return { value: undefined, tree: null, problems: [hopeless] };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false }) ?? null;
  try {
    const value: unknown = JSON.parse(text);
    return { value, tree, problems: tree === null ? [] : repeatedKeys(tree) };
  } catch {
    return { value: undefined, tree: null, problems: syntaxProblems(text, errors) };
  }
}

/** One a line: what follows on a line is mostly an echo of its first mistake. */
function syntaxProblems(text: string, errors: readonly ParseError[]): readonly Problem[] {
  const problems: Problem[] = [];
  let lineEnd = -1;
  for (const { error, offset, length } of errors) {
    if (offset <= lineEnd && problems.length > 0) continue;
    const end = text.indexOf('\n', offset);
    lineEnd = end < 0 ? text.length : end;
    problems.push(syntaxProblem(error, text.slice(offset, offset + length), offset));
    if (problems.length === MOST_PROBLEMS) break;
  }
  return problems.length > 0
    ? problems
    : [{ offset: 0, code: 'json.malformed', message: 'This is no JSON.', hint: 'Check it with an editor that knows JSON.' }];
}

/** Readers of JSON silently take the last of two equal keys: the first would be lost without a word. */
function repeatedKeys(tree: Node): readonly Problem[] {
  const problems: Problem[] = [];
  const open: Node[] = [tree];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const children = node.children ?? [];
    if (node.type === 'object') {
      const seen = new Set<string>();
      for (const { children: [key] = [] } of children) {
        const name = String(key?.value);
        if (seen.has(name)) problems.push(repeated(name, key?.offset ?? 0));
        seen.add(name);
      }
    }
    for (let i = children.length - 1; i >= 0; i -= 1) open.push(children[i] as Node);
  }
  return problems.slice(0, MOST_PROBLEMS);
}

const repeated = (name: string, offset: number): Problem => ({
  offset,
  code: 'json.duplicate-key',
  message: `The key "${name}" is written twice in one object; only the last would count.`,
  hint: 'Remove one of the two.',
});
