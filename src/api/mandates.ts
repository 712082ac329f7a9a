/** `checkMandates`: a plan against the law. */
import { parseDay } from '../calendar/day.js';
import { checkDesignRules } from '../compile/compile.js';
import { parseDesign } from '../design/parse.js';
import { readAsides } from '../mandates/asides.js';
import { checkDesignMandates } from '../mandates/check.js';
import { MANDATES, type Finding, type Mandate } from '../mandates/mandate.js';
import { badPlanYear, unknownMandate, unreadablePlan } from '../mandates/own-findings.js';
import type { ExpectedPayment } from '../mandates/parity/payments.js';
import { copyDocument } from '../result/document.js';
import { isError } from '../result/issue.js';

export interface MandateOptions {
  /** Which mandates to check; findings come in the order `aca`, `hdhp`, `parity`, `nsa`. */
  readonly mandates: readonly Mandate[];
  /**
   * What the plan expects to pay in the plan year for each medical and surgical benefit in each tier, before the member's share
   * is taken off. The tests of parity weigh by it; without it they are not made, which a note says.
   */
  readonly expectedPayments?: readonly ExpectedPayment[];
  /** Compares office visits apart from other outpatient care, as a plan may choose for parity. Together unless said. */
  readonly officeVisits?: 'apart' | 'together';
  /** First day of the plan year to look at. Every one that begins while the plan is in effect unless said; of an open-ended plan the first. */
  readonly planYear?: string;
}

/**
 * Checks a plan against mandates of the law: limits of the year, services that must be free, what may stand before a deductible,
 * parity of mental health, emergencies out of network.
 * @param plan the JSON of a `*.plan.json` file; never changed. What it accepts stands under `x-mandates`.
 * @returns what was found, mandate by mandate, in the order of the rules; empty where nothing was. A plan with errors gives one
 *   finding that says so: no plan makes it throw.
 * @example
 * for (const { severity, where, message, citation, accepted } of checkMandates(planJson, { mandates: ['aca', 'nsa'] })) {
 *   if (accepted === null) console.log(severity, where, message, citation?.cite);
 * }
 */
export function checkMandates(plan: unknown, options: MandateOptions): readonly Finding[] {
  const copy = copyDocument(plan);
  const issues = copy.ok ? [] : copy.issues;
  const parsed = copy.ok ? parseDesign(copy.value) : null;
  const errors = [...issues, ...(parsed === null ? [] : parsed.ok ? checkDesignRules(parsed.value) : parsed.issues)].filter(isError);
  const [first] = errors;
  if (first !== undefined) return [unreadablePlan(errors.length, first)];
  if (!copy.ok || parsed?.ok !== true) return [];
  const unknown = options.mandates.filter((mandate) => !MANDATES.includes(mandate)).map(unknownMandate);
  const planYear = options.planYear === undefined ? null : parseDay(options.planYear);
  if (options.planYear !== undefined && planYear === null) return [...unknown, badPlanYear(options.planYear)];
  const { mandates, expectedPayments, officeVisits } = options;
  return [
    ...checkDesignMandates(parsed.value, readAsides(copy.value), {
      mandates,
      expectedPayments,
      splitsOffice: officeVisits === 'apart',
      planYear,
    }),
    ...unknown,
  ];
}
