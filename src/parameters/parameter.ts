/** Figures of the law by the plan year's first day. What is not known is said, with the reason; nothing is ever extrapolated. */
import { parseDay, type Day } from '../calendar/day.js';
import { PARAMETERS, PARAMETER_IDS, type ParameterId } from './catalogue.js';
import type { AbsentValue, KnownValue, ParameterSource } from './parameter-file.js';

/** The value that holds for a plan year. */
export interface ParameterValue {
  /** Dollars with two decimals, `"10600.00"`. */
  readonly amount: string;
  /** First day of the plan years that it is for. */
  readonly from: string;
  readonly source: ParameterSource;
  /** What had been published for the same plan years before; null where nothing had. */
  readonly replaced: { readonly amount: string; readonly source: ParameterSource } | null;
}

/** There is no value, or none that could be checked: and why. */
export interface NoParameterValue {
  readonly amount: null;
  readonly reason: string;
}

export type ParameterLookup = ParameterValue | NoParameterValue;

/**
 * Looks a dated figure of the law up.
 * @param id one of `PARAMETER_IDS`.
 * @param planYearStart the plan year's first day, `"2026-07-01"`: a plan year keeps the value of the calendar year that it begins in.
 * @returns the value with its date and source, or `{ amount: null, reason }`. Never throws.
 * @example
 * parameter('aca.annual-limit.self-only', '2026-07-01').amount; //=> '10600.00'
 */
export function parameter(id: ParameterId, planYearStart: string): ParameterLookup {
  if (!Object.hasOwn(PARAMETERS, id)) return absent(`There is no parameter "${id}": there are ${PARAMETER_IDS.join(', ')}.`);
  const start = parseDay(planYearStart);
  if (start === null) return absent(`"${planYearStart}" is no calendar day such as "2026-01-01".`);
  return valueOn(id, start, planYearStart);
}

function valueOn(id: ParameterId, start: Day, written: string): ParameterLookup {
  const { values, until } = PARAMETERS[id];
  const end = parseDay(until);
  const value = values.filter(({ from }) => (parseDay(from) ?? Infinity) <= start).at(-1);
  if (value === undefined) return absent(`Values are listed from ${values[0]?.from ?? 'no day'} on; the plan year begins on ${written}.`);
  if (end === null || start >= end)
    return absent(`Values are listed for plan years that begin before ${until}; this one begins on ${written}.`);
  if (!isKnown(value)) return absent(value.reason);
  return { amount: value.amount, from: value.from, source: value.source, replaced: value.replaced ?? null };
}

const absent = (reason: string): NoParameterValue => ({ amount: null, reason });
const isKnown = (value: KnownValue | AbsentValue): value is KnownValue => value.amount !== null;
