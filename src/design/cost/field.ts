/** The values inside a step, each read to its canonical text or refused in words. */
import { moneyText, shareText } from './amounts.js';
import type { Per } from './steps.js';

/** What is wrong with a value. */
export interface Fault {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

export type Field<T> = { readonly value: T } | { readonly fault: Fault };

/** A value as a message shows it. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  if (Array.isArray(value)) return value.length <= 3 ? `[${value.map(shownInside).join(', ')}]` : 'A list';
  return typeof value === 'object' && value !== null ? 'An object' : String(value);
}

const shownInside = (value: unknown): string => (typeof value === 'object' && value !== null ? '…' : shown(value));

const fault = (code: string, message: string, hint: string): { readonly fault: Fault } => ({ fault: { code, message, hint } });

/** Dollars as a JSON number or a string with at most two decimals. */
export function readMoney(given: unknown): Field<string> {
  // A number prints as its shortest text: what has more than two decimals or an exponent there is no amount of money.
  const written = typeof given === 'number' ? String(given) : given;
  const amount = typeof written === 'string' && !written.includes(',') ? moneyText(written) : null;
  if (amount !== null) return { value: amount };
  return fault(
    'cost.money',
    `${shown(given)} is not an amount of dollars.`,
    'Write dollars with at most two decimals, as a number or as text: 25, 12.5, "1234.56".',
  );
}

/** A member's share, "20%". */
export function readShare(given: unknown): Field<string> {
  const share = typeof given === 'string' && given.endsWith('%') ? shareText(given.slice(0, -1)) : null;
  if (share !== null) return { value: share };
  return fault('cost.share', `${shown(given)} is not a share from 0% to 100%.`, 'Write the member\'s share as text: "20%", "33.5%".');
}

/** The id of an accumulator. */
export function readName(given: unknown): Field<string> {
  if (typeof given === 'string' && /^[\p{L}\p{M}\p{N}_.:-]{1,64}$/u.test(given)) return { value: given };
  return fault(
    'cost.name',
    `${shown(given)} is not the id of an accumulator.`,
    'Write its id from `accumulators`: letters, digits, `-`, `_`, `.` and `:`, at most 64 of them.',
  );
}

const UNITS: readonly Per[] = ['visit', 'line', 'day', 'unit', 'admission', 'prescription', '30-day-supply'];
const unitOf = (given: unknown): Per | null => UNITS.find((unit) => unit === given) ?? null;

export function readUnit(given: unknown): Field<Per> {
  const unit = unitOf(given);
  return unit === null
    ? fault(
        'cost.unit',
        `${shown(given)} is not something a copay is charged for.`,
        `Write one of ${UNITS.map((name) => `"${name}"`).join(', ')}.`,
      )
    : { value: unit };
}

const isDay = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 999_999;

/** The first and the last day; `null` for no last one. */
export function readRange(given: unknown): Field<readonly [number, number | null]> {
  const [first, last, ...others] = Array.isArray(given) ? (given as readonly unknown[]) : [];
  if (others.length === 0 && isDay(first) && last === null) return { value: [first, null] };
  if (others.length === 0 && isDay(first) && isDay(last) && first <= last) return { value: [first, last] };
  return fault(
    'cost.range',
    `${shown(given)} is not a range of days.`,
    'Write the first and the last day, from 1 up: [1, 5]; [7, null] where there is no last one.',
  );
}

/** One of the values that a key may have. */
export function readChoice<T>(given: unknown, choices: readonly T[]): Field<T> {
  const choice = choices.find((candidate) => candidate === given);
  return choice === undefined
    ? fault('cost.value', `${shown(given)} is not a value of this key.`, `Write ${choices.map(shown).join(' or ')}, or leave the key out.`)
    : { value: choice };
}
