/**
 * Crediting: what a covered line writes into the ledger. Accumulators get what the member pays in the end; limits and
 * counters what the line uses; penalties, balance bills, uncovered parts and other insurers' payments credit nothing.
 * @source manufacturer assistance and annual limits: 45 CFR 156.130(h)
 */
import { carriesOver, isMoving, periodName } from '../accumulators/period.js';
import { daysKey } from '../accumulators/keys.js';
import { useOf } from '../accumulators/posting.js';
import { creditOf } from '../cost-sharing/credit.js';
import { stayOf } from '../cost-sharing/copay.js';
import type { AccumulatorDesign } from '../../design/design.js';
import { least, minus, ZERO, type Cents } from '../../money/cents.js';
import type { Draft } from '../draft.js';
import { usePermissions } from '../permissions.js';
import { likeThis, thisVisit, visitsCount } from '../visit.js';

export function crediting(draft: Draft): void {
  if (draft.plan === null) return;
  for (const [id, amount] of creditsOf(draft)) {
    const accumulator = draft.plan.accumulators.get(id);
    if (accumulator !== undefined) credit(draft, accumulator, amount);
  }
  usePermissions(draft);
  const { keeps } = draft.books;
  if (keeps.days && draft.days > 0) draft.postings.push({ kind: 'count', key: daysKey(stayOf(draft)), amount: draft.days });
  if (keeps.visits) draft.postings.push({ kind: 'visit', key: visitsCount(draft), visit: thisVisit(draft) });
  const like = keeps.duplicates ? likeThis(draft) : null;
  if (like !== null) draft.postings.push({ kind: 'count', key: like, amount: 1 });
}

/** How much each accumulator gets from this line. */
function creditsOf(draft: Draft): ReadonlyMap<string, number> {
  const credits = new Map<string, number>();
  const counted = countedAmounts(draft);
  draft.charges.forEach((charge, i) => {
    for (const id of charge.credits.keys()) credits.set(id, (credits.get(id) ?? 0) + creditOf(charge, counted[i] ?? ZERO, id));
  });
  const measured = [...(draft.cell?.limits ?? []), ...(draft.cell?.counters ?? [])];
  const direct = new Set(measured.map((accumulator) => accumulator.id));
  for (const accumulator of measured) {
    const amount = usedOf(draft, accumulator);
    credits.set(accumulator.id, (credits.get(accumulator.id) ?? 0) + amount);
    // An accumulator that measures the line itself is not credited with the same units once more.
    for (const also of accumulator.alsoCredits) {
      if (!direct.has(also)) credits.set(also, Math.max(credits.get(also) ?? 0, amount));
    }
  }
  return credits;
}

/** What the charges count for: under `copayAssistance: excluded` a drug maker's card comes off, coinsurance first, then copay, then deductible. */
function countedAmounts(draft: Draft): readonly Cents[] {
  const counted = draft.charges.map((charge) => charge.amount);
  if (draft.plan?.design.copayAssistance !== 'excluded') return counted;
  let assistance = draft.line.assistance;
  for (const kind of ['coinsurance', 'copay', 'deductible']) {
    for (let i = counted.length - 1; i >= 0; i -= 1) {
      if (draft.charges[i]?.kind !== kind) continue;
      const taken = least(assistance, counted[i] ?? ZERO);
      counted[i] = minus(counted[i] ?? ZERO, taken);
      assistance = minus(assistance, taken);
    }
  }
  return counted;
}

/** What the line uses of a limit or counter. */
function usedOf(draft: Draft, accumulator: AccumulatorDesign): number {
  switch (accumulator.measure) {
    case 'visits':
      return 1;
    case 'days':
      return draft.days;
    case 'units':
      return draft.units;
    case 'money':
      return draft.planPays;
  }
}

function credit(draft: Draft, accumulator: AccumulatorDesign, amount: number): void {
  const { books, moment, claim, line } = draft;
  const visit = accumulator.measure === 'visits' ? thisVisit(draft) : null;
  const member = claim.member;
  if (isMoving(accumulator.period)) {
    // A spell goes on through a stay that owed nothing any more; windows of months start with what was really used.
    if (amount === 0 && !('gapDays' in accumulator.period && accumulator.measure === 'money')) return;
    draft.postings.push({
      kind: 'use',
      accumulator: accumulator.id,
      member,
      use: useOf(moment.anchor, moment.end, amount, visit, `${claim.id} ${line.id}`),
    });
    return;
  }
  if (amount === 0) return;
  draft.postings.push({
    kind: 'credit',
    accumulator: accumulator.id,
    member,
    period: periodName(accumulator, moment),
    amount,
    carries: carriesOver(accumulator, books.years, moment.anchor),
    visit,
  });
}
