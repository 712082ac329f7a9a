/** What the check itself has to say: of what it could not read, and of what it did not ask. */
import { MANDATES, type Finding } from './mandate.js';

const own = (
  rule: string,
  severity: Finding['severity'],
  title: string,
  where: string,
  message: string,
  planYear: string | null = null,
): Finding => ({ rule: `mandates/${rule}`, mandate: null, title, severity, where, message, citation: null, planYear, accepted: null });

interface Problem {
  readonly where: string;
  readonly message: string;
}

/** The plan itself has errors: what it means is not known, so no mandate is asked. */
export function unreadablePlan(count: number, first: { readonly path: string; readonly message: string }): Finding {
  const errors = count === 1 ? 'an error' : `${String(count)} errors`;
  const message = `The plan has ${errors}, so no mandate was checked. The first: ${first.message}`;
  return own('unreadable-plan', 'error', 'A plan with errors', first.path, message);
}

export const unknownMandate = (written: string): Finding =>
  own('unknown-mandate', 'error', 'A mandate that is not known', '', `There is no mandate "${written}": there are ${MANDATES.join(', ')}.`);

export const badPlanYear = (written: string): Finding =>
  own('plan-year', 'error', 'A plan year that cannot be read', '', `"${written}" is no first day of a plan year such as "2026-01-01".`);

export const unread = ({ where, message }: Problem): Finding =>
  own('unread', 'error', 'A part of x-mandates that cannot be read', where, message);

export const badPayment = ({ where, message }: Problem): Finding =>
  own('expected-payment', 'error', 'An expected payment that cannot be used', where, message);

export const unmatchedAcceptance = (where: string, message: string): Finding =>
  own('unmatched-acceptance', 'warning', 'An acceptance that matches no finding', where, message);

export const noFigure = (rule: string, reason: string, planYear: string): Finding =>
  own('no-figure', 'note', 'A figure of the law that is not known', 'effective.from', `${rule} was not checked. ${reason}`, planYear);

export const tooMany = (most: number): Finding =>
  own('too-many', 'error', 'More findings than are listed', '', `More than ${String(most)} findings; the rest is not listed.`);

export const tooLarge: Finding = own(
  'too-large',
  'error',
  'A plan that is too large',
  '',
  'Benefits, tiers and accumulators together are more than any plan has.',
);
