/** Who pays what: one rule for each benefit and tier (and variant), and one that says so where there is no cover. */
import type { BenefitDesign, Cost, CostVariant, PlanDesign } from '../design/design.js';
import { PRIORITY, type Json, type Rule } from '../rules/rule.js';
import { ownRule } from './classify.js';
import { allOf, is } from './conditions.js';

const isCovered = (cost: Cost): boolean => !cost.steps.includes('not-covered');

export function costShareRules(design: PlanDesign): readonly Rule[] {
  const own = design.rules.flatMap((rule) =>
    rule.event.type === 'cost-share' ? [ownRule(rule, { ...costParams(rule.event.cost, '96'), from: rule.path })] : [],
  );
  return [...own, ...design.benefits.flatMap((benefit) => design.tiers.flatMap((tier) => cellRules(benefit, tier.id)))];
}

/** The cost of one benefit in one tier. */
function cellRules(benefit: BenefitDesign, tier: string): readonly Rule[] {
  const cell = [is('benefit', benefit.id), is('tier', tier)];
  const variants = benefit.costs.find((cost) => cost.tier === tier)?.variants ?? [];
  // 242: another tier would have covered it; 96: the plan covers it nowhere.
  const elsewhere = benefit.costs.some((cost) => cost.tier !== tier && cost.variants.some((variant) => isCovered(variant.cost)));
  const uncovered = elsewhere ? '242' : '96';
  const rule = (name: string, variant: CostVariant): Rule => ({
    name,
    priority: PRIORITY.design,
    conditions: allOf(...cell, variant.when),
    event: { type: 'cost-share', params: { ...costParams(variant.cost, uncovered), from: variant.path } },
  });
  const named = variants.map((variant, i) =>
    rule(variants.length === 1 ? `${benefit.id}/${tier}` : `${benefit.id}/${tier}/${String(i + 1)}`, variant),
  );
  if (variants.some((variant) => variant.when === null)) return named;
  const path = variants.length === 0 ? `benefits.${benefit.id}.costs` : `benefits.${benefit.id}.costs.${tier}`;
  const otherwise = { path, when: null, cost: { steps: ['not-covered'] as const, text: 'not covered' } };
  const carc = variants.length === 0 ? uncovered : '96';
  return [
    ...named,
    {
      ...rule(`${benefit.id}/${tier}/otherwise`, otherwise),
      event: { type: 'cost-share', params: { ...costParams(otherwise.cost, carc), from: path } },
    },
  ];
}

function costParams(cost: Cost, uncovered: string): Readonly<Record<string, Json>> {
  return { cost: cost.steps as unknown as Json, text: cost.text, ...(isCovered(cost) ? {} : { carc: uncovered }) };
}
