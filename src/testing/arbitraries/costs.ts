/** Costs: every kind of step, as steps or as a sentence, pointers to other benefits, and variants. */
import * as fc from 'fast-check';
import type { AmountJson, CoinsuranceJson, CopayJson, CostJson, StepJson, VariantJson } from '../documents.js';
import { amountOf, cents, share } from './amounts.js';
import { conditionDraft, writeCondition, type ConditionDraft, type Names } from './conditions.js';
import { compact, few, oneOf, pick, pickFrom, rarely, sometimes, type Pick } from './draw.js';

const PERS = ['visit', 'line', 'day', 'unit', 'admission', 'prescription', '30-day-supply'] as const;

interface PartDraft {
  readonly kind: 'copay' | 'deductible' | 'named-deductible';
  readonly amount: number;
  readonly per: (typeof PERS)[number];
  /** A range of days: how many are skipped after the range before, and how many it has. */
  readonly days: { readonly skipped: number; readonly length: number | undefined; readonly over: Pick | undefined } | undefined;
  readonly credits: boolean;
  readonly which: Pick;
}
export interface StepsDraft {
  readonly alone: 'no-charge' | 'not-covered' | undefined;
  readonly reference: number | 'generic' | undefined;
  readonly parts: readonly PartDraft[];
  readonly last:
    | {
        readonly share: string;
        readonly min: number | undefined;
        readonly more: number | undefined;
        readonly ofAllowed: boolean;
        readonly perSupply: boolean;
      }
    | { readonly planPaysUpTo: number }
    | undefined;
  readonly isSentence: boolean;
}
export interface CostDraft {
  readonly steps: StepsDraft;
  readonly same: Pick | undefined;
  readonly variants: readonly { readonly when: ConditionDraft; readonly steps: StepsDraft; readonly same: Pick | undefined }[];
  readonly hasLast: boolean;
}

const part: fc.Arbitrary<PartDraft> = fc.record({
  kind: fc.oneof(
    { withCrossShrink: true },
    { weight: 3, arbitrary: fc.constant('copay' as const) },
    { weight: 3, arbitrary: fc.constant('deductible' as const) },
    { weight: 1, arbitrary: fc.constant('named-deductible' as const) },
  ),
  amount: cents(40_000),
  per: oneOf(...PERS),
  days: sometimes(
    fc.record({
      skipped: fc.nat(2),
      length: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined, freq: 4 }),
      over: sometimes(pick),
    }),
  ),
  credits: rarely(fc.constant(true)).map((given) => given === true),
  which: pick,
});

const coinsuranceDraft = fc.record({
  share,
  min: rarely(cents(8_000)),
  more: sometimes(cents(20_000)),
  ofAllowed: rarely(fc.constant(true)).map((given) => given === true),
  perSupply: rarely(fc.constant(true)).map((given) => given === true),
});

export const stepsDraft: fc.Arbitrary<StepsDraft> = fc.record({
  alone: rarely(oneOf('no-charge', 'no-charge', 'not-covered')),
  reference: rarely(fc.oneof(cents(100_000), fc.constant('generic' as const))),
  parts: few(part, 0, 3),
  last: fc.oneof(
    { withCrossShrink: true },
    { weight: 3, arbitrary: fc.constant(undefined) },
    { weight: 5, arbitrary: coinsuranceDraft },
    { weight: 1, arbitrary: cents(30_000).map((planPaysUpTo) => ({ planPaysUpTo })) },
  ),
  isSentence: fc.boolean(),
});

export const costDraft: fc.Arbitrary<CostDraft> = fc.record({
  steps: stepsDraft,
  same: rarely(pick),
  variants: fc.oneof(
    { withCrossShrink: true },
    { weight: 4, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: few(fc.record({ when: conditionDraft, steps: stepsDraft, same: rarely(pick) }), 1, 2) },
  ),
  hasLast: fc.nat(4).map((given) => given < 4),
});

/** What the steps of one place may name. */
export interface Place {
  /** Whether exactly one deductible is about the lines here, so that a step need not name it. */
  readonly hasDeductible: boolean;
  readonly deductibles: readonly string[];
  /** Accumulators of days, over which the days of a copay may run. */
  readonly dayCounts: readonly string[];
}

export function writeSteps(draft: StepsDraft, place: Place): string | readonly StepJson[] {
  const steps = listSteps(draft, place);
  return draft.isSentence ? (sentenceOf(steps) ?? steps) : steps;
}

function listSteps(draft: StepsDraft, place: Place): readonly StepJson[] {
  if (draft.alone !== undefined) return [draft.alone];
  const steps: StepJson[] = [];
  if (draft.reference !== undefined) steps.push({ referencePrice: draft.reference === 'generic' ? 'generic' : amountOf(draft.reference) });
  const named = new Set<string>();
  const reached = new Map<string, number | null>();
  for (const one of draft.parts) {
    const step = one.kind === 'copay' ? writeCopay(one, place, reached) : writeDeductible(one, place);
    if (step === null) continue;
    const name = step === 'deductible' ? '' : typeof step === 'object' && 'deductible' in step ? step.deductible : null;
    if (name !== null && named.has(name)) continue;
    if (name !== null) named.add(name);
    steps.push(step);
  }
  if (draft.last !== undefined)
    steps.push('planPaysUpTo' in draft.last ? { planPaysUpTo: amountOf(draft.last.planPaysUpTo) } : writeCoinsurance(draft.last));
  return steps.length === 0 ? ['no-charge'] : steps;
}

function writeDeductible({ kind, which }: PartDraft, { hasDeductible, deductibles }: Place): StepJson | null {
  if (kind === 'deductible' && hasDeductible) return 'deductible';
  const named = pickFrom(deductibles, which);
  return named === undefined ? null : { deductible: named };
}

type Range = readonly [number, number | null];

/**
 * Daily copays of one cost follow each other, none for a day that another takes; one that finds no day left is charged by line.
 * @param reached by what the days run over: the last day taken, or null where all are.
 */
function writeCopay(
  { amount, per, days, credits, which }: PartDraft,
  { hasDeductible, dayCounts }: Place,
  reached: Map<string, number | null>,
): CopayJson {
  const over = per === 'day' && days?.over !== undefined ? pickFrom(dayCounts, which) : undefined;
  const before = reached.get(over ?? '');
  const isDaily = per === 'day' && before !== null;
  const range: Range | undefined = !isDaily || (days === undefined && before === undefined) ? undefined : nextRange(before ?? 0, days);
  if (isDaily) reached.set(over ?? '', range === undefined ? null : range[1]);
  return compact<CopayJson>({
    copay: amountOf(amount),
    per: per === 'visit' ? undefined : per === 'day' && !isDaily ? 'line' : per,
    days: range,
    over: range === undefined ? undefined : over,
    creditsDeductible: credits && hasDeductible ? true : undefined,
  });
}

const nextRange = (before: number, days: PartDraft['days']): Range => {
  const first = before + 1 + (days?.skipped ?? 0);
  return [first, days?.length === undefined ? null : first + days.length - 1];
};

function writeCoinsurance({
  share: taken,
  min,
  more,
  ofAllowed,
  perSupply,
}: Exclude<NonNullable<StepsDraft['last']>, { readonly planPaysUpTo: number }>): CoinsuranceJson {
  const most = more === undefined ? undefined : (min ?? 0) + more;
  return compact<CoinsuranceJson>({
    coinsurance: taken,
    min: min === undefined ? undefined : amountOf(min),
    max: most === undefined || most === 0 ? undefined : amountOf(most),
    of: ofAllowed ? 'allowed' : undefined,
    per: perSupply ? '30-day-supply' : undefined,
  });
}

/** The cost of a benefit in a tier. @param same the costs that may be pointed to from here. */
export function writeCost(draft: CostDraft, place: Place, same: readonly string[], names: Names): CostJson {
  const write = (steps: StepsDraft, pointer: Pick | undefined): CostJson => {
    const target = pointer === undefined ? undefined : pickFrom(same, pointer);
    return target === undefined ? writeSteps(steps, place) : { same: target };
  };
  if (draft.variants.length === 0) return write(draft.steps, draft.same);
  const variants: readonly VariantJson[] = draft.variants.map((variant) => ({
    when: writeCondition(variant.when, names, 'cost-share'),
    cost: write(variant.steps, variant.same),
  }));
  return draft.hasLast ? [...variants, { cost: write(draft.steps, draft.same) }] : variants;
}

// At most two decimals are there, so none is rounded away.
const dollars = (amount: AmountJson): string => `$${typeof amount === 'number' ? amount.toFixed(2) : amount}`;

/** Steps in the words that plans publish; null where they have none for one of them. */
function sentenceOf(steps: readonly StepJson[]): string | null {
  const parts = steps.map(phraseOf);
  return parts.some((words) => words === null) ? null : parts.join(', then ');
}

function phraseOf(step: StepJson): string | null {
  if (typeof step === 'string') return step.replace('-', ' ');
  if ('deductible' in step) return null;
  if ('planPaysUpTo' in step) return `plan pays up to ${dollars(step.planPaysUpTo)}`;
  if ('referencePrice' in step) return step.referencePrice === 'generic' ? null : `reference price ${dollars(step.referencePrice)}`;
  if ('coinsurance' in step) {
    if (step.of !== undefined || step.per !== undefined || (step.min !== undefined && step.max === undefined)) return null;
    if (step.min === undefined)
      return step.max === undefined ? `${step.coinsurance} coinsurance` : `${step.coinsurance} coinsurance up to ${dollars(step.max)}`;
    return `${step.coinsurance} coinsurance, min ${dollars(step.min)}, max ${dollars(step.max ?? 0)}`;
  }
  if (step.over !== undefined || step.creditsDeductible !== undefined || step.per === '30-day-supply') return null;
  const [first, last] = step.days ?? [];
  // A free range of days in a sentence asks for the days of every other amount.
  if (first !== undefined && Number(step.copay) === 0) return null;
  if (first !== undefined && (last === null || last === undefined))
    return `${dollars(step.copay)} copay per day for days ${String(first)} and beyond`;
  return `${dollars(step.copay)} copay${step.per === undefined ? '' : ` per ${step.per}`}${first === undefined ? '' : ` for days ${String(first)}-${String(last)}`}`;
}
