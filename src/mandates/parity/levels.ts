/**
 * Financial requirements and quantitative treatment limitations of a cell, each with its type and level.
 * A level of zero, and a limit without a number, are none at all.
 * @source 29 CFR 2590.712(c)(1)(ii), (iii), (c)(3)(i)(A)
 */
import type { AccumulatorDesign, CostVariant, Period } from '../../design/design.js';
import type { CopayStep } from '../../design/cost/steps.js';
import { formatCents, parseCents, type Cents } from '../../money/cents.js';
import { inDollars } from '../../money/dollars.js';
import { parsePercent } from '../../money/percent.js';
import { deductiblesBefore, isCovered } from '../costs.js';
import { largestFamily, type Cell, type Model } from '../model.js';

export interface Level {
  /** Levels of one type are compared with each other: `copay`, `copay per day`, `coinsurance`, `visit limit (plan-year)`. */
  readonly type: string;
  /** The higher, the more restrictive. */
  readonly order: number;
  /** As people write it: `$35.00`, `20%`, `30 visits`. */
  readonly text: string;
  /** Path of the accumulator that sets it; null where the cost does. */
  readonly accumulator: string | null;
}

export function levelsOf(variant: CostVariant, cell: Cell, model: Model): readonly Level[] {
  if (!isCovered(variant)) return [];
  return [...deductibleLevels(variant, cell, model), ...copayLevels(variant), ...coinsuranceLevels(variant), ...limitLevels(cell)];
}

/** For each coverage unit: what is due under self-only coverage, and what for a family. */
function deductibleLevels(variant: CostVariant, cell: Cell, model: Model): readonly Level[] {
  const before = deductiblesBefore(variant, cell, model);
  const due = (type: string, limitOf: (accumulator: AccumulatorDesign) => number | null): readonly Level[] => {
    const cents = before.reduce((sum, one) => sum + (limitOf(one) ?? 0), 0);
    return cents === 0 ? [] : [{ type, order: cents, text: inDollars(cents as Cents), accumulator: null }];
  };
  return [
    ...due('deductible (self-only coverage)', ({ selfOnly }) => selfOnly),
    ...due('deductible (family coverage)', (one) => largestFamily(one) ?? one.perMember),
  ];
}

/** What a copay is for: the amounts of different ones are not compared. */
function copayType({ per }: CopayStep): string {
  if (per === 'day' || per === 'admission') return `copay per ${per}`;
  return per === 'prescription' || per === '30-day-supply' ? 'copay per prescription' : 'copay';
}

function copayLevels({ cost }: CostVariant): readonly Level[] {
  return cost.steps.flatMap((step): readonly Level[] => {
    if (typeof step === 'string' || !('copay' in step)) return [];
    const cents = parseCents(step.copay) ?? 0;
    return cents === 0 ? [] : [{ type: copayType(step), order: cents, text: inDollars(cents), accumulator: null }];
  });
}

/** Percentages have at most six decimals: in those parts every share is a whole number. */
const PARTS_OF_WHOLE = 100_000_000;

function coinsuranceLevels({ cost }: CostVariant): readonly Level[] {
  return cost.steps.flatMap((step): readonly Level[] => {
    if (typeof step === 'string' || !('coinsurance' in step)) return [];
    const percent = parsePercent(step.coinsurance);
    if (percent === null || percent.parts === 0) return [];
    return [{ type: 'coinsurance', order: percent.parts * (PARTS_OF_WHOLE / percent.of), text: percent.text, accumulator: null }];
  });
}

function limitLevels({ accumulators }: Cell): readonly Level[] {
  return accumulators.flatMap((accumulator): readonly Level[] => {
    const { type, measure, period, path } = accumulator;
    if (type !== 'limit' || (measure !== 'visits' && measure !== 'days')) return [];
    const count = accumulator.selfOnly ?? accumulator.perMember ?? largestFamily(accumulator);
    if (count === null) return [];
    const unit = measure === 'visits' ? 'visit' : 'day';
    return [{ type: `${unit} limit (${periodText(period)})`, order: -count, text: `${String(count)} ${measure}`, accumulator: path }];
  });
}

function periodText(period: Period): string {
  if (typeof period === 'string') return period;
  const [name = '', count = 0] = Object.entries(period)[0] ?? [];
  return `${String(count)} ${name}`;
}

/** Prints whole cents of any size. */
export const printed = (cents: bigint): string => `${String(cents / 100n)}${formatCents(Number(cents % 100n) as Cents).slice(1)}`;
