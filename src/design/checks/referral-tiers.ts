/** A tier that takes only referred lines needs the gate that says what a referral is. */
import type { Trail } from '../../door/trail.js';
import { at, type Report } from '../../result/report.js';
import type { PlanDesign } from '../design.js';
import type { PlanJson } from '../schema/plan.js';

export function checkReferralTiers(json: PlanJson, { gates, tiers }: PlanDesign, trail: Trail, report: Report): void {
  if (gates.referral !== null || !trail.isIntact('gatekeeping.referral')) return;
  tiers.forEach((tier, index) => {
    if (!tier.requiresReferral) return;
    const isOff = json.gatekeeping?.referral !== undefined;
    report.error(
      at('tiers', trail.index(json.tiers, index), 'requires'),
      'tier.no-referral-gate',
      `Tier "${tier.id}" requires a referral, but ${isOff ? 'the referral gate is not in force' : 'nothing says what a valid referral is'}.`,
      isOff
        ? 'Leave "required": false out of `gatekeeping.referral`.'
        : 'Add `gatekeeping.referral`, for instance { "referral": { "benefits": ["specialist"] } }.',
    );
  });
}
