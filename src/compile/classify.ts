/** Which benefit a line is for: the plan's own `classify` rules, its `services`, then the catalogue that the library ships. */
import type { PlanDesign, RuleDesign } from '../design/design.js';
import { PRIORITY, type Rule } from '../rules/rule.js';
import { CATALOGUE } from './catalogue.js';
import { allOf } from './conditions.js';

export const ownRule = (rule: RuleDesign, params: Rule['event']['params']): Rule => ({
  name: rule.name,
  priority: rule.priority ?? PRIORITY.own,
  conditions: rule.conditions,
  event: { type: rule.event.type, params },
});

export const ownClassifyRules = (design: PlanDesign): readonly Rule[] =>
  design.rules.flatMap((rule) => (rule.event.type === 'classify' ? [ownRule(rule, { benefit: rule.event.benefit, from: rule.path })] : []));

/** A catalogue rule for a benefit that the plan does not have would only deny what a broader rule classifies. */
export function serviceRules(design: PlanDesign): readonly Rule[] {
  const listed = new Set(design.benefits.map((benefit) => benefit.id));
  const own = design.benefits.flatMap((benefit): readonly Rule[] =>
    benefit.services === null
      ? []
      : [
          {
            name: `services/${benefit.id}`,
            priority: PRIORITY.design,
            conditions: allOf(benefit.services),
            event: { type: 'classify', params: { benefit: benefit.id, from: `benefits.${benefit.id}.services` } },
          },
        ],
  );
  return [...own, ...CATALOGUE.filter(({ benefit }) => listed.has(benefit)).map(({ rule }) => rule)];
}
