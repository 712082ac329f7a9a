/** Turning a line down, and who bears it. */
import type { Denial, Draft, HeldRule } from './draft.js';
import { inDollars } from '../money/dollars.js';
import { explainStage } from './trace.js';

export function deny(
  draft: Draft,
  stage: string,
  denial: Denial,
  why: string,
  rule: { readonly name: string; readonly from: string } | null = null,
): void {
  const isFirst = draft.denial === null;
  draft.denial ??= denial;
  explainStage(
    draft,
    stage,
    rule,
    () => `${isFirst ? 'Denied' : 'Denied as well'}: ${why.replace(/\.$/, '')}.${isFirst ? ` ${borneBy(draft, denial)}` : ''}`,
  );
}

function borneBy(draft: Draft, { group, carc }: Denial): string {
  const billed = `${inDollars(draft.line.billed)} billed`;
  return group === 'PR'
    ? `The member owes the ${billed} (PR-${carc}).`
    : `The ${billed} is written off, and the member owes nothing of it (${group}-${carc}).`;
}

/** A provider in a tier with networks has agreed not to bill members for what the plan turns down. */
export function bearerOf(draft: Draft): 'CO' | 'PR' {
  const own = draft.plan?.design.tiers.find((tier) => tier.id === draft.ownTier);
  return own !== undefined && own.networks !== null ? 'CO' : 'PR';
}

/** By a rule that says who bears it, or leaves it to the provider's standing with the plan. */
export function denyBy(draft: Draft, stage: string, rule: HeldRule): void {
  if (rule.event.type !== 'deny') return;
  const { carc, group, liability, message } = rule.event;
  const bearer = liability === null ? bearerOf(draft) : liability === 'member' ? 'PR' : 'CO';
  deny(draft, stage, { carc, group: group ?? bearer }, message, rule);
}
