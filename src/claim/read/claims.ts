/** Claims as written become claims as processed, one after the other; repetitions are written out. */
import { entries, pathsOf, reportTwins } from '../../door/entries.js';
import { dayIf, dayOf } from '../../door/written.js';
import { at } from '../../result/report.js';
import { repeatClaim } from '../repeat.js';
import type { Claim, Line, Provider } from '../scenario.js';
import type { ClaimJson } from '../schema/claims.js';
import { reportReversed, type Context } from './context.js';
import { readLine } from './line.js';
import { readProvider } from './roster.js';

export interface ReadClaims {
  readonly claims: readonly Claim[];
  /** How many copies a repeated claim has, by the id it was written with. */
  readonly repeats: ReadonlyMap<string, number>;
}

/** So many lines are processed for one household at most, copies included. */
const MOST_LINES = 200_000;

/** @param claims each with its path. */
export function readClaims(
  claims: readonly (readonly [ClaimJson, string])[],
  listed: ReadonlyMap<string, Provider>,
  context: Context,
): ReadClaims {
  const repeats = new Map<string, number>();
  let lines = 0;
  const all = claims.flatMap(([json, where]) => {
    const claim = readClaim(json, listed, where, context);
    // A correction that repeats was refused: its copies would only be refused again.
    if (json.repeat === undefined || claim.voids !== null || claim.replaces !== null) return [claim];
    repeats.set(claim.id, json.repeat.times);
    const before = lines;
    lines += Math.max(claim.lines.length, 1) * json.repeat.times;
    if (lines > MOST_LINES) {
      if (before <= MOST_LINES)
        context.report.error(
          at(where, 'repeat'),
          'repeat.too-many',
          `More than ${String(MOST_LINES)} lines result from repetitions.`,
          'Repeat fewer times.',
        );
      return [];
    }
    return repeatClaim(claim, json.repeat, context.report);
  });
  reportTwins(all, 'claim', (index) => all[index]?.path ?? '', context.report);
  return { claims: all, repeats };
}

function readClaim(json: ClaimJson, listed: ReadonlyMap<string, Provider>, path: string, context: Context): Claim {
  checkPurpose(json, path, context);
  const { admission } = json;
  if (admission !== undefined) reportReversed(admission.from, admission.to, at(path, 'admission'), context.report);
  return {
    id: json.id,
    path,
    member: readPatient(json, path, context),
    provider: readRendering(json, listed, path, context),
    received: dayIf(json.received),
    emergency: json.emergency ?? false,
    admission: admission === undefined ? null : { id: admission.id, from: dayOf(admission.from), to: dayIf(admission.to) },
    voids: json.voids ?? null,
    replaces: json.replaces ?? null,
    lines: readLines(json, path, context),
  };
}

function checkPurpose(json: ClaimJson, path: string, { report, trail }: Context): void {
  const lines = json.lines ?? [];
  if (json.voids !== undefined && json.replaces !== undefined) {
    report.error(
      at(path, 'replaces'),
      'claim.two-purposes',
      'A claim either voids another or replaces it.',
      'To take back two claims, write two claims.',
    );
  } else if (json.voids !== undefined && lines.length > 0) {
    report.error(
      at(path, 'lines'),
      'claim.void-with-lines',
      'A claim that voids another has no lines of its own.',
      'Leave `lines` out, or write `replaces` instead of `voids`.',
    );
  } else if (json.voids === undefined && lines.length === 0 && trail.isIntact(at(path, 'lines')) && trail.isIntact(at(path, 'voids'))) {
    report.error(
      at(path, 'lines'),
      'claim.no-lines',
      'A claim has at least one line.',
      'Write its lines, or `voids` with the id of the claim that it takes back.',
    );
  }
  if (json.repeat !== undefined && (json.voids !== undefined || json.replaces !== undefined)) {
    report.error(
      at(path, 'repeat'),
      'repeat.of-correction',
      'A claim that takes back another cannot be repeated: the other can be taken back only once.',
      'Leave `repeat` out.',
    );
  }
}

function readPatient({ member, voids }: ClaimJson, path: string, { report, trail, members, meant, incomplete, told }: Context): string {
  if (member === undefined) {
    if (voids === undefined && trail.isIntact(at(path, 'member')) && trail.isIntact(at(path, 'voids')))
      report.error(at(path, 'member'), 'key.missing', '`member` is missing.', 'Write the id of the patient.');
    return '';
  }
  if (!members.has(member) && !incomplete.has('members') && !told.has(`member ${member}`)) {
    told.add(`member ${member}`);
    report.warn(
      at(path, 'member'),
      'claim.member-unknown',
      `There is no member "${member}" in the household: every line will be denied.`,
      meant(member, members),
    );
  }
  return member;
}

const UNLISTED: Omit<Provider, 'id'> = { networks: [], specialty: null, isPcp: false };

function readRendering(
  { provider, voids }: ClaimJson,
  listed: ReadonlyMap<string, Provider>,
  path: string,
  { report, trail, providers, meant, incomplete, told }: Context,
): Provider {
  if (provider === undefined) {
    if (voids === undefined && trail.isIntact(at(path, 'provider')) && trail.isIntact(at(path, 'voids')))
      report.error(at(path, 'provider'), 'key.missing', '`provider` is missing.', 'Write the id of the provider.');
    return { id: '', ...UNLISTED };
  }
  if (typeof provider !== 'string') return readProvider(provider);
  const found = listed.get(provider);
  if (found === undefined && !providers.has(provider) && !incomplete.has('providers') && !told.has(`claim ${provider}`)) {
    told.add(`claim ${provider}`);
    report.warn(
      at(path, 'provider'),
      'claim.provider-unlisted',
      `There is no provider "${provider}" in \`providers\`: it counts as one in no network.`,
      meant(provider, providers, 'List the provider, with its networks.'),
    );
  }
  return found ?? { id: provider, ...UNLISTED };
}

function readLines(json: ClaimJson, path: string, context: Context): readonly Line[] {
  const listed = entries(json.lines ?? [], at(path, 'lines'), context.trail);
  const lines = listed.map(([line, linePath], index) => {
    if (
      line.billed === undefined &&
      line.allowed === undefined &&
      ['billed', 'allowed'].every((key) => context.trail.isIntact(at(linePath, key)))
    ) {
      context.report.error(linePath, 'line.no-amount', 'This line says neither `billed` nor `allowed`.', 'Write at least one of them.');
    }
    return readLine(line, index + 1);
  });
  reportTwins(lines, 'line', pathsOf(listed), context.report);
  return lines;
}
