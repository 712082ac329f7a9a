/**
 * What must move one way only. Both are asked of a scenario's first claim alone (its household, papers and opening balances
 * kept): of all its lines where `domain.ts` says that this is a theorem, else of its first line. Over several lines of any plan it is
 * none: a dearer line may use up what capped two others, and a line denied by a new limit leaves a referral to a later one.
 */
import type { AccumulatorJson, PlanJson } from '../documents.js';
import { versionsOf, without, type ScenarioJson } from '../scenario-documents.js';
import { readCents } from './amounts.js';
import { charges, hasKey, keepsOrderWhenDearer, keepsOrderWhenLimited } from './domain.js';
import { compileAll, invariant, type Subject } from './invariant.js';
import { factsOf, raisesOf } from './raises.js';

type OnePlan = Omit<ScenarioJson, 'plan'> & { readonly plan: PlanJson };

/** The scenario with its first claim alone; null where it has several plans. */
function singleClaim(scenario: ScenarioJson, isWhole: (plan: PlanJson, scenario: ScenarioJson) => boolean): OnePlan | null {
  const [plan, ...later] = versionsOf(scenario);
  const claim = scenario.claims.find(({ lines }) => lines !== undefined && lines.length > 0);
  if (plan === undefined || later.length > 0 || claim === undefined) return null;
  const lines = isWhole(plan, scenario) ? (claim.lines ?? []) : (claim.lines ?? []).slice(0, 1);
  return { ...scenario, plan, claims: [{ ...without(claim, 'replaces', 'repeat'), lines }] };
}

const under = ({ adjudicate }: Subject, scenario: ScenarioJson, plan: PlanJson): ReturnType<Subject['adjudicate']> =>
  adjudicate(compileAll({ plan }), { ...scenario, plan });

/**
 * Raising a copay, a share or a deductible never lowers what the member pays.
 * Not asked where an out-of-pocket maximum counts only some kinds of cost sharing, or an allowance (`planPaysUpTo`) stands
 * beside one: each step leaves the next what it did not take *before* any cap, so a dearer step that is capped takes amounts away from
 * a later one that is not. Nor of a deductible on whose balance conditions hang (`left.deductible`), or that carries over only
 * where it was not met.
 */
export const raisingCostNeverLowersMemberShare = invariant(
  'raisingCostNeverLowersMemberShare',
  'On a single claim, raising a copay, a share or a deductible never lowers what the member pays.',
  (subject) => {
    const scenario = singleClaim(subject.scenario, keepsOrderWhenDearer);
    if (scenario === null) return null;
    const { plan } = scenario;
    const oopMaxes = (plan.accumulators ?? []).filter(({ type }) => type === 'oop-max');
    if (oopMaxes.some(({ counts }) => counts !== undefined) || (oopMaxes.length > 0 && charges(plan, hasKey('planPaysUpTo')))) return null;
    const before = under(subject, scenario, plan);
    const lines = before.claims[0]?.lines.filter(({ status }) => status !== 'denied') ?? [];
    for (const { plan: dearer, what } of raisesOf(plan, lines)) {
      const after = under(subject, scenario, dearer);
      if (readCents(after.totals.memberPays) < readCents(before.totals.memberPays))
        return `${what} the member pays ${after.totals.memberPays} instead of ${before.totals.memberPays}`;
    }
    return null;
  },
);

/** One more limit, of each measure. */
const LIMITS: readonly AccumulatorJson[] = [
  { id: 'one-limit-more', type: 'limit', measure: 'visits', individual: 0 },
  { id: 'one-limit-more', type: 'limit', measure: 'amount', individual: 75 },
  { id: 'one-limit-more', type: 'limit', measure: 'days', individual: 2 },
  { id: 'one-limit-more', type: 'limit', measure: 'units', individual: 1 },
];

/**
 * Whether a line that a limit splits may leave the plan more to pay: copays by day or unit, of which the covered part has fewer;
 * a penalty that is a share of the allowed amount; conditions on what is split.
 */
function splitsUnevenly(plan: PlanJson): boolean {
  const perDay = charges(plan, (step) => typeof step === 'object' && 'copay' in step && (step.per === 'day' || step.per === 'unit'));
  const facts = factsOf(plan);
  return (
    perDay ||
    ['line.days', 'line.allowed', 'line.units'].some((fact) => facts.has(fact)) ||
    JSON.stringify([plan.gatekeeping, plan.rules]).includes('"of":"allowed"')
  );
}

/** Adding a limit never raises what the plan pays. Limits of days and units are only added to a single line, and where that is split evenly. */
export const addingLimitNeverRaisesPlanPayment = invariant(
  'addingLimitNeverRaisesPlanPayment',
  'On a single claim, adding a limit never raises what the plan pays.',
  (subject) => {
    const scenario = singleClaim(subject.scenario, keepsOrderWhenLimited);
    if (scenario === null) return null;
    const { plan } = scenario;
    const before = under(subject, scenario, plan);
    if (readCents(before.totals.planPays) === 0n) return null;
    const uneven = splitsUnevenly(plan) || (scenario.claims[0]?.lines?.length ?? 0) > 1;
    for (const limit of LIMITS) {
      if (uneven && (limit.measure === 'days' || limit.measure === 'units')) continue;
      const after = under(subject, scenario, { ...plan, accumulators: [...(plan.accumulators ?? []), limit] });
      if (readCents(after.totals.planPays) > readCents(before.totals.planPays))
        return `with a limit of ${String(limit.individual)} ${limit.measure ?? ''} the plan pays ${after.totals.planPays} instead of ${before.totals.planPays}`;
    }
    return null;
  },
);
