/** Schema issues as findings a reader can act on: one for each mistake, in the words of the branch that was meant. */
import type * as z from 'zod/mini';
import { isFree, isRecord } from './values.js';
import { wordsFor, wordsForMissing, wordsForUnknown, type Words } from './words.js';

export type Path = readonly (string | number)[];

export interface Finding {
  readonly path: Path;
  /** Null: nothing to say (keys that a document may add freely). Made only when asked for: a hostile document has a million of them. */
  readonly words: (() => Words) | null;
  /** What has to go for the rest to be read: the value here, or the object in which something is missing. */
  readonly prune: Path;
}

type SchemaIssue = z.core.$ZodIssue;

/** A document with more findings than that is not one that someone is writing: it is not read any further. */
export const MOST_FINDINGS = 10_000;

/**
 * @param issues of one parse.
 * @param raw the parsed document: values are looked up in it, because the schema library does not hand them on.
 * @returns at most one more than `MOST_FINDINGS`.
 */
export function translate(issues: readonly SchemaIssue[], raw: unknown): readonly Finding[] {
  const findings: Finding[] = [];
  for (const issue of issues) {
    for (const finding of translateOne(issue, [], raw)) {
      findings.push(finding);
      if (findings.length > MOST_FINDINGS) return findings;
    }
  }
  return findings;
}

function translateOne(issue: SchemaIssue, base: Path, raw: unknown): readonly Finding[] {
  const path = [...base, ...issue.path.map((part) => (typeof part === 'number' ? part : String(part)))];
  const value = valueAt(raw, path);
  const key = path.at(-1);
  if (value === undefined && key !== undefined)
    return [{ path, words: () => wordsForMissing(String(key), issue.message), prune: path.slice(0, -1) }];
  if (issue.code === 'invalid_union') return translateUnion(issue, path, value, raw);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, MOST_FINDINGS + 1).map((unknown) => ({
      path: [...path, unknown],
      words: isFree(unknown) ? null : () => wordsForUnknown(unknown, issue.message),
      prune: [...path, unknown],
    }));
  }
  const [tag, broken] = issue.code === 'invalid_key' ? [issue.issues[0]?.message ?? '', key] : [issue.message, value];
  return [{ path, words: () => wordsFor(tag, broken), prune: path }];
}

function translateUnion(issue: z.core.$ZodIssueInvalidUnion, path: Path, value: unknown, raw: unknown): readonly Finding[] {
  const [kind, noun, pick, key = '', words = ''] = issue.message.split('|');
  const meant = kind === 'choice' || kind === 'kinds' ? issue.errors[Number(pick)] : undefined;
  if (meant === undefined && kind === 'kinds' && isRecord(value)) {
    const where = [...path, key];
    const written = Object.hasOwn(value, key);
    return [
      {
        path: where,
        words: () => (written ? wordsFor(`one|${noun ?? ''}|${words}`, value[key]) : wordsForMissing(key, `one|${noun ?? ''}|${words}`)),
        prune: path,
      },
    ];
  }
  if (meant === undefined) return [{ path, words: () => wordsFor(issue.message, value), prune: path }];
  const inside = meant.flatMap((nested) => translateOne(nested, path, raw));
  // A condition with a part cut out is another condition: it goes as a whole, or not at all.
  const isWhole = noun === 'condition' && inside.some((finding) => finding.words !== null);
  return isWhole ? inside.map((finding) => ({ ...finding, prune: path })) : inside;
}

/** The value at a path, undefined where there is none. */
export function valueAt(raw: unknown, path: Path): unknown {
  let value = raw;
  for (const part of path) {
    if (Array.isArray(value)) value = (value as readonly unknown[])[Number(part)];
    else if (isRecord(value) && Object.hasOwn(value, part)) value = value[part];
    else return undefined;
  }
  return value;
}
