/** Accumulators with their defaults, lists and limits resolved. Whether they make sense is asked in `checks`. */
import { entries, pathsOf, reportTwins } from '../../door/entries.js';
import { at } from '../../result/report.js';
import type { AccumulatorDesign, Kind, Measure, Period } from '../design.js';
import type { AccumulatorJson, PeriodJson } from '../schema/accumulators.js';
import { tierIsKnown, type Context } from './context.js';
import { readLimits } from './limits.js';
import { resolveBenefits } from './patterns.js';

const ALL_KINDS: readonly Kind[] = ['deductible', 'copay', 'coinsurance'];

/** @param planPeriod the plan's own `period`, for accumulators that say none. */
export function readAccumulators(
  accumulators: readonly AccumulatorJson[],
  planPeriod: PeriodJson | undefined,
  context: Context,
): readonly AccumulatorDesign[] {
  const listed = entries(accumulators, 'accumulators', context.trail);
  reportTwins(accumulators, 'accumulator', pathsOf(listed), context.report);
  return listed.map(([json, path]) => {
    const measure = measureOf(json);
    return {
      id: json.id,
      label: json.label ?? null,
      path,
      type: json.type,
      measure,
      tiers: readTierList(json.tiers, at(path, 'tiers'), context),
      benefits: resolveBenefits(json.benefits, at(path, 'benefits'), context),
      ...readLimits(json, path, measure, context),
      period: readPeriod(json.period ?? planPeriod),
      carryover: readCarryover(json, at(path, 'carryover'), context),
      alsoCredits: [...new Set(json.alsoCredits ?? [])],
      counts: json.counts === undefined ? ALL_KINDS : ALL_KINDS.filter((kind) => json.counts?.includes(kind)),
    };
  });
}

const measureOf = ({ type, measure }: Pick<AccumulatorJson, 'type' | 'measure'>): Measure =>
  type === 'deductible' || type === 'oop-max' || measure === undefined || measure === 'amount' ? 'money' : measure;

/** The period itself, without the notes that its object may carry. */
function readPeriod(period: PeriodJson | undefined): Period {
  if (period === undefined) return 'plan-year';
  if (typeof period === 'string') return period;
  if ('gapDays' in period) return { gapDays: period.gapDays };
  return 'months' in period ? { months: period.months } : { rollingMonths: period.rollingMonths };
}

function readTierList(tiers: readonly string[] | undefined, path: string, context: Context): readonly string[] | null {
  if (tiers === undefined) return null;
  const known = entries(tiers, path, context.trail).filter(([tier, where]) => tierIsKnown(tier, where, context));
  return [...new Set(known.map(([tier]) => tier))];
}

function readCarryover({ carryover }: AccumulatorJson, path: string, { report, trail }: Context): AccumulatorDesign['carryover'] {
  if (carryover === undefined) return null;
  const { months, days } = carryover;
  if ((months === undefined) === (days === undefined) && trail.isIntact(path)) {
    report.error(
      path,
      'carryover.malformed',
      months === undefined ? 'This carryover says no length.' : 'This carryover says two lengths.',
      'Write either { "months": 3 } or { "days": 90 }.',
    );
  }
  const onlyIfNotMet = carryover.onlyIfNotMet ?? false;
  if (months !== undefined) return { unit: 'months', count: months, onlyIfNotMet };
  return days === undefined ? null : { unit: 'days', count: days, onlyIfNotMet };
}
