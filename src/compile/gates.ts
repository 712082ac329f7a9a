/**
 * The gates (PCP, referral, authorization): what a line gets that lacks one, and which lines need one at all.
 * @source access to emergency, pediatric and obstetric care without gatekeeping: 26 USC 9822, 45 CFR 149.110
 */
import type { Condition, Gate, PlanDesign } from '../design/design.js';
import { PRIORITY, type Json, type Rule } from '../rules/rule.js';
import { aboutBenefits, allOf, is, isNoneOf, isNot } from './conditions.js';
import { penaltyParams } from './penalty.js';

const CODE = { pcp: '243', referral: '288', authorization: '197' } as const;
type GateName = keyof typeof CODE;

/** Lines that need a referral; null where the plan asks for none. */
export function needsReferral(design: PlanDesign): Condition | null {
  const gate = design.gates.referral;
  if (gate === null) return null;
  const exempt = gate.exemptSpecialties.length === 0 ? null : isNoneOf('provider.specialty', gate.exemptSpecialties);
  return allOf(...aboutBenefits(gate.benefits), is('emergency', false), is('protected', false), exempt, gate.when);
}

function needsAuthorization(gate: Gate): Condition {
  return allOf(...aboutBenefits(gate.benefits), is('emergency', false), gate.when);
}

export function gateRules(design: PlanDesign): readonly Rule[] {
  const { pcp, referral, authorization } = design.gates;
  const rules: Rule[] = [];
  if (pcp !== null) {
    const need = allOf(...aboutBenefits(pcp.benefits), is('emergency', false), is('protected', false), pcp.when);
    rules.push(lack('pcp', pcp, allOf(need, isNot('provider.id', { fact: 'member.pcp' }))));
  }
  const need = needsReferral(design);
  if (referral !== null && need !== null) {
    rules.push(note('referral', need));
    // Where a tier requires the referral, the tier is what a line without one loses.
    if (!design.tiers.some((tier) => tier.requiresReferral)) rules.push(lack('referral', referral, allOf(need, is('referral', false))));
  }
  if (authorization !== null) {
    const needed = needsAuthorization(authorization);
    rules.push(note('authorization', needed));
    const unmoved = authorization.without.kind === 'tier' ? is('protected', false) : null;
    rules.push(lack('authorization', authorization, allOf(needed, is('authorization', false), unmoved)));
  }
  return rules;
}

/** Says on the trace that the line needs it, and uses it up where the line is covered. */
const note = (gate: 'referral' | 'authorization', conditions: Condition): Rule => ({
  name: `needs/${gate}`,
  priority: PRIORITY.design,
  conditions,
  event: {
    type: 'note',
    params: {
      message: gate === 'referral' ? 'this line needs a referral' : 'this line needs a prior authorization',
      needs: gate,
      from: `gatekeeping.${gate}`,
    },
  },
});

function lack(name: GateName, gate: Gate, conditions: Condition): Rule {
  const from = `gatekeeping.${name}`;
  const { without } = gate;
  const event = (type: Rule['event']['type'], params: Readonly<Record<string, Json>>): Rule => ({
    name: `gate/${name}`,
    priority: PRIORITY.design,
    conditions,
    event: { type, params: { ...params, from } },
  });
  if (without.kind === 'deny')
    return event('deny', { carc: CODE[name], message: LACKING[name], ...(gate.liability === null ? {} : { liability: gate.liability }) });
  if (without.kind === 'tier') return event('tier', { tier: without.tier });
  return event('penalty', { ...penaltyParams(without), carc: CODE[name] });
}

const LACKING = {
  pcp: "not rendered by the member's primary-care physician",
  referral: 'no valid referral',
  authorization: 'no prior authorization',
} as const;
