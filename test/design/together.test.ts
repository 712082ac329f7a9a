/** All problems of a plan at once: none hides another, and none is told that only exists because another was cut out. */
import { describe, expect, it } from 'vitest';
import { parseDesign } from '../../src/design/parse.js';
import { fullPlan } from '../hostile/documents.js';
import { found, small, type Draft } from './small.js';

describe('problems of one document', () => {
  it("are all told, in the order of the document's paths", () => {
    expect(
      found((plan) => {
        plan['rounding'] = 'up';
        plan.effective['from'] = '2026-02-30';
        plan.tiers[1]!['networks'] = 'x';
        plan.accumulators[0]!['individual'] = '$5';
        plan.accumulators[0]!['alsoCredits'] = ['nothing'];
        plan.accumulators.push({ id: 'l', type: 'limit', measure: 'visits', benefits: ['cair'], individual: 3 });
        plan.benefits['care']!.costs['in'] = '$75 or 25%';
        plan.benefits['care']!['lable'] = 'x';
        plan.benefits['rx-tier-3']!.costs['inn'] = '$5';
        plan['gatekeeping'] = { pcp: { without: { tier: 'outt' } }, referral: { valid: { days: 0 } } };
        plan.rules = [
          { conditions: { any: [] }, event: { type: 'note', params: { message: 'x' } } },
          { conditions: { fact: 'a', operator: 'equal', value: 1 }, event: { type: 'tier', params: { tier: 'x' } } },
        ];
      }),
    ).toEqual([
      'accumulators.0.alsoCredits.0 accumulator.unknown',
      'accumulators.0.individual money.malformed',
      'accumulators.1.benefits.0 pattern.unmatched',
      'benefits.care.costs.in cost.ambiguous',
      'benefits.care.lable key.unknown',
      'benefits.rx-tier-3.costs.inn tier.unknown',
      'effective.from date.malformed',
      'gatekeeping.pcp.without.tier tier.unknown',
      'gatekeeping.referral.valid.days count.malformed',
      'rounding word.unknown',
      'rules.0.conditions.any list.empty',
      'rules.1.event.params.tier tier.unknown',
      'tiers.1.networks list.expected',
    ]);
  });

  it('keep their places where earlier entries of a list had to go', () => {
    expect(
      found((plan) => {
        plan.accumulators = [
          { id: 3 },
          { id: 'a' },
          { id: 'ded', type: 'deductible', individual: 5 },
          { id: 'b', type: 'limit', individual: 5 },
          null as never,
          { id: 'c', type: 'counter', measure: 'visits', benefits: [7, 'cair'] },
        ];
        plan.rules = [
          null,
          null,
          { conditions: { fact: 'a', operator: 'equal', value: 1 }, event: { type: 'tier', params: { tier: 'inn' } } },
        ];
      }),
    ).toEqual([
      'accumulators.0.id id.malformed',
      'accumulators.0.type key.missing',
      'accumulators.1.type key.missing',
      'accumulators.3 accumulator.no-measure',
      'accumulators.4 object.expected',
      'accumulators.5.benefits.0 pattern.malformed',
      'accumulators.5.benefits.1 pattern.unmatched',
      'rules.0 object.expected',
      'rules.1 object.expected',
      'rules.2.event.params.tier tier.unknown',
    ]);
  });
});

describe('what was cut out is not missed', () => {
  it.each<readonly [string, (plan: Draft) => void, readonly string[]]>([
    [
      'a deductible that cannot be read',
      (plan) => {
        plan.accumulators[0]!['type'] = 'deductable';
      },
      ['accumulators.0.type word.unknown'],
    ],
    [
      'a deductible in an unknown tier',
      (plan) => {
        plan.accumulators[0]!['tiers'] = ['inn'];
      },
      ['accumulators.0.tiers.0 tier.unknown'],
    ],
    [
      'a deductible without an id',
      (plan) => {
        plan.accumulators[0]!['id'] = null;
        plan.benefits['care']!.costs['in'] = [{ deductible: 'ded' }];
      },
      ['accumulators.0.id id.malformed'],
    ],
    [
      'a limit that cannot be read',
      (plan) => {
        plan.accumulators[0]!['individual'] = '$500';
      },
      ['accumulators.0.individual money.malformed'],
    ],
    [
      'a family limit that cannot be read',
      (plan) => {
        Object.assign(plan.accumulators[0]!, { embedded: false, family: 'x' });
      },
      ['accumulators.0.family money.malformed'],
    ],
    [
      'a carryover that cannot be read',
      (plan) => {
        plan.accumulators[0]!['carryover'] = { months: 99 };
      },
      ['accumulators.0.carryover.months count.malformed'],
    ],
    [
      'accumulators that are no list',
      (plan) => {
        plan.accumulators = 'none' as never;
      },
      ['accumulators list.expected'],
    ],
    [
      'a tier that is no object',
      (plan) => {
        plan.tiers[1] = 'out' as never;
        plan.accumulators[0]!['tiers'] = ['in', 'out'];
      },
      ['tiers.1 object.expected'],
    ],
    [
      'tiers that are no list',
      (plan) => {
        plan.tiers = {} as never;
      },
      ['tiers list.expected'],
    ],
    [
      'benefits that are a list',
      (plan) => {
        plan.benefits = [] as never;
        plan['copays'] = { combine: 'highest', benefits: ['care'] };
      },
      ['benefits object.expected'],
    ],
    [
      'a benefit that is no object',
      (plan) => {
        plan.benefits['care'] = null as never;
        plan['copays'] = { combine: 'highest', benefits: ['care'] };
      },
      ['benefits.care object.expected'],
    ],
    [
      'a cost that another points to',
      (plan) => {
        plan.benefits['a'] = { costs: { in: { same: 'care' } } };
        plan.benefits['care']!.costs['in'] = 7;
      },
      ['benefits.care.costs.in cost.malformed'],
    ],
    [
      'a sentence that another points to',
      (plan) => {
        plan.benefits['a'] = { costs: { in: { same: 'care' } } };
        plan.benefits['care']!.costs['in'] = '$75 or 25%';
      },
      ['benefits.care.costs.in cost.ambiguous'],
    ],
    [
      'the referral gate',
      (plan) => {
        plan.tiers[0]!['requires'] = ['referral'];
        plan['gatekeeping'] = { referral: 'yes' };
      },
      ['gatekeeping.referral object.expected'],
    ],
    [
      'a price',
      (plan) => {
        plan.rules = [{ conditions: { fact: 'a', operator: 'equal', value: 1 }, event: { type: 'price', params: { allowed: -5 } } }];
      },
      ['rules.0.event.params.allowed money.malformed'],
    ],
    [
      'the dates',
      (plan) => {
        plan.effective = { from: 'soon', to: '1990-01-01' };
      },
      ['effective.from date.malformed'],
    ],
  ])('%s', (_, change, expected) => {
    expect(found(change)).toEqual(expected);
  });
});

describe('what is left', () => {
  const outcomeOf = (change: (plan: Draft) => void) => {
    const plan = small();
    change(plan);
    return parseDesign(plan);
  };

  it('is handed on, with the sections that lost something', () => {
    const outcome = outcomeOf((plan) => {
      plan.tiers[1]!['networks'] = 7;
      plan.rules = [
        null,
        { name: 'kept', conditions: { fact: 'a', operator: 'equal', value: 1 }, event: { type: 'note', params: { message: 'x' } } },
      ];
    });
    if (outcome.ok) throw new Error('this plan is wrong');
    expect([...outcome.broken].sort()).toEqual(['rules', 'tiers']);
    expect(outcome.partial?.rules.map(({ name, path }) => `${name} ${path}`)).toEqual(['kept rules.1']);
    expect(outcome.partial?.benefits.map(({ id }) => id)).toEqual(['care', 'rx-tier-3']);
  });

  it('is there too where every required section is missing', () => {
    const outcome = parseDesign({});
    expect(outcome).toMatchObject({ ok: false, partial: { benefits: [] } });
    expect(outcome.ok ? [] : outcome.issues.map(({ path }) => path)).toEqual(['benefits', 'costshare', 'effective', 'id', 'tiers']);
  });

  it.each([null, 'text', 7, [], [{}]])('is nothing where the document is no object: %j', (json) => {
    expect(parseDesign(json)).toMatchObject({ ok: false, partial: null, issues: [{ path: '', code: 'object.expected' }] });
  });

  it('is nothing where the document never was JSON', () => {
    expect(parseDesign({ id: 1n })).toMatchObject({ ok: false, partial: null, issues: [{ path: 'id', code: 'document.not-json' }] });
  });

  it('of a full plan is the full plan', () => {
    const outcome = parseDesign(fullPlan());
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        rounding: 'half-even',
        coordination: 'non-duplication',
        copayAssistance: 'excluded',
        emergency: { tier: 'in', balanceBilled: [] },
      },
    });
    expect(outcome.ok ? outcome.value.accumulators.map(({ period }) => period) : []).toEqual([
      'calendar-year',
      'calendar-year',
      'calendar-year',
      'calendar-year',
      'plan-year',
      { gapDays: 60 },
      { months: 24 },
      { rollingMonths: 12 },
      'lifetime',
    ]);
  });
});
