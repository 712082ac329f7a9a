/** The plan's own denials and notes. */
import type { PlanDesign } from '../design/design.js';
import type { Rule } from '../rules/rule.js';
import { ownRule } from './classify.js';

export const denyRules = (design: PlanDesign): readonly Rule[] =>
  design.rules.flatMap((rule) => {
    if (rule.event.type !== 'deny') return [];
    const { carc, group, message } = rule.event;
    return [
      ownRule(rule, { carc, ...(group === null ? {} : { group }), message: message ?? `denied by the rule ${rule.name}`, from: rule.path }),
    ];
  });

export const noteRules = (design: PlanDesign): readonly Rule[] =>
  design.rules.flatMap((rule) => (rule.event.type === 'note' ? [ownRule(rule, { message: rule.event.message, from: rule.path })] : []));
