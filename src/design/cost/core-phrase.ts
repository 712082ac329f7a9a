/** The heart of a part: an amount, a share, or the words for nothing, everything, an allowance or a reference price. */
import { otherShare } from './amounts.js';
import { isRefused } from './problem.js';
import { firstOf, found, mapFound, match, moneyAt, shareAt, stopped, wordAt, type Reading } from './phrase.js';
import type { Words } from './tokens.js';

export type Core =
  | { readonly kind: 'copay'; readonly amount: string; readonly isBare: boolean }
  | {
      readonly kind: 'coinsurance';
      /** Always the member's. */
      readonly share: string;
      /** Who the sentence says pays it. `word`: it says coinsurance; `bare`: it does not say. */
      readonly said: 'bare' | 'word' | 'member' | 'plan';
    }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'not-covered' }
  | { readonly kind: 'plan-pays-up-to'; readonly amount: string }
  | { readonly kind: 'reference-price'; readonly price: string };

const MEMBER = 'you|member|members|patient|enrollee|insured|employee|participant|subscriber';
const NOTHING: Core = { kind: 'nothing' };

/** The share that the plan pays, as what it leaves to the member. */
const fromPlan = (share: string): Core => (share === '100%' ? NOTHING : { kind: 'coinsurance', share: otherShare(share), said: 'plan' });

/** `no charge`, `covered in full`, `nothing`. */
function readNothing(words: Words, at: number): Reading<Core> {
  const next =
    match(words, at, 'no member? cost-share') ??
    match(words, at, 'no member? cost share|sharing') ??
    match(words, at, 'at|with? no charge|cost to? you|member?') ??
    match(words, at, 'no-charge') ??
    match(words, at, 'nothing') ??
    match(words, at, 'free of? charge?') ??
    match(words, at, 'fully covered|paid') ??
    match(words, at, 'covered|paid fully') ??
    match(words, at, 'covered|paid|payable in full') ??
    match(words, at, 'covered at|with no charge|cost|cost-share');
  return next === null ? null : found(NOTHING, next);
}

/** `not covered`, `excluded`, `all charges`. */
function readNotCovered(words: Words, at: number): Reading<Core> {
  const next =
    match(words, at, 'not a? covered benefit|service?') ??
    match(words, at, 'not-covered|excluded|non-covered') ??
    match(words, at, 'no coverage|benefit') ??
    match(words, at, 'not a benefit') ??
    match(words, at, 'all charges|costs');
  return next === null ? null : found({ kind: 'not-covered' }, next);
}

/** `no copay`, `no coinsurance`: an amount of nothing, which other parts may stand beside. */
function readNone(words: Words, at: number): Reading<Core> {
  const copay = match(words, at, 'no copay');
  if (copay !== null) return found({ kind: 'copay', amount: '0', isBare: false }, copay);
  const share = match(words, at, 'no coinsurance');
  return share === null ? null : found({ kind: 'coinsurance', share: '0%', said: 'word' }, share);
}

/** `reference price [of] $30,000`, `$30,000 reference price`, `generic reference price`. */
function readReferencePrice(words: Words, at: number): Reading<Core> {
  const generic = match(words, at, 'generic reference price') ?? match(words, at, "reference price of? the? generic|generic's price?");
  if (generic !== null) return found({ kind: 'reference-price', price: 'generic' }, generic);
  const opening = match(words, at, 'reference price of|is?');
  const after = opening === null ? null : moneyAt(words, opening);
  if (opening !== null && after !== null) return found({ kind: 'reference-price', price: after }, opening + 1);
  const before = moneyAt(words, at);
  const closing = before === null ? null : match(words, at + 1, 'reference price');
  return before === null || closing === null ? null : found({ kind: 'reference-price', price: before }, closing);
}

/** `$130 allowance`, `up to $130 allowance`, `covered up to $130`. */
function readAllowance(words: Words, at: number): Reading<Core> {
  const covered = match(words, at, 'covered|paid|reimbursed up to a?');
  const opening = covered ?? match(words, at, 'up to a|an?') ?? at;
  const amount = moneyAt(words, opening);
  if (amount === null) return null;
  const closing = match(words, opening + 1, 'benefit|plan? allowance') ?? (covered === null ? null : opening + 1);
  if (closing !== null) return found({ kind: 'plan-pays-up-to', amount }, closing);
  if (opening === at) return null;
  return stopped(
    words,
    at,
    'cost.plan-share',
    'it does not say who pays up to that amount',
    'Write `plan pays up to $150` for an allowance, or `20% up to $150` for the most that the member pays.',
  );
}

/** `plan pays 80%`, `we pay up to $150`, `plan covers in full`. */
function readPlanPays(words: Words, at: number): Reading<Core> {
  const opening = match(words, at, 'the|our? plan|we|insurer|insurance|carrier will? pay|cover|allows|reimburses');
  if (opening === null) return null;
  const share = shareAt(words, opening);
  if (share !== null) return found(fromPlan(share), opening + 1);
  const full = match(words, opening, 'in full') ?? match(words, opening, 'all|everything');
  if (full !== null) return found(NOTHING, full);
  const limit = match(words, opening, 'up to a? maximum? of?') ?? match(words, opening, 'a? maximum of');
  const amount = limit === null ? null : moneyAt(words, limit);
  if (limit !== null && amount !== null) return found({ kind: 'plan-pays-up-to', amount }, limit + 1);
  if (moneyAt(words, opening) === null) return null;
  return stopped(
    words,
    at,
    'cost.plan-share',
    'a fixed payment by the plan is not a cost step',
    'Write `plan pays up to $150`: the plan pays up to the amount, and the member the rest.',
  );
}

/** `covered at 80%`, `80% covered`, `80% paid by the plan`. */
function readCoveredShare(words: Words, at: number): Reading<Core> {
  const opening = match(words, at, 'covered at?') ?? match(words, at, 'paid|payable|reimbursed at');
  const covered = opening === null ? null : shareAt(words, opening);
  if (opening !== null && covered !== null) return found(fromPlan(covered), opening + 1);
  const share = shareAt(words, at);
  if (share === null) return null;
  const closing =
    match(words, at + 1, 'covered|coverage|reimbursed|reimbursement') ??
    match(words, at + 1, 'paid? by the|our? plan|insurer|insurance|us') ??
    match(words, at + 1, 'plan payment|pay');
  return closing === null ? null : found(fromPlan(share), closing);
}

/** `$25 copay`, `copay of $25`, `$25`; the word does not decide, the sign does: Medicare calls `$200 per day` a coinsurance. */
function readAmount(words: Words, at: number): Reading<Core> {
  const opening = match(words, at, 'a|an|the|flat|fixed? copay|coinsurance of|is?');
  const start = opening ?? match(words, at, 'a|an|the? flat|fixed?') ?? at;
  const token = words.tokens[start];
  if (token?.kind !== 'money' && token?.kind !== 'percent') return opening === null ? null : refuseNoAmount(words, at);
  const closing = match(words, start + 1, 'flat|fixed? copay|coinsurance') ?? (opening === null ? null : start + 1);
  const next = closing ?? start + 1;
  return token.kind === 'money'
    ? found({ kind: 'copay', amount: token.amount, isBare: closing === null }, next)
    : found({ kind: 'coinsurance', share: token.share, said: closing === null ? 'bare' : 'word' }, next);
}

const refuseNoAmount = (words: Words, at: number): Reading<Core> =>
  stopped(
    words,
    at,
    'cost.no-amount',
    `\`${wordAt(words, at) ?? ''}\` stands there without its amount`,
    'Write the amount: `$25 copay`, `20% coinsurance`.',
  );

/** `you pay …`: what follows is the member's, also a bare share. */
function readMemberPays(words: Words, at: number): Reading<Core> {
  const opening = match(words, at, `the? ${MEMBER} will? pay`) ?? match(words, at, 'your|member cost|share|cost-share share? is');
  if (opening === null) return null;
  const everything = match(words, opening, 'the? full cost|price') ?? match(words, opening, 'all');
  const core = firstOf(words, opening, [readNothing, readNotCovered, readNone, readReferencePrice, readAmount]);
  if (core !== null && !isRefused(core)) return mapFound(core, asMembers);
  return core ?? (everything === null ? null : found({ kind: 'not-covered' }, everything));
}

const asMembers = (core: Core): Core => (core.kind === 'coinsurance' && core.said === 'bare' ? { ...core, said: 'member' } : core);

const READERS = [
  readNotCovered,
  readNothing,
  readNone,
  readReferencePrice,
  readAllowance,
  readPlanPays,
  readCoveredShare,
  readMemberPays,
  readAmount,
];

/** Reads the heart of a part. */
export const readCore = (words: Words, at: number): Reading<Core> => firstOf(words, at, READERS);
