/**
 * Limits in visits, days and units: a line that runs past one is covered for what is left of it.
 * Place: before pricing; the amounts are split in proportion once they are known. What is denied here counts toward nothing.
 * @source X12 CARC 119 (benefit maximum for the period reached)
 */
import { countsVisit, left } from '../accumulators/balance.js';
import type { AccumulatorDesign } from '../../design/design.js';
import { deny } from '../denial.js';
import type { Draft } from '../draft.js';
import { explainStage } from '../trace.js';
import { thisVisit } from '../visit.js';

/** What the line would use of a limit or counter, in its measure. Amounts are known only at the end. */
export function neededOf(draft: Draft, accumulator: AccumulatorDesign): number {
  switch (accumulator.measure) {
    case 'visits':
      return countsVisit(draft.books, accumulator, draft.claim.member, draft.moment, thisVisit(draft)) ? 0 : 1;
    case 'days':
      return draft.days;
    case 'units':
      return draft.units;
    case 'money':
      return 0;
  }
}

/** Whole visits, days and units only: a limit of three and a half covers three. */
const wholePart = (accumulator: AccumulatorDesign, amount: number): number =>
  accumulator.measure === 'units' ? Math.floor(amount / 1000) * 1000 : Math.floor(amount);

export function limits(draft: Draft): void {
  let tightest: { readonly accumulator: AccumulatorDesign; readonly part: number; readonly whole: number } | null = null;
  for (const accumulator of draft.cell?.limits ?? []) {
    const needed = neededOf(draft, accumulator);
    const rest = left(draft.books, accumulator, draft.claim.member, draft.moment);
    if (rest === null || needed <= rest) continue;
    const part = wholePart(accumulator, rest);
    if (tightest === null || part * tightest.whole < tightest.part * needed) tightest = { accumulator, part, whole: needed };
  }
  if (tightest === null) return;
  const { accumulator, part, whole } = tightest;
  const from = { name: accumulator.id, from: accumulator.path };
  if (part === 0) {
    deny(draft, 'limit', { carc: '119', group: 'PR' }, `nothing is left of the limit "${accumulator.id}"`, from);
    return;
  }
  const scale = accumulator.measure === 'units' ? 1000 : 1;
  explainStage(
    draft,
    'limit',
    from,
    () =>
      `The limit "${accumulator.id}" has ${String(part / scale)} left of the ${String(whole / scale)} ${accumulator.measure} needed: that part of the line is covered, the rest is the member's to pay.`,
  );
  draft.isSplit = true;
  draft.share = { part, whole };
  draft.units = accumulator.measure === 'units' ? part : Math.floor((draft.units * part) / whole / 1000) * 1000;
  draft.days = accumulator.measure === 'days' ? part : Math.floor((draft.days * part) / whole);
}
