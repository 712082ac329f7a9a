/** Benefits that a gate lists in vain: emergencies need nothing, and what is covered nowhere is denied anyway. */
import type { PlanDesign } from '../../design/design.js';
import { nameSome } from '../../door/meant.js';
import { warning, type Issue } from '../../result/issue.js';
import { at } from '../../result/report.js';
import type { Check } from '../input.js';
import { outcomesOf } from '../logic/outcomes.js';
import { mayBeRuled, ruleCosts } from '../logic/cells.js';

const NAMES = { pcp: "the member's PCP", referral: 'a referral', authorization: 'an authorization' } as const;

export const gateNeverNeeded: Check = ({ design }) => {
  const emergencies = new Set(design.emergency.benefits);
  const { isCovered } = outcomesOf(design);
  const ruled = ruleCosts(design);
  const isNowhere = (benefit: string): boolean =>
    design.tiers.every(({ id }) => !isCovered(benefit, id) && !mayBeRuled(ruled, benefit, id));
  return (['pcp', 'referral', 'authorization'] as const).flatMap((name) => {
    const listed = design.gates[name]?.benefits ?? [];
    if (isSweeping(listed, design)) return [];
    const path = at('gatekeeping', name, 'benefits');
    return [
      ...told(
        listed.filter((benefit) => emergencies.has(benefit)),
        path,
        'gate.emergency',
        (benefits) => `${benefits}: every such line is an emergency, and an emergency never needs ${NAMES[name]}.`,
        'Leave it out here; or, if only some of its lines are emergencies, leave it out of `emergency.benefits` and mark the claims.',
      ),
      ...told(
        listed.filter((benefit) => !emergencies.has(benefit) && isNowhere(benefit)),
        path,
        'gate.not-covered',
        (benefits) => `${benefits}: no tier covers it, so ${NAMES[name]} changes nothing.`,
        'Leave it out here, or give it a cost.',
      ),
    ];
  });
};

/** Most of the plan's benefits: a list made with "*", which says nothing about any one of them. */
const isSweeping = (listed: readonly string[], { benefits }: PlanDesign): boolean => listed.length * 2 > benefits.length;

function told(
  benefits: readonly string[],
  path: string,
  code: string,
  message: (benefits: string) => string,
  hint: string,
): readonly Issue[] {
  return benefits.length === 0 ? [] : [warning(path, code, message(`The gate lists ${nameSome(benefits)}`), hint)];
}
