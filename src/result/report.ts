/** Gathers what several checks find about one document. A leaf. */
import { error, warning, type Issue } from './issue.js';

export interface Report {
  readonly error: (path: string, code: string, message: string, hint: string) => void;
  readonly warn: (path: string, code: string, message: string, hint: string) => void;
  /** Everything found so far, in the order found. */
  readonly issues: readonly Issue[];
  /** Whether errors found from now on are no longer listed: a check of many things may stop. */
  readonly isFull: () => boolean;
  /** The document's sections (first parts of paths) in which an error was found. */
  readonly broken: ReadonlySet<string>;
}

/** Of errors and of warnings. Nobody mends more than that at once, and a hostile document could ask for millions. */
const MOST_ISSUES = 1_000;

export const TOO_MANY = error(
  '',
  'document.many-problems',
  `More than ${String(MOST_ISSUES)} problems were found; the rest is not listed.`,
  'Mend these first.',
);

/** A fresh, empty report; it lives as long as one parse. */
export function openReport(): Report {
  const issues: Issue[] = [];
  const broken = new Set<string>();
  const counts = { error: 0, warning: 0 };
  const add = (issue: Issue): void => {
    counts[issue.severity] += 1;
    if (counts[issue.severity] <= MOST_ISSUES) issues.push(issue);
    else if (issue.severity === 'error' && counts.error === MOST_ISSUES + 1) issues.push(TOO_MANY);
  };
  return {
    issues,
    broken,
    isFull: () => counts.error > MOST_ISSUES,
    error: (path, code, message, hint) => {
      add(error(path, code, message, hint));
      broken.add(sectionOf(path));
    },
    warn: (path, code, message, hint) => {
      add(warning(path, code, message, hint));
    },
  };
}

/** The first part of a path. */
export const sectionOf = (path: string): string => path.replace(/\..*$/s, '');

/** Joins keys and indexes to a path. */
export function at(...parts: readonly (string | number)[]): string {
  let path = '';
  for (const part of parts) if (part !== '') path = path === '' ? String(part) : `${path}.${String(part)}`;
  return path;
}
