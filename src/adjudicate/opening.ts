/** Opening balances: what was used before the first claim. A member's counts for the family too, unless the family's total is stated. */
import { formatDay, parseDay } from '../calendar/day.js';
import type { Opening, Roster } from '../claim/scenario.js';
import type { AccumulatorDesign, Measure } from '../design/design.js';
import { parseCents } from '../money/cents.js';
import { familyKey, memberKey, carryKey, usesKey } from './accumulators/keys.js';
import { carriesOver, isMoving, planYearStart } from './accumulators/period.js';
import { useOf } from './accumulators/posting.js';
import { numberAt, usesAt, type Held } from './accumulators/use.js';
import { accumulatorOf, type Program } from './program.js';
import { Store } from './store.js';

/** Reads an opening's `used` in its accumulator's measure: cents, thousandths of units, or whole counts. */
export function readUsed(used: string | number, measure: Measure): number {
  if (measure === 'money') return parseCents(used) ?? 0;
  return measure === 'units' ? Number((Number(used) * 1000).toFixed(0)) : Number(used);
}

export function openStore(program: Program, roster: Roster): Store<Held> {
  const held = new Map<string, Held>();
  const add = (key: string, amount: number): void => {
    held.set(key, numberAt(held.get(key)) + amount);
  };
  const stated = new Set(
    roster.opening.filter((opening) => opening.member === null).map((opening) => `${opening.accumulator} ${periodOf(program, opening)}`),
  );
  for (const opening of roster.opening) {
    const accumulator = accumulatorOf(program, opening.accumulator, null);
    if (accumulator === null) continue;
    const used = readUsed(opening.used, accumulator.measure);
    const period = periodOf(program, opening);
    if (opening.member === null) add(familyKey(accumulator.id, period), used);
    else if (isMoving(accumulator.period)) addUse(held, accumulator, opening, opening.member, used);
    else {
      add(memberKey(accumulator.id, opening.member, period), used);
      if (!stated.has(`${accumulator.id} ${period}`)) add(familyKey(accumulator.id, period), used);
      if (opening.date !== null && carriesOver(accumulator, program.years, opening.date))
        add(carryKey(accumulator.id, opening.member, period), used);
    }
  }
  return Store.of(held);
}

function periodOf(program: Program, opening: Opening): string {
  if (opening.period === null) return 'lifetime';
  // A plan year is named by its first day, however the opening named a day of it.
  const day = parseDay(opening.period);
  const accumulator = accumulatorOf(program, opening.accumulator, null);
  return day !== null && accumulator?.period === 'plan-year' ? formatDay(planYearStart(program.years, day)) : opening.period;
}

function addUse(held: Map<string, Held>, accumulator: AccumulatorDesign, opening: Opening, member: string, used: number): void {
  const day = opening.date ?? parseDay(opening.period);
  if (day === null) return;
  const key = usesKey(accumulator.id, member);
  held.set(key, [
    ...usesAt(held.get(key)),
    useOf(day, day, used, accumulator.measure === 'visits' ? `opening ${opening.path}` : null, opening.path),
  ]);
}
