/**
 * The most that in-network cost sharing can come to in a plan year: for a member with self-only coverage, for one person of
 * a family, and for a family. Several maximums (of drugs and care, of tiers) add up, as the annual limitation adds them.
 * @source 42 USC 18022(c)(1), (3); FAQs about Affordable Care Act Implementation, Part XVIII: separate maximums together
 */
import type { AccumulatorDesign, Kind, Period } from '../design/design.js';
import { deductibleOf, isCovered, kindOf } from './costs.js';
import { cheapestCover, type Cap } from './cover.js';
import { largestFamily, personLimit, type Cell, type Model } from './model.js';

type View = 'self-only' | 'person' | 'family';

const LIMIT: Readonly<Record<View, (accumulator: AccumulatorDesign) => number | null>> = {
  'self-only': ({ selfOnly }) => selfOnly,
  person: personLimit,
  family: largestFamily,
};

/** One kind of cost sharing of one cell. */
interface Charge {
  readonly cell: Cell;
  readonly kind: Kind;
  /** The deductible that it goes to. */
  readonly deductible: AccumulatorDesign | null;
}

/** Whether what an accumulator stops at holds for any year. Windows from a first use do not: two of them may meet in one. */
function capsYear(period: Period): boolean {
  if (period === 'plan-year' || period === 'calendar-year' || period === 'lifetime') return true;
  return typeof period === 'object' && 'rollingMonths' in period && period.rollingMonths >= 12;
}

function chargesOf(cell: Cell, model: Model): readonly Charge[] {
  return cell.variants.filter(isCovered).flatMap(({ cost }) =>
    cost.steps.flatMap((step) => {
      const kind = kindOf(step, cell, model);
      return kind === null ? [] : [{ cell, kind, deductible: deductibleOf(step, cell, model) }];
    }),
  );
}

/** Whether an accumulator stops a charge: the maximums that take its kind in, and the deductible that it goes to. */
function stops(accumulator: AccumulatorDesign, { cell, kind, deductible }: Charge): boolean {
  if (!capsYear(accumulator.period)) return false;
  if (accumulator.type === 'deductible') return kind === 'deductible' && deductible === accumulator;
  if (accumulator.type !== 'oop-max' || !cell.benefit.countsTowardOopMax) return false;
  return accumulator.counts.includes(kind) && cell.accumulators.includes(accumulator);
}

interface NamedCap extends Cap {
  readonly accumulators: readonly AccumulatorDesign[];
}

export interface Exposure {
  /** In cents, of what any accumulator stops; null where that is nothing, or where a part has no limit for this view. */
  readonly amount: number | null;
  /** Path of the accumulator that it comes from; `accumulators` where there are several or none. */
  readonly from: string;
}

/** In-network charges, and what stops them. */
export interface Charges {
  readonly all: readonly Charge[];
  /** Annual out-of-pocket maximums that stop any of them. */
  readonly maximums: number;
  readonly isCapped: (cell: Cell) => boolean;
  readonly exposure: (view: View) => Exposure;
}

/** @param counts which cells are looked at, beside being in network. */
export function chargesIn(model: Model, counts: (cell: Cell) => boolean): Charges {
  const all = model.cells.filter((cell) => cell.network && counts(cell)).flatMap((cell) => chargesOf(cell, model));
  const { accumulators } = model.design;
  const stopped = new Map(accumulators.map((one) => [one, new Set(all.flatMap((charge, i) => (stops(one, charge) ? [i] : [])))] as const));
  const capped = new Set([...stopped.values()].flatMap((places) => [...places]));
  const uncapped = new Set(all.flatMap(({ cell }, i) => (capped.has(i) ? [] : [cell])));
  const known = new Map<View, Exposure>();
  return {
    all,
    maximums: accumulators.filter((one) => one.type === 'oop-max' && (stopped.get(one)?.size ?? 0) > 0).length,
    isCapped: (cell) => !uncapped.has(cell),
    exposure: (view) => {
      const exposure = known.get(view) ?? exposureOf(view, [...capped], accumulators, stopped);
      known.set(view, exposure);
      return exposure;
    },
  };
}

function exposureOf(
  view: View,
  charges: readonly number[],
  accumulators: readonly AccumulatorDesign[],
  stopped: ReadonlyMap<AccumulatorDesign, ReadonlySet<number>>,
): Exposure {
  const caps = capsFor(view, accumulators, stopped);
  const stoppable = new Set(caps.flatMap((cap) => [...cap.stops]));
  if (charges.length === 0 || charges.some((charge) => !stoppable.has(charge))) return { amount: null, from: 'accumulators' };
  const cover = cheapestCover(distinct(charges, caps), caps);
  const [only, ...others] = cover.caps.flatMap((cap) => cap.accumulators);
  return { amount: cover.total, from: only === undefined || others.length > 0 ? 'accumulators' : only.path };
}

/** Two accumulators that credit each other stop together what each stops alone, at the higher of the two. */
function capsFor(
  view: View,
  accumulators: readonly AccumulatorDesign[],
  stopped: ReadonlyMap<AccumulatorDesign, ReadonlySet<number>>,
): readonly NamedCap[] {
  const single = accumulators.flatMap((one): readonly NamedCap[] => {
    const limit = LIMIT[view](one);
    const places = stopped.get(one);
    return limit === null || places === undefined || places.size === 0 ? [] : [{ limit, stops: places, accumulators: [one] }];
  });
  const pairs = single.flatMap((a, i) =>
    single.slice(i + 1).flatMap((b): readonly NamedCap[] => {
      const [one] = a.accumulators;
      const [other] = b.accumulators;
      const mutual = one !== undefined && other !== undefined && one.alsoCredits.includes(other.id) && other.alsoCredits.includes(one.id);
      if (!mutual || one.type !== other.type) return [];
      return [{ limit: Math.max(a.limit, b.limit), stops: new Set([...a.stops, ...b.stops]), accumulators: [one, other] }];
    }),
  );
  return [...single, ...pairs];
}

/** One of all charges that the same caps stop: the others are stopped with it. */
function distinct(charges: readonly number[], caps: readonly NamedCap[]): readonly number[] {
  const first = new Map<string, number>();
  for (const charge of charges) {
    const key = caps.map(({ stops: places }) => (places.has(charge) ? '1' : '0')).join('');
    if (!first.has(key)) first.set(key, charge);
  }
  return [...first.values()];
}
