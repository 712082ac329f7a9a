/** What a plan, the user's own included, gives claims to meet: its benefits, networks, accumulators, and the values that its conditions ask for. */
import { addDays, addMonths, parseDay, type Day } from '../../calendar/day.js';
import type { AccumulatorJson, PlanJson } from '../documents.js';
import { isMoney } from './accumulators.js';
import { VALUES } from './words.js';

export interface Vocabulary {
  readonly first: Day;
  /** Last day of the last version; of an open one two years on. */
  readonly last: Day;
  readonly benefits: readonly string[];
  readonly networks: readonly string[];
  readonly accumulators: readonly {
    readonly id: string;
    readonly measure: 'amount' | 'visits' | 'days' | 'units';
    readonly period: NonNullable<AccumulatorJson['period']>;
  }[];
  /** Texts that conditions and gates compare a fact with, and usual ones. */
  readonly texts: (fact: string) => readonly string[];
  /** Numbers that conditions compare a fact with. */
  readonly numbers: (fact: string) => readonly number[];
}

/** @param versions of one plan, by date; at least one. */
export function vocabularyOf(versions: readonly PlanJson[]): Vocabulary {
  const asked = new Map<string, unknown[]>();
  gather(versions, asked);
  const starts = versions.flatMap(({ effective }) => parseDay(effective.from) ?? []);
  const first = starts.reduce((least, day) => (day < least ? day : least), starts[0] ?? (0 as Day));
  const last = versions.reduce((most, { effective }) => {
    const to = parseDay(effective.to) ?? addMonths(parseDay(effective.from) ?? first, 24);
    return to > most ? to : most;
  }, first);
  return {
    first,
    last,
    benefits: [...new Set(versions.flatMap(({ benefits }) => Object.keys(benefits)))],
    networks: [...new Set(versions.flatMap(({ tiers }) => tiers.flatMap(({ networks }) => networks ?? [])))],
    accumulators: accumulatorsOf(versions),
    texts: (fact) => {
      const usual = (VALUES as Readonly<Record<string, readonly string[]>>)[fact] ?? [];
      return [
        ...new Set([...(asked.get(fact) ?? []).filter((value): value is string => typeof value === 'string' && isPlain(value)), ...usual]),
      ];
    },
    numbers: (fact) => (asked.get(fact) ?? []).filter((value): value is number => typeof value === 'number'),
  };
}

const isPlain = (text: string): boolean => /^[A-Za-z0-9](?:[A-Za-z0-9 ._:-]{0,48}[A-Za-z0-9])?$/.test(text);

function accumulatorsOf(versions: readonly PlanJson[]): Vocabulary['accumulators'] {
  const byId = new Map<string, Vocabulary['accumulators'][number]>();
  for (const { accumulators, period } of versions) {
    for (const accumulator of accumulators ?? []) {
      byId.set(accumulator.id, {
        id: accumulator.id,
        measure: isMoney(accumulator) ? 'amount' : (accumulator.measure ?? 'amount'),
        period: accumulator.period ?? period ?? 'plan-year',
      });
    }
  }
  return [...byId.values()];
}

/** Walks a document for tests of facts, however deep, and for the words that gates name. */
function gather(json: unknown, asked: Map<string, unknown[]>): void {
  if (Array.isArray(json)) {
    for (const part of json as readonly unknown[]) gather(part, asked);
    return;
  }
  if (json === null || typeof json !== 'object') return;
  const record = json as Readonly<Record<string, unknown>>;
  const note = (fact: string, values: readonly unknown[]): void => {
    const known = asked.get(fact) ?? [];
    known.push(
      ...values.flatMap((value): readonly unknown[] =>
        record['operator'] === 'inCodes' && typeof value === 'string' ? codesOf(value) : [value],
      ),
    );
    asked.set(fact, known);
  };
  const { fact, value, exemptSpecialties } = record;
  if (typeof fact === 'string') note(fact, Array.isArray(value) ? (value as readonly unknown[]) : [value]);
  if (Array.isArray(exemptSpecialties)) note('provider.specialty', exemptSpecialties as readonly unknown[]);
  for (const part of Object.values(record)) gather(part, asked);
}

/** Codes that a pattern takes: both ends of a range, a code that begins with a prefix. */
function codesOf(pattern: string): readonly string[] {
  if (pattern.endsWith('*')) return [`${pattern.slice(0, -1)}1234`.slice(0, 5)];
  return pattern.split('-');
}

/** A day of the plan: the first two months for small numbers, then all of it, with a little before and after. */
export function dayAt({ first, last }: Vocabulary, offset: number): Day {
  const day = addDays(first, offset);
  return day > addDays(last, 40) ? addDays(first, offset % Math.max(1, last - first + 40)) : day;
}

/** What stands for a plan where none is given. */
const NO_PLAN: PlanJson = {
  costshare: 'plan/1',
  id: 'none',
  effective: { from: '2026-01-01' },
  tiers: [{ id: 'in' }],
  benefits: {},
};
export const listOf = (plan: PlanJson | readonly PlanJson[] | undefined): readonly PlanJson[] =>
  plan === undefined ? [NO_PLAN] : Array.isArray(plan) ? (plan as readonly PlanJson[]) : [plan as PlanJson];
