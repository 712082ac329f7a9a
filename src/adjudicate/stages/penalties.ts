/**
 * Penalties for a procedure not followed: gates in their order, then the plan's own rules, each on what is left of the plan's payment.
 * Place: after the benefit maximum, before coordination. A penalty counts toward nothing.
 * @source X12 CARC 95 (plan procedures not followed); plan documents' precertification penalties
 */
import { penaltyKey } from '../accumulators/keys.js';
import { numberAt } from '../accumulators/use.js';
import type { Penalty } from '../../design/design.js';
import { least, minus, remaining, type Cents } from '../../money/cents.js';
import { inDollars } from '../../money/dollars.js';
import { shareOf } from '../../money/percent.js';
import type { Draft, HeldRule, PenaltyRule } from '../draft.js';
import { explainStage } from '../trace.js';
import { thisVisit } from '../visit.js';

export function penalties(draft: Draft, held: readonly HeldRule[]): void {
  for (const rule of draft.penalties) penalise(draft, rule);
  for (const rule of held) if (rule.event.type === 'penalty') penalise(draft, rule as PenaltyRule);
}

function penalise(draft: Draft, rule: PenaltyRule): void {
  const { penalty, carc } = rule.event;
  const key = penaltyKey(rule.name, scopeOf(draft, penalty));
  const charged = numberAt(draft.books.store.get(key)) as Cents;
  const before = draft.planPays;
  const amount = least(before, dueOf(draft, penalty, charged));
  explainStage(
    draft,
    'penalty',
    rule,
    () =>
      `Penalty${LACKED.get(carc) ?? ''}: ${termsOf(penalty)}. ${inDollars(amount)} of the plan's payment of ${inDollars(before)} becomes the member's to pay.`,
  );
  if (amount === 0) return;
  draft.planPays = minus(draft.planPays, amount);
  draft.penaltyCharges.push({ carc, amount });
  if (penalty.kind === 'charge' || penalty.max !== null) draft.postings.push({ kind: 'count', key, amount });
}

function dueOf(draft: Draft, penalty: Penalty, charged: Cents): Cents {
  if (penalty.kind === 'charge') return remaining(penalty.amount, charged);
  const share = shareOf(penalty.of === 'allowed' ? draft.allowed : draft.planPays, penalty.share, draft.plan?.design.rounding ?? 'half-up');
  return penalty.max === null ? share : least(share, remaining(penalty.max, charged));
}

const LACKED: ReadonlyMap<string, string> = new Map([
  ['243', " for care that is not the member's primary-care physician's"],
  ['288', ' for want of a referral'],
  ['197', ' for want of a prior authorization'],
]);

/** The penalty as the plan states it. */
function termsOf(penalty: Penalty): string {
  if (penalty.kind === 'charge') return `a charge of ${inDollars(penalty.amount)}`;
  const most = penalty.max === null ? '' : `, at most ${inDollars(penalty.max)} in all`;
  return `${penalty.share.text} of ${penalty.of === 'allowed' ? 'the allowed amount' : "the plan's payment"}${most}`;
}

/** What a maximum or a charge is once for. */
function scopeOf(draft: Draft, penalty: Penalty): string {
  const { claim, line, moment } = draft;
  const per = penalty.per ?? (moment.admission === null ? 'visit' : 'admission');
  if (per === 'line') return `line|${claim.id}|${line.id}`;
  if (per === 'claim') return `claim|${claim.id}`;
  return per === 'admission' && moment.admission !== null ? `admission|${claim.member}|${moment.admission}` : `visit|${thisVisit(draft)}`;
}
