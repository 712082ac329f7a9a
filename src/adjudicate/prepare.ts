/**
 * Makes a rulebook ready to run: rules with their conditions compiled and their events read, accumulators found for each
 * cell of benefit and tier. Done once per plan; holds no state.
 */
import type { Rulebook } from '../compile/compile.js';
import type { PlanDesign } from '../design/design.js';
import { compilePredicate, factsOf } from '../rules/predicate.js';
import { RULE_STAGES, type Rule, type RuleStage } from '../rules/rule.js';
import type { HeldRule, LinePlan, LineRules } from './draft.js';
import { readEvent } from './events.js';
import { readerOf } from './facts.js';
import type { Cell } from './plan.js';

export function prepare(book: Rulebook): LinePlan {
  const { design, stages, rules } = book;
  const accumulators = new Map(design.accumulators.map((accumulator) => [accumulator.id, accumulator]));
  const asked = new Set<string>();
  for (const rule of rules) factsOf(rule.conditions, asked);
  const ruleSets = Object.fromEntries(RULE_STAGES.map((stage) => [stage, ruleSet(stage, stages[stage].map(prepareRule))])) as Record<
    RuleStage,
    LineRules
  >;
  return {
    design,
    rules,
    ruleSets,
    runsDays: ruleSets['cost-share'].all.some(
      ({ event }) => event.type === 'cost-share' && event.steps.some((step) => step.kind === 'copay' && step.days !== null),
    ),
    accumulators,
    cell: cells(design),
    benefits: new Set(design.benefits.map((benefit) => benefit.id)),
    asked,
  };
}

const prepareRule = (rule: Rule): HeldRule => ({
  name: rule.name,
  from: rule.event.params.from,
  holds: compilePredicate(rule.conditions, readerOf),
  event: readEvent(rule),
  rule,
});

function ruleSet(stage: RuleStage, all: readonly HeldRule[]): LineRules {
  const byBenefit = new Map<string, HeldRule[]>();
  const open: HeldRule[] = [];
  const named = all.map((rule) => benefitsOf(rule.rule));
  for (const benefit of new Set(named.flatMap((benefits) => benefits ?? []))) byBenefit.set(benefit, []);
  all.forEach((rule, i) => {
    const benefits = named[i] ?? null;
    if (benefits === null) open.push(rule);
    for (const [benefit, rules] of byBenefit) if (benefits === null || benefits.includes(benefit)) rules.push(rule);
  });
  return { stage, all, forBenefit: (benefit) => (benefit === null ? open : (byBenefit.get(benefit) ?? open)) };
}

/** The benefits that a rule's conjunction asks for; null where it may hold for any. */
function benefitsOf(rule: Rule): readonly string[] | null {
  const { conditions } = rule;
  if (!('all' in conditions)) return null;
  for (const part of conditions.all) {
    if (!('fact' in part) || part.fact !== 'benefit') continue;
    if (part.operator === 'equal' && typeof part.value === 'string') return [part.value];
    if (part.operator === 'in' && Array.isArray(part.value)) return part.value.filter((value) => typeof value === 'string');
  }
  return null;
}

/** Looks the accumulators of a cell up, finding them at the first call. */
function cells(design: PlanDesign): (tier: string, benefit: string) => Cell {
  const counting = new Map(design.benefits.map((benefit) => [benefit.id, benefit.countsTowardOopMax]));
  const find = (tier: string, benefit: string): Cell => {
    const about = design.accumulators.filter(
      (one) => (one.tiers === null || one.tiers.includes(tier)) && (one.benefits === null || one.benefits.includes(benefit)),
    );
    const deductibles = about.filter((one) => one.type === 'deductible');
    return {
      // One that names benefits stands instead of one that does not; two of a kind were refused when the design was checked.
      deductible: deductibles.find((one) => one.benefits !== null) ?? deductibles[0] ?? null,
      oopMaxes: counting.get(benefit) === false ? [] : about.filter((one) => one.type === 'oop-max'),
      limits: about.filter((one) => one.type === 'limit'),
      counters: about.filter((one) => one.type === 'counter'),
    };
  };
  const rows = new Map(
    design.tiers.map((tier) => [tier.id, new Map(design.benefits.map((benefit) => [benefit.id, find(tier.id, benefit.id)]))]),
  );
  return (tier, benefit) => rows.get(tier)?.get(benefit) ?? NO_CELL;
}

const NO_CELL: Cell = { deductible: null, oopMaxes: [], limits: [], counters: [] };
