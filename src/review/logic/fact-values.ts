/**
 * The values of a fact, sorted into regions that no test of it tells apart: one value of each stands for all of them.
 * Amounts and days are counted in cents and days, so that between two neighbours there is no gap.
 */
import { formatDay, parseDay, type Day } from '../../calendar/day.js';
import type { PlanDesign } from '../../design/design.js';
import { inDollars } from '../../money/dollars.js';
import { formatCents, MAX_AMOUNT, parseCents, type Cents } from '../../money/cents.js';
import { accumulatorFact, type FactSpec, type FactValue } from '../../rules/facts.js';

/** The regions of a fact's values, in order. */
export interface Regions {
  /** For each region a value that stands for it, as a condition sees it. */
  readonly values: readonly FactValue[];
  /** Some of the regions in words, neighbours put together: `is below 18 or is not stated`. */
  readonly tell: (numbers: readonly number[]) => string;
}

const named = (regions: readonly { readonly value: FactValue; readonly words: string }[]): Regions => ({
  values: regions.map(({ value }) => value),
  tell: (numbers) => numbers.map((number) => regions[number]?.words ?? '').join(' or '),
});

const ABSENT = { value: null, words: 'is not stated' };

/** Facts of text that every line has. */
const ALWAYS_SAID = new Set(['benefit', 'tier', 'coverage', 'claim.id', 'member.id', 'provider.id']);
/** Facts of numbers, amounts and days that a document may leave out. */
const MAY_LACK = new Set([
  'member.age',
  'line.daysSupply',
  'claim.received',
  'claim.daysToReceipt',
  'member.enrolledDays',
  'member.enrolledMonths',
]);
const MOST = 1_000_000_000;

export interface Bounds {
  readonly from: Day;
  readonly to: Day | null;
}

/**
 * @param asked every value that some test compares the fact with.
 * @param days the days that `line.date` can be on; null where any is possible.
 */
export function regionsOf(fact: string, spec: FactSpec, asked: readonly unknown[], design: PlanDesign, days: Bounds | null): Regions {
  switch (spec.type) {
    case 'boolean':
      return named([true, false].map((value) => ({ value, words: `is ${String(value)}` })));
    case 'texts':
      return named([]);
    case 'text':
      return textRegions(fact, asked, design);
    case 'number':
    case 'money':
    case 'date':
      return scaleRegions(scaleOf(fact, spec, design, days), asked, mayLack(fact, design));
  }
}

function textRegions(fact: string, asked: readonly unknown[], design: PlanDesign): Regions {
  const closed = closedValues(fact, design);
  const values = closed ?? [...new Set(asked.filter((value) => typeof value === 'string'))];
  const said = values.map((value) => ({ value, words: `is "${value}"` }));
  const other = closed === null ? [{ value: '\u0000', words: values.length === 0 ? 'is stated' : 'is anything else' }] : [];
  return named([...said, ...other, ...(ALWAYS_SAID.has(fact) ? [] : [ABSENT])]);
}

export const CHANNELS = ['retail', 'mail', 'specialty'] as const;

function closedValues(fact: string, design: PlanDesign): readonly string[] | null {
  if (fact === 'coverage') return ['self-only', 'family'];
  if (fact === 'line.channel') return CHANNELS;
  if (fact === 'tier' || fact === 'provider.tier') return design.tiers.map(({ id }) => id);
  return fact === 'benefit' ? design.benefits.map(({ id }) => id) : null;
}

function mayLack(fact: string, { accumulators }: PlanDesign): boolean {
  if (MAY_LACK.has(fact)) return true;
  const parts = accumulatorFact(fact);
  if (parts === null || parts.kind === 'used' || parts.kind === 'familyUsed') return false;
  const limits = accumulators.find(({ id }) => id === parts.accumulator);
  const isLimited = limits !== undefined && limits.selfOnly !== null && (limits.perMember !== null || limits.family !== null);
  return parts.kind === 'familyLeft' || !isLimited;
}

/** A fact's values as whole numbers from `least` to `most`. */
interface Scale {
  readonly read: (value: unknown) => number | null;
  readonly value: (count: number) => FactValue;
  readonly words: (count: number) => string;
  readonly least: number;
  readonly most: number;
}

function scaleOf(fact: string, { type }: FactSpec, { accumulators }: PlanDesign, days: Bounds | null): Scale {
  if (type === 'money')
    return {
      read: parseCents,
      value: (count) => formatCents(count as Cents),
      words: (count) => inDollars(count as Cents),
      least: 0,
      most: MAX_AMOUNT,
    };
  if (type === 'date') {
    const bounds = fact === 'line.date' ? days : null;
    const day = (count: number): string => formatDay(count as Day);
    return { read: parseDay, value: day, words: day, least: bounds?.from ?? FIRST_DAY, most: bounds?.to ?? LAST_DAY };
  }
  const measured = accumulators.find(({ id }) => id === accumulatorFact(fact)?.accumulator);
  const scale = fact === 'line.units' || measured?.measure === 'units' ? 1_000 : 1;
  return {
    read: (value) => (typeof value === 'number' ? value * scale : null),
    value: (count) => count / scale,
    words: (count) => String(count / scale),
    least: fact === 'claim.daysToReceipt' ? -MOST : 0,
    most: MOST,
  };
}

const FIRST_DAY = parseDay('1800-01-01') ?? 0;
const LAST_DAY = parseDay('9999-12-31') ?? 0;

function scaleRegions(scale: Scale, asked: readonly unknown[], isOptional: boolean): Regions {
  const { read, value, least, most } = scale;
  const counts = asked.map(read).filter((count) => count !== null);
  const points = [...new Set(counts.flatMap((count) => [Math.floor(count), Math.ceil(count)]))]
    .filter((point) => point >= least && point <= most)
    .sort((a, b) => a - b);
  const starts = [...new Set([least, ...points.flatMap((point) => [point, point + 1])])].filter((start) => start <= most);
  const ends = [...starts.slice(1).map((start) => start - 1), most];
  return {
    values: [...starts.map(value), ...(isOptional ? [null] : [])],
    tell: (numbers) => tellRanges(numbers, starts, ends, scale),
  };
}

/** A number past the last range is that of what is not stated. */
function tellRanges(numbers: readonly number[], starts: readonly number[], ends: readonly number[], { words, least, most }: Scale): string {
  const phrases: string[] = [];
  for (let at = 0; at < numbers.length; at += 1) {
    const from = starts[numbers[at] ?? 0];
    while (numbers[at + 1] === (numbers[at] ?? 0) + 1 && (numbers[at + 1] ?? 0) < starts.length) at += 1;
    const to = ends[numbers[at] ?? 0];
    if (from === undefined || to === undefined) phrases.push(ABSENT.words);
    else if (from === to) phrases.push(`is ${words(from)}`);
    else if (from === least) phrases.push(to === most ? 'is stated' : `is below ${words(to + 1)}`);
    else phrases.push(to === most ? `is above ${words(from - 1)}` : `is from ${words(from)} to ${words(to)}`);
  }
  return phrases.join(' or ');
}
