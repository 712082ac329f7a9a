/** Household, providers, referrals, authorizations and openings. */
import { parseThousandths } from '../../door/counts.js';
import { entries, pathsOf, reportTwins } from '../../door/entries.js';
import { dayIf, dayOf } from '../../door/written.js';
import { at } from '../../result/report.js';
import type { Authorization, Member, Opening, Provider, Referral, Roster } from '../scenario.js';
import type { HouseholdJson, MemberJson } from '../schema/household.js';
import type { AuthorizationJson, OpeningJson, ProviderJson, ReferralJson } from '../schema/providers.js';
import type { RosterJson } from '../schema/scenario.js';
import { memberIsKnown, reportReversed, warnOfUnlisted, type Context } from './context.js';

/** The key under which results show what the whole family used: no member can be called that. */
export const FAMILY = 'family';

export function readRoster(json: RosterJson, context: Context): Roster {
  return {
    coverage: readCoverage(json.household, context),
    members: readMembers(json.household.members, context),
    providers: readProviders(json.providers ?? [], context),
    referrals: readReferrals(json.referrals ?? [], context),
    authorizations: readAuthorizations(json.authorizations ?? [], context),
    opening: readOpenings(json.opening ?? [], context),
  };
}

function readCoverage({ coverage, members }: HouseholdJson, { report }: Context): Roster['coverage'] {
  if (coverage === 'self-only' && members.length > 1) {
    report.error(
      'household.coverage',
      'household.self-only',
      `Self-only coverage is one person's, and ${String(members.length)} members are listed.`,
      'Write "family", or list one member.',
    );
  }
  return coverage ?? (members.length === 1 ? 'self-only' : 'family');
}

function readMembers(members: readonly MemberJson[], context: Context): readonly Member[] {
  const listed = entries(members, 'household.members', context.trail);
  reportTwins(members, 'member', pathsOf(listed), context.report);
  return listed.map(([member, path]) => {
    if (member.id === FAMILY)
      context.report.error(
        at(path, 'id'),
        'id.reserved',
        `A member cannot be called "${FAMILY}": results use that name for the whole family.`,
        'Choose another id.',
      );
    if (member.pcp !== undefined) warnOfUnlisted(member.pcp, at(path, 'pcp'), context);
    reportReversed(member.coverage?.from, member.coverage?.to, at(path, 'coverage'), context.report);
    return {
      id: member.id,
      birth: dayIf(member.birth),
      sex: member.sex ?? null,
      relationship: member.relationship ?? null,
      pcp: member.pcp ?? null,
      programs: member.programs ?? [],
      class: member.class ?? null,
      otherCoverage: member.otherCoverage ?? [],
      coverage: { from: dayIf(member.coverage?.from), to: dayIf(member.coverage?.to) },
    };
  });
}

function readProviders(providers: readonly ProviderJson[], context: Context): readonly Provider[] {
  const listed = entries(providers, 'providers', context.trail);
  reportTwins(providers, 'provider', pathsOf(listed), context.report);
  return providers.map(readProvider);
}

export const readProvider = ({ id, networks, specialty, isPcp }: ProviderJson): Provider => ({
  id,
  networks: networks ?? [],
  specialty: specialty ?? null,
  isPcp: isPcp ?? false,
});

function readReferrals(referrals: readonly ReferralJson[], context: Context): readonly Referral[] {
  const listed = entries(referrals, 'referrals', context.trail);
  reportTwins(referrals, 'referral', pathsOf(listed), context.report);
  return listed.map(([referral, path]) => {
    const { id, member, by, refersTo, from, to, visits } = referral;
    memberIsKnown(member, at(path, 'member'), context);
    warnOfUnlisted(by, at(path, 'by'), context);
    if ('provider' in refersTo) warnOfUnlisted(refersTo.provider, at(path, 'refersTo', 'provider'), context);
    reportReversed(from, to, path, context.report);
    return {
      id,
      member,
      by,
      refersTo: 'provider' in refersTo ? { provider: refersTo.provider } : { specialty: refersTo.specialty },
      from: dayOf(from),
      to: dayIf(to),
      visits: visits ?? null,
    };
  });
}

function readAuthorizations(authorizations: readonly AuthorizationJson[], context: Context): readonly Authorization[] {
  const listed = entries(authorizations, 'authorizations', context.trail);
  reportTwins(authorizations, 'authorization', pathsOf(listed), context.report);
  return listed.map(([json, path]) => {
    const codes = [...(json.code === undefined ? [] : [json.code]), ...(json.codes ?? [])].map(String);
    memberIsKnown(json.member, at(path, 'member'), context);
    if (json.provider !== undefined) warnOfUnlisted(json.provider, at(path, 'provider'), context);
    reportReversed(json.from, json.to, path, context.report);
    if (
      json.benefit === undefined &&
      codes.length === 0 &&
      ['benefit', 'code', 'codes'].every((key) => context.trail.isIntact(at(path, key)))
    ) {
      context.report.error(
        path,
        'authorization.of-nothing',
        'This authorization says neither a benefit nor a code.',
        'Add `benefit`, `code` or `codes`.',
      );
    }
    return {
      id: json.id,
      member: json.member,
      benefit: json.benefit ?? null,
      codes: codes.length === 0 ? null : codes,
      provider: json.provider ?? null,
      from: dayOf(json.from),
      to: dayIf(json.to),
      units: json.units === undefined ? null : parseThousandths(json.units),
    };
  });
}

function readOpenings(openings: readonly OpeningJson[], context: Context): readonly Opening[] {
  const first = new Map<string, string>();
  return entries(openings, 'opening', context.trail).map(([json, path]) => {
    const { accumulator, member, period, date, used } = json;
    if (member !== undefined) memberIsKnown(member, at(path, 'member'), context);
    const key = [accumulator, member ?? '', period ?? '', date ?? ''].join(' ');
    const before = context.trail.isIntact(path) ? first.get(key) : undefined;
    if (before === undefined) first.set(key, path);
    else
      context.report.error(
        path,
        'opening.twice',
        `The same accumulator, member and period is already opened at ${before}.`,
        'Add the two together in one opening.',
      );
    return { path, accumulator, member: member ?? null, period: period ?? null, date: dayIf(date), used };
  });
}
