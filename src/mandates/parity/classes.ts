/**
 * Cells by classification: the division in which parity compares them. Inpatient and outpatient care is compared tier by tier;
 * emergencies and drugs have one classification each, whatever the tier.
 */
import { isCellCovered } from '../costs.js';
import type { Cell, Model } from '../model.js';
import type { Classification } from '../traits.js';

export interface Group {
  /** `outpatient`, or a part of it: `outpatient (office visits)`. */
  readonly name: string;
  /** Id of the tier; null for a classification of all tiers. */
  readonly tier: string | null;
  /** Path of the tier, or of all. */
  readonly where: string;
  /** Covered cells. */
  readonly medicalSurgical: readonly Cell[];
  readonly mentalHealth: readonly Cell[];
  /** Whether mental health care of the classification is covered for the tier's providers: in it, or in an earlier tier that takes all of it. */
  readonly hasMentalHealth: boolean;
  /** Whether requirements are compared in it; false for a classification that is compared in its parts. */
  readonly isCompared: boolean;
}

/**
 * @param splitsOffice whether office visits are compared apart from other outpatient care, as a plan may choose.
 * @source 29 CFR 2590.712(c)(2)(ii), (c)(3)(iii)(B), (C)
 */
export function groupsOf(model: Model, splitsOffice: boolean): readonly Group[] {
  const covered = model.cells.filter(isCellCovered);
  const byTier = model.design.tiers.flatMap((tier, i) => {
    const cells = covered.filter((cell) => cell.tier === tier);
    const taken = covered.filter(({ traits, benefit }) => traits.mentalHealth && model.isTaken(benefit.id, tier));
    return BY_TIER.flatMap((name) =>
      partsOf(name, cells, splitsOffice).map((part) => ({
        ...part,
        tier: tier.id,
        where: `tiers.${String(i)}`,
        hasMentalHealth: part.mentalHealth.length > 0 || taken.some(({ traits }) => traits.classification === name),
      })),
    );
  });
  const ofAllTiers = OF_ALL_TIERS.flatMap((name) =>
    partsOf(name, covered, false).map((part) => ({ ...part, tier: null, where: 'tiers', hasMentalHealth: part.mentalHealth.length > 0 })),
  );
  return [...byTier, ...ofAllTiers];
}

const BY_TIER = ['inpatient', 'outpatient'] as const satisfies readonly Classification[];
const OF_ALL_TIERS = ['emergency', 'prescription-drugs'] as const satisfies readonly Classification[];

type Part = Omit<Group, 'tier' | 'where' | 'hasMentalHealth'>;

function partsOf(name: Classification, all: readonly Cell[], splitsOffice: boolean): readonly Part[] {
  const cells = all.filter(({ traits }) => traits.classification === name);
  if (cells.length === 0) return [];
  const part = (label: string, some: readonly Cell[], isCompared = true): Part => ({
    name: label,
    medicalSurgical: some.filter(({ traits }) => !traits.mentalHealth),
    mentalHealth: some.filter(({ traits }) => traits.mentalHealth),
    isCompared,
  });
  if (name !== 'outpatient' || !splitsOffice) return [part(name, cells)];
  return [
    part(name, cells, false),
    part(
      'outpatient (office visits)',
      cells.filter(({ traits }) => traits.officeVisit),
    ),
    part(
      'outpatient (other)',
      cells.filter(({ traits }) => !traits.officeVisit),
    ),
  ];
}
