/**
 * Room 1 of a scenario: unknown JSON becomes typed claims and their household, or every issue in them.
 * Shape first, then references; what is faulty is cut out of a private copy and the rest is read on.
 */
import { admit, doorOf } from '../door/admit.js';
import { entries } from '../door/entries.js';
import { openMeant } from '../door/meant.js';
import type { Trail } from '../door/trail.js';
import { isRecord } from '../door/values.js';
import { copyDocument, type Json } from '../result/document.js';
import { error, fail, isError, ok, sortIssues, type Issue, type Result } from '../result/issue.js';
import { openReport, type Report } from '../result/report.js';
import { checkTotal } from './amounts.js';
import { checkCorrections } from './corrections.js';
import { checkExpected } from './expected.js';
import { orderByService } from './order.js';
import { readClaims } from './read/claims.js';
import type { Context } from './read/context.js';
import { readRoster } from './read/roster.js';
import { replayCorrections } from './replay.js';
import type { Claim, Roster, Scenario } from './scenario.js';
import { claim as claimSchema } from './schema/claims.js';
import { rosterSchema, scenarioSchema, STAND_INS } from './schema/scenario.js';

const SCENARIO = doorOf(scenarioSchema);
const ROSTER = doorOf(rosterSchema);
const CLAIM = doorOf(claimSchema);

/**
 * Reads a scenario: repetitions written out, claims in the order in which they are processed, `replay` applied.
 * @param json anything; never changed. An object as in `schema/scenario.schema.json`; its `plan` is not looked at.
 * @returns the scenario, or all issues (the codes are listed in docs/issues.md). Never throws.
 */
export function parseScenario(json: unknown): Result<Scenario> {
  const copy = copyDocument(json);
  if (!copy.ok) return fail(copy.issues);
  const wrongKind = whatElse(copy.value);
  if (wrongKind !== null) return fail([wrongKind]);
  const report = openReport();
  const ids = gatherIds(copy.value);
  const written = lengthOf(copy.value, 'claims');
  const admitted = admit(SCENARIO, copy.value, report, STAND_INS);
  if (admitted === null) return fail(report.issues);

  const { value } = admitted;
  const context = contextOf(report, admitted.trail, ids);
  const roster = readRoster(value, context);
  const { claims, repeats } = readClaims(entries(value.claims, 'claims', admitted.trail), byId(roster), context);
  // A claim that could not be read is not an unknown one.
  const isWhole = !ids.incomplete.has('claims') && new Set(claims.map(({ path }) => path)).size === written;
  const ordered = value.order === 'service-date' ? orderByService(claims) : claims;
  const checked = isWhole ? checkCorrections(ordered, repeats, report, context.meant) : ordered;
  checkTotal(checked, report);
  if (isWhole && value.expect !== undefined) checkExpected(value.expect, checked, repeats, context);
  const replay = value.replay ?? false;
  return settle(
    { title: value.title ?? null, roster, claims: replay ? replayCorrections(checked) : checked, expect: value.expect, replay },
    report,
  );
}

/**
 * Reads what a ledger is opened with: `household`, and optionally `providers`, `referrals`, `authorizations`, `opening`.
 * @returns the roster, or all issues. Never throws.
 */
export function parseRoster(json: unknown): Result<Roster> {
  const copy = copyDocument(json);
  if (!copy.ok) return fail(copy.issues);
  const report = openReport();
  const ids = gatherIds(copy.value);
  const admitted = admit(ROSTER, copy.value, report, STAND_INS);
  if (admitted === null) return fail(report.issues);
  return settle(readRoster(admitted.value, contextOf(report, admitted.trail, ids)), report);
}

/**
 * Reads one claim for a ledger; several where it repeats. Whether what it voids or replaces is there is for the ledger to say:
 * a void that names no member has the member "" until then.
 * @returns the claims, paths from the claim on, or all issues. Never throws.
 */
export function parseClaim(json: unknown, roster: Roster): Result<readonly Claim[]> {
  const copy = copyDocument(json);
  if (!copy.ok) return fail(copy.issues);
  const report = openReport();
  const admitted = admit(CLAIM, copy.value, report, {});
  if (admitted === null) return fail(report.issues);
  const ids: Ids = { members: idsOf(roster.members), providers: idsOf(roster.providers), incomplete: new Set() };
  const { claims } = readClaims([[admitted.value, '']], byId(roster), contextOf(report, admitted.trail, ids));
  checkTotal(claims, report);
  return settle(claims, report);
}

function settle<T>(value: T, report: Report): Result<T> {
  return report.issues.some(isError) ? fail(report.issues) : ok(value, sortIssues(report.issues));
}

type Ids = Pick<Context, 'members' | 'providers' | 'incomplete'>;

const contextOf = (report: Report, trail: Trail, ids: Ids): Context => ({ report, trail, meant: openMeant(), told: new Set(), ...ids });

const byId = ({ providers }: Roster): ReadonlyMap<string, Roster['providers'][number]> =>
  new Map(providers.map((provider) => [provider.id, provider]));

/** Ids as the document writes them, before anything is cut: a broken entry is not an unknown one. */
function gatherIds(json: Json): Ids {
  const root: Readonly<Record<string, unknown>> = isRecord(json) ? json : {};
  const household = root['household'];
  const members = isRecord(household) ? household['members'] : undefined;
  const lists = {
    // A household of nobody is a mistake of its own: nobody is unknown in it.
    members: Array.isArray(members) && members.length === 0 ? undefined : members,
    providers: root['providers'] ?? [],
    claims: root['claims'],
  };
  const incomplete = (['members', 'providers', 'claims'] as const).filter((name) => !isWholeList(lists[name]));
  return { members: idsOf(lists.members), providers: idsOf(lists.providers), incomplete: new Set(incomplete) };
}

const hasId = (entry: unknown): entry is { readonly id: string } => isRecord(entry) && typeof entry['id'] === 'string';
const isWholeList = (list: unknown): boolean => Array.isArray(list) && list.every(hasId);

function idsOf(list: unknown): ReadonlySet<string> {
  const entries = Array.isArray(list) ? (list as readonly unknown[]) : [];
  return new Set(entries.filter(hasId).map(({ id }) => id));
}

const lengthOf = (json: Json, key: string): number => {
  const list = isRecord(json) ? json[key] : undefined;
  return Array.isArray(list) ? list.length : 0;
};

/** A document of another kind gets one issue, not a hundred about keys that it does not have. */
function whatElse(json: Json): Issue | null {
  const said = isRecord(json) ? json['costshare'] : undefined;
  if (typeof said !== 'string' || !said.startsWith('plan/')) return null;
  return error(
    'costshare',
    'document.other-kind',
    'This is a plan, and a scenario is wanted here.',
    'A scenario says "costshare": "scenario/1".',
  );
}
