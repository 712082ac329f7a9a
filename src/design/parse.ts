/**
 * Room 1 of a plan: unknown JSON becomes a `PlanDesign`, or every issue in it.
 *
 * Shape first, then references and sense. What is faulty is cut out of a private copy and the rest is read on, so that one mistake
 * hides no other; what only the cutting left behind is never reported.
 */
import { admit, doorOf } from '../door/admit.js';
import { openMeant } from '../door/meant.js';
import { copyDocument } from '../result/document.js';
import { isError, sortIssues, type Issue } from '../result/issue.js';
import { openReport, sectionOf, type Report } from '../result/report.js';
import { checkDesign } from './checks/design.js';
import type { PlanDesign } from './design.js';
import { gatherKnown, type Context } from './normalise/context.js';
import { readPlan } from './normalise/plan.js';
import { dropNotes } from './schema/notes.js';
import { claimsToBe, planSchema, STAND_INS, VERSION } from './schema/plan.js';
import { checkSizes } from './schema/sizes.js';

export type DesignResult =
  | { readonly ok: true; readonly value: PlanDesign; readonly warnings: readonly Issue[] }
  | {
      readonly ok: false;
      /** Errors and warnings, ordered by path. */
      readonly issues: readonly Issue[];
      /** What could be read, faulty parts left out; null where that is nothing. */
      readonly partial: PlanDesign | null;
      /** Top-level sections in which something was left out: what is missing there may only be unread. */
      readonly broken: ReadonlySet<string>;
    };

const PLAN = doorOf(planSchema);

/**
 * Reads a plan document.
 * @param json anything; never changed. A plan is an object as in `schema/plan.schema.json`.
 * @returns the design with every default filled in, or all issues (the codes are listed in docs/issues.md). Never throws.
 */
export function parseDesign(json: unknown): DesignResult {
  const report = openReport();
  const copy = copyDocument(json);
  if (!copy.ok) return refused(copy.issues);
  const wrongKind = whatElse(copy.value);
  if (wrongKind !== null) return refused([wrongKind]);
  if (!checkSizes(copy.value, report)) return refused(report.issues);

  dropNotes(copy.value);
  const known = gatherKnown(copy.value);
  const admitted = admit(PLAN, copy.value, report, STAND_INS);
  if (admitted === null) return { ok: false, issues: sortIssues(report.issues), partial: null, broken: report.broken };

  const context: Context = { report, known, trail: admitted.trail, meant: openMeant(), sentences: new Map(), separate: new Set() };
  const design = readPlan(admitted.value, context);
  checkDesign(admitted.value, design, context);
  return settle(design, report);
}

function settle(design: PlanDesign, report: Report): DesignResult {
  const issues = sortIssues(report.issues);
  if (!issues.some(isError)) return { ok: true, value: design, warnings: issues };
  return { ok: false, issues, partial: design, broken: report.broken };
}

const refused = (issues: readonly Issue[]): DesignResult => ({
  ok: false,
  issues: sortIssues(issues),
  partial: null,
  broken: new Set(issues.map(({ path }) => sectionOf(path))),
});

/** A document of another kind gets one issue, not a hundred about keys that it does not have. */
function whatElse(json: unknown): Issue | null {
  const said = claimsToBe(json);
  if (said === null || !said.startsWith('scenario/')) return null;
  return {
    path: 'costshare',
    code: 'document.other-kind',
    message: 'This is a scenario, and a plan is wanted here.',
    hint: `A plan says "costshare": "${VERSION}".`,
    severity: 'error',
  };
}
