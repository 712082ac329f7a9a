/** Accumulators: within their limits, and holding what members paid. */
import { parseDay } from '../../calendar/day.js';
import type { AccumulatorJson } from '../documents.js';
import { versionsOf, type ScenarioJson } from '../scenario-documents.js';
import { first, linesOf, printCents, readCents, readQuantity, total, type Balance } from './amounts.js';
import { invariant, type Subject } from './invariant.js';

/** The definitions of an accumulator, one for each version of the plan that has it. */
const definitionsOf = (scenario: ScenarioJson, id: string): readonly AccumulatorJson[] =>
  versionsOf(scenario).flatMap(({ accumulators }) => accumulators?.filter((one) => one.id === id) ?? []);

const periodOf = (scenario: ScenarioJson, accumulator: AccumulatorJson): NonNullable<AccumulatorJson['period']> =>
  accumulator.period ?? versionsOf(scenario)[0]?.period ?? 'plan-year';

/** What was there before the first claim, of a member or of everyone. */
const openedWith = ({ opening }: ScenarioJson, { id, member }: Balance): bigint =>
  total(
    (opening ?? [])
      .filter((one) => one.accumulator === id && (member === null || one.member === member))
      .map(({ used }) => quantityOf(used)),
  );

const quantityOf = (used: number | string): bigint => readQuantity(typeof used === 'number' ? used : Number(used));

/** Other accumulators and copays may credit one past its limit; so may a carryover that arrives late. */
function isCreditedAlong(scenario: ScenarioJson, { id, carryover }: AccumulatorJson): boolean {
  return (
    carryover !== undefined ||
    versionsOf(scenario).some(({ accumulators }) => accumulators?.some(({ alsoCredits }) => alsoCredits?.includes(id) === true) === true)
  );
}

/** Windows that move with their uses are only filled in order where the claims come in order. */
function comesInOrder({ claims, order, opening }: ScenarioJson): boolean {
  if (order !== undefined || claims.some(({ repeat, replaces }) => repeat !== undefined || replaces !== undefined)) return false;
  const opened = (opening ?? []).flatMap(({ date }) => parseDay(date) ?? []).sort((a, b) => a - b);
  const days = [
    ...opened,
    ...claims.flatMap(({ lines, admission }) => (lines ?? []).map(({ date }) => parseDay(admission?.from ?? date) ?? 0)),
  ];
  return days.every((day, index) => index === 0 || day >= (days[index - 1] ?? 0));
}

const nameOf = ({ id, member, period }: Balance): string => `"${id}" of ${member ?? 'the family'} in ${period}`;

function* overLimit({ scenario, result }: Subject, type: AccumulatorJson['type']): Generator<string> {
  for (const balance of result.accumulators) {
    const { id, used, limit } = balance;
    const definitions = definitionsOf(scenario, id);
    const [definition] = definitions;
    if (definition?.type !== type || limit === null) continue;
    // A version with a lower limit may find more used than it allows.
    if (definitions.some((one) => JSON.stringify(one) !== JSON.stringify(definition)) || isCreditedAlong(scenario, definition)) continue;
    if (typeof periodOf(scenario, definition) === 'object' && !comesInOrder(scenario)) continue;
    const most = [readQuantity(limit), openedWith(scenario, balance)].reduce((a, b) => (a > b ? a : b));
    if (readQuantity(used) > most) yield `${nameOf(balance)} has ${String(used)} used, over its limit of ${String(limit)}`;
  }
}

/**
 * No out-of-pocket maximum over its limit, unless an opening brought more. Not asked of one that another accumulator also
 * credits, whose limit differs between versions, or whose windows move while claims come out of order.
 */
export const withinOopMax = invariant('withinOopMax', 'No out-of-pocket maximum is over its limit, but by cross credit.', (subject) =>
  first(overLimit(subject, 'oop-max')),
);
export const withinDeductible = invariant(
  'withinDeductible',
  'No deductible is over its limit, but by cross credit or carryover.',
  (subject) => first(overLimit(subject, 'deductible')),
);
export const withinBenefitLimit = invariant(
  'withinBenefitLimit',
  'No limit of visits, days, units or dollars is over, but by cross credit.',
  (subject) => first(overLimit(subject, 'limit')),
);

/** Once so many members have met their limits, nothing is left for anyone. Of versions that differ, the shown limit may not be the one that counted. */
function hasEnoughMet(scenario: ScenarioJson, balances: readonly Balance[], { id, period }: Balance): boolean {
  const { household } = scenario;
  const [definition] = definitionsOf(scenario, id);
  const enough = definition?.familyMembers;
  if (enough === undefined || (household.members.length < 2 && household.coverage !== 'family')) return false;
  // A limit of nothing is met by everyone, also by those who have used nothing.
  if (Number(definition?.perMember ?? definition?.individual) === 0) return household.members.length >= enough;
  const own = balances.filter((one) => one.id === id && one.period === period && one.member !== null);
  return own.filter(({ used, limit }) => limit !== null && readQuantity(used) >= readQuantity(limit)).length >= enough;
}

function* wrongLeft({ scenario, result }: Subject): Generator<string> {
  const restOf = ({ used, limit }: Balance): bigint | null => {
    if (limit === null) return null;
    const rest = readQuantity(limit) - readQuantity(used);
    return rest < 0n ? 0n : rest;
  };
  for (const balance of result.accumulators) {
    const { id, member, period, used, left } = balance;
    if (String(used).startsWith('-')) yield `${nameOf(balance)} has ${String(used)} used`;
    const family =
      member === null ? undefined : result.accumulators.find((one) => one.id === id && one.period === period && one.member === null);
    const rests = [restOf(balance), family === undefined ? null : restOf(family)].filter((rest) => rest !== null);
    const least = rests.reduce<bigint | null>((a, b) => (a === null || b < a ? b : a), null);
    const isMet = hasEnoughMet(scenario, result.accumulators, balance);
    const expected = isMet ? 0n : least;
    if (left === null ? expected !== null : readQuantity(left) !== expected)
      yield `${nameOf(balance)} has ${String(used)} of ${String(balance.limit)} used, and ${String(left)} left`;
  }
}

export const leftIsWhatRemains = invariant(
  'leftIsWhatRemains',
  "What is left for a member is the smaller of what is left of the member's limit and of the family's, and never negative.",
  (subject) => first(wrongLeft(subject)),
);

function* wrongFamilies({ scenario, result }: Subject): Generator<string> {
  for (const balance of result.accumulators) {
    const { id, member, period, used } = balance;
    if (member !== null || (scenario.opening ?? []).some((one) => one.accumulator === id && one.member === undefined)) continue;
    const members = total(
      result.accumulators
        .filter((one) => one.id === id && one.period === period && one.member !== null)
        .map((one) => readQuantity(one.used)),
    );
    if (members !== readQuantity(used))
      yield `${nameOf(balance)} has ${String(used)} used, its members' add up to ${String(Number(members) / 1000)}`;
  }
}

export const familyIsSumOfMembers = invariant(
  'familyIsSumOfMembers',
  "What a family used is what its members used, unless an opening states the family's total.",
  (subject) => first(wrongFamilies(subject)),
);

/** @source out-of-pocket limits count deductibles, copays and coinsurance, 42 USC 18022(c)(3) */
export const oopMaxHoldsWhatMembersPaid = invariant(
  'oopMaxHoldsWhatMembersPaid',
  "An out-of-pocket maximum about every line holds each member's deductibles, copays and coinsurance, no more and no less.",
  ({ scenario, result }) => {
    const [plan, ...more] = versionsOf(scenario);
    // Drug makers' cards and benefits that do not count are left out of it on purpose; a void gives back what a window no longer shows.
    if (
      plan === undefined ||
      more.length > 0 ||
      plan.copayAssistance === 'excluded' ||
      Object.values(plan.benefits).some(({ countsTowardOopMax }) => countsTowardOopMax === false)
    )
      return null;
    for (const accumulator of plan.accumulators ?? []) {
      const { id, type, tiers, benefits, counts } = accumulator;
      if (
        type !== 'oop-max' ||
        tiers !== undefined ||
        benefits !== undefined ||
        counts !== undefined ||
        isCreditedAlong(scenario, accumulator) ||
        typeof periodOf(scenario, accumulator) === 'object'
      )
        continue;
      for (const { id: member } of scenario.household.members) {
        const held = total(result.accumulators.filter((one) => one.id === id && one.member === member).map((one) => readCents(one.used)));
        const paid = total(
          [...linesOf(result)]
            .filter(([, , claim]) => claim.member === member)
            .map(([, line]) => readCents(line.deductible) + readCents(line.copay) + readCents(line.coinsurance)),
        );
        const opened = openedWith(scenario, { id, member, period: '', used: 0, limit: null, left: null }) / 10n;
        if (held !== paid + opened)
          return `"${id}" of ${member} holds ${printCents(held)}, the member's cost sharing is ${printCents(paid)} and ${printCents(opened)} before`;
      }
    }
    return null;
  },
);
