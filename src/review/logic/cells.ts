/** What lines of a benefit in a tier may be charged: by the benefit's own costs, and by `cost-share` rules of the plan's own. */
import type { CostStep } from '../../design/cost/steps.js';
import type { BenefitDesign, Cost, CostVariant, Kind, PlanDesign } from '../../design/design.js';
import { confinedTo } from './implication.js';

export const isCovered = (cost: Cost): boolean => !cost.steps.includes('not-covered');

export const variantsIn = (benefit: BenefitDesign, tier: string): readonly CostVariant[] =>
  benefit.costs.find((cost) => cost.tier === tier)?.variants ?? [];

/** A cost that stands in a rule, and the cells that it may be for. */
export interface RuleCost {
  readonly path: string;
  readonly cost: Cost;
  /** Null: any. */
  readonly benefits: ReadonlySet<string> | null;
  readonly tiers: ReadonlySet<string> | null;
}

/** Of the plan's own `cost-share` rules. */
export function ruleCosts({ rules }: PlanDesign): readonly RuleCost[] {
  return rules.flatMap(({ path, conditions, event }) =>
    event.type === 'cost-share'
      ? [{ path, cost: event.cost, benefits: confinedTo(conditions, 'benefit'), tiers: confinedTo(conditions, 'tier') }]
      : [],
  );
}

/** What some cost of a cell asks of accumulators. */
export interface CellUse {
  readonly benefit: string;
  readonly tier: string;
  /** What a member may be charged there. */
  readonly kinds: ReadonlySet<Kind>;
  /** Whether a step takes, or a copay credits, the deductible that is about the cell. */
  readonly usesItsDeductible: boolean;
  /** Deductibles that steps name. */
  readonly named: ReadonlySet<string>;
  /** Accumulators whose days a copay runs over. */
  readonly over: ReadonlySet<string>;
}

/** Every cell that covers something, with all that its costs, and the rules that may take their place, ask for. */
export function cellUses(design: PlanDesign): readonly CellUse[] {
  const byCell = new Map<string, { readonly benefit: string; readonly tier: string; readonly steps: Set<CostStep> }>();
  const add = (benefit: string, tier: string, { steps }: Cost): void => {
    const key = `${benefit} ${tier}`;
    const cell = byCell.get(key) ?? { benefit, tier, steps: new Set() };
    byCell.set(key, cell);
    for (const step of steps) cell.steps.add(step);
  };
  for (const { id, costs } of design.benefits) {
    for (const { tier, variants } of costs) for (const { cost } of variants) if (isCovered(cost)) add(id, tier, cost);
  }
  for (const { benefits, tiers, cost } of byPlace(ruleCosts(design).filter((rule) => isCovered(rule.cost)))) {
    for (const benefit of design.benefits) {
      if (benefits?.has(benefit.id) === false) continue;
      for (const tier of design.tiers) if (tiers?.has(tier.id) !== false) add(benefit.id, tier.id, cost);
    }
  }
  return [...byCell.values()].map(({ benefit, tier, steps }) => ({ benefit, tier, ...usesOf([...steps]) }));
}

type Placed = Pick<RuleCost, 'benefits' | 'tiers' | 'cost'>;

/** Thousands of rules may be about the same cells: their steps are put together. */
function byPlace(rules: readonly RuleCost[]): readonly Placed[] {
  const places = new Map<string, { readonly rule: RuleCost; readonly steps: Map<string, CostStep> }>();
  for (const rule of rules) {
    const key = JSON.stringify([rule.benefits, rule.tiers].map((one) => (one === null ? null : [...one].sort())));
    const place = places.get(key) ?? { rule, steps: new Map() };
    places.set(key, place);
    for (const step of rule.cost.steps) place.steps.set(JSON.stringify(step), step);
  }
  return [...places.values()].map(({ rule, steps }) => ({ ...rule, cost: { ...rule.cost, steps: [...steps.values()] } }));
}

function usesOf(steps: readonly CostStep[]): Omit<CellUse, 'benefit' | 'tier'> {
  const kinds = new Set<Kind>();
  const named = new Set<string>();
  const over = new Set<string>();
  let usesItsDeductible = false;
  for (const step of steps) {
    if (step === 'deductible') usesItsDeductible = true;
    if (typeof step === 'string') {
      if (step === 'deductible') kinds.add('deductible');
    } else if ('deductible' in step) {
      if (step.deductible === 'none') continue;
      named.add(step.deductible);
      kinds.add('deductible');
    } else if ('copay' in step) {
      kinds.add('copay');
      if (step.creditsDeductible === true) usesItsDeductible = true;
      if (step.over !== undefined) over.add(step.over);
    } else if ('coinsurance' in step) kinds.add('coinsurance');
  }
  return { kinds, usesItsDeductible, named, over };
}

/** Whether a rule of the plan's own may give a cost to lines of a benefit in a tier. */
export function mayBeRuled(rules: readonly RuleCost[], benefit: string, tier: string): boolean {
  return rules.some(({ benefits, tiers }) => benefits?.has(benefit) !== false && tiers?.has(tier) !== false);
}
