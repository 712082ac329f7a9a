/** A plan with one of its copays, shares or deductibles raised. */
import { parseCost } from '../../index.js';
import type { AccumulatorJson, AmountJson, CostJson, PlanJson, StepJson } from '../documents.js';
import type { Line } from './amounts.js';

export interface Raise {
  readonly plan: PlanJson;
  /** What was raised, in words. */
  readonly what: string;
}

/** Fits below every amount that a document may state. */
const MORE_DOLLARS = 7;

const isSteps = (cost: Exclude<CostJson, string | { readonly same: string }>): cost is readonly StepJson[] =>
  !cost.some((entry) => typeof entry === 'object' && 'cost' in entry);

/** A cost with its sentences read. */
export function readCost(cost: CostJson): Exclude<CostJson, string> {
  if (typeof cost === 'string') return parseCost(cost).steps ?? [];
  if ('same' in cost || isSteps(cost)) return cost;
  return cost.map((variant) => ({ ...variant, cost: readCost(variant.cost) }));
}

const more = (amount: AmountJson): AmountJson => {
  const [whole = '0', decimals = ''] = String(amount).split('.');
  return `${String(Number(whole) + MORE_DOLLARS)}.${decimals.padEnd(2, '0')}`;
};

/** A share raised by ten points, and at most to all of it. */
const moreShare = (share: string): string => {
  const [whole = '0', decimals] = share.slice(0, -1).split('.');
  return Number(whole) >= 90 ? '100%' : `${String(Number(whole) + 10)}${decimals === undefined ? '' : `.${decimals}`}%`;
};

function raiseStep(step: StepJson): { readonly step: StepJson; readonly what: string } | null {
  if (typeof step === 'string') return null;
  if ('copay' in step) return { step: { ...step, copay: more(step.copay) }, what: 'a higher copay' };
  return 'coinsurance' in step ? { step: { ...step, coinsurance: moreShare(step.coinsurance) }, what: 'a higher share' } : null;
}

/** Every way to raise one step of a cost. */
function raiseCost(cost: CostJson): readonly { readonly cost: CostJson; readonly what: string }[] {
  const read = readCost(cost);
  if ('same' in read) return [];
  if (isSteps(read)) {
    return read.flatMap((step, at) => {
      const raised = raiseStep(step);
      return raised === null ? [] : [{ cost: read.map((other, index) => (index === at ? raised.step : other)), what: raised.what }];
    });
  }
  const variants = read;
  return variants.flatMap((variant, at) =>
    raiseCost(variant.cost).map((raised) => ({
      cost: variants.map((other, index) => (index === at ? { ...variant, cost: raised.cost } : other)),
      what: raised.what,
    })),
  );
}

function raiseLimits(accumulator: AccumulatorJson): AccumulatorJson {
  const { individual, selfOnly, perMember, family } = accumulator;
  return {
    ...accumulator,
    ...(individual === undefined ? {} : { individual: more(individual) }),
    ...(selfOnly === undefined ? {} : { selfOnly: more(selfOnly) }),
    ...(perMember === undefined ? {} : { perMember: more(perMember) }),
    ...(family === undefined
      ? {}
      : {
          family:
            typeof family === 'object'
              ? Object.fromEntries(Object.entries(family).map(([size, amount]) => [size, more(amount)]))
              : more(family),
        }),
  };
}

/** The steps of all costs of a plan's benefits and rules. */
export function stepsOf({ benefits, rules }: PlanJson): readonly StepJson[] {
  const flat = (cost: CostJson): readonly StepJson[] => {
    const read = readCost(cost);
    return 'same' in read ? [] : isSteps(read) ? read : read.flatMap((variant) => flat(variant.cost));
  };
  const own = (rules ?? []).flatMap(({ event }) => (event.type === 'cost-share' ? flat(event.params['cost'] as CostJson) : []));
  return [...Object.values(benefits).flatMap(({ costs }) => Object.values(costs).flatMap(flat)), ...own];
}

/** Every fact that a plan's conditions ask, on either side. */
export function factsOf(json: unknown, into = new Set<string>()): ReadonlySet<string> {
  if (typeof json !== 'object' || json === null) return into;
  if ('fact' in json && typeof json.fact === 'string') into.add(json.fact);
  for (const part of Object.values(json)) factsOf(part, into);
  return into;
}

/** The plan with, one at a time, each step of the lines' costs and each deductible raised. */
export function raisesOf(plan: PlanJson, lines: readonly Line[]): readonly Raise[] {
  if (lines.length === 0) return [];
  const facts = factsOf(plan);
  const places = new Map(
    lines.flatMap(({ benefit, tier }) => (benefit === null || tier === null ? [] : [[`${benefit} ${tier}`, { benefit, tier }] as const])),
  );
  const ofDeductibles = (plan.accumulators ?? []).flatMap((accumulator, at): readonly Raise[] => {
    const { id, type, carryover } = accumulator;
    if (type !== 'deductible' || carryover?.onlyIfNotMet === true || facts.has(`left.${id}`) || facts.has(`familyLeft.${id}`)) return [];
    return [
      {
        plan: { ...plan, accumulators: plan.accumulators?.map((other, index) => (index === at ? raiseLimits(other) : other)) ?? [] },
        what: `with a higher limit of "${id}"`,
      },
    ];
  });
  return [...[...places.values()].flatMap(({ benefit, tier }) => raisesAt(plan, benefit, tier)), ...ofDeductibles];
}

function raisesAt(plan: PlanJson, benefit: string, tier: string): readonly Raise[] {
  const found = plan.benefits[benefit];
  const cost = found?.costs[tier];
  if (found === undefined || cost === undefined) return [];
  return raiseCost(cost).map((raised) => ({
    plan: { ...plan, benefits: { ...plan.benefits, [benefit]: { ...found, costs: { ...found.costs, [tier]: raised.cost } } } },
    what: `with ${raised.what} of ${benefit} in ${tier}`,
  }));
}
