/** What limits, counters and visit copays hold, told again from the claims and their result. */
import { formatDay, lastAnniversary, parseDay } from '../../calendar/day.js';
import type { AccumulatorJson, PlanJson, StepJson } from '../documents.js';
import { versionsOf, type ClaimJson, type LineJson, type ScenarioJson } from '../scenario-documents.js';
import { printCents, readCents, readQuantity, total, type Line } from './amounts.js';
import { invariant, type Subject } from './invariant.js';
import { readCost } from './raises.js';

interface Standing {
  readonly claim: ClaimJson;
  readonly line: LineJson;
  readonly result: Line;
}

/** Covered lines of claims that were not taken back, with what was written of them; null where claims repeat, whose copies are written nowhere. */
function standingLines({ scenario, result }: Subject): readonly Standing[] | null {
  if (scenario.claims.some(({ repeat }) => repeat !== undefined)) return null;
  const takenBack = new Set(result.claims.flatMap(({ reverses }) => reverses ?? []));
  const written = new Map(scenario.claims.map((claim) => [claim.id, claim]));
  return result.claims
    .filter(({ id, reverses }) => reverses === undefined && !takenBack.has(id))
    .flatMap((entry) =>
      entry.lines.flatMap((line, index): readonly Standing[] => {
        const claim = written.get(entry.id);
        const given = claim?.lines?.[index];
        return claim === undefined || given === undefined || line.status === 'denied' ? [] : [{ claim, line: given, result: line }];
      }),
    );
}

/** One member, provider, date and benefit. */
const visitOf = ({ claim, line, result }: Standing): string =>
  [claim.member, typeof claim.provider === 'string' ? claim.provider : claim.provider?.id, line.date, result.benefit].join('|');

const onlyPlan = (scenario: ScenarioJson): PlanJson | null => {
  const [plan, ...later] = versionsOf(scenario);
  return later.length > 0 ? null : (plan ?? null);
};

/** About every line, in periods with a name, and credited by nothing else. */
function isAboutAll(accumulator: AccumulatorJson, plan: PlanJson): boolean {
  const { id, tiers, benefits } = accumulator;
  return (
    tiers === undefined &&
    benefits === undefined &&
    typeof (accumulator.period ?? plan.period) !== 'object' &&
    plan.accumulators?.some(({ alsoCredits }) => alsoCredits?.includes(id) === true) !== true
  );
}

/** Asked of limits and counters about every line. A visit counts once, however many lines and claims it has. */
export const usageIsCounted = invariant(
  'usageIsCounted',
  'A limit or counter about every line holds what the plan paid, or the visits that were covered, each once.',
  (subject) => {
    const { scenario, result } = subject;
    const plan = onlyPlan(scenario);
    const lines = standingLines(subject);
    if (plan === null || lines === null) return null;
    for (const accumulator of plan.accumulators ?? []) {
      const { id, type, measure } = accumulator;
      if ((type !== 'limit' && type !== 'counter') || (measure !== 'visits' && measure !== 'amount') || !isAboutAll(accumulator, plan))
        continue;
      for (const { id: member } of scenario.household.members) {
        const own = lines.filter(({ claim }) => claim.member === member);
        // In thousandths, as quantities are compared; periods of one visit are told apart by its admission and condition.
        const used =
          measure === 'amount'
            ? total(own.map((line) => readCents(line.result.planPays))) * 10n
            : BigInt(new Set(own.map((line) => `${visitOf(line)}|${periodOf(accumulator, plan, line)}`)).size) * 1000n;
        const opened = total(
          (scenario.opening ?? [])
            .filter((one) => one.accumulator === id && one.member === member)
            .map((one) => readQuantity(Number(one.used))),
        );
        const held = total(
          result.accumulators.filter((one) => one.id === id && one.member === member).map((one) => readQuantity(one.used)),
        );
        if (held !== used + opened)
          return `"${id}" of ${member} holds ${String(Number(held) / 1000)}, covered were ${String(Number(used) / 1000)} and ${String(Number(opened) / 1000)} before`;
      }
    }
    return null;
  },
);

/** The period that a line falls in, by its own name for it: an admission's first day decides, where there is one. */
function periodOf({ period }: AccumulatorJson, plan: PlanJson, { claim, line }: Standing): string {
  const kind = period ?? plan.period ?? 'plan-year';
  if (kind === 'condition') return line.condition ?? '';
  if (kind === 'admission') return claim.admission?.id ?? claim.id;
  const day = claim.admission?.from ?? line.date;
  if (kind === 'calendar-year') return day.slice(0, 4);
  const start = parseDay(plan.effective.from);
  const on = parseDay(day);
  return kind !== 'plan-year' || start === null || on === null ? '' : formatDay(lastAnniversary(start, on));
}

/** The most that the visit copays of a benefit's cost in a tier come to; null where other copays, variants or rules may charge. */
function visitCopays(plan: PlanJson, benefit: string, tier: string): bigint | null {
  const cost = plan.benefits[benefit]?.costs[tier];
  const steps = cost === undefined ? [] : readCost(cost);
  if (!Array.isArray(steps)) return null;
  let most = 0n;
  for (const step of steps as readonly (StepJson | object)[]) {
    if (typeof step === 'object' && 'cost' in step) return null;
    if (typeof step !== 'object' || !('copay' in step)) continue;
    if (step.per !== undefined && step.per !== 'visit') return null;
    most += readQuantity(Number(step.copay)) / 10n;
  }
  return most;
}

/** Asked of standing lines whose costs have copays by visit alone. */
export const visitCopaysChargedOnce = invariant(
  'visitCopaysChargedOnce',
  'A visit is charged its copay once, however many lines and claims it has.',
  (subject) => {
    const plan = onlyPlan(subject.scenario);
    const lines = standingLines(subject);
    if (plan === null || lines === null || plan.rules?.some(({ event }) => event.type === 'cost-share') === true) return null;
    const charged = new Map<string, { copays: bigint; most: bigint | null }>();
    for (const one of lines) {
      const { benefit, tier, copay } = one.result;
      const own = benefit === null || tier === null ? null : visitCopays(plan, benefit, tier);
      const before = charged.get(visitOf(one)) ?? { copays: 0n, most: 0n };
      charged.set(visitOf(one), {
        copays: before.copays + readCents(copay),
        most: own === null || before.most === null ? null : own > before.most ? own : before.most,
      });
    }
    for (const [visit, { copays, most }] of charged)
      if (most !== null && copays > most) return `visit ${visit} is charged copays of ${printCents(copays)}, over ${printCents(most)}`;
    return null;
  },
);
