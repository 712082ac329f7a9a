/** A file as a document: its text, its JSON, and what stands against it. */
import type { Issue } from '../../index.js';
import type { Finding } from './finding.js';
import { parseJson } from './json.js';
import { frameAt, openOffsets, openPlaces } from './place.js';
import { readText } from './read.js';

export interface Document {
  readonly file: string;
  /** Undefined where the file could not be read or is no JSON. */
  readonly value: unknown;
  /** Trouble with the file itself, its syntax and keys that are written twice. */
  readonly findings: readonly Finding[];
  readonly isReadable: boolean;
  /** Gives issues of the document's content their places. `under`: the path of the part that they are about. */
  readonly locate: (issues: readonly Issue[], under?: string) => readonly Finding[];
}

/**
 * @param path absolute.
 * @param file as people name it.
 */
export async function openDocument(path: string, file: string): Promise<Document> {
  const read = await readText(path);
  if (!read.ok) {
    const finding: Finding = { ...read.why, file, path: '', severity: 'error', line: null, column: null, frame: [], isUnreadable: true };
    return { file, value: undefined, isReadable: false, findings: [finding], locate: () => [] };
  }
  const { text } = read;
  const { value, tree, problems } = parseJson(text);
  const placeOf = openPlaces(text);
  const offsetOf = tree === null ? () => 0 : openOffsets(tree);
  const found = (issue: Issue, offset: number, isUnreadable: boolean): Finding => {
    const place = placeOf(offset);
    return { ...issue, ...place, file, frame: frameAt(text, place, offset), isUnreadable };
  };
  return {
    file,
    value,
    isReadable: tree !== null,
    findings: problems.map(({ offset, code, message, hint }) =>
      found({ path: '', code, message, hint, severity: 'error' }, offset, tree === null),
    ),
    locate: (issues, under = '') =>
      issues.map((issue) => {
        const path = [under, issue.path].filter((part) => part !== '').join('.');
        return found({ ...issue, path }, offsetOf(path, issue.code), false);
      }),
  };
}
