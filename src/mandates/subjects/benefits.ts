/** Benefits one by one: what happens to their emergencies out of network. */
import { isCellCovered } from '../costs.js';
import type { FactsOf } from '../facts.js';
import type { Subject } from '../mandate.js';
import type { Model } from '../model.js';
import { traitsOf } from '../traits.js';

export function benefitSubjects(model: Model): readonly Subject[] {
  const { emergency, tiers, benefits } = model.design;
  const hasNetworks = tiers.some(({ id, networks }) => id === emergency.tier && networks !== null);
  const covered = new Set(model.cells.filter(isCellCovered).map(({ benefit }) => benefit.id));
  const moved = new Set(emergency.benefits);
  const balanceBilled = new Set(emergency.balanceBilled);
  return benefits.map(({ id }) => {
    const facts: FactsOf<'benefit'> = {
      'benefit.id': id,
      'benefit.covered': covered.has(id),
      'benefit.emergency': (model.traits.get(id) ?? traitsOf(id, [])).emergency,
      'benefit.moved': hasNetworks && moved.has(id),
      'benefit.balanceBilled': balanceBilled.has(id),
    };
    return { kind: 'benefit', where: `benefits.${id}`, key: id, facts };
  });
}
