/** An issue and where in which file it stands. */
import type { Issue } from '../../index.js';
import type { Io } from '../io.js';
import { complain, count, harmless, printJson } from '../io.js';
import { paletteFor } from '../palette.js';

export interface Finding extends Issue {
  /** As people name it: relative to where the command runs. */
  readonly file: string;
  /** From 1; null where a file could not be read at all. */
  readonly line: number | null;
  readonly column: number | null;
  /** The line of the file and a caret under the place. */
  readonly frame: readonly string[];
  /** The file could not be read, or is no JSON: exit code 2 instead of 1. */
  readonly isUnreadable: boolean;
}

export const isError = (finding: Finding): boolean => finding.severity === 'error';

/** File by file, each from its top. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const byFile = new Map<string, Finding[]>();
  for (const finding of findings) {
    const ofFile = byFile.get(finding.file);
    if (ofFile === undefined) byFile.set(finding.file, [finding]);
    else ofFile.push(finding);
  }
  return [...byFile.values()].flatMap((ofFile) =>
    ofFile.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)),
  );
}

/** 0 where there are no errors, 1 where there are, 2 where something could not even be read. */
export function exitCodeOf(findings: readonly Finding[]): number {
  if (findings.some((finding) => finding.isUnreadable)) return 2;
  return findings.some(isError) ? 1 : 0;
}

/** What `--json` prints: the same keys for every finding. */
export const findingsJson = (findings: readonly Finding[]): object => ({
  ok: !findings.some(isError),
  issues: findings.map(({ file, line, column, path, code, message, hint, severity }) => ({
    file,
    line,
    column,
    path,
    code,
    message,
    hint,
    severity,
  })),
});

/** For people: place, frame, words. */
export function describeFindings(findings: readonly Finding[], color: boolean): string {
  const paint = paletteFor(color);
  return findings
    .map(({ file, line, column, path, code, message, hint, severity, frame }) => {
      const place = [file, line, column].filter((part) => part !== null).join(':');
      const kind = severity === 'error' ? paint.red('error') : paint.yellow('warning');
      return [
        `${paint.bold(harmless(place))} ${kind} ${harmless(message)} ${paint.dim(`[${code}]`)}`,
        ...frame.map((part) => paint.dim(`  ${harmless(part)}`)),
        ...(hint === '' ? [] : [`  ${harmless(hint)}`]),
        ...(path === '' ? [] : [paint.dim(`  at ${harmless(path)}`)]),
        '',
      ].join('\n');
    })
    .join('\n');
}

/** `2 errors, 1 warning` */
export function summarise(findings: readonly Finding[]): string {
  const errors = findings.filter(isError).length;
  const warnings = findings.length - errors;
  return [...(errors > 0 ? [count(errors, 'error')] : []), ...(warnings > 0 ? [count(warnings, 'warning')] : [])].join(', ');
}

/**
 * Ends a command whose files are not in order: the findings as JSON on standard output, or in words on standard error.
 * @returns the exit code.
 */
export async function refuse(io: Io, found: readonly Finding[], asJson: boolean): Promise<number> {
  const findings = inOrder(found);
  if (asJson) await printJson(io, findingsJson(findings));
  else await complain(io, describeFindings(findings, io.color));
  return exitCodeOf(findings);
}
