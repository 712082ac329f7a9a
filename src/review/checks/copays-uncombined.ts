/** Copays that are said to be combined where none is charged by the visit. */
import { nameSome } from '../../door/meant.js';
import { warning } from '../../result/issue.js';
import type { Check } from '../input.js';
import { isCovered, ruleCosts } from '../logic/cells.js';

export const copaysUncombined: Check = ({ design }) => {
  const combined = new Set(design.combinedCopays);
  if (combined.size === 0) return [];
  const costs = [
    ...design.benefits
      .filter(({ id }) => combined.has(id))
      .flatMap((benefit) => benefit.costs.flatMap(({ variants }) => variants.map(({ cost }) => cost))),
    ...ruleCosts(design).map(({ cost }) => cost),
  ];
  const isByVisit = costs.some(
    (cost) => isCovered(cost) && cost.steps.some((step) => typeof step === 'object' && 'copay' in step && step.per === undefined),
  );
  if (isByVisit) return [];
  return [
    warning(
      'copays',
      'copays.uncombined',
      `None of ${nameSome([...combined])} has a copay per visit, so there is nothing to combine.`,
      'Check the benefits listed here; copays per day, admission or prescription are never combined.',
    ),
  ];
};
