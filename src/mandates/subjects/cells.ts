/** Every benefit in every tier: what it costs there, and what the law makes of that. */
import { formatCents, type Cents } from '../../money/cents.js';
import { beforeDeductible, canonicalCost, chargesOf, costText, deductiblesBefore, firstStep, isCellCovered, isCovered } from '../costs.js';
import type { Charges } from '../exposure.js';
import type { FactsOf } from '../facts.js';
import type { Subject } from '../mandate.js';
import { personLimit, type Cell, type Model } from '../model.js';
import { exemptionOf } from '../traits.js';

/** @param covered all in-network charges, to ask what is capped. */
export function cellSubjects(model: Model, covered: Charges): readonly Subject[] {
  const inNetwork = new Map(
    model.cells.filter(({ tier }) => tier.id === model.design.emergency.tier).map((cell) => [cell.benefit.id, cell] as const),
  );
  return model.cells.map((cell) => {
    const like = inNetwork.get(cell.benefit.id) ?? null;
    const exemption = exemptionOf(cell.benefit.id, model.planYear);
    const before = deductiblesOf(cell, model);
    const facts: FactsOf<'cell'> = {
      'cell.benefit': cell.benefit.id,
      'cell.tier': cell.tier.id,
      'cell.cost': costText(cell),
      'cell.network': cell.network,
      'cell.covered': isCellCovered(cell),
      'cell.firstStep': firstStep(cell),
      'cell.charges': chargesOf(cell, model),
      'cell.capped': covered.isCapped(cell),
      'cell.essential': cell.traits.essential,
      'cell.preventive': cell.traits.preventive,
      'cell.emergency': cell.traits.emergency,
      'cell.asInNetwork': asInNetwork(cell, like, model),
      'cell.networkCost': like === null ? null : costText(like),
      'cell.beforeDeductible': beforeDeductible(cell, model),
      'cell.exemption': exemption?.name ?? null,
      'cell.exemptionPart': exemption?.part ?? null,
      'cell.deductibles': before.count,
      'cell.deductible.self-only': before.selfOnly,
      'cell.deductible.person': before.person,
    };
    return { kind: 'cell', where: cell.where, key: cell.where, facts };
  });
}

/**
 * Whether a cost is the one that the tier for emergencies has: `yes`, `no`, or `unwritten` where one of the two has none.
 * What costs nothing is never more; save for air ambulances, which must cost the same.
 */
function asInNetwork(cell: Cell, like: Cell | null, model: Model): 'yes' | 'no' | 'unwritten' {
  if (like === null || cell.variants.length === 0 || like.variants.length === 0) return 'unwritten';
  if (canonicalCost(cell, model) === canonicalCost(like, model)) return 'yes';
  const isAir = cell.benefit.id.startsWith('air-ambulance');
  return chargesOf(cell, model) === 'never' && (!isAir || chargesOf(like, model) === 'never') ? 'yes' : 'no';
}

interface Before {
  /** The most deductibles that stand one after the other. */
  readonly count: number;
  /** Their sum, in the variant where it is least; null where no variant has several. */
  readonly selfOnly: string | null;
  readonly person: string | null;
}

function deductiblesOf(cell: Cell, model: Model): Before {
  const sums = cell.variants.filter(isCovered).map((variant) => {
    const before = deductiblesBefore(variant, cell, model);
    const add = (limits: readonly (number | null)[]): number => limits.reduce<number>((sum, limit) => sum + (limit ?? 0), 0);
    return { count: before.length, selfOnly: add(before.map((one) => one.selfOnly)), person: add(before.map(personLimit)) };
  });
  const several = sums.filter(({ count }) => count > 1);
  const least = (pick: (sum: (typeof sums)[number]) => number): string | null =>
    several.length === 0 ? null : formatCents(several.reduce((lowest, sum) => Math.min(lowest, pick(sum)), Infinity) as Cents);
  return {
    count: sums.reduce((most, { count }) => Math.max(most, count), 0),
    selfOnly: least(({ selfOnly }) => selfOnly),
    person: least(({ person }) => person),
  };
}
