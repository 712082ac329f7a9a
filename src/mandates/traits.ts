/** What a benefit is to the mandates: known by its id, unless the plan says otherwise under `x-mandates.benefits`. */
import { parseDay, type Day } from '../calendar/day.js';
import { BENEFIT_LISTS, EXEMPTIONS } from './catalogue.js';

/** @source 29 CFR 2590.712(c)(2)(ii), without the division by network, which tiers make. */
export const CLASSIFICATIONS = ['inpatient', 'outpatient', 'emergency', 'prescription-drugs'] as const;
export type Classification = (typeof CLASSIFICATIONS)[number];

export interface Traits {
  /** `depends`: on the benchmark plan of the state. */
  readonly essential: 'yes' | 'depends' | 'no';
  readonly preventive: boolean;
  /** `ground`: an ambulance on the ground, which the federal act on surprise bills leaves out. */
  readonly emergency: 'protected' | 'ground' | 'no';
  readonly obstetric: boolean;
  readonly mentalHealth: boolean;
  readonly classification: Classification;
  readonly officeVisit: boolean;
}

/** What a plan may say of its benefits. */
export type TraitOverrides = Partial<Pick<Traits, 'preventive' | 'obstetric' | 'mentalHealth' | 'classification' | 'officeVisit'>> & {
  readonly essential?: boolean;
};

/** Whether a benefit's id is in a list of ids and beginnings of ids with a star. */
export const isListed = (id: string, patterns: readonly string[]): boolean =>
  patterns.some((pattern) => (pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : id === pattern));

function classificationOf(id: string): Classification {
  const lists = BENEFIT_LISTS.classifications;
  if (isListed(id, lists.emergency)) return 'emergency';
  if (isListed(id, lists['prescription-drugs'])) return 'prescription-drugs';
  return isListed(id, lists.inpatient) ? 'inpatient' : 'outpatient';
}

/** @param overrides by id or pattern, as the plan writes them; a later entry beats an earlier one. */
export function traitsOf(id: string, overrides: readonly (readonly [pattern: string, says: TraitOverrides])[]): Traits {
  const { essential, emergency } = BENEFIT_LISTS;
  const said = overrides
    .filter(([pattern]) => isListed(id, [pattern]))
    .reduce<TraitOverrides>((all, [, says]) => ({ ...all, ...says }), {});
  const byId = isListed(id, essential.no) ? 'no' : isListed(id, essential.depends) ? 'depends' : 'yes';
  return {
    essential: said.essential === undefined ? byId : said.essential ? 'yes' : 'no',
    preventive: said.preventive ?? isListed(id, BENEFIT_LISTS.preventive),
    emergency: isListed(id, emergency.protected) ? 'protected' : isListed(id, emergency.ground) ? 'ground' : 'no',
    obstetric: said.obstetric ?? isListed(id, BENEFIT_LISTS.obstetrics),
    mentalHealth: said.mentalHealth ?? isListed(id, BENEFIT_LISTS.mentalHealth),
    classification: said.classification ?? classificationOf(id),
    officeVisit: said.officeVisit ?? isListed(id, BENEFIT_LISTS.officeVisits),
  };
}

/**
 * Why a benefit may be paid before an HDHP's deductible in a plan year.
 * @param planYear its first day.
 * @returns the exemption, and the part of the plan year that it is for (null: all of it); null where there is none.
 */
export function exemptionOf(id: string, planYear: Day): { readonly name: string; readonly part: string | null } | null {
  for (const { name, benefits, periods } of EXEMPTIONS) {
    if (!isListed(id, benefits)) continue;
    const period = periods.find(({ from, before }) => isWithin(planYear, from, before));
    if (period !== undefined) return { name, part: period.part ?? null };
  }
  return null;
}

/** Whether a plan year begins in a window: from a day on, before another. */
export function isWithin(planYear: Day, from: string | undefined, before: string | undefined): boolean {
  const first = from === undefined ? null : parseDay(from);
  const end = before === undefined ? null : parseDay(before);
  return (first === null || planYear >= first) && (end === null || planYear < end);
}
