/**
 * A finished draft becomes a line's result: amounts that add up, and the adjustments that explain billed less paid.
 * @source X12 005010X221A1 (835), balancing of service lines; CARC 1, 2, 3, 23, 45, 94
 */
import { formatCents, minus, plus, sum, ZERO, type Cents } from '../money/cents.js';
import { formatAmounts, NO_AMOUNTS, type CentAmounts } from './amounts.js';
import type { Draft } from './draft.js';
import type { Adjustment, LineResult } from './result.js';

export interface Settled {
  readonly result: LineResult;
  readonly amounts: CentAmounts;
}

export function settle(draft: Draft): Settled {
  return draft.denial === null ? settleCovered(draft) : settleDenied(draft, draft.denial);
}

function settleDenied(draft: Draft, denial: NonNullable<Draft['denial']>): Settled {
  const { billed } = draft.line;
  const isMembers = denial.group === 'PR';
  const amounts: CentAmounts = {
    ...NO_AMOUNTS,
    billed,
    notCovered: isMembers ? billed : ZERO,
    memberPays: isMembers ? billed : ZERO,
    writeOff: isMembers ? ZERO : billed,
  };
  return { amounts, result: resultOf(draft, 'denied', amounts, [{ group: denial.group, code: denial.carc, amount: formatCents(billed) }]) };
}

function settleCovered(draft: Draft): Settled {
  const of = (kind: string): Cents => sum(draft.charges.map((charge) => (charge.kind === kind ? charge.amount : ZERO)));
  const deductible = of('deductible');
  const copay = of('copay');
  const coinsurance = of('coinsurance');
  const uncovered = sum(draft.uncovered.map((part) => part.amount));
  const notCovered = plus(uncovered, draft.pastLimit);
  const penalty = sum(draft.penaltyCharges.map((part) => part.amount));
  const memberPays = sum([deductible, copay, coinsurance, notCovered, penalty, draft.balanceBill]);
  const writeOff = minus(minus(draft.billed, draft.allowed), draft.balanceBill);
  const amounts: CentAmounts = {
    billed: draft.line.billed,
    allowed: draft.allowed,
    deductible,
    copay,
    coinsurance,
    notCovered,
    penalty,
    balanceBill: draft.balanceBill,
    memberPays,
    planPays: draft.planPays,
    otherPays: draft.otherPays,
    writeOff,
  };
  const adjustments = new Adjustments();
  adjustments.add('CO', writeOff < 0 ? '94' : '45', writeOff);
  adjustments.add('PR', '1', deductible);
  adjustments.add('PR', '2', coinsurance);
  adjustments.add('PR', '3', copay);
  for (const part of draft.uncovered) adjustments.add('PR', part.carc, part.amount);
  adjustments.add('PR', '119', draft.pastLimit);
  for (const part of draft.penaltyCharges) adjustments.add('PR', part.carc, part.amount);
  adjustments.add('PR', '45', draft.balanceBill);
  adjustments.add('OA', '23', draft.otherPays);
  return { amounts, result: resultOf(draft, draft.isSplit || draft.isCut ? 'partial' : 'paid', amounts, adjustments.list()) };
}

/** One entry for each group and code; nothing for nothing. */
class Adjustments {
  readonly #entries: { readonly group: Adjustment['group']; readonly code: string; amount: Cents }[] = [];

  add(group: Adjustment['group'], code: string, amount: Cents): void {
    if (amount === 0) return;
    const same = this.#entries.find((entry) => entry.group === group && entry.code === code);
    if (same === undefined) this.#entries.push({ group, code, amount });
    else same.amount = plus(same.amount, amount);
  }

  list(): readonly Adjustment[] {
    return this.#entries.map(({ group, code, amount }) => ({ group, code, amount: formatCents(amount) }));
  }
}

function resultOf(draft: Draft, status: LineResult['status'], amounts: CentAmounts, adjustments: readonly Adjustment[]): LineResult {
  return {
    id: draft.line.id,
    status,
    benefit: draft.benefit,
    tier: draft.tier,
    ...formatAmounts(amounts),
    adjustments,
    ...(draft.trace === null ? {} : { trace: draft.trace }),
  };
}
