/**
 * What a reader of a document finds wrong with it. A leaf: it imports nothing.
 * Bad input is data: every issue of a document comes back in one answer, ordered by path.
 */

/** `warning`: the number stands, but someone should look. `error`: no number is given. */
export type Severity = 'error' | 'warning';

export interface Issue {
  /** Where in the document, keys and indexes joined by dots: `benefits.specialist.costs.in`, `claims.0.lines.1.billed`. Empty: the whole document. */
  readonly path: string;
  /** Stable, `noun.problem`; listed in docs/issues.md. */
  readonly code: string;
  /** A whole sentence: what was found and why it cannot stand. */
  readonly message: string;
  /** What to write instead. */
  readonly hint: string;
  readonly severity: Severity;
}

export type Result<T> =
  { readonly ok: true; readonly value: T; readonly warnings: readonly Issue[] } | { readonly ok: false; readonly issues: readonly Issue[] };

export const ok = <T>(value: T, warnings: readonly Issue[] = []): Result<T> => ({ ok: true, value, warnings });
export const fail = (issues: readonly Issue[]): Result<never> => ({ ok: false, issues: sortIssues(issues) });

export const isError = (issue: Issue): boolean => issue.severity === 'error';

export const error = (path: string, code: string, message: string, hint: string): Issue => ({
  path,
  code,
  message,
  hint,
  severity: 'error',
});
export const warning = (path: string, code: string, message: string, hint: string): Issue => ({
  path,
  code,
  message,
  hint,
  severity: 'warning',
});

/** By path as a reader scrolls (indexes as numbers), then by code, so that the answer never depends on the order of checks. */
export function sortIssues(issues: readonly Issue[]): readonly Issue[] {
  return [...issues].sort((a, b) => comparePaths(a.path, b.path) || compareText(a.code, b.code) || compareText(a.message, b.message));
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function comparePaths(a: string, b: string): number {
  const left = a.split('.');
  const right = b.split('.');
  for (let i = 0; i < left.length && i < right.length; i += 1) {
    const x = left[i] ?? '';
    const y = right[i] ?? '';
    if (x === y) continue;
    const numeric = /^\d+$/.test(x) && /^\d+$/.test(y);
    return numeric ? Number(x) - Number(y) : compareText(x, y);
  }
  return left.length - right.length;
}

/** One line a person can act on: path, words, hint. */
export const describeIssue = (issue: Issue): string =>
  `${issue.path === '' ? '(document)' : issue.path}: ${issue.message}${issue.hint === '' ? '' : ` ${issue.hint}`} [${issue.code}]`;
