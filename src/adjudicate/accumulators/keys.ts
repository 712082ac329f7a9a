/** Names of what the store holds. Ids have no spaces, so a space parts them; a period comes last and may hold anything. */

/** A member's balance in a fixed period. */
export const memberKey = (accumulator: string, member: string, period: string): string => `member ${accumulator} ${member} ${period}`;
/** The whole family's. */
export const familyKey = (accumulator: string, period: string): string => `family ${accumulator} ${period}`;
/** The part of a member's balance that the next period inherits. */
export const carryKey = (accumulator: string, member: string, period: string): string => `carry ${accumulator} ${member} ${period}`;
/** How many standing lines belong to a visit that a balance counts. */
export const visitKey = (counted: string, visit: string): string => `visit ${visit} ${counted}`;
/** The uses of an accumulator whose windows move. */
export const usesKey = (accumulator: string, member: string): string => `uses ${accumulator} ${member}`;

/** A visit: one member, provider, date and benefit. */
export const visitOf = (member: string, provider: string, date: number, benefit: string): string =>
  `${member}|${provider}|${String(date)}|${benefit}`;

/** What of a copay has been charged: by visit, day of combined copays, admission. */
export const copayKey = (scope: string): string => `copay ${scope}`;
/** Days of an admission (or claim) and benefit so far. */
export const daysKey = (scope: string): string => `days ${scope}`;
export const penaltyKey = (rule: string, scope: string): string => `penalty ${rule} ${scope}`;
/** Visits that used a referral up. */
export const referralKey = (referral: string): string => `referral ${referral}`;
/** Units that used an authorization up. */
export const authorizationKey = (authorization: string): string => `authorization ${authorization}`;
/** Visits of a member to a benefit in a plan year, for the fact `visits`. */
export const benefitVisitsKey = (member: string, benefit: string, planYear: string): string => `visits ${member} ${benefit} ${planYear}`;
/** Lines like this one, for the fact `duplicate`. */
export const duplicateKey = (member: string, provider: string, date: number, code: string, units: number): string =>
  `same ${member} ${provider} ${String(date)} ${String(units)} ${code}`;
