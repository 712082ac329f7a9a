/** Whole plans as documents, valid by construction. */
import * as fc from 'fast-check';
import type { AccumulatorJson, BenefitJson, CostJson, PeriodJson, PlanJson, TierJson } from '../documents.js';
import {
  accumulatorDrafts,
  benefitIds,
  isMoney,
  periodJson,
  writeAccumulators,
  writePatterns,
  type AccumulatorDraft,
} from './accumulators.js';
import { rate } from './amounts.js';
import { conditionDraft, writeCondition, type ConditionDraft, type Names } from './conditions.js';
import { costDraft, writeCost, type CostDraft, type Place } from './costs.js';
import { choose, compact, few, mask, masked, mostly, oneOf, pick, pickFrom, rarely, sometimes, usually, type Pick } from './draw.js';
import { gateDraft, ruleDraft, writeGate, writeRules, type GateDraft, type RuleDraft } from './gates.js';
import { NETWORKS, STARTS, TIERS } from './words.js';

interface TierDraft {
  readonly networks: number | undefined;
  readonly requires: boolean;
  readonly balanceBilling: boolean | undefined;
  readonly allowed: { readonly percent: string; readonly of: 'reference' | 'billed' | 'allowed' } | undefined;
}
interface BenefitDraft {
  readonly costs: readonly (CostDraft | undefined)[];
  readonly counts: boolean | undefined;
  readonly services: ConditionDraft | undefined;
}
export interface PlanDraft {
  readonly start: Pick;
  readonly isOpen: boolean;
  readonly rounding: 'half-up' | 'half-even' | undefined;
  readonly coordination: 'standard' | 'non-duplication' | undefined;
  readonly copayAssistance: 'counts' | 'excluded' | undefined;
  readonly period: PeriodJson | undefined;
  readonly copays: { readonly benefits: Pick | undefined } | undefined;
  readonly tiers: readonly TierDraft[];
  readonly benefitIds: readonly string[];
  readonly benefits: readonly BenefitDraft[];
  readonly accumulators: readonly AccumulatorDraft[];
  readonly pcp: GateDraft | undefined;
  readonly referral: GateDraft | undefined;
  readonly authorization: GateDraft | undefined;
  readonly emergency:
    { readonly benefits: Pick | undefined; readonly tier: Pick | undefined; readonly balanceBilled: Pick | undefined } | undefined;
  readonly rules: readonly RuleDraft[];
}

const tierDraft: fc.Arbitrary<TierDraft> = fc.record({
  networks: usually(mask),
  requires: sometimes(fc.constant(true)).map((given) => given === true),
  balanceBilling: rarely(fc.boolean()),
  allowed: sometimes(fc.record({ percent: rate, of: oneOf('reference', 'billed', 'allowed') })),
});

const benefitDraft: fc.Arbitrary<BenefitDraft> = fc.record({
  costs: fc.tuple(mostly(costDraft), usually(costDraft), usually(costDraft), usually(costDraft)),
  counts: rarely(fc.boolean()),
  services: rarely(conditionDraft),
});

export const planDraft: fc.Arbitrary<PlanDraft> = fc.record({
  start: pick,
  isOpen: fc.boolean(),
  rounding: rarely(oneOf('half-up', 'half-even')),
  coordination: sometimes(oneOf('standard', 'non-duplication')),
  copayAssistance: sometimes(oneOf('counts', 'excluded')),
  period: rarely(periodJson),
  copays: rarely(fc.record({ benefits: sometimes(pick) })),
  tiers: few(tierDraft, 1, 4),
  benefitIds,
  benefits: few(benefitDraft, 6, 6),
  accumulators: accumulatorDrafts,
  pcp: rarely(gateDraft),
  referral: sometimes(gateDraft),
  authorization: rarely(gateDraft),
  emergency: rarely(fc.record({ benefits: sometimes(pick), tier: sometimes(pick), balanceBilled: sometimes(pick) })),
  rules: fc.oneof({ withCrossShrink: true }, { weight: 1, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: few(ruleDraft, 1, 4) }),
});

export function writePlan(draft: PlanDraft): PlanJson {
  const start = choose(STARTS, draft.start);
  const tiers = writeTiers(draft);
  const tierIds = tiers.map(({ id }) => id);
  const drafts = draft.benefitIds.map((id, index) => ({ id, draft: draft.benefits[index] }));
  const covered = new Map(drafts.map(({ id, draft: benefit }) => [id, tierIds.filter((_, at) => benefit?.costs[at] !== undefined)]));
  const accumulators = writeAccumulators(draft.accumulators, { tiers: tierIds, covered, period: draft.period });
  const names: Names = {
    benefits: draft.benefitIds,
    tiers: tierIds,
    accumulators: accumulators.map((accumulator) => ({ id: accumulator.id, isMoney: isMoney(accumulator) })),
    days: [start, `${start.slice(0, 4)}-11-15`, '2026-03-01'],
  };
  const isReferred = tiers.some((tier) => tier.requires !== undefined);
  const gate = (gateOf: GateDraft | undefined, isReferral: boolean): ReturnType<typeof writeGate> | undefined =>
    gateOf === undefined ? undefined : writeGate(gateOf, names, isReferral, isReferral && isReferred ? 'tier' : 'gate');
  const gatekeeping = compact<NonNullable<PlanJson['gatekeeping']>>({
    pcp: gate(draft.pcp, false),
    referral: gate(draft.referral, true),
    authorization: gate(draft.authorization, false),
  });
  const rules = writeRules(draft.rules, names, placeOf(accumulators, null));
  return compact<PlanJson>({
    costshare: 'plan/1',
    id: 'drawn',
    effective: draft.isOpen ? { from: start } : { from: start, to: lastDayOf(start) },
    rounding: draft.rounding,
    coordination: draft.coordination,
    copayAssistance: draft.copayAssistance,
    period: draft.period,
    copays:
      draft.copays === undefined
        ? undefined
        : compact<NonNullable<PlanJson['copays']>>({ combine: 'highest', benefits: patterns(names, draft.copays.benefits) }),
    tiers,
    accumulators: accumulators.length === 0 ? undefined : accumulators,
    gatekeeping: Object.keys(gatekeeping).length === 0 ? undefined : gatekeeping,
    emergency: draft.emergency === undefined ? undefined : writeEmergency(draft.emergency, names),
    benefits: writeBenefits(drafts, accumulators, names),
    rules: rules.length === 0 ? undefined : rules,
  });
}

const patterns = (names: Names, from: Pick | undefined): readonly string[] | undefined =>
  from === undefined ? undefined : (writePatterns(names.benefits, names.benefits, from) ?? undefined);

/** Two years on, to the day before: room for a second plan year. */
const lastDayOf = (start: string): string =>
  `${String(Number(start.slice(0, 4)) + 2)}${start === '2024-02-29' ? '-02-28' : start.slice(4)}`;

function writeTiers({ tiers, referral }: PlanDraft): readonly TierJson[] {
  const hasGate = referral !== undefined && !referral.isOff;
  return tiers.map(({ networks, requires, balanceBilling, allowed }, index) => {
    const listed = networks === undefined ? undefined : masked(NETWORKS, networks);
    return compact<TierJson>({
      id: TIERS[index] ?? 'out',
      networks: listed === undefined ? undefined : listed.length === 0 ? [NETWORKS[index % NETWORKS.length] ?? 'alpha'] : listed,
      requires: requires && hasGate ? ['referral'] : undefined,
      balanceBilling,
      allowed,
    });
  });
}

function writeEmergency(
  { benefits, tier, balanceBilled }: NonNullable<PlanDraft['emergency']>,
  names: Names,
): NonNullable<PlanJson['emergency']> {
  return compact<NonNullable<PlanJson['emergency']>>({
    benefits: benefits !== undefined && benefits % 8 === 0 ? [] : patterns(names, benefits),
    tier: tier === undefined ? undefined : pickFrom(names.tiers, tier),
    balanceBilled: balanceBilled !== undefined && balanceBilled % 4 === 0 ? [] : patterns(names, balanceBilled),
  });
}

function writeBenefits(
  drafts: readonly { readonly id: string; readonly draft: BenefitDraft | undefined }[],
  accumulators: readonly AccumulatorJson[],
  names: Names,
): PlanJson['benefits'] {
  const written: Record<string, BenefitJson> = {};
  for (const { id, draft } of drafts) {
    const costs: Record<string, CostJson> = {};
    names.tiers.forEach((tier, at) => {
      const cost = draft?.costs[at];
      if (cost === undefined) return;
      const place = placeOf(accumulators, { tier, benefit: id, covered: names.benefits });
      // A pointer leads to an earlier benefit, so never in a circle, and to one whose unnamed deductibles are found from here too.
      const targets = Object.keys(written).filter(
        (other) =>
          written[other]?.costs[tier] !== undefined &&
          (place.hasDeductible || !placeOf(accumulators, { tier, benefit: other, covered: names.benefits }).hasDeductible),
      );
      costs[tier] = writeCost(cost, place, targets, names);
    });
    written[id] = compact<BenefitJson>({
      costs,
      countsTowardOopMax: draft?.counts,
      services: draft?.services === undefined ? undefined : writeCondition(draft.services, names, 'classify'),
    });
  }
  return written;
}

/** @param at null: anywhere (in a rule), where an unnamed deductible is whatever is found. */
function placeOf(
  accumulators: readonly AccumulatorJson[],
  at: { readonly tier: string; readonly benefit: string; readonly covered: readonly string[] } | null,
): Place {
  const deductibles = accumulators.filter(({ type }) => type === 'deductible');
  const about =
    at === null
      ? deductibles
      : deductibles.filter(
          ({ tiers, benefits }) => (tiers?.includes(at.tier) ?? true) && (benefits === undefined || takes(benefits, at.benefit)),
        );
  const naming = about.filter(({ benefits }) => benefits !== undefined);
  const found = naming.length > 0 ? naming : about;
  return {
    hasDeductible: at === null ? deductibles.length > 0 : found.length === 1,
    deductibles: deductibles.map(({ id }) => id),
    dayCounts: accumulators.filter(({ measure }) => measure === 'days').map(({ id }) => id),
  };
}

/** Whether a list of benefits, as plans write it, takes a benefit. */
export function takes(patternsOf: readonly string[], benefit: string): boolean {
  const matches = (pattern: string): boolean => (pattern.endsWith('*') ? benefit.startsWith(pattern.slice(0, -1)) : pattern === benefit);
  return (
    patternsOf.some((pattern) => !pattern.startsWith('!') && matches(pattern)) &&
    !patternsOf.some((pattern) => pattern.startsWith('!') && matches(pattern.slice(1)))
  );
}

/**
 * Plans of every construct that the format has, as JSON documents that `compile` takes.
 * @example fc.assert(fc.property(plan(), (json) => { compile(json); }));
 */
export const plan = (): fc.Arbitrary<PlanJson> => planDraft.map(writePlan);
