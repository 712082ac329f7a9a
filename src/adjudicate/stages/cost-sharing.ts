/**
 * Cost sharing: the steps of the line's cost, in order, on what each leaves the next; every out-of-pocket maximum about the
 * line cuts each step's amount, in step order, to the smallest amount left, and the plan pays what is cut.
 * @source out-of-pocket limits: 42 USC 18022(c), 45 CFR 156.130; reference pricing: ACA FAQ part XXI
 */
import { left } from '../accumulators/balance.js';
import { coinsurance } from '../cost-sharing/coinsurance.js';
import { copay, suppliesOf } from '../cost-sharing/copay.js';
import { deductible } from '../cost-sharing/deductible.js';
import { creditOf } from '../cost-sharing/credit.js';
import type { Step } from '../cost-sharing/step.js';
import { stepWords, type Seen } from '../cost-sharing/words.js';
import type { AccumulatorDesign, Kind } from '../../design/design.js';
import { formatCents, least, minus, plus, remaining, sum, ZERO, type Cents } from '../../money/cents.js';
import { inDollars } from '../../money/dollars.js';
import { deny } from '../denial.js';
import type { Draft, HeldRule } from '../draft.js';
import { explainStage } from '../trace.js';

export function costSharing(draft: Draft, held: readonly HeldRule[]): void {
  const rule = held[0];
  if (rule?.event.type !== 'cost-share') {
    deny(draft, 'cost-share', { carc: '96', group: 'PR' }, 'no rule says what this line costs');
    return;
  }
  const { steps, text, carc } = rule.event;
  if (carc !== null) {
    deny(draft, 'cost-share', { carc, group: 'PR' }, text, rule);
    return;
  }
  explainStage(
    draft,
    'cost-share',
    rule,
    () => `The cost of "${String(draft.benefit)}" in tier "${String(draft.tier)}" is: ${text.replace(/\.$/, '')}.`,
  );
  let rest = draft.base;
  for (const [index, step] of steps.entries()) {
    const before = draft.trace === null ? null : standing(draft, step);
    const taken = run(draft, step, rest);
    if (before !== null) {
      const seen: Seen = { ...before, rest, taken, kept: draft.charges.at(-1)?.amount ?? taken };
      explainStage(draft, 'cost-share', rule, () => stepWords(draft, step, seen), { index, took: formatCents(taken) });
    }
    rest = minus(rest, taken);
  }
  draft.planPays = minus(
    draft.allowed,
    plus(sum(draft.charges.map((charge) => charge.amount)), sum(draft.uncovered.map((part) => part.amount))),
  );
  explainStage(draft, 'cost-share', rule, () => `The plan pays ${planWords(draft)}.`);
}

function planWords({ planPays, allowed }: Draft): string {
  if (planPays === allowed) return `all of the ${inDollars(allowed)} allowed`;
  return planPays === 0
    ? 'nothing: no part of the allowed amount is left'
    : `the rest of the ${inDollars(allowed)} allowed, ${inDollars(planPays)}`;
}

/** What the step takes of the rest, before any cap. */
function run(draft: Draft, step: Step, rest: Cents): Cents {
  switch (step.kind) {
    case 'reference-price': {
      const price = step.amount === 'generic' ? draft.line.genericPrice : step.amount;
      return price === null ? ZERO : leaveUncovered(draft, '169', remaining(rest, price));
    }
    case 'plan-pays-up-to':
      return leaveUncovered(draft, '119', remaining(rest, step.amount));
    case 'deductible': {
      const accumulator = deductibleOf(draft, step.accumulator);
      if (accumulator === null) return ZERO;
      const amount = deductible(rest, leftNow(draft, accumulator));
      return charge(draft, 'deductible', amount, { accumulator: accumulator.id, most: null });
    }
    case 'copay': {
      const { amount, key } = copay(draft, step, rest);
      if (key !== null && amount > 0) draft.postings.push({ kind: 'count', key, amount });
      const credited = step.creditsDeductible ? (draft.cell?.deductible ?? null) : null;
      // A copay fills the deductible no further than its limit: a person gives a family deductible no more than the person's own.
      return charge(draft, 'copay', amount, credited === null ? null : { accumulator: credited.id, most: leftNow(draft, credited) });
    }
    case 'coinsurance':
      return charge(
        draft,
        'coinsurance',
        coinsurance(step, rest, draft.base, suppliesOf(draft), draft.plan?.design.rounding ?? 'half-up'),
        null,
      );
  }
}

function leaveUncovered(draft: Draft, carc: string, amount: Cents): Cents {
  if (amount > 0) draft.uncovered.push({ carc, amount });
  return amount;
}

/** What is left of an accumulator for the member, earlier steps of this very line counted. Null: nothing limits. */
function leftNow(draft: Draft, accumulator: AccumulatorDesign): Cents | null {
  const amount = left(draft.books, accumulator, draft.claim.member, draft.moment);
  if (amount === null) return null;
  return draft.charges.reduce((rest, charge) => remaining(rest, creditOf(charge, charge.amount, accumulator.id)), amount as Cents);
}

/** The out-of-pocket maximums that such a charge fills and is cut to. */
const capsOf = (draft: Draft, kind: string): readonly AccumulatorDesign[] =>
  (draft.cell?.oopMaxes ?? []).filter(({ counts }) => (counts as readonly string[]).includes(kind));

/** Charges the member, cut to what the out-of-pocket maximums leave. Returns what the step took, uncut. */
function charge(
  draft: Draft,
  kind: Kind,
  amount: Cents,
  deductible: { readonly accumulator: string; readonly most: Cents | null } | null,
): Cents {
  const caps = capsOf(draft, kind);
  let kept = amount;
  for (const cap of caps) {
    const rest = leftNow(draft, cap);
    if (rest !== null) kept = least(kept, rest);
  }
  draft.charges.push({ kind, amount: kept, credits: creditsOf(draft, caps, deductible) });
  return amount;
}

/** One step further and no more: what is credited along is not passed on, and no dollar is credited twice to one accumulator. */
function creditsOf(
  draft: Draft,
  caps: readonly AccumulatorDesign[],
  deductible: { readonly accumulator: string; readonly most: Cents | null } | null,
): ReadonlyMap<string, Cents | null> {
  const credits = new Map<string, Cents | null>();
  const credit = (id: string, most: Cents | null): void => {
    const before = credits.get(id);
    credits.set(id, before === null || most === null ? null : before === undefined ? most : (Math.max(before, most) as Cents));
  };
  const along = (id: string, most: Cents | null): void => {
    credit(id, most);
    for (const also of draft.plan?.accumulators.get(id)?.alsoCredits ?? []) credit(also, most);
  };
  if (deductible !== null) along(deductible.accumulator, deductible.most);
  for (const cap of caps) along(cap.id, null);
  return credits;
}

/** The deductible that a step names, else the one that is about the line. */
const deductibleOf = (draft: Draft, named: string | null): AccumulatorDesign | null =>
  named === null ? (draft.cell?.deductible ?? null) : (draft.plan?.accumulators.get(named) ?? null);

/** What the words about a step need to know of the time before it. */
function standing(draft: Draft, step: Step): Pick<Seen, 'deductible' | 'cap'> {
  const used = step.kind === 'deductible' ? deductibleOf(draft, step.accumulator) : null;
  let cap: Seen['cap'] = null;
  for (const { id, left: rest } of capsOf(draft, step.kind).map((one) => ({ id: one.id, left: leftNow(draft, one) }))) {
    if (rest !== null && (cap === null || rest < cap.left)) cap = { id, left: rest };
  }
  return { deductible: used === null ? null : { id: used.id, left: leftNow(draft, used) }, cap };
}
