/** Households, the providers they see, and what was arranged or used beforehand. */
import * as fc from 'fast-check';
import { addDays, addYears, formatDay } from '../../calendar/day.js';
import type { PlanJson } from '../documents.js';
import type {
  AuthorizationJson,
  HouseholdJson,
  MemberJson,
  OpeningJson,
  ProviderJson,
  ReferralJson,
  RosterJson,
} from '../scenario-documents.js';
import { amountOf, cents } from './amounts.js';
import { compact, few, mask, masked, oneOf, pick, pickFrom, rarely, sometimes, usually, type Pick } from './draw.js';
import { dayAt, listOf, vocabularyOf, type Vocabulary } from './vocabulary.js';
import { MEMBERS, NUMBERS, PROVIDERS, STAYS } from './words.js';

/** Days from the plan's first: mostly the first weeks, so that visits meet; sometimes before the plan or long after. */
export const offset: fc.Arbitrary<number> = fc.oneof(
  { withCrossShrink: true },
  { weight: 8, arbitrary: fc.nat(12) },
  { weight: 8, arbitrary: fc.nat(400) },
  { weight: 4, arbitrary: fc.nat(800) },
  { weight: 1, arbitrary: fc.integer({ min: -40, max: -1 }) },
);

type Drawn<T> = T extends fc.Arbitrary<infer D> ? D : never;

const memberDraft = fc.record({
  age: usually(fc.record({ pick, days: fc.integer({ min: -1, max: 1 }), isAtAge: fc.boolean() })),
  sex: sometimes(pick),
  relationship: sometimes(pick),
  pcp: usually(pick),
  programs: rarely(mask),
  class: rarely(pick),
  otherCoverage: rarely(mask),
  coverage: rarely(fc.record({ from: sometimes(offset), length: sometimes(fc.nat(500)) })),
});
const providerDraft = fc.record({ networks: usually(mask), specialty: sometimes(pick), isPcp: sometimes(fc.boolean()) });
const referralDraft = fc.record({
  member: pick,
  by: sometimes(pick),
  provider: sometimes(pick),
  specialty: pick,
  from: offset,
  length: sometimes(fc.nat(300)),
  visits: sometimes(fc.integer({ min: 1, max: 3 })),
});
const authorizationDraft = fc.record({
  member: pick,
  benefit: usually(pick),
  code: sometimes(pick),
  provider: rarely(pick),
  from: offset,
  length: sometimes(fc.nat(200)),
  units: sometimes(fc.integer({ min: 1, max: 12 })),
});
const openingDraft = fc.record({
  accumulator: pick,
  member: usually(pick),
  used: cents(250_000),
  offset,
  which: pick,
  isDated: rarely(fc.constant(true)),
});

export const rosterDraft = fc.record({
  coverage: sometimes(oneOf('family', 'self-only')),
  members: few(memberDraft, 1, 4),
  providers: few(providerDraft, 1, 5),
  referrals: few(referralDraft, 0, 3),
  authorizations: few(authorizationDraft, 0, 2),
  opening: fc.oneof(
    { withCrossShrink: true },
    { weight: 2, arbitrary: fc.constant<Drawn<typeof openingDraft>[]>([]) },
    { weight: 1, arbitrary: few(openingDraft, 1, 4) },
  ),
});
export type RosterDraft = Drawn<typeof rosterDraft>;

export function writeRoster(draft: RosterDraft, vocabulary: Vocabulary): RosterJson {
  const providers = draft.providers.map((provider, index) => writeProvider(PROVIDERS[index] ?? 'lee', provider, vocabulary));
  const household = writeHousehold(draft, providers, vocabulary);
  const referrals = draft.referrals.map((referral, index) =>
    writeReferral(`r${String(index + 1)}`, referral, household, providers, vocabulary),
  );
  const authorizations = draft.authorizations.map((authorization, index) =>
    writeAuthorization(`a${String(index + 1)}`, authorization, household, providers, vocabulary),
  );
  const opening = writeOpenings(draft, household, vocabulary);
  return compact<RosterJson>({
    household,
    providers,
    referrals: referrals.length === 0 ? undefined : referrals,
    authorizations: authorizations.length === 0 ? undefined : authorizations,
    opening: opening.length === 0 ? undefined : opening,
  });
}

const listed = (vocabulary: Vocabulary, fact: string, from: number | undefined): readonly string[] | undefined => {
  const some = from === undefined ? [] : masked(vocabulary.texts(fact), from);
  return some.length === 0 ? undefined : some;
};
const text = (vocabulary: Vocabulary, fact: string, from: Pick | undefined): string | undefined =>
  from === undefined ? undefined : pickFrom(vocabulary.texts(fact), from);

function writeProvider(id: string, { networks, specialty, isPcp }: Drawn<typeof providerDraft>, vocabulary: Vocabulary): ProviderJson {
  return compact<ProviderJson>({
    id,
    networks: networks === undefined ? undefined : networksOf(vocabulary, networks),
    specialty: text(vocabulary, 'provider.specialty', specialty),
    isPcp,
  });
}

function networksOf({ networks }: Vocabulary, from: number): readonly string[] {
  const some = masked(networks, from);
  return some.length > 0 ? some : networks.slice(0, 1);
}

function writeHousehold({ coverage, members }: RosterDraft, providers: readonly ProviderJson[], vocabulary: Vocabulary): HouseholdJson {
  const written = members.map((member, index) => writeMember(MEMBERS[index] ?? 'ann', member, providers, vocabulary));
  return compact<HouseholdJson>({ coverage: coverage === 'self-only' && written.length > 1 ? undefined : coverage, members: written });
}

function writeMember(id: string, draft: Drawn<typeof memberDraft>, providers: readonly ProviderJson[], vocabulary: Vocabulary): MemberJson {
  const ages = [
    ...vocabulary.numbers('member.age').filter((age) => Number.isInteger(age) && age >= 0 && age < 120),
    ...(NUMBERS['member.age'] ?? []),
  ];
  const age =
    draft.age === undefined ? undefined : ((draft.age.isAtAge ? pickFrom(ages, draft.age.pick) : undefined) ?? draft.age.pick % 90);
  const from = draft.coverage?.from === undefined ? undefined : dayAt(vocabulary, draft.coverage.from);
  const to = draft.coverage?.length === undefined ? undefined : addDays(from ?? vocabulary.first, draft.coverage.length);
  return compact<MemberJson>({
    id,
    birth: age === undefined ? undefined : formatDay(addDays(addYears(vocabulary.first, -age), draft.age?.days ?? 0)),
    sex: text(vocabulary, 'member.sex', draft.sex),
    relationship: text(vocabulary, 'member.relationship', draft.relationship),
    pcp: draft.pcp === undefined ? undefined : pickFrom(providers, draft.pcp)?.id,
    programs: listed(vocabulary, 'member.programs', draft.programs),
    class: text(vocabulary, 'member.class', draft.class),
    otherCoverage: listed(vocabulary, 'member.otherCoverage', draft.otherCoverage),
    coverage:
      from === undefined && to === undefined
        ? undefined
        : compact<NonNullable<MemberJson['coverage']>>({
            from: from === undefined ? undefined : formatDay(from),
            to: to === undefined ? undefined : formatDay(to),
          }),
  });
}

function writeReferral(
  id: string,
  draft: Drawn<typeof referralDraft>,
  { members }: HouseholdJson,
  providers: readonly ProviderJson[],
  vocabulary: Vocabulary,
): ReferralJson {
  const member = pickFrom(members, draft.member);
  const by = (draft.by === undefined ? member?.pcp : undefined) ?? pickFrom(providers, draft.by ?? 0)?.id ?? 'lee';
  const to = pickFrom(providers, draft.provider ?? 0)?.id ?? 'lee';
  const from = dayAt(vocabulary, draft.from);
  return compact<ReferralJson>({
    id,
    member: member?.id ?? 'ann',
    by,
    refersTo:
      draft.provider === undefined
        ? { specialty: text(vocabulary, 'provider.specialty', draft.specialty) ?? 'cardiology' }
        : { provider: to },
    from: formatDay(from),
    to: draft.length === undefined ? undefined : formatDay(addDays(from, draft.length)),
    visits: draft.visits,
  });
}

function writeAuthorization(
  id: string,
  draft: Drawn<typeof authorizationDraft>,
  { members }: HouseholdJson,
  providers: readonly ProviderJson[],
  vocabulary: Vocabulary,
): AuthorizationJson {
  const from = dayAt(vocabulary, draft.from);
  const benefit = draft.benefit === undefined ? undefined : pickFrom(vocabulary.benefits, draft.benefit);
  return compact<AuthorizationJson>({
    id,
    member: pickFrom(members, draft.member)?.id ?? 'ann',
    benefit,
    code: draft.code === undefined && benefit !== undefined ? undefined : text(vocabulary, 'line.code', draft.code ?? 0),
    provider: draft.provider === undefined ? undefined : pickFrom(providers, draft.provider)?.id,
    from: formatDay(from),
    to: draft.length === undefined ? undefined : formatDay(addDays(from, draft.length)),
    units: draft.units,
  });
}

function writeOpenings({ opening }: RosterDraft, { members }: HouseholdJson, vocabulary: Vocabulary): readonly OpeningJson[] {
  const taken = new Set<string>();
  return opening.flatMap((draft) => {
    const accumulator = pickFrom(vocabulary.accumulators, draft.accumulator);
    if (accumulator === undefined) return [];
    const { id, measure, period } = accumulator;
    const isOwnWindow = typeof period === 'object';
    const member = draft.member === undefined && !isOwnWindow ? undefined : pickFrom(members, draft.member ?? 0)?.id;
    const day = formatDay(dayAt(vocabulary, draft.offset));
    const written = compact<OpeningJson>({
      accumulator: id,
      member,
      period: periodOf(period, day, draft.which, vocabulary),
      date: isOwnWindow ? day : undefined,
      used: measure === 'amount' ? amountOf(draft.used) : Math.floor(draft.used / 40_000),
    });
    const key = [id, member, written.period, written.date].join(' ');
    if (taken.has(key)) return [];
    taken.add(key);
    return [written];
  });
}

function periodOf(
  period: Vocabulary['accumulators'][number]['period'],
  day: string,
  which: Pick,
  { first }: Vocabulary,
): string | undefined {
  if (typeof period === 'object' || period === 'lifetime') return undefined;
  if (period === 'admission') return pickFrom(STAYS, which);
  if (period === 'condition') return pickFrom(['knee', 'back'], which);
  return period === 'plan-year' ? formatDay(first) : `${day.slice(0, 4)}-01-01`;
}

/**
 * Households of one to four members, fitting a plan where one is given.
 * @example fc.sample(household(planJson), 3);
 */
export const household = (plan?: PlanJson | readonly PlanJson[]): fc.Arbitrary<HouseholdJson> => {
  const vocabulary = vocabularyOf(listOf(plan));
  return rosterDraft.map((draft) => writeRoster(draft, vocabulary).household);
};
