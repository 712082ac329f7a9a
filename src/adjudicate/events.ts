/** Rule events, read back from their JSON: the two runners share what a rule means because both come through here. */
import type { CostStep } from '../design/cost/steps.js';
import type { Penalty, PenaltyPer, PriceBase } from '../design/design.js';
import { parseCents, type Cents } from '../money/cents.js';
import { parsePercent, type Percent } from '../money/percent.js';
import { invariant } from '../result/errors.js';
import type { Json, Rule } from '../rules/rule.js';
import type { Step } from './cost-sharing/step.js';
import type { PreparedEvent } from './plan.js';

type Params = Rule['event']['params'];

const text = (params: Params, key: string): string | null => {
  const value = params[key];
  return typeof value === 'string' ? value : null;
};

function cents(value: Json | undefined): Cents {
  const amount = parseCents(value);
  invariant(amount !== null, `${JSON.stringify(value)} is no amount`);
  return amount;
}

function percent(value: Json | undefined): Percent {
  const share = parsePercent(value);
  invariant(share !== null, `${JSON.stringify(value)} is no percentage`);
  return share;
}

const optional = <T>(value: Json | undefined, read: (value: Json) => T): T | null => (value === undefined ? null : read(value));

export function readEvent(rule: Rule): PreparedEvent {
  const { type, params } = rule.event;
  switch (type) {
    case 'classify':
      return { type, benefit: text(params, 'benefit') ?? '' };
    case 'tier':
      return { type, tier: text(params, 'tier') ?? '' };
    case 'deny':
      return {
        type,
        carc: text(params, 'carc') ?? '96',
        group: text(params, 'group') as 'CO' | 'PR' | 'OA' | 'PI' | null,
        liability: text(params, 'liability') as 'member' | 'provider' | null,
        message: text(params, 'message') ?? '',
      };
    case 'price':
      return {
        type,
        allowed: optional(params['allowed'], cents),
        percent: optional(params['percent'], (value) => ({
          percent: percent(value),
          of: (text(params, 'of') ?? 'reference') as PriceBase,
        })),
      };
    case 'cost-share':
      return {
        type,
        steps: readSteps(params['cost'] as unknown as readonly CostStep[]),
        text: text(params, 'text') ?? '',
        carc: text(params, 'carc'),
      };
    case 'penalty':
      return { type, penalty: readPenalty(params), carc: text(params, 'carc') ?? '95' };
    case 'note':
      return { type, message: text(params, 'message') ?? '', needs: text(params, 'needs') as 'referral' | 'authorization' | null };
  }
}

function readPenalty(params: Params): Penalty {
  const per = text(params, 'per') as PenaltyPer | null;
  if (params['charge'] !== undefined) return { kind: 'charge', amount: cents(params['charge']), per };
  return {
    kind: 'reduce',
    share: percent(params['reduce']),
    of: text(params, 'of') === 'allowed' ? 'allowed' : 'payment',
    max: optional(params['max'], cents),
    per,
  };
}

function readSteps(steps: readonly CostStep[]): readonly Step[] {
  let copays = 0;
  return steps.flatMap((step): readonly Step[] => {
    if (step === 'no-charge' || step === 'not-covered') return [];
    if (step === 'deductible') return [{ kind: 'deductible', accumulator: null }];
    if ('deductible' in step) return step.deductible === 'none' ? [] : [{ kind: 'deductible', accumulator: step.deductible }];
    if ('planPaysUpTo' in step) return [{ kind: 'plan-pays-up-to', amount: cents(step.planPaysUpTo) }];
    if ('referencePrice' in step)
      return [{ kind: 'reference-price', amount: step.referencePrice === 'generic' ? 'generic' : cents(step.referencePrice) }];
    if ('coinsurance' in step) {
      return [
        {
          kind: 'coinsurance',
          share: percent(step.coinsurance),
          min: optional(step.min, cents),
          max: optional(step.max, cents),
          of: step.of === 'allowed' ? 'allowed' : 'rest',
          perSupply: step.per === '30-day-supply',
        },
      ];
    }
    copays += 1;
    return [
      {
        kind: 'copay',
        amount: cents(step.copay),
        per: step.per ?? 'visit',
        days: step.days === undefined ? null : { first: step.days[0], last: step.days[1] },
        over: step.over ?? null,
        creditsDeductible: step.creditsDeductible === true,
        ordinal: copays,
      },
    ];
  });
}
