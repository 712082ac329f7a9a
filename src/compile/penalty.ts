/** What a member pays more for not following the plan's procedures: the plan's own `penalty` rules, and penalties in rule JSON. */
import type { Penalty, PlanDesign } from '../design/design.js';
import { formatCents } from '../money/cents.js';
import type { Json, Rule } from '../rules/rule.js';
import { ownRule } from './classify.js';

/** A penalty as `event.params` carries it, in the words of the design. */
export function penaltyParams(penalty: Penalty): Readonly<Record<string, Json>> {
  const per = penalty.per === null ? {} : { per: penalty.per };
  if (penalty.kind === 'charge') return { charge: formatCents(penalty.amount), ...per };
  return {
    reduce: penalty.share.text,
    ...(penalty.of === 'allowed' ? { of: 'allowed' } : {}),
    ...(penalty.max === null ? {} : { max: formatCents(penalty.max) }),
    ...per,
  };
}

export const penaltyRules = (design: PlanDesign): readonly Rule[] =>
  design.rules.flatMap((rule) =>
    rule.event.type === 'penalty' ? [ownRule(rule, { ...penaltyParams(rule.event.penalty), carc: rule.event.carc, from: rule.path })] : [],
  );
