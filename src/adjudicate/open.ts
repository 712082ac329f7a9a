/** A draft as a line starts out: nothing decided, every amount at its beginning. */
import { addDays, formatDay, startOfCalendarYear, type Day } from '../calendar/day.js';
import type { Claim, Line } from '../claim/scenario.js';
import { ZERO } from '../money/cents.js';
import type { Books } from './accumulators/balance.js';
import { planYearStart, type Moment, type PlanYears } from './accumulators/period.js';
import type { Draft } from './draft.js';
import { versionOn, type Program } from './program.js';
import { ownTierOf } from './place.js';

/** Room and board: only these revenue codes make a line's units days. */
const ROOM_AND_BOARD_FIRST = '0100';
const ROOM_AND_BOARD_LAST = '0219';

function daysOf(line: Line): number {
  if (line.days !== null) return line.days;
  const { revenueCode } = line;
  if (revenueCode !== null && (revenueCode < ROOM_AND_BOARD_FIRST || revenueCode > ROOM_AND_BOARD_LAST)) return 0;
  return Math.floor(line.units / 1000);
}

function momentOf(claim: Claim, line: Line, days: number, years: PlanYears): Moment {
  const anchor = claim.admission?.from ?? line.date;
  const lastDay = addDays(line.date, Math.max(days, 1) - 1);
  const discharge = claim.admission?.to ?? lastDay;
  return {
    date: line.date,
    anchor,
    end: Math.max(lastDay, discharge) as Day,
    admission: claim.admission?.id ?? null,
    claim: claim.id,
    condition: line.condition,
    planYear: formatDay(planYearStart(years, anchor)),
    calendarYear: formatDay(startOfCalendarYear(anchor)),
  };
}

export interface Opening {
  readonly program: Program;
  readonly books: Books;
  readonly claim: Claim;
  readonly line: Line;
  readonly isTraced: boolean;
  readonly brought: Draft['brought'];
}

export function openLine({ program, books, claim, line, isTraced, brought }: Opening): Draft {
  const days = daysOf(line);
  const moment = momentOf(claim, line, days, program.years);
  const plan = versionOn(program, moment.anchor);
  const networks = brought?.get('provider.networks') as readonly string[] | undefined;
  return {
    books,
    plan,
    member: books.roster.members.find((member) => member.id === claim.member) ?? null,
    provider: claim.provider,
    claim,
    line,
    moment,
    brought,
    trace: isTraced ? [] : null,
    denial: null,
    benefit: null,
    tier: null,
    cell: null,
    ownTier: plan === null ? null : ownTierOf(plan, networks ?? claim.provider.networks),
    isEmergency: false,
    isMoved: false,
    referral: null,
    needsReferral: false,
    needsAuthorization: false,
    penalties: [],
    billed: line.billed,
    allowed: line.allowed ?? line.billed,
    recognized: line.recognized,
    units: line.units,
    days,
    isSplit: false,
    isPriced: false,
    pastLimit: ZERO,
    share: null,
    base: ZERO,
    charges: [],
    uncovered: [],
    penaltyCharges: [],
    isCut: false,
    planPays: ZERO,
    otherPays: ZERO,
    balanceBill: ZERO,
    postings: [],
  };
}
