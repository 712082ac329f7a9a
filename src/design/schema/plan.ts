/** The plan document: `*.plan.json`. */
import * as z from 'zod/mini';
import { about, day, dictionary, fields, flag, id, isRecord, list, may, oneOf, someOf, table, text } from '../../door/values.js';
import { accumulator, period } from './accumulators.js';
import { benefits, forReaders, PATTERNS, someBenefits } from './common.js';
import { condition } from './condition.js';
import { cost } from './cost.js';
import { gatekeeping } from './gatekeeping.js';
import { rule } from './rules.js';
import { tier } from './tiers.js';

export const VERSION = 'plan/1';

const benefit = fields('a benefit', {
  ...forReaders,
  costs: about(table('costs by tier', id, cost), 'What it costs, by tier. A tier without an entry does not cover it.'),
  countsTowardOopMax: may(flag, 'false: what the member pays for it neither counts toward an out-of-pocket maximum nor is capped by one.'),
  services: may(
    z.lazy(() => condition),
    'Which service lines belong to it, beside those that the shipped catalogue puts here.',
  ),
});
export type BenefitJson = z.input<typeof benefit>;

const emergency = fields('emergency', {
  ...forReaders,
  benefits: may(
    benefits,
    `The benefits whose lines are emergencies; the emergency room, its physicians and ambulances unless said. ${PATTERNS}`,
  ),
  tier: may(id, 'The tier whose cost sharing applies out of network too; the last one with networks unless said.'),
  balanceBilled: may(benefits, 'The emergency benefits that may be balance-billed all the same; ground ambulance unless said.'),
});
export type EmergencyJson = z.input<typeof emergency>;

const example = z.record(z.string(), z.unknown(), { error: 'table|a scenario' });

export const planSchema = fields('a plan', {
  costshare: about(oneOf('a format that is read here', [VERSION]), 'The format of this file.'),
  id: about(id, "The plan's id."),
  name: may(text, "The plan's name."),
  type: may(text, 'A label: HMO, HMO-POS, EPO, POS, PPO, HDHP, PFFS, indemnity or any other text. Nothing is decided by it.'),
  product: may(oneOf('a product', ['medical', 'dental', 'vision', 'drug']), 'A label: medical, dental, vision or drug.'),
  ...forReaders,
  notes: may(z.union([text, z.array(text)], { error: 'text' }), 'Remarks for people.'),
  effective: about(
    fields('an effective period', {
      from: about(day, 'First day; plan years are counted from it.'),
      to: may(day, 'Last day; open where it is left out.'),
    }),
    'When this version of the plan is in force.',
  ),
  newPlanYear: may(flag, "true: this version starts a plan year of its own instead of going on with the first version's."),
  rounding: may(oneOf('a way of rounding', ['half-up', 'half-even']), 'How a share is rounded to the cent; half-up unless said.'),
  coordination: may(
    oneOf('a way of coordination', ['standard', 'non-duplication']),
    'Coordination of benefits (COB) with a primary insurer: `standard`, or `non-duplication` (carve-out).',
  ),
  copayAssistance: may(
    oneOf('a treatment of copay assistance', ['counts', 'excluded']),
    "`excluded`: what a drug maker's card pays credits no deductible or out-of-pocket maximum (copay accumulator).",
  ),
  period: may(period, 'The period of accumulators that say none.'),
  copays: may(
    fields('a treatment of copays', {
      combine: about(
        oneOf('a way to combine copays', ['highest']),
        'Visit copays of one member, provider and date are charged as one, the highest.',
      ),
      benefits: may(someBenefits, `For which benefits; all unless said. ${PATTERNS}`),
    }),
    'Copays of one visit to several benefits.',
  ),
  tiers: about(
    someOf('a list of tiers', tier),
    'Network tiers, best first. A provider belongs to the first that lists one of its networks.',
  ),
  accumulators: may(list('a list of accumulators', accumulator), 'Deductibles, out-of-pocket maximums, limits and counters.'),
  gatekeeping: may(gatekeeping, 'Primary care physician, referral and prior authorization.'),
  emergency: may(emergency, 'Emergencies and surprise bills.'),
  benefits: about(table('benefits by id', id, benefit), 'What the plan covers, by benefit id.'),
  rules: may(list('a list of rules', rule), "Rules of the plan's own, joined to those that the design compiles to."),
  examples: may(list('a list of scenarios', example), "Scenarios without a `plan`, each with what is expected: the plan's own tests."),
});
dictionary.add(planSchema, {
  title: 'Health plan benefit design',
  description: 'Who pays what: tiers, accumulators, gates, benefits and rules of one health plan.',
});
export type PlanJson = z.input<typeof planSchema>;

/** Stand for required sections that are missing, so that the others can still be checked. */
export const STAND_INS: Readonly<Record<string, unknown>> = {
  costshare: VERSION,
  id: 'plan',
  effective: { from: '2000-01-01' },
  tiers: [{ id: 'tier' }],
  benefits: {},
};

/** What a document says it is, where it says so. */
export const claimsToBe = (json: unknown): string | null =>
  isRecord(json) && typeof json['costshare'] === 'string' ? json['costshare'] : null;
