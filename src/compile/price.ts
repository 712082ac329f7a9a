/** What a line is worth: the plan's own `price` rules; and, where the line states no allowed amount, the tier's way of finding one. */
import type { PercentPrice, PlanDesign } from '../design/design.js';
import { formatCents } from '../money/cents.js';
import { PRIORITY, type Json, type Rule } from '../rules/rule.js';
import { ownRule } from './classify.js';
import { allOf, is } from './conditions.js';

const percentParams = (price: PercentPrice): Readonly<Record<string, Json>> => ({ percent: price.percent.text, of: price.of });

export const ownPriceRules = (design: PlanDesign): readonly Rule[] =>
  design.rules.flatMap((rule) => {
    if (rule.event.type !== 'price') return [];
    const { allowed, percent } = rule.event;
    const price = allowed === null ? {} : { allowed: formatCents(allowed) };
    return [ownRule(rule, { ...price, ...(percent === null ? {} : percentParams(percent)), from: rule.path })];
  });

export const tierPriceRules = (design: PlanDesign): readonly Rule[] =>
  design.tiers.flatMap((tier, i): readonly Rule[] =>
    tier.allowed === null
      ? []
      : [
          {
            name: `price/${tier.id}`,
            priority: PRIORITY.design,
            // The provider's own tier: a line that is moved elsewhere is still paid by the provider's contract.
            conditions: allOf(is('provider.tier', tier.id)),
            event: { type: 'price', params: { ...percentParams(tier.allowed), from: `tiers.${String(i)}.allowed` } },
          },
        ],
  );
