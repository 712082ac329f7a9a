/** The default runner: compiled predicates, synchronously. */
import { FIRST_DECIDES } from '../rules/rule.js';
import type { Draft, HeldRule, LineRules } from './draft.js';
import { ORDER } from './order.js';

const NONE: readonly HeldRule[] = [];

export function runStages(draft: Draft): void {
  for (const stage of ORDER) {
    if (draft.denial !== null) return;
    const rules = stage.asks === null || draft.plan === null || stage.unless?.(draft) === true ? null : draft.plan.ruleSets[stage.asks];
    stage.apply(draft, rules === null ? NONE : heldBy(rules, draft));
  }
}

/** The rules that hold, in order; where the first decides, only that one. */
function heldBy(rules: LineRules, draft: Draft): readonly HeldRule[] {
  const candidates = rules.forBenefit(draft.benefit);
  if (candidates.length === 0) return NONE;
  if (!FIRST_DECIDES.has(rules.stage)) return candidates.filter((rule) => rule.holds(draft));
  const first = candidates.find((rule) => rule.holds(draft));
  return first === undefined ? NONE : [first];
}
