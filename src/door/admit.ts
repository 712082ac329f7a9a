/**
 * Lets a document in: reports every mistake of its shape, cuts the faulty parts out of the private copy and hands on the rest,
 * so that what is wrong in one place never hides what is wrong in another.
 */
import type * as z from 'zod/mini';
import { at, TOO_MANY, type Report } from '../result/report.js';
import { ask } from './ask.js';
import { predicateOf, type Predicate } from './predicate.js';
import { openTrail, type Trail } from './trail.js';
import { MOST_FINDINGS, translate, valueAt, type Finding, type Path } from './translate.js';
import { isRecord } from './values.js';

/** A kind of document: its schema, and the same as a yes-or-no question. */
export interface Door<T extends z.ZodMiniType> {
  readonly schema: T;
  readonly fits: Predicate;
}

export const doorOf = <T extends z.ZodMiniType>(schema: T): Door<T> => ({ schema, fits: predicateOf(schema) });

export type Admission<T> = { readonly value: T; readonly trail: Trail } | null;

/** From these rounds of cutting on, whole entries go, then whole sections: no document keeps the loop busy. */
const CUT_ENTRIES_FROM = 4;
const CUT_SECTIONS_FROM = 7;
const LAST_ROUND = 10;
/** More mistakes of shape than anyone mends at once. */
const MOST_TOLD = 1_001;

/**
 * @param raw a copy of the document that nobody else holds: it is cut in place.
 * @param report gets one issue for each mistake of shape.
 * @param standIns for required top-level keys that are missing or had to go, so that the other sections can still be checked.
 * @returns what is left, of the schema's shape; null where that is nothing.
 */
export function admit<T extends z.ZodMiniType>(
  { schema, fits }: Door<T>,
  raw: unknown,
  report: Report,
  standIns: Readonly<Record<string, unknown>>,
): Admission<z.input<T>> {
  const stood = new Map<readonly unknown[], readonly number[]>();
  const cuts: Path[] = [];
  if (fits(raw)) return { value: raw as z.input<T>, trail: openTrail(stood, cuts) };
  for (let round = 0; round < LAST_ROUND; round += 1) {
    const { issues, isWhole } = ask(schema, raw);
    // The copy itself is the value: the schemas only look, so what they produce says nothing more.
    if (issues.length === 0 && isWhole) return { value: raw as z.input<T>, trail: openTrail(stood, cuts) };
    const findings = translate(issues, raw);
    if (round === 0) tell(findings, report);
    if (round === 0 && !isWhole) report.error(TOO_MANY.path, TOO_MANY.code, TOO_MANY.message, TOO_MANY.hint);
    if (!isRecord(raw) || !isWhole || findings.length > MOST_FINDINGS) return null;
    const paths = findings.map((finding) => shallow(finding.prune, round));
    findings.forEach(({ words }, index) => {
      // Keys that a document may add freely go without a trace: nothing else can miss them.
      if (words !== null) cuts.push(asWritten(raw, paths[index] ?? [], stood));
    });
    cut(raw, paths, standIns, stood);
  }
  return null;
}

/** Only what the first round finds was written; later rounds find what the cutting left behind. */
function tell(findings: readonly Finding[], report: Report): void {
  const told = new Set<string>();
  for (const { path, words } of findings) {
    if (words === null) continue;
    if (told.size >= MOST_TOLD) return;
    const where = at(...path);
    const { code, message, hint } = words();
    if (told.has(`${where} ${code}`)) continue;
    told.add(`${where} ${code}`);
    report.error(where, code, message, hint);
  }
}

function shallow(path: Path, round: number): Path {
  if (round >= CUT_SECTIONS_FROM) return path.slice(0, 1);
  return round >= CUT_ENTRIES_FROM ? path.slice(0, 2) : path;
}

/** A path in the copy as it stood in the document. */
function asWritten(root: unknown, path: Path, stood: ReadonlyMap<readonly unknown[], readonly number[]>): Path {
  let value = root;
  return path.map((part) => {
    const list = Array.isArray(value) ? (value as readonly unknown[]) : null;
    value = valueAt(value, [part]);
    return list === null ? part : (stood.get(list)?.[Number(part)] ?? part);
  });
}

/** Marks an entry of a list that has to go, until the list is closed up. */
const GONE = Symbol('gone');

function cut(
  root: Record<string, unknown>,
  paths: readonly Path[],
  standIns: Readonly<Record<string, unknown>>,
  stood: Map<readonly unknown[], readonly number[]>,
): void {
  const gapped = new Set<unknown[]>();
  let rootLacks = false;
  for (const path of paths) {
    const key = path.at(-1);
    if (key === undefined) {
      rootLacks = true;
      continue;
    }
    const holder = valueAt(root, path.slice(0, -1));
    if (Array.isArray(holder)) {
      holder[Number(key)] = GONE;
      gapped.add(holder);
    } else if (isRecord(holder)) Reflect.deleteProperty(holder, key);
  }
  for (const list of gapped) closeUp(list, stood);
  if (!rootLacks) return;
  Object.assign(root, Object.fromEntries(Object.entries(standIns).filter(([key]) => !Object.hasOwn(root, key))));
}

function closeUp(list: unknown[], stood: Map<readonly unknown[], readonly number[]>): void {
  const before = stood.get(list);
  const left: number[] = [];
  list.forEach((value, index) => {
    if (value === GONE) return;
    list.copyWithin(left.length, index, index + 1);
    left.push(before?.[index] ?? index);
  });
  list.splice(left.length);
  stood.set(list, left);
}
