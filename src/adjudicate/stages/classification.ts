/**
 * Classification: which benefit a line is for. The plan's own rules first, then what the line says, then the plan's
 * services and the catalogue.
 * @source X12 CARC 96 (non-covered charge)
 */
import { deny } from '../denial.js';
import type { Draft, HeldRule } from '../draft.js';
import { findReferral } from '../permissions.js';
import { explainStage } from '../trace.js';

/** By the plan's own `classify` rules. */
export function ownClassification(draft: Draft, held: readonly HeldRule[]): void {
  const rule = held[0];
  if (rule?.event.type !== 'classify') return;
  draft.benefit = rule.event.benefit;
  explainStage(
    draft,
    'classify',
    rule,
    () => `The plan's rule "${rule.name}" puts this service in the benefit "${String(draft.benefit)}".`,
  );
}

/** By the line itself; else by services and the catalogue. Then what depends on the benefit is known. */
export function classification(draft: Draft, held: readonly HeldRule[]): void {
  const rule = held[0];
  if (draft.benefit === null && draft.line.benefit !== null) {
    draft.benefit = draft.line.benefit;
    explainStage(draft, 'classify', null, () => `The claim line names the benefit "${String(draft.benefit)}".`);
  } else if (draft.benefit === null && rule?.event.type === 'classify') {
    draft.benefit = rule.event.benefit;
    explainStage(draft, 'classify', rule, () => `The service is classified as the benefit "${String(draft.benefit)}" by "${rule.name}".`);
  }
  const { benefit, plan } = draft;
  if (benefit === null || plan === null) {
    deny(draft, 'classify', { carc: '96', group: 'PR' }, 'no rule puts this service in a benefit of the plan');
    return;
  }
  if (!plan.benefits.has(benefit)) {
    draft.benefit = null;
    deny(draft, 'classify', { carc: '96', group: 'PR' }, `the plan has no benefit "${benefit}"`);
    return;
  }
  draft.isEmergency = draft.claim.emergency || draft.line.emergency || plan.design.emergency.benefits.includes(benefit);
  draft.referral = findReferral(draft);
}
