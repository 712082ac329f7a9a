/** Claims with every field that the format has: admissions, corrections, repetitions, coordination, emergencies. */
import * as fc from 'fast-check';
import { addDays, formatDay, type Day } from '../../calendar/day.js';
import type { AmountJson } from '../documents.js';
import type { ClaimJson, LineJson, ProviderJson, RosterJson } from '../scenario-documents.js';
import { amountOf, cents, units } from './amounts.js';
import { compact, few, mostly, oneOf, pick, pickFrom, rarely, sometimes, type Pick } from './draw.js';
import { offset } from './households.js';
import { dayAt, type Vocabulary } from './vocabulary.js';
import { PROVIDERS, STAYS } from './words.js';

const yes = rarely(fc.constant(true));
const small = cents(60_000);
const large = fc.oneof(
  { withCrossShrink: true },
  { weight: 4, arbitrary: small },
  { weight: 2, arbitrary: cents(600_000) },
  { weight: 1, arbitrary: cents(20_000_000) },
);

const lineDraft = fc.record({
  day: fc.nat(3),
  benefit: mostly(pick),
  amounts: fc.record({ said: oneOf('both', 'billed', 'allowed', 'above'), allowed: large, more: small }),
  reference: rarely(large),
  recognized: rarely(large),
  genericPrice: rarely(small),
  otherPaid: rarely(large),
  assistance: rarely(small),
  units: sometimes(units),
  days: sometimes(fc.nat(8)),
  condition: rarely(pick),
  channel: rarely(oneOf('retail', 'mail', 'specialty')),
  code: sometimes(pick),
  modifier: rarely(pick),
  revenueCode: rarely(pick),
  place: rarely(pick),
  diagnosis: rarely(pick),
  telehealth: yes,
  daysSupply: rarely(oneOf(30, 31, 90, 7)),
  drugTier: rarely(pick),
  protected: yes,
  emergency: yes,
  isUnknown: fc.nat(40).map((given) => given === 40),
  isNamed: rarely(fc.constant(true)),
});
type Drawn<T> = T extends fc.Arbitrary<infer D> ? D : never;

export const claimDraft = fc.record({
  kind: fc.oneof(
    { withCrossShrink: true },
    { weight: 8, arbitrary: fc.constant('plain' as const) },
    { weight: 1, arbitrary: oneOf('plain', 'voids', 'replaces', 'repeats') },
  ),
  target: pick,
  member: pick,
  provider: pick,
  /** An unknown member or provider, one that is not listed, or one written in place. */
  stranger: fc.nat(60),
  day: offset,
  received: sometimes(fc.nat(400)),
  emergency: yes,
  stay: sometimes(pick),
  every: oneOf('month', 'week', 'day', 'year'),
  times: fc.integer({ min: 1, max: 3 }),
  lines: few(lineDraft, 1, 3),
});
export type ClaimDraft = Drawn<typeof claimDraft>;

export const stayDrafts = fc.tuple(...STAYS.map(() => fc.record({ from: offset, length: sometimes(fc.nat(10)) })));
export type StayDrafts = Drawn<typeof stayDrafts>;

/** Each correction takes back an earlier claim that stands, so that the whole list is valid. */
export function writeClaims(
  drafts: readonly ClaimDraft[],
  stays: StayDrafts,
  roster: RosterJson,
  vocabulary: Vocabulary,
): readonly ClaimJson[] {
  const standing: string[] = [];
  return drafts.map((draft, index) => {
    const id = `c${String(index + 1)}`;
    const target = draft.kind === 'voids' || draft.kind === 'replaces' ? pickFrom(standing, draft.target) : undefined;
    if (target !== undefined) standing.splice(standing.indexOf(target), 1);
    if (target !== undefined && draft.kind === 'voids') return { id, voids: target };
    const isRepeated = draft.kind === 'repeats';
    standing.push(...(isRepeated ? Array.from({ length: draft.times }, (_, copy) => `${id}.${String(copy + 1)}`) : [id]));
    return writeClaim(id, draft, stays, roster, vocabulary, target);
  });
}

function writeClaim(
  id: string,
  draft: ClaimDraft,
  stays: StayDrafts,
  { household, providers }: RosterJson,
  vocabulary: Vocabulary,
  replaces: string | undefined,
): ClaimJson {
  const at = draft.stay === undefined ? undefined : draft.stay % STAYS.length;
  const stay = at === undefined ? undefined : stays[at];
  const from = dayAt(vocabulary, stay?.from ?? draft.day);
  const dates = draft.lines.map((line) => addDays(from, line.day));
  const last = dates.reduce((most, day) => (day > most ? day : most), from);
  return compact<ClaimJson>({
    id,
    member: draft.stranger === 60 ? 'zoe' : (pickFrom(household.members, draft.member)?.id ?? 'ann'),
    provider: writeRendering(draft, providers ?? [], vocabulary),
    received: draft.received === undefined ? undefined : formatDay(addDays(last, draft.received)),
    emergency: draft.emergency,
    admission:
      stay === undefined || at === undefined
        ? undefined
        : compact<NonNullable<ClaimJson['admission']>>({
            id: STAYS[at] ?? 'stay-1',
            from: formatDay(from),
            to: stay.length === undefined ? undefined : formatDay(addDays(from, stay.length)),
          }),
    replaces,
    repeat: draft.kind === 'repeats' ? { every: draft.every, times: draft.times } : undefined,
    lines: draft.lines.map((line, index) => writeLine(line, index, dates[index] ?? from, vocabulary)),
  });
}

function writeRendering(
  { provider, stranger }: ClaimDraft,
  providers: readonly ProviderJson[],
  vocabulary: Vocabulary,
): string | ProviderJson {
  if (stranger === 59) return 'nobody';
  if (stranger > 56)
    return compact<ProviderJson>({
      id: PROVIDERS[4],
      networks: vocabulary.networks.slice(0, 1),
      specialty: pickFrom(vocabulary.texts('provider.specialty'), provider),
    });
  return pickFrom(providers, provider)?.id ?? 'lee';
}

function writeLine(draft: Drawn<typeof lineDraft>, index: number, day: Day, vocabulary: Vocabulary): LineJson {
  const text = (fact: string, from: Pick | undefined): string | undefined =>
    from === undefined ? undefined : pickFrom(vocabulary.texts(fact), from);
  const list = (fact: string, from: Pick | undefined): readonly string[] | undefined => {
    const one = text(fact, from);
    return one === undefined ? undefined : [one];
  };
  const amount = (of: number | undefined): AmountJson | undefined => (of === undefined ? undefined : amountOf(of));
  const benefit = draft.isUnknown ? 'acupuncture' : draft.benefit === undefined ? undefined : pickFrom(vocabulary.benefits, draft.benefit);
  return compact<LineJson>({
    id: draft.isNamed === undefined ? undefined : `line-${String(index + 1)}`,
    date: formatDay(day),
    benefit,
    ...writeAmounts(draft.amounts),
    reference: amount(draft.reference),
    recognized: amount(draft.recognized),
    genericPrice: amount(draft.genericPrice),
    otherPaid: amount(draft.otherPaid),
    assistance: amount(draft.assistance),
    units: draft.units,
    days: draft.days,
    condition: text('line.condition', draft.condition),
    channel: draft.channel,
    code: text('line.code', draft.code),
    modifiers: list('line.modifiers', draft.modifier),
    revenueCode: text('line.revenueCode', draft.revenueCode),
    place: text('line.place', draft.place),
    diagnoses: list('line.diagnoses', draft.diagnosis),
    telehealth: draft.telehealth,
    daysSupply: draft.daysSupply,
    drugTier: text('line.drugTier', draft.drugTier),
    protected: draft.protected,
    emergency: draft.emergency,
  });
}

function writeAmounts({ said, allowed, more }: Drawn<typeof lineDraft>['amounts']): Pick_ {
  if (said === 'billed') return { billed: amountOf(allowed) };
  if (said === 'allowed') return { allowed: amountOf(allowed) };
  return said === 'both'
    ? { billed: amountOf(allowed + more), allowed: amountOf(allowed) }
    : { billed: amountOf(allowed), allowed: amountOf(allowed + more) };
}
type Pick_ = { readonly billed?: AmountJson; readonly allowed?: AmountJson };
