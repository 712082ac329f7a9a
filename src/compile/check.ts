/** Checks of the conditions that a plan wrote itself: in its rules, its variants, its gates and its services. */
import type { Condition, PlanDesign, RuleDesign } from '../design/design.js';
import { error, type Issue } from '../result/issue.js';
import { checkCondition, type Vocabulary } from '../rules/check.js';
import { FIRST_DECIDES, type RuleStage } from '../rules/rule.js';
import { contradiction } from './contradiction.js';

const STAGE_OF: Readonly<Record<RuleDesign['event']['type'], RuleStage>> = {
  classify: 'classify-own',
  tier: 'tier',
  deny: 'deny',
  price: 'price-own',
  'cost-share': 'cost-share',
  penalty: 'penalty',
  note: 'note',
};

export function checkRules(design: PlanDesign): readonly Issue[] {
  const vocabulary: Vocabulary = {
    measures: new Map(design.accumulators.map((accumulator) => [accumulator.id, accumulator.measure])),
    benefits: new Set(design.benefits.map((benefit) => benefit.id)),
    tiers: new Set(design.tiers.map((tier) => tier.id)),
  };
  const check = (condition: Condition | null, path: string, stage: RuleStage): readonly Issue[] => {
    if (condition === null) return [];
    const issues = checkCondition(condition, path, stage, vocabulary);
    return issues.length > 0 ? issues : neverFires(condition, path);
  };
  const { pcp, referral, authorization } = design.gates;
  return [
    ...design.benefits.flatMap((benefit) => [
      ...check(benefit.services, `benefits.${benefit.id}.services`, 'classify'),
      ...benefit.costs.flatMap((cost) =>
        cost.variants.flatMap((variant) =>
          variant.path.startsWith(`benefits.${benefit.id}.costs.`)
            ? check(variant.when, `${variant.path.replace(/\.cost$/, '')}.when`, 'cost-share')
            : [],
        ),
      ),
    ]),
    ...check(pcp?.when ?? null, 'gatekeeping.pcp.when', 'gate'),
    ...check(referral?.when ?? null, 'gatekeeping.referral.when', design.tiers.some((tier) => tier.requiresReferral) ? 'tier' : 'gate'),
    ...check(authorization?.when ?? null, 'gatekeeping.authorization.when', 'gate'),
    ...design.rules.flatMap((rule) => check(rule.conditions, `${rule.path}.conditions`, STAGE_OF[rule.event.type])),
    ...ties(design.rules),
  ];
}

function neverFires(condition: Condition, path: string): readonly Issue[] {
  const why = contradiction(condition);
  return why === null
    ? []
    : [error(path, 'rule.never-fires', `These conditions can never hold: ${why}.`, 'change or remove one of the two')];
}

/** In a stage where the first rule decides, a second one with the same conditions and priority would decide nothing. */
function ties(rules: readonly RuleDesign[]): readonly Issue[] {
  const first = new Map<string, RuleDesign>();
  return rules.flatMap((rule) => {
    if (!FIRST_DECIDES.has(STAGE_OF[rule.event.type])) return [];
    const key = JSON.stringify([rule.event.type, rule.priority, rule.conditions]);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, rule);
    return earlier === undefined
      ? []
      : [
          error(
            rule.path,
            'rule.tie',
            `"${rule.name}" ties with "${earlier.name}" (${earlier.path}): both are ${rule.event.type} rules with the same conditions and priority, and only the first would ever decide.`,
            'give one of them a higher priority or other conditions',
          ),
        ];
  });
}
