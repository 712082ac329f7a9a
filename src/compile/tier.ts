/**
 * Which tier a line is in: the plan's own `tier` rules, then the tiers whose networks the provider is in (a tier that
 * requires a referral only for lines that have one or need none), then the emergency tier, then the tier for everyone else.
 */
import type { Condition, PlanDesign } from '../design/design.js';
import { PRIORITY, type Rule } from '../rules/rule.js';
import { ownRule } from './classify.js';
import { allOf, ALWAYS, is, listsAnyOf } from './conditions.js';
import { needsReferral } from './gates.js';

const NOT_SHIELDED: readonly Condition[] = [is('emergency', false), is('protected', false)];

export function tierRules(design: PlanDesign): readonly Rule[] {
  const hasNetworks = new Map(design.tiers.map((tier) => [tier.id, tier.networks !== null]));
  const own = design.rules.flatMap((rule): readonly Rule[] => {
    if (rule.event.type !== 'tier') return [];
    const compiled = ownRule(rule, { tier: rule.event.tier, from: rule.path });
    // No rule moves an emergency or a surprise bill out of the networks.
    return [hasNetworks.get(rule.event.tier) === true ? compiled : { ...compiled, conditions: allOf(rule.conditions, ...NOT_SHIELDED) }];
  });
  const need = needsReferral(design);
  const referred = (requires: boolean): Condition | null =>
    requires && need !== null ? { any: [is('referral', true), { not: need }] } : null;
  const tier = (name: string, id: string, from: string, conditions: Condition): Rule => ({
    name,
    priority: PRIORITY.design,
    conditions,
    event: { type: 'tier', params: { tier: id, from } },
  });
  const listed: Rule[] = [];
  const open: Rule[] = [];
  design.tiers.forEach((one, i) => {
    const from = `tiers.${String(i)}`;
    if (one.networks !== null)
      listed.push(
        tier(`tier/${one.id}`, one.id, from, allOf(listsAnyOf('provider.networks', one.networks), referred(one.requiresReferral))),
      );
    else open.push(tier(`tier/${one.id}`, one.id, from, one.requiresReferral && need !== null ? allOf(referred(true)) : ALWAYS));
  });
  const { tier: safe } = design.emergency;
  const emergency =
    safe === null ? [] : [tier('tier/emergency', safe, 'emergency', { any: [is('emergency', true), is('protected', true)] })];
  const none: Rule = {
    name: 'tier/none',
    priority: PRIORITY.design,
    conditions: ALWAYS,
    event: { type: 'deny', params: { carc: '242', group: 'PR', message: 'no tier of the plan takes this provider', from: 'tiers' } },
  };
  const catchesAll = design.tiers.some((one) => one.networks === null && !one.requiresReferral);
  return [...own, ...listed, ...emergency, ...open, ...(catchesAll ? [] : [none])];
}
