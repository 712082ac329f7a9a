/** The arithmetic of a cost step in words, for traces. Amounts are copied from what ran, never worked out anew. */
import { inDollars, withUnits } from '../../money/dollars.js';
import { shareOf } from '../../money/percent.js';
import { minus, type Cents } from '../../money/cents.js';
import type { Draft } from '../draft.js';
import { daysCharged, suppliesOf } from './copay.js';
import type { CoinsuranceStep, CopayStep, Step } from './step.js';

/** How things stood before the step, and what it did. */
export interface Seen {
  /** What earlier steps left of the line. */
  readonly rest: Cents;
  /** What the step took of it. */
  readonly taken: Cents;
  /** What the member is charged of that, after caps. */
  readonly kept: Cents;
  /** The deductible that the step uses, and what was left of it (null: nothing limits it). */
  readonly deductible: { readonly id: string; readonly left: Cents | null } | null;
  /** The out-of-pocket maximum with the least left. */
  readonly cap: { readonly id: string; readonly left: Cents } | null;
}

const NAMES: Readonly<Record<Step['kind'], string>> = {
  deductible: 'Deductible',
  copay: 'Copay',
  coinsurance: 'Coinsurance',
  'plan-pays-up-to': 'Allowance',
  'reference-price': 'Reference price',
};

/** One sentence: what was due, why no more, what the member pays. */
export function stepWords(draft: Draft, step: Step, seen: Seen): string {
  const name = NAMES[step.kind];
  if (seen.rest === 0) return `${name}: nothing of the line is left to share.`;
  switch (step.kind) {
    case 'deductible':
      return `${name}: ${deductibleWords(seen)}`;
    case 'copay':
      return `${name} of ${copayWords(draft, step, seen)}: ${ending(seen)}`;
    case 'coinsurance':
      return `${name}: ${coinsuranceWords(draft, step, seen)}: ${ending(seen)}`;
    case 'plan-pays-up-to':
      return `${name}: the plan pays up to ${inDollars(step.amount)} of the ${inDollars(seen.rest)} left${seen.taken === 0 ? ': all of it.' : `; ${notCovered(seen.taken)}`}`;
    case 'reference-price':
      return `${name}: ${referenceWords(step.amount === 'generic' ? draft.line.genericPrice : step.amount, seen)}`;
  }
}

function deductibleWords(seen: Seen): string {
  const { deductible, rest } = seen;
  if (deductible === null) return 'none is about this line.';
  if (deductible.left === 0) return `"${deductible.id}" is met, so nothing is due.`;
  const left =
    deductible.left === null
      ? `nothing limits "${deductible.id}" here`
      : `${inDollars(deductible.left)} of "${deductible.id}" is still to be met`;
  return `${left}, and ${inDollars(rest)} of the line is left: ${ending(seen)}`;
}

function copayWords(draft: Draft, step: CopayStep, { rest, taken }: Seen): string {
  const each = `${inDollars(step.amount)} ${PER[step.per]}${howMany(draft, step)}`;
  if (taken === rest) return `${each}, but no more than the ${inDollars(rest)} left of the line`;
  const isShared = step.per === 'visit' || step.per === 'admission';
  return isShared && taken < step.amount
    ? `${each}, ${taken === 0 ? 'all' : inDollars(minus(step.amount, taken))} of it charged before`
    : each;
}

const PER: Readonly<Record<CopayStep['per'], string>> = {
  visit: 'a visit',
  line: 'a line',
  day: 'a day',
  unit: 'a unit',
  admission: 'an admission',
  prescription: 'a prescription',
  '30-day-supply': 'for each 30-day supply',
};

function howMany(draft: Draft, step: CopayStep): string {
  switch (step.per) {
    case 'day':
      return `${rangeWords(step)}, ${withUnits(daysCharged(draft, step), 'day')} here`;
    case 'unit':
      return `, ${withUnits(draft.units / 1000, 'unit')}`;
    case '30-day-supply':
      return `, ${withUnits(suppliesOf(draft), 'such supply', 'such supplies')}`;
    case 'visit':
    case 'line':
    case 'admission':
    case 'prescription':
      return '';
  }
}

function rangeWords({ days }: CopayStep): string {
  if (days === null) return '';
  return days.last === null ? ` from day ${String(days.first)} on` : ` for days ${String(days.first)} to ${String(days.last)}`;
}

function coinsuranceWords(draft: Draft, step: CoinsuranceStep, { rest, taken }: Seen): string {
  const base = step.of === 'allowed' ? draft.base : rest;
  const share = shareOf(base, step.share, draft.plan?.design.rounding ?? 'half-up');
  const words = `${step.share.text} of the ${inDollars(base)} ${step.of === 'allowed' ? 'allowed' : 'left'}`;
  if (taken === share) return words;
  const bound = taken > share ? 'raised by its minimum' : taken === rest ? 'held to what is left' : 'held by its maximum';
  return `${words} is ${inDollars(share)}, ${bound}`;
}

function referenceWords(price: Cents | null, { rest, taken }: Seen): string {
  if (price === null) return 'the line states no price of a generic, so none applies.';
  if (taken === 0) return `the ${inDollars(rest)} left is within the ${inDollars(price)} that the plan shares in.`;
  return `the plan shares in ${inDollars(price)} of the ${inDollars(rest)} left; ${notCovered(taken)}`;
}

const notCovered = (amount: Cents): string => `the other ${inDollars(amount)} is not covered, and the member's to pay.`;

/** What the member pays, and what kept it down. */
function ending({ taken, kept, cap }: Seen): string {
  if (cap === null || kept === taken) return `the member pays ${kept === 0 ? 'nothing' : inDollars(kept)}.`;
  const would = `that would be ${inDollars(taken)}, but`;
  if (kept === 0) return `${would} the out-of-pocket maximum "${cap.id}" is met: the member pays nothing.`;
  return `${would} only ${inDollars(cap.left)} of the out-of-pocket maximum "${cap.id}" is left: the member pays ${inDollars(kept)}.`;
}
