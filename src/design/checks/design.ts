/** Everything that is asked of a design as a whole, once its parts are read. */
import { entries } from '../../door/entries.js';
import type { PlanDesign } from '../design.js';
import type { Context } from '../normalise/context.js';
import type { PlanJson } from '../schema/plan.js';
import { checkAccumulator } from './accumulators.js';
import { checkAlsoCredits } from './also-credits.js';
import { checkDates, warnOfUnsaidPeriod } from './calendar.js';
import { checkDeductibles } from './deductibles.js';
import { warnOfPlanShares } from './plan-shares.js';
import { checkAccumulatorsApply, warnOfUnreachableTiers } from './reach.js';
import { checkReferralTiers } from './referral-tiers.js';

/** @param json the plan as written, faulty parts cut out. */
export function checkDesign(json: PlanJson, design: PlanDesign, context: Context): void {
  const { report, trail, known } = context;
  // What is broken before these checks holds some of them back: a deductible that could not be read is not a missing one.
  const broken = new Set(report.broken);
  const isWhole = (...sections: readonly string[]): boolean => sections.every((section) => !broken.has(section));
  const areListsRead = !report.issues.some(({ path, severity }) => severity === 'error' && DECIDES_ABOUT.test(path));

  if (trail.isIntact('effective')) checkDates(json, report);
  if (isWhole('effective', 'period', 'accumulators')) warnOfUnsaidPeriod(json, report);
  if (design.benefits.length === 0 && isWhole('benefits')) {
    report.warn(
      'benefits',
      'benefits.none',
      'The plan lists no benefits, so nothing is covered.',
      'Write benefits by id: { "primary-care": { "costs": { "in": "$25 copay" } } }.',
    );
  }
  if (areListsRead && known.incomplete.size === 0) checkDeductibles(design, context.separate, report);
  if (areListsRead && isWhole('tiers', 'rules')) checkAccumulatorsApply(design, known.coveredIn, report);
  if (isWhole('tiers', 'rules', 'gatekeeping', 'emergency')) warnOfUnreachableTiers(design, json.emergency?.tier, report);
  warnOfPlanShares(design, report);
  checkReferralTiers(json, design, trail, report);
  entries(json.accumulators ?? [], 'accumulators', trail).forEach(([accumulator, path], index) => {
    const read = design.accumulators[index];
    if (read === undefined) return;
    const wasWritten = (key: keyof typeof accumulator): boolean => accumulator[key] !== undefined || !trail.isIntact(`${path}.${key}`);
    checkAccumulator(accumulator, read, wasWritten, report);
    checkAlsoCredits(accumulator, read, context);
  });
}

/** Paths of errors after which it is not known what an accumulator is about. */
const DECIDES_ABOUT = /^accumulators(?:\.\d+)?(?:\.(?:id|type|tiers|benefits)(?:\..*)?)?$/;
