/**
 * An expectation against a result. An expectation is a subset: what it names must be equal, what it leaves out is not looked at.
 * Claims, lines and accumulators are keyed by id; an accumulator also by `id@period`.
 */
import type { AccumulatorResult, AdjudicationResult, ClaimResult } from '../adjudicate/result.js';

export interface Difference {
  /** `claims.c1.lines.1.copay`, `accumulators.oop.ann`, `totals.memberPays` */
  readonly path: string;
  readonly expected: unknown;
  /** Undefined where the result has no such thing. */
  readonly actual: unknown;
}

type Table = Readonly<Record<string, unknown>>;
const isTable = (value: unknown): value is Table => value !== null && typeof value === 'object' && !Array.isArray(value);

/** @returns every difference, in the order of the expectation; none where all holds. */
export function compareExpected(result: AdjudicationResult, expected: unknown): readonly Difference[] {
  if (!isTable(expected)) return [];
  return named(expected).flatMap(([key, part]) => {
    if (key === 'claims' && isTable(part)) return named(part).flatMap(([id, claim]) => compareClaim(result, id, claim));
    if (key === 'accumulators' && isTable(part))
      return named(part).flatMap(([id, balances]) => compareAccumulator(result.accumulators, id, balances));
    return key === 'totals' ? compareValue('totals', part, result.totals) : compareValue(key, part, undefined);
  });
}

/** What the expectation names; `x-` keys are remarks. */
const named = (table: Table): readonly (readonly [string, unknown])[] => Object.entries(table).filter(([key]) => !key.startsWith('x-'));

function compareClaim(result: AdjudicationResult, id: string, expected: unknown): readonly Difference[] {
  const path = `claims.${id}`;
  const claim = result.claims.filter((candidate) => candidate.id === id).at(-1);
  if (claim === undefined || !isTable(expected)) return compareValue(path, expected, claim);
  return named(expected).flatMap(([key, value]) =>
    key === 'lines' && isTable(value)
      ? compareLines(`${path}.lines`, claim, value)
      : compareValue(`${path}.${key}`, value, (claim as unknown as Table)[key]),
  );
}

const compareLines = (path: string, claim: ClaimResult, expected: Table): readonly Difference[] =>
  named(expected).flatMap(([id, line]) =>
    compareValue(
      `${path}.${id}`,
      line,
      claim.lines.find((candidate) => candidate.id === id),
    ),
  );

function compareAccumulator(entries: readonly AccumulatorResult[], key: string, expected: unknown): readonly Difference[] {
  const path = `accumulators.${key}`;
  if (!isTable(expected)) return compareValue(path, expected, undefined);
  const at = key.indexOf('@');
  const id = at < 0 ? key : key.slice(0, at);
  const about = entries.filter((entry) => entry.id === id);
  // Without a period, the latest one that anyone used.
  const period =
    at < 0
      ? about
          .map((entry) => entry.period)
          .reduce<string | undefined>((latest, one) => (latest === undefined || one > latest ? one : latest), undefined)
      : key.slice(at + 1);
  return named(expected).flatMap(([who, value]) => {
    const entry = about.find(
      (candidate) => candidate.period === period && (who === 'family' ? candidate.member === null : candidate.member === who),
    );
    if (isTable(value)) return compareValue(`${path}.${who}`, value, entry);
    // Nothing credited yet is nothing used.
    return compareValue(`${path}.${who}`, value, entry?.used ?? (isNothing(value) ? value : undefined));
  });
}

const isNothing = (value: unknown): boolean => value === 0 || value === '0' || value === '0.00';

function compareValue(path: string, expected: unknown, actual: unknown): readonly Difference[] {
  if (isTable(expected) && isTable(actual))
    return named(expected).flatMap(([key, value]) => compareValue(`${path}.${key}`, value, actual[key]));
  if (Array.isArray(expected) && Array.isArray(actual)) return compareLists(path, expected, actual);
  return isEqual(expected, actual) ? [] : [{ path, expected, actual }];
}

/** Lists of adjustments are sets: their order says nothing. */
function compareLists(path: string, expected: readonly unknown[], actual: readonly unknown[]): readonly Difference[] {
  const order = (list: readonly unknown[]): readonly unknown[] =>
    list.every((one) => isTable(one) && 'code' in one) ? [...list].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) : list;
  const wanted = order(expected);
  const given = order(actual);
  if (wanted.length !== given.length) return [{ path, expected, actual }];
  return wanted.flatMap((one, i) => compareValue(`${path}.${String(i)}`, one, given[i]));
}

const keyOf = (adjustment: unknown): string => (isTable(adjustment) ? `${String(adjustment['group'])}-${String(adjustment['code'])}` : '');

const MONEY = /^-?\d+(?:\.\d{1,2})?$/;

/** `50`, `"50"` and `"50.00"` are the same amount where the result has an amount. */
function isEqual(expected: unknown, actual: unknown): boolean {
  if (expected === actual) return true;
  if (typeof actual !== 'string' || !/^-?\d+\.\d\d$/.test(actual)) return false;
  const text = String(expected);
  return (typeof expected === 'number' || typeof expected === 'string') && MONEY.test(text) && Number(text).toFixed(2) === actual;
}
