/** Costs in rules with a `deductible` step that finds none, or several, among the cells that the rule is for. */
import { deductibleFinder } from '../../design/checks/deductible-for.js';
import { nameSome } from '../../door/meant.js';
import { warning } from '../../result/issue.js';
import { at } from '../../result/report.js';
import type { Check } from '../input.js';
import { ruleCosts } from '../logic/cells.js';

export const ruleNoDeductible: Check = ({ design }) => {
  const find = deductibleFinder(design.accumulators);
  return ruleCosts(design).flatMap(({ path, cost, benefits, tiers }) => {
    if (!cost.steps.includes('deductible')) return [];
    const cells = design.benefits
      .filter(({ id }) => benefits?.has(id) !== false)
      .flatMap(({ id }) => design.tiers.filter((tier) => tiers?.has(tier.id) !== false).map((tier) => ({ benefit: id, tier: tier.id })));
    const found = cells.map(({ tier, benefit }) => find(tier, benefit));
    const where = at(path, 'event', 'params', 'cost');
    const tied = found.find((some) => some.length > 1);
    if (tied !== undefined)
      return [
        warning(
          where,
          'rule.no-deductible',
          `This cost says \`deductible\`, and ${nameSome(tied.map(({ id }) => id))} are equally about some of its lines: the first is taken.`,
          `Name the one that is meant: { "deductible": "${tied[0]?.id ?? ''}" }.`,
        ),
      ];
    // A rule that does not say its tier may be for others than those without a deductible.
    const isKnown = benefits !== null && tiers !== null;
    const none = found.filter((some) => some.length === 0).length;
    if (none === 0 || (none < found.length && !isKnown)) return [];
    return [
      warning(
        where,
        'rule.no-deductible',
        `This cost says \`deductible\`, but no deductible is about ${none === found.length ? 'the tiers and benefits' : 'some of the tiers and benefits'} of the rule: nothing is charged there.`,
        'Add one to `accumulators`, take the step out, or write { "deductible": "none" } to insist that there is none.',
      ),
    ];
  });
};
