/**
 * Copay: a fixed amount for a visit, line, day, unit, admission, prescription or thirty-day supply, never more than what is left.
 * What a visit's or admission's copay charged on earlier lines, before any cap, is used up.
 * @source Uniform Glossary (45 CFR 147.200(c)), "Copayment"
 */
import { memberUsed } from '../accumulators/balance.js';
import { copayKey, daysKey } from '../accumulators/keys.js';
import { numberAt } from '../accumulators/use.js';
import { least, plus, proportion, remaining, times, ZERO, type Cents } from '../../money/cents.js';
import type { Draft } from '../draft.js';
import { thisVisit } from '../visit.js';
import type { CopayStep } from './step.js';

export interface CopayCharge {
  readonly amount: Cents;
  /** Under which name it is used up; null where every line is charged anew. */
  readonly key: string | null;
}

/** Thirty-day supplies, begun ones whole; thirty days where the line does not say. */
export const suppliesOf = (draft: Draft): number => Math.ceil((draft.line.daysSupply ?? 30) / 30);

/** The admission, or without one the claim, that days and admission copays belong to, with the benefit. */
export const stayOf = (draft: Draft): string =>
  `${draft.claim.member}|${draft.moment.admission === null ? `claim|${draft.claim.id}` : `admission|${draft.moment.admission}`}|${draft.benefit ?? ''}`;

export function copay(draft: Draft, step: CopayStep, rest: Cents): CopayCharge {
  switch (step.per) {
    case 'visit':
    case 'admission': {
      const key = copayKey(step.per === 'visit' ? visitScope(draft, step) : `${stayOf(draft)} ${String(step.ordinal)}`);
      const usedUp = plus(numberAt(draft.books.store.get(key)) as Cents, chargedHere(draft, key));
      return { amount: least(rest, remaining(step.amount, usedUp)), key };
    }
    case 'day':
      return { amount: least(rest, times(step.amount, daysCharged(draft, step))), key: null };
    case 'unit':
      return { amount: least(rest, proportion(step.amount, draft.units, 1000, draft.plan?.design.rounding ?? 'half-up')), key: null };
    case '30-day-supply':
      return { amount: least(rest, times(step.amount, suppliesOf(draft))), key: null };
    case 'line':
    case 'prescription':
      return { amount: least(rest, step.amount), key: null };
  }
}

/** What an earlier copay of this very line has charged under the same name: copays that are combined are one. */
const chargedHere = (draft: Draft, key: string): Cents =>
  draft.postings.reduce(
    (total, posting) => (posting.kind === 'count' && posting.key === key ? plus(total, posting.amount as Cents) : total),
    ZERO,
  );

/** Benefits whose copays are combined share one charge for the member, provider and date. */
function visitScope(draft: Draft, step: CopayStep): string {
  const { claim, provider, line, plan, benefit } = draft;
  if (benefit !== null && plan?.design.combinedCopays.includes(benefit) === true)
    return `${claim.member}|${provider.id}|${String(line.date)}`;
  return `${thisVisit(draft)} ${String(step.ordinal)}`;
}

/** The line's days, or those of them that the step's range takes as they run on. */
export function daysCharged(draft: Draft, step: CopayStep): number {
  if (step.days === null) return draft.days;
  const before = daysBefore(draft, step.over);
  const first = Math.max(step.days.first, before + 1);
  const last = Math.min(step.days.last ?? Infinity, before + draft.days);
  return Math.max(0, last - first + 1);
}

function daysBefore(draft: Draft, over: string | null): number {
  const accumulator = over === null ? undefined : draft.plan?.accumulators.get(over);
  if (accumulator !== undefined) return memberUsed(draft.books, accumulator, draft.claim.member, draft.moment);
  return numberAt(draft.books.store.get(daysKey(stayOf(draft))));
}
