/** What `check --mandates` asks, and what it finds, as issues with a place in the plan's file. */
import { InvalidArgumentError } from 'commander';
import { checkMandates, type ExpectedPayment, type Finding, type Issue, type Mandate } from '../index.js';

const KNOWN = ['aca', 'hdhp', 'parity', 'nsa'] as const satisfies readonly Mandate[];

/** `aca,nsa` as a list. @throws InvalidArgumentError where a name is unknown. */
export function readMandates(text: string): readonly Mandate[] {
  return text.split(',').map((name) => {
    const known = KNOWN.find((mandate) => mandate === name.trim());
    if (known === undefined) throw new InvalidArgumentError(`"${name}" is no mandate: write some of ${KNOWN.join(',')}.`);
    return known;
  });
}

/** @param payments the JSON of a list of expected payments; undefined where none were given. */
export const mandateIssues = (plan: unknown, mandates: readonly Mandate[], payments: unknown): readonly Issue[] =>
  mandates.length === 0
    ? []
    : checkMandates(plan, {
        mandates,
        ...(payments === undefined ? {} : { expectedPayments: payments as readonly ExpectedPayment[] }),
      }).map(asIssue);

/** Accepted findings and notes are told, and fail nothing. */
function asIssue({ rule, severity, where, message, citation, accepted }: Finding): Issue {
  return {
    path: where,
    code: rule,
    severity: accepted === null && severity === 'error' ? 'error' : 'warning',
    message: accepted === null ? message : `Accepted (${accepted.reason}): ${message}`,
    hint: citation === null ? '' : `See ${citation.cite}, ${citation.url}.`,
  };
}
