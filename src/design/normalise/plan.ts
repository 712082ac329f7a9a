/** The whole design, section by section, with the plan's own defaults. */
import { dayIf, dayOf } from '../../door/written.js';
import type { PlanDesign } from '../design.js';
import type { PlanJson } from '../schema/plan.js';
import { readAccumulators } from './accumulators.js';
import { readBenefits } from './benefits.js';
import type { Context } from './context.js';
import { readEmergency } from './emergency.js';
import { readGates } from './gates.js';
import { resolveBenefits } from './patterns.js';
import { readRules } from './rules.js';
import { readTiers } from './tiers.js';

/** @param json of the schema's shape, perhaps with faulty parts cut out. Problems of reference are reported on the way. */
export function readPlan(json: PlanJson, context: Context): PlanDesign {
  const tiers = readTiers(json.tiers, context);
  return {
    id: json.id,
    name: json.name ?? null,
    effective: { from: dayOf(json.effective.from), to: dayIf(json.effective.to) },
    newPlanYear: json.newPlanYear ?? false,
    rounding: json.rounding ?? 'half-up',
    coordination: json.coordination ?? 'standard',
    copayAssistance: json.copayAssistance ?? 'counts',
    combinedCopays:
      json.copays === undefined ? [] : (resolveBenefits(json.copays.benefits, 'copays.benefits', context) ?? context.known.benefits),
    tiers,
    accumulators: readAccumulators(json.accumulators ?? [], json.period, context),
    gates: readGates(json.gatekeeping, context),
    emergency: readEmergency(json.emergency, tiers, context),
    benefits: readBenefits(json.benefits, context),
    rules: readRules(json.rules ?? [], context),
    examples: json.examples ?? [],
  };
}
