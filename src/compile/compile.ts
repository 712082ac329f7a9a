/**
 * A design becomes rules. Everything that decides (which benefit, which tier, which denial, which cost) is a rule in
 * json-rules-engine's JSON; what stays outside the rules is arithmetic.
 */
import type { PlanDesign } from '../design/design.js';
import type { Issue } from '../result/issue.js';
import { RULE_STAGES, type Rule, type RuleStage } from '../rules/rule.js';
import { checkRules } from './check.js';
import { ownClassifyRules, serviceRules } from './classify.js';
import { costShareRules } from './cost-share.js';
import { gateRules } from './gates.js';
import { penaltyRules } from './penalty.js';
import { ownPriceRules, tierPriceRules } from './price.js';
import { denyRules, noteRules } from './remarks.js';
import { tierRules } from './tier.js';

export interface Rulebook {
  readonly design: PlanDesign;
  /** Highest priority first, then in the order of the file. */
  readonly stages: Readonly<Record<RuleStage, readonly Rule[]>>;
  /** All of them, in the order of the stages. */
  readonly rules: readonly Rule[];
}

const FAMILIES: Readonly<Record<RuleStage, (design: PlanDesign) => readonly Rule[]>> = {
  'classify-own': ownClassifyRules,
  classify: serviceRules,
  tier: tierRules,
  deny: denyRules,
  gate: gateRules,
  'price-own': ownPriceRules,
  price: tierPriceRules,
  'cost-share': costShareRules,
  penalty: penaltyRules,
  note: noteRules,
};

export function compileRules(design: PlanDesign): Rulebook {
  const byStage = (stage: RuleStage): readonly Rule[] => [...FAMILIES[stage](design)].sort((a, b) => b.priority - a.priority);
  const stages = Object.fromEntries(RULE_STAGES.map((stage) => [stage, byStage(stage)])) as Record<RuleStage, readonly Rule[]>;
  return { design, stages, rules: RULE_STAGES.flatMap((stage) => stages[stage]) };
}

/** Unknown facts, operators and values, rules that can never fire, rules that tie: all of them at once. */
export const checkDesignRules = (design: PlanDesign): readonly Issue[] => checkRules(design);
