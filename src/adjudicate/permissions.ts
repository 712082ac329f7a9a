/** Referrals and authorizations: which of a household's, if any, is good for a line. */
import { addDays } from '../calendar/day.js';
import type { Authorization, Referral } from '../claim/scenario.js';
import { codeMatcher } from '../rules/codes.js';
import { authorizationKey, referralKey, visitKey } from './accumulators/keys.js';
import { numberAt } from './accumulators/use.js';
import type { Draft } from './draft.js';
import { thisVisit } from './visit.js';

/** The first referral that is for the member, by the member's PCP, to the provider or its specialty, on the date, with visits left. */
export function findReferral(draft: Draft): Referral | null {
  return draft.books.roster.referrals.find((referral) => isGood(draft, referral)) ?? null;
}

function isGood(draft: Draft, referral: Referral): boolean {
  const { member, provider, line, plan, books } = draft;
  if (member === null || referral.member !== member.id || referral.by !== member.pcp) return false;
  const { refersTo } = referral;
  if ('provider' in refersTo ? refersTo.provider !== provider.id : refersTo.specialty !== provider.specialty) return false;
  const gate = plan?.design.gates.referral ?? null;
  const validDays = gate?.validDays ?? null;
  const to = referral.to ?? (validDays === null ? null : addDays(referral.from, validDays));
  if (line.date < referral.from || (to !== null && line.date > to)) return false;
  const visits = referral.visits ?? gate?.validVisits ?? null;
  if (visits === null) return true;
  const key = referralKey(referral.id);
  // Another line of a visit that the referral was used for already takes no visit more.
  const counted = numberAt(books.store.get(visitKey(key, thisVisit(draft)))) > 0;
  return counted || numberAt(books.store.get(key)) < visits;
}

/** The first authorization for the member and the line's benefit or code, on its date, with units enough left. */
export function findAuthorization(draft: Draft): Authorization | null {
  return draft.books.roster.authorizations.find((authorization) => covers(draft, authorization)) ?? null;
}

function covers(draft: Draft, authorization: Authorization): boolean {
  const { claim, line, provider, benefit, books } = draft;
  if (
    authorization.member !== claim.member ||
    line.date < authorization.from ||
    (authorization.to !== null && line.date > authorization.to)
  )
    return false;
  if (authorization.provider !== null && authorization.provider !== provider.id) return false;
  if (authorization.benefit !== null && authorization.benefit !== benefit) return false;
  if (authorization.codes !== null && (line.code === null || !codeMatcher(authorization.codes)(line.code))) return false;
  return authorization.units === null || authorization.units - numberAt(books.store.get(authorizationKey(authorization.id))) >= line.units;
}

/** Posts the use of a referral (one visit) and an authorization (the covered units). */
export function usePermissions(draft: Draft): void {
  if (draft.needsReferral && draft.referral !== null)
    draft.postings.push({ kind: 'visit', key: referralKey(draft.referral.id), visit: thisVisit(draft) });
  const authorization = draft.needsAuthorization ? findAuthorization(draft) : null;
  if (authorization !== null) draft.postings.push({ kind: 'count', key: authorizationKey(authorization.id), amount: draft.units });
}
