/** How each fact is read off a line. The names and types stand in `rules/facts.ts`; a fact that is absent is null. */
import { formatDay, monthsBetween, yearsBetween } from '../calendar/day.js';
import type { AccumulatorDesign } from '../design/design.js';
import { formatCents, type Cents } from '../money/cents.js';
import { accumulatorFact, type AccumulatorFact, type FactValue } from '../rules/facts.js';
import { countsVisit, familyLeft, familyUsed, left, memberUsed } from './accumulators/balance.js';
import { visitKey } from './accumulators/keys.js';
import { numberAt } from './accumulators/use.js';
import type { Draft } from './draft.js';
import { findAuthorization } from './permissions.js';
import { likeThis, thisVisit, visitsCount } from './visit.js';

type Read = (draft: Draft) => FactValue;

const money = (amount: Cents | null): string | null => (amount === null ? null : formatCents(amount));

function earlierVisits(draft: Draft): number {
  const key = visitsCount(draft);
  const { store } = draft.books;
  return numberAt(store.get(key)) - (numberAt(store.get(visitKey(key, thisVisit(draft)))) > 0 ? 1 : 0);
}

function isDuplicate(draft: Draft): boolean {
  const key = likeThis(draft);
  return key !== null && numberAt(draft.books.store.get(key)) > 0;
}

const since = (draft: Draft, between: (from: Draft['line']['date'], to: Draft['line']['date']) => number): number | null => {
  const from = draft.member?.coverage.from ?? null;
  return from === null ? null : between(from, draft.line.date);
};

const READERS: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['benefit', (draft) => draft.benefit],
  ['tier', (draft) => draft.tier],
  ['emergency', (draft) => draft.isEmergency],
  ['protected', (draft) => draft.line.protected],
  ['referral', (draft) => draft.referral !== null],
  ['authorization', (draft) => findAuthorization(draft) !== null],
  ['coverage', (draft) => draft.books.roster.coverage],
  ['duplicate', isDuplicate],
  ['visits', earlierVisits],
  ['line.code', (draft) => draft.line.code],
  ['line.modifiers', (draft) => draft.line.modifiers],
  ['line.revenueCode', (draft) => draft.line.revenueCode],
  ['line.place', (draft) => draft.line.place],
  ['line.units', (draft) => draft.line.units / 1000],
  ['line.billed', (draft) => money(draft.line.billed)],
  ['line.allowed', (draft) => money(draft.allowed)],
  ['line.date', (draft) => formatDay(draft.line.date)],
  ['line.diagnoses', (draft) => draft.line.diagnoses],
  ['line.telehealth', (draft) => draft.line.telehealth],
  ['line.daysSupply', (draft) => draft.line.daysSupply],
  ['line.drugTier', (draft) => draft.line.drugTier],
  ['line.channel', (draft) => draft.line.channel],
  ['line.days', (draft) => draft.days],
  ['line.condition', (draft) => draft.line.condition],
  ['claim.id', (draft) => draft.claim.id],
  ['claim.admitted', (draft) => draft.claim.admission !== null],
  ['claim.emergency', (draft) => draft.claim.emergency],
  ['claim.received', (draft) => (draft.claim.received === null ? null : formatDay(draft.claim.received))],
  ['claim.daysToReceipt', (draft) => (draft.claim.received === null ? null : draft.claim.received - draft.line.date)],
  ['member.id', (draft) => draft.claim.member],
  [
    'member.age',
    (draft) => (draft.member === null || draft.member.birth === null ? null : yearsBetween(draft.member.birth, draft.line.date)),
  ],
  ['member.sex', (draft) => draft.member?.sex ?? null],
  ['member.relationship', (draft) => draft.member?.relationship ?? null],
  ['member.pcp', (draft) => draft.member?.pcp ?? null],
  ['member.programs', (draft) => draft.member?.programs ?? []],
  ['member.enrolledDays', (draft) => since(draft, (from, to) => to - from)],
  ['member.enrolledMonths', (draft) => since(draft, monthsBetween)],
  ['member.class', (draft) => draft.member?.class ?? null],
  ['member.otherCoverage', (draft) => draft.member?.otherCoverage ?? []],
  ['provider.id', (draft) => draft.provider.id],
  ['provider.networks', (draft) => draft.provider.networks],
  ['provider.specialty', (draft) => draft.provider.specialty],
  ['provider.isPcp', (draft) => draft.provider.isPcp],
  ['provider.tier', (draft) => draft.ownTier],
]);

function readAccumulator(draft: Draft, kind: AccumulatorFact, accumulator: AccumulatorDesign): FactValue {
  const { books, moment, claim } = draft;
  const shown = (amount: number | null): FactValue =>
    amount === null
      ? null
      : accumulator.measure === 'money'
        ? formatCents(amount as Cents)
        : accumulator.measure === 'units'
          ? amount / 1000
          : amount;
  // What the visit being priced has used itself is in none of its counts.
  const own = accumulator.measure === 'visits' && countsVisit(books, accumulator, claim.member, moment, thisVisit(draft)) ? 1 : 0;
  switch (kind) {
    case 'used':
      return shown(memberUsed(books, accumulator, claim.member, moment) - own);
    case 'familyUsed':
      return shown(familyUsed(books, accumulator, moment) - own);
    case 'left':
      return shown(withOwn(left(books, accumulator, claim.member, moment), own));
    case 'familyLeft':
      return shown(withOwn(familyLeft(books, accumulator, moment), own));
  }
}

const withOwn = (amount: number | null, own: number): number | null => (amount === null ? null : amount + own);

/** The reader of one fact. A caller's own value for it (see `costshare/engine`) comes first. */
export function readerOf(name: string): Read {
  const parts = accumulatorFact(name);
  const read: Read =
    READERS.get(name) ??
    ((draft) => {
      const accumulator = parts === null ? undefined : draft.plan?.accumulators.get(parts.accumulator);
      return parts === null || accumulator === undefined ? null : readAccumulator(draft, parts.kind, accumulator);
    });
  return (draft) => (draft.brought?.has(name) === true ? (draft.brought.get(name) as FactValue) : read(draft));
}
