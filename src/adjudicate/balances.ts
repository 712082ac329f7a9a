/** Every accumulator that was credited or opened, as results show it: one entry per period and member, one for the family. */
import { formatDay, parseDay } from '../calendar/day.js';
import type { AccumulatorDesign } from '../design/design.js';
import { formatCents, type Cents } from '../money/cents.js';
import { familyLimit, familyUsedInPeriod, leftInPeriod, memberLimit, usedInPeriod, type Books } from './accumulators/balance.js';
import { isMoving, yearAround } from './accumulators/period.js';
import { usesAt } from './accumulators/use.js';
import { usedIn, windowAround, type Window } from './accumulators/window.js';
import { booksOf, type State } from './claims.js';
import { accumulatorOf } from './program.js';
import type { AccumulatorResult } from './result.js';

export function balancesOf(state: State): readonly AccumulatorResult[] {
  const books = booksOf(state);
  const seen = new Set<string>();
  const fixed = (id: string, member: string | null, period: string): readonly Row[] => {
    const name = `${id} ${member ?? ''} ${period}`;
    if (seen.has(name)) return [];
    seen.add(name);
    return fixedRow(state, books, id, member, period);
  };
  const rows = state.store.entries().flatMap(([key]): readonly Row[] => {
    const [kind, id = '', ...rest] = key.split(' ');
    if (kind === 'member') return fixed(id, rest[0] ?? '', rest.slice(1).join(' '));
    // A period that the family has used shows what its members carried into it, also of those who have used nothing since.
    if (kind === 'family')
      return [
        ...fixed(id, null, rest.join(' ')),
        ...carriers(state, books, id, rest.join(' ')).flatMap((member) => fixed(id, member, rest.join(' '))),
      ];
    return kind === 'uses' ? movingRows(state, books, id, rest[0] ?? '') : [];
  });
  return rows.sort(inOrder(state)).map((row) => row.result);
}

function carriers(state: State, books: Books, id: string, period: string): readonly string[] {
  const accumulator = definitionFor(state, id, period);
  if (accumulator === null || accumulator.carryover === null) return [];
  return state.roster.members.map((member) => member.id).filter((member) => usedInPeriod(books, accumulator, member, period) > 0);
}

interface Row {
  readonly result: AccumulatorResult;
}

/** As the plan lists its accumulators, then by period, then as the household lists its members, the family last. */
function inOrder(state: State): (a: Row, b: Row) => number {
  const accumulators = [...new Set(state.program.versions.flatMap((version) => [...version.accumulators.keys()]))];
  const rank = new Map(accumulators.map((id, i) => [id, i]));
  const members = new Map(state.roster.members.map((member, i) => [member.id, i]));
  const at = (row: Row): readonly [number, string, number] => [
    rank.get(row.result.id) ?? 0,
    row.result.period,
    members.get(row.result.member ?? '') ?? members.size,
  ];
  return (a, b) => {
    const [x, y] = [at(a), at(b)];
    return x[0] - y[0] || (x[1] < y[1] ? -1 : x[1] > y[1] ? 1 : 0) || x[2] - y[2];
  };
}

function fixedRow(state: State, books: Books, id: string, member: string | null, period: string): readonly Row[] {
  const accumulator = definitionFor(state, id, period);
  if (accumulator === null) return [];
  const used = member === null ? familyUsedInPeriod(books, accumulator, period) : usedInPeriod(books, accumulator, member, period);
  const limit = member === null ? familyLimit(accumulator, state.roster) : memberLimit(accumulator, state.roster);
  return [{ result: entry(accumulator, { member, period, used, limit, left: leftInPeriod(books, accumulator, member, period) }) }];
}

/** The accumulator with the limits of the last version that had begun before the period ended. */
function definitionFor(state: State, id: string, period: string): AccumulatorDesign | null {
  const latest = accumulatorOf(state.program, id, null);
  const day = parseDay(period);
  const year = latest === null || day === null ? null : yearAround(latest, state.program.years, day);
  return year === null ? latest : accumulatorOf(state.program, id, year.to);
}

function movingRows(state: State, books: Books, id: string, member: string): readonly Row[] {
  const accumulator = accumulatorOf(state.program, id, null);
  if (accumulator === null || !isMoving(accumulator.period)) return [];
  const uses = usesAt(state.store.get(`uses ${id} ${member}`));
  const limit = memberLimit(accumulator, books.roster);
  return windowsOf(accumulator.period, uses).map((window) => {
    const used = usedIn(window.uses);
    const left = limit === null ? null : Math.max(0, limit - used);
    return { result: entry(accumulator, { member, period: formatDay(window.start), used, limit, left }) };
  });
}

/** Each window once; of a rolling one only the window that ends with the last use. */
function windowsOf(period: Exclude<AccumulatorDesign['period'], string>, uses: ReturnType<typeof usesAt>): readonly Window[] {
  const byStart = new Map<number, Window>();
  for (const use of [...uses].sort((a, b) => a.from - b.from)) {
    const window = windowAround(period, uses, use.from, use.to);
    byStart.set(window.start, window);
  }
  const windows = [...byStart.values()];
  return 'rollingMonths' in period ? windows.slice(-1) : windows;
}

interface Standing {
  readonly member: string | null;
  readonly period: string;
  readonly used: number;
  readonly limit: number | null;
  readonly left: number | null;
}

function entry(accumulator: AccumulatorDesign, { member, period, used, limit, left }: Standing): AccumulatorResult {
  const shown = (amount: number): string | number =>
    accumulator.measure === 'money' ? formatCents(amount as Cents) : accumulator.measure === 'units' ? amount / 1000 : amount;
  return {
    id: accumulator.id,
    member,
    period,
    used: shown(used),
    limit: limit === null ? null : shown(limit),
    left: left === null ? null : shown(left),
  };
}
