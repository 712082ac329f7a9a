/** Accumulators of every type, measure and period, in every form of member's and family's limits. */
import * as fc from 'fast-check';
import type { AccumulatorJson, AmountJson, PeriodJson } from '../documents.js';
import { amountOf, cents } from './amounts.js';
import { compact, few, mask, masked, oneOf, pick, pickFrom, rarely, sometimes, type Pick } from './draw.js';
import { BENEFITS } from './words.js';

const MEASURES = ['visits', 'days', 'units', 'amount'] as const;
const FORMS = ['individual', 'embedded', 'aggregate', 'apart', 'by-count', 'not-embedded', 'by-size', 'none'] as const;

export interface AccumulatorDraft {
  readonly type: AccumulatorJson['type'];
  readonly measure: (typeof MEASURES)[number];
  readonly form: (typeof FORMS)[number];
  /** One member's limit, in cents (of counts a hundredth of it), and what a family's has more. */
  readonly limit: number;
  readonly more: number;
  readonly members: number;
  readonly tiers: number | undefined;
  readonly benefits: Pick | undefined;
  readonly period: PeriodJson | undefined;
  readonly carryover: { readonly inDays: boolean; readonly length: number; readonly onlyIfNotMet: boolean } | undefined;
  readonly alsoCredits: Pick | undefined;
  readonly counts: Pick | undefined;
}

const year = oneOf('plan-year', 'calendar-year');
export const periodJson: fc.Arbitrary<PeriodJson> = fc.oneof(
  { withCrossShrink: true },
  { weight: 4, arbitrary: year },
  { weight: 3, arbitrary: oneOf('lifetime', 'admission', 'condition') },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 60 }).map((gapDays) => ({ gapDays })) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 24 }).map((months) => ({ months })) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 12 }).map((rollingMonths) => ({ rollingMonths })) },
);

export const accumulatorDraft: fc.Arbitrary<AccumulatorDraft> = fc.record({
  type: fc.oneof(
    { withCrossShrink: true },
    { weight: 3, arbitrary: fc.constant('deductible' as const) },
    { weight: 3, arbitrary: fc.constant('oop-max' as const) },
    { weight: 2, arbitrary: fc.constant('limit' as const) },
    { weight: 1, arbitrary: fc.constant('counter' as const) },
  ),
  measure: oneOf(...MEASURES),
  form: oneOf(...FORMS),
  limit: cents(200_000),
  more: cents(200_000),
  members: fc.integer({ min: 1, max: 3 }),
  tiers: sometimes(mask),
  benefits: sometimes(pick),
  period: sometimes(periodJson),
  carryover: sometimes(fc.record({ inDays: fc.boolean(), length: fc.integer({ min: 1, max: 12 }), onlyIfNotMet: fc.boolean() })),
  alsoCredits: rarely(pick),
  counts: rarely(pick),
});

/** What there is for accumulators to be about. */
export interface Ground {
  readonly tiers: readonly string[];
  /** By benefit: the tiers in which it has a cost. */
  readonly covered: ReadonlyMap<string, readonly string[]>;
  /** The plan's own period. */
  readonly period: PeriodJson | undefined;
}

export const accumulatorDrafts = few(accumulatorDraft, 0, 5);

export const isMoney = ({ type, measure }: AccumulatorJson): boolean => type === 'deductible' || type === 'oop-max' || measure === 'amount';

export function writeAccumulators(drafts: readonly AccumulatorDraft[], ground: Ground): readonly AccumulatorJson[] {
  const written = drafts.map((draft, index) => writeOne(draft, `${draft.type}-${String(index + 1)}`, ground));
  return written.map((accumulator, index) => {
    const alike = written.filter((other) => other.id !== accumulator.id && measureOf(other) === measureOf(accumulator)).map(({ id }) => id);
    const also = drafts[index]?.alsoCredits;
    const target = also === undefined ? undefined : pickFrom(alike, also);
    return target === undefined ? accumulator : { ...accumulator, alsoCredits: [target] };
  });
}

const measureOf = (accumulator: AccumulatorJson): string => (isMoney(accumulator) ? 'amount' : (accumulator.measure ?? 'amount'));

function writeOne(draft: AccumulatorDraft, id: string, ground: Ground): AccumulatorJson {
  const { type } = draft;
  const isCapped = type === 'deductible' || type === 'oop-max';
  const period = draft.period ?? ground.period ?? 'plan-year';
  const isYear = period === 'plan-year' || period === 'calendar-year';
  const carryover = type === 'deductible' && isYear ? draft.carryover : undefined;
  return compact<AccumulatorJson>({
    id,
    type,
    measure: isCapped ? undefined : draft.measure,
    ...writeReach(draft, ground),
    ...writeLimits(draft, typeof period === 'object'),
    period: draft.period,
    carryover:
      carryover === undefined
        ? undefined
        : {
            ...(carryover.inDays ? { days: carryover.length * 15 } : { months: carryover.length }),
            ...(carryover.onlyIfNotMet ? { onlyIfNotMet: true } : {}),
          },
    counts: type === 'oop-max' && draft.counts !== undefined ? COUNTED[draft.counts % COUNTED.length] : undefined,
  });
}

const COUNTED = [['coinsurance', 'copay'], ['coinsurance'], ['deductible', 'coinsurance'], ['deductible']] as const;

/** Tiers and benefits with a cost in common: an accumulator that never counts anything is refused. */
function writeReach(
  { tiers, benefits }: AccumulatorDraft,
  ground: Ground,
): { readonly tiers?: readonly string[]; readonly benefits?: readonly string[] } {
  const inTiers = tiers === undefined ? [] : masked(ground.tiers, tiers);
  const places = inTiers.length === 0 ? ground.tiers : inTiers;
  const reached = [...ground.covered].filter(([, covered]) => covered.some((tier) => places.includes(tier))).map(([benefit]) => benefit);
  const patterns = benefits === undefined ? null : writePatterns(reached, [...ground.covered.keys()], benefits);
  return { ...(inTiers.length === 0 ? {} : { tiers: inTiers }), ...(patterns === null ? {} : { benefits: patterns }) };
}

/**
 * A list of benefits: ids, a prefix, or all but one.
 * @param wanted benefits of which the list takes at least one; null where there are none.
 */
export function writePatterns(wanted: readonly string[], all: readonly string[], from: Pick): readonly string[] | null {
  const first = pickFrom(wanted, from);
  if (first === undefined) return null;
  const second = pickFrom(all, from >> 4) ?? first;
  const without = all.find((benefit) => benefit !== first);
  if (from % 5 === 0 && without !== undefined) return ['*', `!${without}`];
  if (from % 7 === 0 && first.includes('-')) return [`${first.slice(0, first.indexOf('-') + 1)}*`];
  if (from % 11 === 0) return ['*'];
  return [...new Set([first, second])];
}

/** @param isOwnWindow windows that are each member's own take no family limit. */
function writeLimits({ type, measure, form, limit, more, members }: AccumulatorDraft, isOwnWindow: boolean): Partial<AccumulatorJson> {
  const isCapped = type === 'deductible' || type === 'oop-max';
  const money = isCapped || measure === 'amount';
  const shown = (amount: number): AmountJson =>
    money ? amountOf(amount) : measure === 'units' ? Math.floor(amount / 10_000) / 2 : Math.floor(amount / 20_000);
  const own = shown(limit);
  const family = shown(limit + more);
  if (isOwnWindow)
    return form === 'apart' ? { selfOnly: own, perMember: family } : form === 'none' && type === 'counter' ? {} : { individual: own };
  switch (form) {
    case 'embedded':
      return { individual: own, family };
    case 'aggregate':
      return isCapped ? { selfOnly: own, family } : { family };
    case 'apart':
      return { selfOnly: own, perMember: own, family };
    case 'by-count':
      return { individual: own, familyMembers: members };
    case 'not-embedded':
      return { individual: own, family, embedded: false };
    case 'by-size':
      return { individual: own, family: { 2: family, 3: shown(limit + more * 2) } };
    case 'none':
      return type === 'counter' ? {} : { individual: own };
    case 'individual':
      return { individual: own };
  }
}

export const benefitIds = fc.uniqueArray(oneOf(...BENEFITS), { minLength: 1, maxLength: 6, size: 'max' });
