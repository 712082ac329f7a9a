/**
 * Coordination of benefits: what a primary insurer paid comes off the plan's payment, then off what the member owes.
 * Place: last. Standard pays the smaller of the normal benefit and what the other left; non-duplication (carve-out) pays
 * the normal benefit less what the other paid. Accumulators are credited with what the member owes in the end.
 * @source NAIC coordination of benefits model regulation; X12 CARC 23 (impact of prior payer)
 */
import { least, minus, remaining, ZERO, type Cents } from '../../money/cents.js';
import { inDollars } from '../../money/dollars.js';
import type { Draft } from '../draft.js';
import { explainStage } from '../trace.js';

export function coordination(draft: Draft): void {
  const { otherPaid } = draft.line;
  if (otherPaid === null) return;
  const policy = draft.plan?.design.coordination ?? 'standard';
  const leftByOther = remaining(draft.allowed, otherPaid);
  const owedBefore = minus(draft.allowed, draft.planPays);
  draft.planPays = policy === 'standard' ? least(draft.planPays, leftByOther) : remaining(draft.planPays, otherPaid);
  const owed = remaining(leftByOther, draft.planPays);
  cut(draft, minus(owedBefore, owed));
  draft.otherPays = least(otherPaid, draft.allowed);
  explainStage(
    draft,
    'coordination',
    null,
    () =>
      `Another insurer paid ${inDollars(otherPaid)} first: of the ${inDollars(draft.allowed)} allowed, this plan pays ${inDollars(draft.planPays)} and the member owes ${inDollars(owed)}${owed === owedBefore ? '' : `, ${inDollars(minus(owedBefore, owed))} less than before, taken off coinsurance first`}.`,
  );
}

/** Takes an amount off what the member owed: coinsurance, copay, deductible, uncovered parts, penalties; in each the last first. */
function cut(draft: Draft, amount: Cents): void {
  const charges = (kind: string): readonly { amount: Cents }[] => draft.charges.filter((charge) => charge.kind === kind);
  let rest = amount;
  for (const parts of [charges('coinsurance'), charges('copay'), charges('deductible'), draft.uncovered, draft.penaltyCharges]) {
    for (const part of [...parts].reverse()) {
      const taken = least(rest, part.amount);
      part.amount = minus(part.amount, taken);
      rest = taken === rest ? ZERO : minus(rest, taken);
    }
  }
}
