/**
 * Pricing: the allowed amount. The plan's own `price` rules, then what the line states, then the tier's way of finding it,
 * then the billed charge. Where a limit split the line, all amounts are split here, in proportion.
 * @source recognized amount: 42 USC 300gg-111(a)(3)(H); negotiated rates and usual fees: plan contracts
 */
import type { PercentPrice } from '../../design/design.js';
import { least, minus, proportion, type Cents } from '../../money/cents.js';
import { inDollars } from '../../money/dollars.js';
import { shareOf } from '../../money/percent.js';
import { bearerOf } from '../denial.js';
import type { Draft, HeldRule } from '../draft.js';
import { explainStage } from '../trace.js';

export function ownPricing(draft: Draft, held: readonly HeldRule[]): void {
  const rule = held[0];
  if (rule !== undefined) draft.allowed = priceBy(draft, rule);
  draft.isPriced = rule !== undefined || draft.line.allowed !== null;
}

export function pricing(draft: Draft, held: readonly HeldRule[]): void {
  const rule = held[0];
  if (!draft.isPriced && rule !== undefined) draft.allowed = priceBy(draft, rule);
  if (draft.trace?.every(({ stage }) => stage !== 'price') === true) explainStage(draft, 'price', null, () => statedWords(draft));
  if (draft.share !== null) split(draft, draft.share);
  const shielded = draft.isMoved || draft.line.protected;
  draft.base = shielded && draft.recognized !== null ? least(draft.recognized, draft.allowed) : draft.allowed;
  draft.balanceBill =
    mayBalanceBill(draft, shielded) && draft.billed > draft.allowed ? minus(draft.billed, draft.allowed) : draft.balanceBill;
  if (draft.trace !== null) explainRest(draft);
}

function priceBy(draft: Draft, rule: HeldRule): Cents {
  const { event } = rule;
  if (event.type !== 'price') return draft.allowed;
  const amount = event.allowed ?? (event.percent === null ? draft.allowed : percentOf(draft, event.percent));
  explainStage(
    draft,
    'price',
    rule,
    () => `Allowed: ${event.percent === null ? 'a fixed price of ' : `${percentWords(draft, event.percent)} is `}${inDollars(amount)}.`,
  );
  return amount;
}

/** A percentage of a reference fee never exceeds the billed charge, and is of that charge where the line has no reference. */
function percentOf(draft: Draft, price: PercentPrice): Cents {
  const { line, plan } = draft;
  const rounding = plan?.design.rounding ?? 'half-up';
  if (price.of === 'allowed') return shareOf(line.allowed ?? line.billed, price.percent, rounding);
  const amount = shareOf(price.of === 'reference' ? (line.reference ?? line.billed) : line.billed, price.percent, rounding);
  return price.of === 'reference' ? least(amount, line.billed) : amount;
}

/** The covered part is rounded half-up whatever the plan's rounding, so that covered and denied parts always add up alike. */
function split(draft: Draft, { part, whole }: { readonly part: number; readonly whole: number }): void {
  const covered = (amount: Cents): Cents => proportion(amount, part, whole, 'half-up');
  const billed = covered(draft.billed);
  draft.pastLimit = minus(draft.billed, billed);
  draft.billed = billed;
  draft.allowed = covered(draft.allowed);
  draft.recognized = draft.recognized === null ? null : covered(draft.recognized);
}

function mayBalanceBill(draft: Draft, shielded: boolean): boolean {
  const design = draft.plan?.design;
  if (shielded && design?.emergency.balanceBilled.includes(draft.benefit ?? '') !== true) return false;
  return design?.tiers.find((tier) => tier.id === draft.ownTier)?.balanceBilling ?? bearerOf(draft) === 'PR';
}

function statedWords({ line, allowed }: Draft): string {
  return line.allowed === null
    ? `Allowed: the whole ${inDollars(allowed)} billed, as nothing states another price.`
    : `Allowed: ${inDollars(allowed)}, as the claim line states.`;
}

function percentWords({ line }: Draft, { percent, of }: PercentPrice): string {
  if (of === 'allowed') return `${percent.text} of the ${inDollars(line.allowed ?? line.billed)} that the claim line states`;
  if (of === 'billed' || line.reference === null) return `${percent.text} of the ${inDollars(line.billed)} billed`;
  return `${percent.text} of the reference fee of ${inDollars(line.reference)}, at most the ${inDollars(line.billed)} billed,`;
}

/** What becomes of the rest of the charge, and what cost sharing starts from, where that needs saying. */
function explainRest(draft: Draft): void {
  const { share, billed, allowed, balanceBill, base } = draft;
  const explain = (text: () => string): void => {
    explainStage(draft, 'price', null, text);
  };
  if (share !== null)
    explain(
      () =>
        `Of the covered part, ${inDollars(billed)} was billed and ${inDollars(allowed)} is allowed; the other ${inDollars(draft.pastLimit)} billed is the member's to pay.`,
    );
  if (balanceBill > 0) explain(() => `The provider may bill the member the ${inDollars(balanceBill)} above that (balance bill).`);
  else if (billed > allowed) explain(() => `The provider writes off the ${inDollars(minus(billed, allowed))} above that.`);
  if (base < allowed) explain(() => `Cost sharing is based on the recognized amount, ${inDollars(base)}.`);
}
