/** A household's history: what is taken back never was, and a ledger goes on from its JSON. */
import { openLedger, type AdjudicationResult, type Ledger } from '../../index.js';
import { versionsOf, type ClaimJson, type RosterJson, type ScenarioJson } from '../scenario-documents.js';
import { first, linesOf, readCents, readQuantity, type Balance } from './amounts.js';
import { AMOUNTS } from './balance.js';
import { invariant, type Subject } from './invariant.js';
import { difference } from './same.js';

/** Claims that neither take another back nor are taken back, and do not repeat: each could be voided. */
const voidable = ({ claims }: ScenarioJson): readonly ClaimJson[] => {
  const takenBack = new Set(claims.flatMap(({ voids, replaces }) => voids ?? replaces ?? []));
  return claims.filter(
    ({ id, voids, replaces, repeat }) => voids === undefined && replaces === undefined && repeat === undefined && !takenBack.has(id),
  );
};

const VOID = 'correction';

/**
 * Under `replay`, a scenario with a claim and its void gives what the scenario without the claim gives, to the last balance.
 * Asked of the first claim that can be voided.
 */
export const voidNeverHappened = invariant(
  'voidNeverHappened',
  'A voided claim leaves no trace where history is replayed.',
  ({ scenario, plans, adjudicate }) => {
    const [claim] = voidable(scenario);
    if (claim === undefined) return null;
    const voided = adjudicate(plans, { ...scenario, replay: true, claims: [...scenario.claims, { id: VOID, voids: claim.id }] });
    const without = adjudicate(plans, { ...scenario, replay: true, claims: scenario.claims.filter(({ id }) => id !== claim.id) });
    const where = difference(voided, without);
    return where === null ? null : `voiding claim ${claim.id}: ${where}`;
  },
);

/**
 * Under `replay`, the first claim that could be voided, replaced at the end by one with other amounts, gives what a scenario
 * with that other claim in its place gives. Asked of scenarios in listed order.
 */
export const replacementStandsInPlace = invariant(
  'replacementStandsInPlace',
  'A replacing claim stands in the place of the one it replaces where history is replayed.',
  ({ scenario, plans, adjudicate }) => {
    const [claim] = voidable(scenario);
    if (claim === undefined || scenario.order !== undefined) return null;
    const other: ClaimJson = { ...claim, id: VOID, lines: (claim.lines ?? []).map((line) => ({ ...line, allowed: 125, billed: 150 })) };
    const replaced = adjudicate(plans, { ...scenario, replay: true, claims: [...scenario.claims, { ...other, replaces: claim.id }] });
    const inPlace = scenario.claims.map((one) => (one === claim ? other : one));
    const where = difference(replaced, adjudicate(plans, { ...scenario, replay: true, claims: inPlace }));
    return where === null ? null : `replacing claim ${claim.id}: ${where}`;
  },
);

/** Balances that hold something: one that was credited and given back may stand at nothing; what carried over shows only beside credits of its own period. */
function standing(
  { accumulators }: AdjudicationResult,
  { accumulators: earlier }: AdjudicationResult,
  scenario: ScenarioJson,
): readonly Balance[] {
  const carrying = new Set(
    versionsOf(scenario).flatMap((plan) => plan.accumulators?.filter(({ carryover }) => carryover !== undefined).map(({ id }) => id) ?? []),
  );
  const keyOf = ({ id, member, period }: Balance): string => [id, member ?? '', period].join(' ');
  const known = new Set(earlier.map(keyOf));
  return accumulators.filter((balance) => readQuantity(balance.used) !== 0n && (!carrying.has(balance.id) || known.has(keyOf(balance))));
}

/** The last claim voided, without replay: all balances and totals are as they were before it. */
export const voidTakesAllBack = invariant(
  'voidTakesAllBack',
  'Voiding the last claim puts every balance and total back where it stood before the claim.',
  ({ scenario, plans, adjudicate }) => {
    const last = scenario.claims.at(-1);
    if (last === undefined || scenario.order !== undefined || scenario.replay === true || !voidable(scenario).includes(last)) return null;
    const before = adjudicate(plans, { ...scenario, claims: scenario.claims.slice(0, -1) });
    const after = adjudicate(plans, { ...scenario, claims: [...scenario.claims, { id: VOID, voids: last.id }] });
    const where =
      difference(after.totals, before.totals, 'totals') ??
      difference(standing(after, before, scenario), standing(before, before, scenario), 'accumulators');
    return where === null ? null : `voiding claim ${last.id}: ${where}`;
  },
);

function* unmirrored({ result }: Subject): Generator<string> {
  const entries = new Map(result.claims.filter(({ reverses }) => reverses === undefined).map((claim) => [claim.id, claim]));
  for (const [where, line, claim] of linesOf(result)) {
    if (claim.reverses === undefined) continue;
    const taken = entries.get(claim.reverses)?.lines.find(({ id }) => id === line.id);
    if (taken === undefined) yield `${where} takes back a line that is not there`;
    else
      for (const name of AMOUNTS)
        if (readCents(line[name]) !== -readCents(taken[name])) yield `${where}: ${name} is ${line[name]}, of ${taken[name]}`;
  }
}

export const voidsMirror = invariant('voidsMirror', 'A void takes back each amount of each line, with the opposite sign.', (subject) =>
  first(unmirrored(subject)),
);

const rosterOf = ({ household, providers = [], referrals = [], authorizations = [], opening = [] }: ScenarioJson): RosterJson => ({
  household,
  providers,
  referrals,
  authorizations,
  opening,
});

/** Whether a ledger, which takes claims as they come, processes them in this very order. */
const isListed = ({ order, replay }: ScenarioJson): boolean => order === undefined && replay !== true;

/** Writes the ledger out as text after each claim, reads it back, and goes on with that. Asked of scenarios in listed order, without replay. */
export const resumes = invariant(
  'resumes',
  'A ledger written as JSON after every claim and read back gives what adjudicating all at once gives.',
  ({ scenario, plans, result }) => {
    if (!isListed(scenario)) return null;
    let ledger = openLedger(plans, JSON.parse(JSON.stringify(rosterOf(scenario))));
    for (const claim of scenario.claims) {
      ledger = openLedger(plans, JSON.parse(JSON.stringify(ledger)));
      ({ ledger } = ledger.adjudicate(claim));
    }
    return difference(openLedger(plans, JSON.parse(JSON.stringify(ledger))).result, result);
  },
);

/** Each claim is tried twice on one ledger; between and after, that ledger stands as it stood. */
export const ledgersAreValues = invariant(
  'ledgersAreValues',
  'Adjudicating a claim leaves the ledger as it was: the same claim gives the same result again.',
  ({ scenario, plans }) => {
    if (!isListed(scenario)) return null;
    let ledger = openLedger(plans, rosterOf(scenario));
    for (const claim of scenario.claims) {
      const before = ledger.accumulators;
      const { ledger: next, entries } = ledger.adjudicate(claim);
      const again = ledger.adjudicate(claim);
      const where =
        difference(again.entries, entries, `claim ${claim.id}`) ??
        difference(ledger.accumulators, before, 'accumulators') ??
        difference(again.ledger.accumulators, next.accumulators, 'accumulators');
      if (where !== null) return where;
      ledger = next;
    }
    return null;
  },
);

/** Another household with the same claims the other way round, one claim between each two of the first. */
export const householdsIndependent = invariant(
  'householdsIndependent',
  'The claims of another household in between change nothing.',
  ({ scenario, plans, result }) => {
    if (!isListed(scenario)) return null;
    let ledger = openLedger(plans, rosterOf(scenario));
    let other: Ledger = openLedger(plans, rosterOf(scenario));
    const plain = scenario.claims.filter(({ voids, replaces }) => voids === undefined && replaces === undefined).reverse();
    scenario.claims.forEach((claim, index) => {
      const strange = plain[index];
      if (strange !== undefined) ({ ledger: other } = other.adjudicate(strange));
      ({ ledger } = ledger.adjudicate(claim));
    });
    return difference(ledger.result, result);
  },
);
