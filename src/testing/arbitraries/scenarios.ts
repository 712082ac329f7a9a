/** Whole scenarios: a plan (or its versions by date), a household, and its claims. */
import * as fc from 'fast-check';
import { addDays, formatDay, parseDay } from '../../calendar/day.js';
import type { AccumulatorJson, AmountJson, PlanJson } from '../documents.js';
import type { ClaimJson, RosterJson, ScenarioJson } from '../scenario-documents.js';
import { claimDraft, stayDrafts, writeClaims } from './claims.js';
import { compact, few, rarely } from './draw.js';
import { rosterDraft, writeRoster } from './households.js';
import { planDraft, writePlan } from './plans.js';
import { listOf, vocabularyOf } from './vocabulary.js';

const yes = rarely(fc.constant(true));
const storyDraft = fc.record({ roster: rosterDraft, claims: few(claimDraft, 1, 6), stays: stayDrafts, isSorted: yes, replay: yes });
type StoryDraft = typeof storyDraft extends fc.Arbitrary<infer D> ? D : never;

function writeStory({ roster: drawn, claims, stays, isSorted, replay }: StoryDraft, plan: PlanJson | readonly PlanJson[]): ScenarioJson {
  const vocabulary = vocabularyOf(listOf(plan));
  const roster = writeRoster(drawn, vocabulary);
  return compact<ScenarioJson>({
    costshare: 'scenario/1',
    plan,
    ...roster,
    order: isSorted === true ? 'service-date' : undefined,
    replay,
    claims: writeClaims(claims, stays, roster, vocabulary),
  });
}

const versionDraft = fc.record({ day: fc.integer({ min: 30, max: 500 }), newPlanYear: fc.boolean(), gap: fc.constantFrom(0, 0, 0, 10) });

/** A later version of the same plan: higher limits, the other rounding. */
function writeVersions(
  first: PlanJson,
  { day, newPlanYear, gap }: typeof versionDraft extends fc.Arbitrary<infer D> ? D : never,
): readonly PlanJson[] {
  const from = parseDay(first.effective.from);
  if (from === null) return [first];
  const last = addDays(from, day);
  const next = addDays(last, 1 + gap);
  const accumulators = first.accumulators?.map(raised);
  const second = compact<PlanJson>({
    ...first,
    id: `${first.id}-next`,
    effective: { from: formatDay(next) },
    newPlanYear: newPlanYear ? true : undefined,
    accumulators,
    rounding: first.rounding === 'half-even' ? 'half-up' : 'half-even',
  });
  return [{ ...first, effective: { from: first.effective.from, to: formatDay(last) } }, second];
}

function raised(accumulator: AccumulatorJson): AccumulatorJson {
  const { individual, perMember, family } = accumulator;
  const twice = (amount: AmountJson): AmountJson => (typeof amount === 'number' && Number.isInteger(amount) ? amount * 2 : amount);
  if (family !== undefined || perMember !== undefined) return accumulator;
  return individual === undefined ? accumulator : { ...accumulator, individual: twice(individual) };
}

/**
 * Scenarios whose household, providers and claims fit a plan: its benefits, networks, codes, limits, referrals and dates.
 * @param plan the JSON of a plan that `compile` takes, or its versions by date.
 * @example fc.assert(fc.property(scenariosFor(planJson), ({ claims }) => claims.length > 0));
 */
export const scenariosFor = (plan: PlanJson | readonly PlanJson[]): fc.Arbitrary<ScenarioJson> =>
  storyDraft.map((story) => writeStory(story, plan));

/**
 * Scenarios, each with a random plan of its own unless one is given.
 * @param plan the JSON of a plan, or its versions by date.
 */
export const scenario = (plan?: PlanJson | readonly PlanJson[]): fc.Arbitrary<ScenarioJson> =>
  plan !== undefined
    ? scenariosFor(plan)
    : fc.record({ plan: planDraft, versions: rarely(versionDraft), story: storyDraft }).map(({ plan: drawn, versions, story }) => {
        const first = writePlan(drawn);
        return writeStory(story, versions === undefined ? first : writeVersions(first, versions));
      });

/** Lists of claims of a household, fitting a plan where one is given; `roster` is who they are about. */
export const claims = (roster: RosterJson, plan?: PlanJson | readonly PlanJson[]): fc.Arbitrary<readonly ClaimJson[]> => {
  const vocabulary = vocabularyOf(listOf(plan));
  return fc.tuple(few(claimDraft, 1, 6), stayDrafts).map(([drafts, stays]) => writeClaims(drafts, stays, roster, vocabulary));
};
