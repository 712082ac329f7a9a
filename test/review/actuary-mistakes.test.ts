/** Mistakes that were made while real designs were written, each with the message that it gets, wherever that comes from. */
import { describe, expect, it } from 'vitest';
import { adjudicate } from '../../src/api/adjudicate.js';
import { checkScenario } from '../../src/api/check.js';
import { compile, safeCompile } from '../../src/api/plan.js';
import { planNotes, reviewPlan } from '../../src/api/review.js';
import { costing, planWith, test, type Fragment } from './reviewed.js';

/** All that a person is told of a plan, from parsing to review: `severity path code`, and the words. */
function everything(fragment: Fragment): readonly (readonly [where: string, words: string])[] {
  const outcome = safeCompile(planWith(fragment));
  const issues = outcome.ok ? [...outcome.warnings, ...reviewPlan(outcome.value)] : outcome.issues;
  return issues.map(({ severity, path, code, message, hint }) => [`${severity} ${path} ${code}`, `${message} ${hint}`]);
}
const accumulator = (more: Fragment, own: Fragment = {}): Fragment => ({ ...own, accumulators: [{ id: 'own', ...more }] });
const inEmergency = (cost: unknown, tier = 'in'): Fragment => ({
  benefits: { 'emergency-room': { costs: { in: '$350 copay', [tier]: cost } } },
});
const admitted = { when: test('claim.admitted', 'equal', true), cost: 'no charge' };
const withoutAuthorization = (without: unknown): Fragment => ({ gatekeeping: { authorization: { benefits: ['inpatient'], without } } });

describe('a plan with', () => {
  it.each<readonly [mistake: string, plan: Fragment, where: string, words: string]>([
    [
      'a `deductible` step under a tier that has none',
      inEmergency('deductible, then 20%', 'out'),
      'error benefits.emergency-room.costs.out deductible.none',
      'no deductible is about tier "out" and this benefit. Add one to `accumulators`, take the step out, or write { "deductible": "none" }',
    ],
    [
      'an aggregate deductible written with `family` only',
      accumulator({ id: 'deductible', type: 'deductible', tiers: ['in'], family: 3000 }),
      'error accumulators.0 accumulator.no-self-only',
      'under self-only coverage it is never charged or met. Add `selfOnly`',
    ],
    [
      'a limit without a measure',
      accumulator({ type: 'limit', benefits: ['physical-therapy'], individual: 60 }),
      'error accumulators.2 accumulator.no-measure',
      '`measure` is required',
    ],
    [
      'dental shares as published',
      { benefits: { fillings: { costs: { in: '80%', out: '50%' } } } },
      'warning benefits.fillings.costs.in cost.plan-share',
      'write "plan pays 80%", or the member\'s share, "20%".',
    ],
    [
      'a nursing facility limited in visits',
      accumulator({ type: 'limit', measure: 'visits', benefits: ['skilled-nursing'], individual: 60 }),
      'warning accumulators.2.measure limit.nursing-visits',
      'Write "measure": "days"',
    ],
    [
      'the waived emergency copay put second',
      inEmergency([{ cost: '$350 copay' }, admitted]),
      'error benefits.emergency-room.costs.in.1 cost.unreachable',
      'A variant after one without `when` can never hold.',
    ],
    [
      'a cost under a misspelt tier',
      { benefits: { specialist: { costs: { inn: '$50 copay' } } } },
      'error benefits.specialist.costs.inn tier.unknown',
      'There is no tier "inn". Did you mean "in"?',
    ],
    [
      'a misspelt fact of an accumulator',
      {
        ...accumulator({ id: 'free-visits', type: 'counter', measure: 'visits' }),
        ...costing([{ when: test('used.free-visit', 'lessThan', 3), cost: 'no charge' }, { cost: '$5' }]),
      },
      'error benefits.rx-generic.costs.in.0.when.all.0.fact fact.unknown',
      'There is no fact "used.free-visit". did you mean "used.free-visits"?',
    ],
    [
      'a limit on a benefit without a cost in its tiers',
      accumulator({ type: 'limit', measure: 'visits', tiers: ['out'], benefits: ['physical-therapy'], individual: 60 }),
      'error accumulators.2.benefits accumulator.never-applies',
      'None of its benefits has a cost in one of its tiers, so "own" never counts anything.',
    ],
    [
      'a limit on a benefit that is covered nowhere',
      accumulator({ type: 'limit', measure: 'visits', benefits: ['rx-generic'], individual: 60 }, costing('not covered')),
      'warning accumulators.2 accumulator.untouched',
      'so there is nothing to limit.',
    ],
    [
      'an accumulator whose benefits match nothing',
      accumulator({ type: 'limit', measure: 'visits', benefits: ['rx-generics'], individual: 60 }),
      'error accumulators.2.benefits.0 pattern.unmatched',
      '"rx-generics" matches no benefit of this plan. Did you mean "rx-generic"?',
    ],
    [
      'a sentence that is understood only in part',
      costing('60% coinsurance (see note 4)'),
      'error benefits.rx-generic.costs.in cost.unread',
      'Read `60% coinsurance (see`, stopped at `note 4)`',
    ],
    [
      'a charge with a maximum',
      withoutAuthorization({ charge: 500, max: 500 }),
      'error gatekeeping.authorization.without.max key.unknown',
      'A charge is one fixed amount: write { "charge": 500 } alone, or a share with its maximum',
    ],
    [
      'a reduction by an amount',
      withoutAuthorization({ reduce: 500 }),
      'error gatekeeping.authorization.without.reduce percent.malformed',
      'For a fixed amount write { "charge": 500 }.',
    ],
    [
      'a July renewal and no period',
      { effective: { from: '2026-07-01', to: '2027-06-30' } },
      'warning effective.from period.unsaid',
      'Write "period": "plan-year" if that is right, or "period": "calendar-year".',
    ],
    [
      'a "benefit period"',
      accumulator({ type: 'deductible', benefits: ['inpatient'], individual: 200, period: 'benefit-period' }),
      'error accumulators.2.period word.unknown',
      'for Medicare\'s spell of illness write { "gapDays": 60 }.',
    ],
  ])('%s', (_, plan, where, words) => {
    const told = everything(plan);
    expect(told.map(([one]) => one)).toEqual([where]);
    expect(told[0]?.[1]).toContain(words);
  });

  it.each([
    ['a deductible that is insisted to be none', inEmergency([{ deductible: 'none' }, { coinsurance: '20%' }], 'out')],
    ['a minimum in brackets', costing('40% coinsurance ($90 minimum)')],
    ['the waived emergency copay put first', inEmergency([admitted, { cost: '$350 copay' }])],
  ])('%s is in order', (_, plan) => {
    expect(everything(plan)).toEqual([]);
  });
});

describe('notes on a plan', () => {
  const notesOn = (fragment: Fragment): readonly string[] =>
    planNotes(compile(planWith(fragment))).map(({ path, code, message }) => `${path} ${code}: ${message}`);

  it('list what counts toward an out-of-pocket maximum', () => {
    const notes = notesOn({
      benefits: {
        'hearing-aids': { costs: { in: 'plan pays up to $1,500' } },
        acupuncture: { costs: { in: 'not covered' } },
        'rx-generic': { costs: { in: '$10 copay' }, countsTowardOopMax: false },
      },
    });
    expect(notes).toEqual([
      'accumulators.1 note.maximum: Toward "oop" counts what members pay for: primary-care, specialist, inpatient, skilled-nursing, physical-therapy, emergency-room. These do not, or cost nothing there: rx-generic, hearing-aids.',
    ]);
  });

  it('say that a deductible of its own stands instead of the overall one', () => {
    const overall = { id: 'deductible', type: 'deductible', individual: 1500 };
    const own = { id: 'rx-deductible', type: 'deductible', benefits: ['rx-*'], individual: 200 };
    const notes = notesOn({ accumulators: [overall, own], ...costing('deductible, then 20%') });
    expect(notes[1]).toBe(
      'accumulators.2 note.deductible: The deductible "rx-deductible" stands instead of "deductible" for: rx-generic. Where both are due, write two steps, { "deductible": "rx-deductible" } and { "deductible": "deductible" }.',
    );
    expect(
      notesOn({ accumulators: [overall, own], ...costing([{ deductible: 'rx-deductible' }, { deductible: 'deductible' }]) }),
    ).toHaveLength(1);
    expect(
      notesOn({
        accumulators: [{ ...overall, tiers: ['out'] }, own],
        ...costing('deductible'),
        benefits: {
          'rx-generic': { costs: { in: 'deductible' } },
          specialist: { costs: { out: 'deductible' } },
          inpatient: { costs: { in: '20%' } },
          'skilled-nursing': { costs: { in: '20%' } },
        },
      }),
    ).toHaveLength(1);
  });

  it('say what makes a claim an admitted one', () => {
    expect(notesOn(inEmergency([admitted, { cost: '$350 copay' }]))[1]).toContain(
      'benefits.emergency-room.costs.in.0.when note.admission: `claim.admitted` is true only for a claim that states its `admission`',
    );
  });
});

describe('a scenario with', () => {
  const plan = compile(planWith({ gatekeeping: { authorization: { benefits: ['inpatient'] } } }));
  const line = { id: '1', date: '2026-03-02', benefit: 'inpatient', allowed: 5000, units: 8 };
  const scenario = (claim: Fragment, more: Fragment = {}): Fragment => ({
    household: { members: [{ id: 'ann' }] },
    providers: [{ id: 'general', networks: ['summit'] }],
    claims: [{ id: 'c8', member: 'ann', provider: 'general', lines: [line], ...claim }],
    ...more,
  });
  const told = (claim: Fragment, more?: Fragment): readonly string[] =>
    checkScenario(plan, scenario(claim, more)).map(
      ({ severity, path, code, message, hint }) => `${severity} ${path} ${code}: ${message} ${hint}`,
    );

  it.each([
    [
      '`admitted` on a claim instead of an admission',
      { admitted: true },
      'error claims.0.admitted key.unknown: A claim has no key `admitted`.',
      '`admission`',
    ],
    [
      'a benefit that the plan does not have',
      { lines: [{ ...line, benefit: 'pcp' }] },
      'warning claims.0.lines.0.benefit line.benefit-unknown: The plan does not list the benefit "pcp"',
      'Known are "primary-care", "specialist"',
    ],
    [
      'a misspelt benefit',
      { lines: [{ ...line, benefit: 'inpatiant' }] },
      'warning claims.0.lines.0.benefit line.benefit-unknown',
      'Did you mean "inpatient"?',
    ],
  ])('%s', (_, claim, start, words) => {
    const [issue = '', ...others] = told(claim);
    expect(others).toEqual([]);
    expect(issue).toContain(start);
    expect(issue).toContain(words);
  });

  it('the id of a claim that repeats, in what is expected', () => {
    const expected = { expect: { claims: { c8: { memberPays: '1000.00' } } } };
    expect(told({ repeat: { every: 'month', times: 21 } }, expected)).toEqual([
      'error expect.claims.c8 expect.repeats: "c8" repeats: there is no claim of that name alone. Expect c8.1 to c8.21.',
    ]);
  });

  it('an authorization whose units run out: the trace shows it', () => {
    const claims = ['c1', 'c2', 'c3'].map((id, i) => ({
      id,
      member: 'ann',
      provider: 'general',
      lines: [{ ...line, date: `2026-0${i + 3}-02` }],
    }));
    const authorizations = [{ id: 'a1', member: 'ann', benefit: 'inpatient', from: '2026-03-01', units: 20 }];
    const result = adjudicate(plan, scenario({}, { claims, authorizations }), { trace: true });
    const gate = result.claims.map(({ lines }) => lines[0]?.trace?.find(({ stage }) => stage === 'gate')?.text);
    expect(gate[1]).toContain('"a1" is valid, with 12 of its 20 units left before this line');
    expect(gate[2]).toContain('none is valid here');
  });
});
