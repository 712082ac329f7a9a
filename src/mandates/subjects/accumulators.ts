/** Accumulators one by one: what they limit, and for which benefits. */
import { formatDay } from '../../calendar/day.js';
import type { AccumulatorDesign } from '../../design/design.js';
import { formatCents, parseCents, type Cents } from '../../money/cents.js';
import { parameter } from '../../parameters/parameter.js';
import { deductiblesBefore, isCovered } from '../costs.js';
import type { FactsOf } from '../facts.js';
import type { Subject } from '../mandate.js';
import { smallestFamily, type Cell, type Model } from '../model.js';
import { exemptionOf, type Traits } from '../traits.js';

export function accumulatorSubjects(model: Model): readonly Subject[] {
  const opening = openingDeductibles(model);
  const minimums = [
    parameterCents('hdhp.minimum-deductible.self-only', model),
    parameterCents('hdhp.minimum-deductible.family', model),
  ] as const;
  return model.design.accumulators.map((accumulator) => {
    const about = benefitsOf(accumulator, model);
    const essential = essentialOf(about);
    const facts: FactsOf<'accumulator'> = {
      'accumulator.id': accumulator.id,
      'accumulator.type': accumulator.type,
      'accumulator.measure': accumulator.measure,
      'accumulator.annual': isAnnual(accumulator),
      'accumulator.self-only': money(accumulator, accumulator.selfOnly),
      'accumulator.person': money(accumulator, accumulator.perMember),
      'accumulator.family': money(accumulator, smallestFamily(accumulator)),
      'accumulator.minimum.self-only': leastDeductible(minimums[0], accumulator),
      'accumulator.minimum.family': leastDeductible(minimums[1], accumulator),
      'accumulator.opensBenefits': opening.has(accumulator),
      'accumulator.essential': essential,
      'accumulator.essentialBenefits': about.filter(([, traits]) => traits.essential === essential).map(([id]) => id),
      'accumulator.mentalHealthOnly': about.length > 0 && about.every(([, { mentalHealth }]) => mentalHealth),
    };
    return { kind: 'accumulator', where: accumulator.path, key: accumulator.path, facts };
  });
}

const money = ({ measure }: AccumulatorDesign, limit: number | null): string | null =>
  limit === null || measure !== 'money' ? null : formatCents(limit as Cents);

function benefitsOf({ benefits }: AccumulatorDesign, model: Model): readonly (readonly [string, Traits])[] {
  const listed = benefits === null ? null : new Set(benefits);
  return [...model.traits].filter(([id]) => listed?.has(id) ?? true);
}

function essentialOf(about: readonly (readonly [string, Traits])[]): Traits['essential'] {
  if (about.some(([, { essential }]) => essential === 'yes')) return 'yes';
  return about.some(([, { essential }]) => essential === 'depends') ? 'depends' : 'no';
}

/** A limit of a year or a life, or of a window of time; one of a single admission or condition is neither. */
const isAnnual = ({ period }: AccumulatorDesign): boolean => period !== 'admission' && period !== 'condition';

/** Deductibles after which alone the plan pays for something that the law lists no exemption for. */
function openingDeductibles(model: Model): ReadonlySet<AccumulatorDesign> {
  const opening = new Set<AccumulatorDesign>();
  for (const cell of model.cells) {
    if (isExempt(cell, model)) continue;
    for (const variant of cell.variants) {
      const [only, ...others] = isCovered(variant) ? deductiblesBefore(variant, cell, model) : [];
      if (only !== undefined && others.length === 0) opening.add(only);
    }
  }
  return opening;
}

const isExempt = (cell: Cell, { planYear }: Model): boolean => exemptionOf(cell.benefit.id, planYear) !== null;

function parameterCents(id: Parameters<typeof parameter>[0], { planYear }: Model): Cents | null {
  return parseCents(parameter(id, formatDay(planYear)).amount);
}

/**
 * The least deductible of a plan year; where a carryover lets it be met in more than twelve months, more in proportion.
 * @source Notice 2004-50, Q&A-24
 */
function leastDeductible(minimum: Cents | null, { carryover }: AccumulatorDesign): string | null {
  if (minimum === null) return null;
  // A carryover of days is counted in whole months of 31 days, so that no more than the plan says is asked for.
  const months = carryover === null ? 0 : carryover.unit === 'months' ? carryover.count : Math.ceil(carryover.count / 31);
  return formatCents(Math.ceil((minimum * (12 + months)) / 12) as Cents);
}
