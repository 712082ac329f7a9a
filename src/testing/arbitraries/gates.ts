/** Gates, penalties, and the plan's own rules of every type of event. */
import * as fc from 'fast-check';
import type { RuleStage } from '../../rules/rule.js';
import type { GateJson, PenaltyJson, RuleJson } from '../documents.js';
import { writePatterns } from './accumulators.js';
import { amountOf, cents, rate, share } from './amounts.js';
import { conditionDraft, writeCondition, type ConditionDraft, type Names } from './conditions.js';
import { stepsDraft, writeSteps, type Place, type StepsDraft } from './costs.js';
import { choose, compact, mask, masked, oneOf, pick, pickFrom, rarely, sometimes, type Pick } from './draw.js';
import { DENIALS, VALUES } from './words.js';

interface PenaltyDraft {
  readonly isCharge: boolean;
  readonly share: string;
  readonly amount: number;
  readonly max: number | undefined;
  readonly ofAllowed: boolean;
  readonly per: 'admission' | 'visit' | 'claim' | 'line' | undefined;
}
const penaltyDraft: fc.Arbitrary<PenaltyDraft> = fc.record({
  isCharge: fc.boolean(),
  share,
  amount: cents(60_000),
  max: sometimes(cents(50_000)),
  ofAllowed: rarely(fc.constant(true)).map((given) => given === true),
  per: sometimes(oneOf('admission', 'visit', 'claim', 'line')),
});

function writePenalty({ isCharge, share: reduce, amount, max, ofAllowed, per }: PenaltyDraft): PenaltyJson {
  if (isCharge) return compact<PenaltyJson>({ charge: amountOf(amount), per });
  return compact<PenaltyJson>({ reduce, of: ofAllowed ? 'allowed' : undefined, max: max === undefined ? undefined : amountOf(max), per });
}

export interface GateDraft {
  readonly isOff: boolean;
  readonly benefits: Pick | undefined;
  readonly when: ConditionDraft | undefined;
  readonly without: 'unsaid' | 'deny' | 'tier' | 'penalty';
  readonly penalty: PenaltyDraft;
  readonly tier: Pick;
  readonly liability: 'member' | 'provider' | undefined;
  readonly exempt: number | undefined;
  readonly validDays: number | undefined;
  readonly validVisits: number | undefined;
}
export const gateDraft: fc.Arbitrary<GateDraft> = fc.record({
  isOff: rarely(fc.constant(true)).map((given) => given === true),
  benefits: sometimes(pick),
  when: sometimes(conditionDraft),
  without: oneOf('penalty', 'unsaid', 'deny', 'tier'),
  penalty: penaltyDraft,
  tier: pick,
  liability: rarely(oneOf('member', 'provider')),
  exempt: rarely(mask),
  validDays: sometimes(fc.integer({ min: 1, max: 200 })),
  validVisits: sometimes(fc.integer({ min: 1, max: 3 })),
});

/** @param isReferral only that gate exempts specialties and says how long its paper is good for. */
export function writeGate(draft: GateDraft, names: Names, isReferral: boolean, stage: RuleStage): GateJson {
  const { without, validDays, validVisits } = draft;
  const exempt = isReferral && draft.exempt !== undefined ? masked(VALUES['provider.specialty'], draft.exempt) : [];
  const benefits = draft.benefits === undefined ? null : writePatterns(names.benefits, names.benefits, draft.benefits);
  return compact<GateJson>({
    required: draft.isOff ? false : undefined,
    benefits: benefits ?? undefined,
    when: draft.when === undefined ? undefined : writeCondition(draft.when, names, stage),
    without:
      without === 'unsaid'
        ? undefined
        : without === 'deny'
          ? 'deny'
          : without === 'tier'
            ? { tier: pickFrom(names.tiers, draft.tier) ?? '' }
            : writePenalty(draft.penalty),
    liability: draft.liability,
    exemptSpecialties: exempt.length === 0 ? undefined : exempt,
    valid:
      isReferral && (validDays !== undefined || validVisits !== undefined)
        ? compact<NonNullable<GateJson['valid']>>({ days: validDays, visits: validVisits })
        : undefined,
  });
}

const EVENTS = ['note', 'penalty', 'price', 'cost-share', 'tier', 'classify', 'deny'] as const;
type EventType = (typeof EVENTS)[number];

export interface RuleDraft {
  readonly type: EventType;
  readonly conditions: ConditionDraft;
  readonly priority: number | undefined;
  readonly isNamed: boolean;
  readonly which: Pick;
  readonly amount: number;
  readonly percent: string | undefined;
  readonly steps: StepsDraft;
  readonly penalty: PenaltyDraft;
  readonly group: 'CO' | 'PR' | 'OA' | 'PI' | undefined;
}
export const ruleDraft: fc.Arbitrary<RuleDraft> = fc.record({
  type: oneOf(...EVENTS),
  conditions: conditionDraft,
  priority: sometimes(fc.integer({ min: 1, max: 2_000 })),
  isNamed: fc.boolean(),
  which: pick,
  amount: cents(100_000),
  percent: sometimes(rate),
  steps: stepsDraft,
  penalty: penaltyDraft,
  group: sometimes(oneOf('CO', 'PR', 'OA', 'PI')),
});

const STAGE: Readonly<Record<EventType, RuleStage>> = {
  classify: 'classify-own',
  tier: 'tier',
  deny: 'deny',
  price: 'price-own',
  'cost-share': 'cost-share',
  penalty: 'penalty',
  note: 'note',
};

export function writeRules(drafts: readonly RuleDraft[], names: Names, place: Place): readonly RuleJson[] {
  const taken = new Set<string>();
  return drafts.map((draft, index) => {
    const conditions = writeCondition(draft.conditions, names, STAGE[draft.type]);
    // Rules of one type with the same conditions and priority tie, which compile refuses.
    const tie = JSON.stringify([draft.type, draft.priority, conditions]);
    const priority = taken.has(tie) ? 3_000 + index : draft.priority;
    taken.add(tie);
    return compact<RuleJson>({
      name: draft.isNamed ? `rule-${String(index + 1)}` : undefined,
      priority,
      conditions,
      event: writeEvent(draft, names, place),
    });
  });
}

function writeEvent(draft: RuleDraft, names: Names, place: Place): RuleJson['event'] {
  const { type, which, amount, percent, group } = draft;
  switch (type) {
    case 'classify':
      return { type, params: { benefit: pickFrom(names.benefits, which) } };
    case 'tier':
      return { type, params: { tier: pickFrom(names.tiers, which) } };
    case 'deny':
      return { type, params: compact({ carc: choose(DENIALS, which), group, message: which % 2 === 0 ? 'not payable' : undefined }) };
    case 'price':
      return {
        type,
        params: percent === undefined ? { allowed: amountOf(amount) } : { percent, of: choose(['reference', 'billed', 'allowed'], which) },
      };
    case 'cost-share':
      return { type, params: { cost: writeSteps(draft.steps, place) } };
    case 'penalty':
      return { type, params: { ...writePenalty(draft.penalty), ...(which % 3 === 0 ? { carc: '197' } : {}) } };
    case 'note':
      return { type, params: { message: 'noted' } };
  }
}
