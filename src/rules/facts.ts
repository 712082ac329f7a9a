/**
 * The facts that conditions may ask about: flat names, one type each, and the first stage at which each is known.
 * Facts of a household's accumulators (`used.deductible`) are made from the plan's own accumulators.
 */
import type { Measure } from '../design/design.js';
import { RULE_STAGES, type RuleStage } from './rule.js';

/** `money` and `date` facts are text to the outside and are compared through their decorators only. */
export type FactType = 'text' | 'number' | 'boolean' | 'money' | 'date' | 'texts';
export type FactValue = string | number | boolean | null | readonly string[];

export interface FactSpec {
  readonly type: FactType;
  /** The first stage whose rules may ask. */
  readonly known: RuleStage;
}

const always = (type: FactType): FactSpec => ({ type, known: 'classify-own' });
/** Known once the line has a benefit. */
const classified = (type: FactType): FactSpec => ({ type, known: 'tier' });
const placed = (type: FactType): FactSpec => ({ type, known: 'deny' });

export const FACTS: ReadonlyMap<string, FactSpec> = new Map([
  ['benefit', classified('text')],
  ['tier', placed('text')],
  ['emergency', classified('boolean')],
  ['protected', always('boolean')],
  ['referral', classified('boolean')],
  ['authorization', classified('boolean')],
  ['coverage', always('text')],
  ['duplicate', always('boolean')],
  ['visits', classified('number')],
  ['line.code', always('text')],
  ['line.modifiers', always('texts')],
  ['line.revenueCode', always('text')],
  ['line.place', always('text')],
  ['line.units', always('number')],
  ['line.billed', always('money')],
  ['line.allowed', always('money')],
  ['line.date', always('date')],
  ['line.diagnoses', always('texts')],
  ['line.telehealth', always('boolean')],
  ['line.daysSupply', always('number')],
  ['line.drugTier', always('text')],
  ['line.channel', always('text')],
  ['line.days', always('number')],
  ['line.condition', always('text')],
  ['claim.id', always('text')],
  ['claim.admitted', always('boolean')],
  ['claim.emergency', always('boolean')],
  ['claim.received', always('date')],
  ['claim.daysToReceipt', always('number')],
  ['member.id', always('text')],
  ['member.age', always('number')],
  ['member.sex', always('text')],
  ['member.relationship', always('text')],
  ['member.pcp', always('text')],
  ['member.programs', always('texts')],
  ['member.enrolledDays', always('number')],
  ['member.enrolledMonths', always('number')],
  ['member.class', always('text')],
  ['member.otherCoverage', always('texts')],
  ['provider.id', always('text')],
  ['provider.networks', always('texts')],
  ['provider.specialty', always('text')],
  ['provider.isPcp', always('boolean')],
  ['provider.tier', always('text')],
]);

export const ACCUMULATOR_FACTS = ['used', 'left', 'familyUsed', 'familyLeft'] as const;
export type AccumulatorFact = (typeof ACCUMULATOR_FACTS)[number];

/** Splits `used.rx-deductible` into its parts; null where it is no fact of an accumulator. */
export function accumulatorFact(name: string): { readonly kind: AccumulatorFact; readonly accumulator: string } | null {
  const dot = name.indexOf('.');
  const kind = ACCUMULATOR_FACTS.find((candidate) => candidate === name.slice(0, dot));
  return kind === undefined ? null : { kind, accumulator: name.slice(dot + 1) };
}

/** What a fact is, in a plan with these accumulators; null where there is no such fact. */
export function factSpec(name: string, measures: ReadonlyMap<string, Measure>): FactSpec | null {
  const fixed = FACTS.get(name);
  if (fixed !== undefined) return fixed;
  const measure = measures.get(accumulatorFact(name)?.accumulator ?? '');
  return measure === undefined ? null : always(measure === 'money' ? 'money' : 'number');
}

export function factNames(accumulators: Iterable<string>): readonly string[] {
  const names = [...FACTS.keys()];
  for (const id of accumulators) for (const kind of ACCUMULATOR_FACTS) names.push(`${kind}.${id}`);
  return names;
}

export const isKnownAt = (spec: FactSpec, stage: RuleStage): boolean => RULE_STAGES.indexOf(spec.known) <= RULE_STAGES.indexOf(stage);
