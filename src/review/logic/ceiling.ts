/** The most that can be left of a line for a cost step, where the plan itself says: by its own price, or by a reference price. */
import type { CostStep } from '../../design/cost/steps.js';
import type { Condition, PlanDesign } from '../../design/design.js';
import { parseCents, type Cents } from '../../money/cents.js';
import { PRIORITY } from '../../rules/rule.js';
import { confinedTo } from './implication.js';

/** The highest price that rules give a line of a benefit in a tier; null where a line may have another. */
export type FixedPrice = (benefit: string, tier: string) => Cents | null;

interface PriceRule {
  readonly allowed: Cents | null;
  readonly benefits: ReadonlySet<string> | null;
  readonly tiers: ReadonlySet<string> | null;
  /** Whether it asks for nothing but the benefit and the tier. */
  readonly isPlain: boolean;
}

export function fixedPrices({ rules }: PlanDesign): FixedPrice {
  const prices = rules
    .map((rule, i) => ({ rule, i }))
    .sort((a, b) => (b.rule.priority ?? USUAL_PRIORITY) - (a.rule.priority ?? USUAL_PRIORITY) || a.i - b.i)
    .flatMap(({ rule: { conditions, event } }): readonly PriceRule[] =>
      event.type === 'price'
        ? [
            {
              allowed: event.allowed,
              benefits: confinedTo(conditions, 'benefit'),
              tiers: confinedTo(conditions, 'tier'),
              isPlain: asksOnlyFor(conditions),
            },
          ]
        : [],
    );
  return (benefit, tier) => {
    let highest: Cents | null = null;
    for (const { allowed, benefits, tiers, isPlain } of prices) {
      if (benefits?.has(benefit) === false || tiers?.has(tier) === false) continue;
      if (allowed === null) return null;
      if (highest === null || allowed > highest) highest = allowed;
      // From here on every line of the cell has its price.
      if (isPlain) return highest;
    }
    return null;
  };
}

/** Where a rule goes that says no priority of its own. */
const USUAL_PRIORITY = PRIORITY.own;

function asksOnlyFor(condition: Condition): boolean {
  if ('fact' in condition) return ['benefit', 'tier'].includes(condition.fact) && ['equal', 'in'].includes(condition.operator);
  return 'all' in condition && condition.all.every(asksOnlyFor);
}

/** What the first step leaves at most, where it is a reference price of an amount. */
export function referencePriceOf(steps: readonly CostStep[]): Cents | null {
  const first = steps[0];
  return typeof first === 'object' && 'referencePrice' in first ? parseCents(first.referencePrice) : null;
}
