/** What every part of the reading of a plan needs: where to report, and which ids there are. */
import type { Trail } from '../../door/trail.js';
import type { Meant } from '../../door/meant.js';
import { isRecord } from '../../door/values.js';
import type { Report } from '../../result/report.js';
import type { SentenceReading } from '../cost/sentence.js';
import type { Cost } from '../design.js';

/** Ids as the document writes them, also of parts that are otherwise unreadable: a broken part is not an unknown one. */
export interface Known {
  readonly tiers: readonly string[];
  /** Sections of which not every entry has an id that can be read: an id that is not known may be that entry's. */
  readonly incomplete: ReadonlySet<'tiers' | 'accumulators' | 'benefits'>;
  readonly benefits: readonly string[];
  readonly benefitSet: ReadonlySet<string>;
  /** In order of text, for prefixes. */
  readonly sortedBenefits: readonly string[];
  /** Type and measure as written. */
  readonly accumulators: ReadonlyMap<string, { readonly type: unknown; readonly measure: unknown }>;
  /** The tiers in which a benefit has a cost, readable or not. */
  readonly coveredIn: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface Context {
  readonly report: Report;
  readonly trail: Trail;
  readonly known: Known;
  readonly meant: Meant;
  /** Sentences that were read before: the same one stands in many benefits. */
  readonly sentences: Map<string, SentenceReading>;
  /** Costs whose sentence speaks of a deductible of the benefit's own, "after drug deductible". */
  readonly separate: Set<Cost>;
}

/** Gathers the ids of a document before anything is cut out of it. */
export function gatherKnown(json: unknown): Known {
  const root = isRecord(json) ? json : {};
  const listed = (key: string): readonly Readonly<Record<string, unknown>>[] => {
    const list = root[key];
    return Array.isArray(list) ? (list as readonly unknown[]).filter(isRecord) : [];
  };
  const benefits = isRecord(root['benefits']) ? root['benefits'] : {};
  const idsOf = (entries: readonly Readonly<Record<string, unknown>>[]): readonly string[] =>
    entries.flatMap((entry) => (typeof entry['id'] === 'string' ? [entry['id']] : []));
  const benefitIds = Object.keys(benefits);
  const incomplete = new Set<'tiers' | 'accumulators' | 'benefits'>();
  for (const section of ['tiers', 'accumulators'] as const) {
    const list = root[section];
    const isWhole =
      (section === 'accumulators' && list === undefined) ||
      (Array.isArray(list) && idsOf(listed(section)).length === list.length && (section === 'accumulators' || list.length > 0));
    if (!isWhole) incomplete.add(section);
  }
  if (!isRecord(root['benefits'])) incomplete.add('benefits');
  return {
    tiers: [...new Set(idsOf(listed('tiers')))],
    incomplete,
    benefits: benefitIds,
    benefitSet: new Set(benefitIds),
    sortedBenefits: [...benefitIds].sort(),
    accumulators: new Map(
      listed('accumulators').flatMap((entry) =>
        typeof entry['id'] === 'string' ? [[entry['id'], { type: entry['type'], measure: entry['measure'] }] as const] : [],
      ),
    ),
    coveredIn: new Map(
      Object.entries(benefits).map(([id, benefit]) => {
        const costs = isRecord(benefit) && isRecord(benefit['costs']) ? benefit['costs'] : {};
        return [id, new Set(Object.keys(costs))];
      }),
    ),
  };
}

export function tierIsKnown(tier: string, path: string, { report, known, meant }: Context): boolean {
  if (known.tiers.includes(tier)) return true;
  if (known.incomplete.has('tiers')) return false;
  report.error(path, 'tier.unknown', `There is no tier "${tier}".`, meant(tier, known.tiers));
  return false;
}

export function benefitIsKnown(benefit: string, path: string, { report, known, meant }: Context): boolean {
  if (known.benefitSet.has(benefit)) return true;
  if (known.incomplete.has('benefits')) return false;
  report.error(path, 'benefit.unknown', `There is no benefit "${benefit}" in this plan.`, meant(benefit, known.benefits));
  return false;
}
