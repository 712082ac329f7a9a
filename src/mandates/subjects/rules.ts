/** The plan's own rules that give a cost. */
import type { FactsOf } from '../facts.js';
import type { Subject } from '../mandate.js';
import type { Model } from '../model.js';

export function ruleSubjects(model: Model): readonly Subject[] {
  return model.design.rules.flatMap((rule): readonly Subject[] => {
    if (rule.event.type !== 'cost-share') return [];
    const { steps, text } = rule.event.cost;
    const hasDeductible = steps.some(
      (step) => step === 'deductible' || (typeof step === 'object' && 'deductible' in step && step.deductible !== 'none'),
    );
    const facts: FactsOf<'rule'> = {
      'rule.name': rule.name,
      'rule.cost': text,
      'rule.beforeDeductible': !hasDeductible && !steps.includes('not-covered'),
    };
    return [{ kind: 'rule', where: rule.path, key: rule.path, facts }];
  });
}
