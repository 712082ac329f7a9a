/** Rules that never decide, rules without a deductible, and how long the review of very many rules takes. */
import { describe, expect, it } from 'vitest';
import { safeCompile } from '../../src/api/plan.js';
import { reviewPlan } from '../../src/api/review.js';
import { all, any, found, planWith, test, told, type Fragment } from './reviewed.js';

interface RuleJson {
  readonly name: string;
  readonly priority?: number;
  readonly conditions: unknown;
  readonly event: Fragment;
}
const price = (name: string, allowed: number, ...tests: readonly unknown[]): RuleJson => ({
  name,
  conditions: all(...tests),
  event: { type: 'price', params: { allowed: allowed + 100 } },
});
const withEvent = (type: string, params: Fragment, ...rules: readonly RuleJson[]): readonly RuleJson[] =>
  rules.map((rule) => ({ ...rule, event: { type, params } }));
const rules = (...list: readonly unknown[]): Fragment => ({ rules: list });
const visits = test('benefit', 'in', ['primary-care', 'specialist']);
const specialist = test('benefit', 'equal', 'specialist');
const child = test('member.age', 'lessThan', 18);

describe('a rule', () => {
  it.each([
    ['price', { allowed: 90 }],
    ['tier', { tier: 'in' }],
    ['cost-share', { cost: '20%' }],
  ])('of type %s is shadowed by a broader one before it', (type, params) => {
    const [issue, ...others] = found(rules(...withEvent(type, params, price('broad', 1, visits), price('narrow', 1, specialist, child))));
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ path: 'rules.1', code: 'rule.shadowed', severity: 'warning' });
    expect(issue?.message).toContain('"broad" (rules.0)');
  });

  it.each([
    ['deny', { carc: '96' }],
    ['penalty', { charge: 50 }],
    ['note', { message: 'Noted.' }],
  ])('of type %s is never shadowed: all that hold apply', (type, params) => {
    expect(told(rules(...withEvent(type, params, price('broad', 1, visits), price('narrow', 1, specialist, child))))).toEqual([]);
  });

  it('is shadowed by rules of its own type only', () => {
    const [broad, narrow] = [price('broad', 1, visits), price('narrow', 1, specialist)];
    expect(told(rules(broad, ...withEvent('cost-share', { cost: '20%' }, narrow)))).toEqual([]);
  });

  it('goes first where its priority says so', () => {
    expect(told(rules(price('broad', 1, visits), { ...price('narrow', 1, specialist), priority: 2_000 }))).toEqual([]);
    expect(told(rules({ ...price('broad', 1, visits), priority: 2_000 }, price('narrow', 1, specialist)))).toEqual([
      'rules.1 rule.shadowed',
    ]);
    expect(told(rules(price('narrow', 1, specialist), { ...price('broad', 1, visits), priority: 2_000 }))).toEqual([
      'rules.0 rule.shadowed',
    ]);
  });

  it('that only repeats another one is told with the first of them', () => {
    const list = [
      price('first', 1, specialist),
      { ...price('second', 1, specialist), priority: 900 },
      { ...price('third', 1, child, specialist), priority: 800 },
    ];
    expect(found(rules(...list)).map(({ path, message }) => [path, message.includes('"first"')])).toEqual([
      ['rules.1', true],
      ['rules.2', true],
    ]);
  });

  it('is found behind rules of every form', () => {
    const forms = [
      any(specialist, child),
      all(any(visits, child)),
      test('line.code', 'inCodes', ['99202-99215']),
      test('line.billed', 'money:lessThan', '100.00'),
      { not: specialist },
    ];
    const narrow = [
      all(specialist, test('tier', 'equal', 'in')),
      any(all(specialist, child), all(child, visits)),
      test('line.code', 'equal', '99213'),
      test('line.billed', 'money:lessThan', '50.00'),
      test('benefit', 'equal', 'primary-care'),
    ];
    forms.forEach((broad, i) => {
      expect(told(rules(price('broad', 1, broad), price('narrow', 1, narrow[i])))).toEqual(['rules.1 rule.shadowed']);
      expect(told(rules(price('narrow', 1, narrow[i]), price('broad', 1, broad)))).toEqual([]);
    });
  });

  it('with a low priority comes after the plan itself', () => {
    const low = (type: string, params: Fragment): Fragment =>
      rules({ ...price('late', 1, specialist), priority: 50, event: { type, params } });
    expect(told(low('tier', { tier: 'in' }))).toEqual(['rules.0.priority rule.shadowed']);
    expect(told(low('cost-share', { cost: '20%' }))).toEqual(['rules.0.priority rule.shadowed']);
    expect(told(low('price', { allowed: 5 }))).toEqual([]);
    expect(told(low('deny', { carc: '96' }))).toEqual([]);
  });

  it('that classifies shadows services, and services one another', () => {
    const services = (codes: readonly string[]): Fragment => ({ costs: { in: '$5 copay' }, services: test('line.code', 'inCodes', codes) });
    const shots = { benefits: { shots: services(['J0000-J9999']), 'one-shot': services(['J1100']) } };
    expect(told(shots)).toEqual(['benefits.one-shot.services rule.shadowed']);
    const classify = {
      name: 'visits',
      conditions: all(test('line.code', 'inCodes', ['992*'])),
      event: { type: 'classify', params: { benefit: 'specialist' } },
    };
    expect(told({ ...rules(classify), benefits: { office: services(['99213']) } })).toEqual(['benefits.office.services rule.shadowed']);
  });

  it('of the catalogue is left alone', () => {
    const services = { costs: { in: '$5 copay' }, services: test('line.code', 'inCodes', ['99202-99215']) };
    expect(told({ benefits: { office: services } })).toEqual([]);
  });
});

describe('a cost in a rule that asks for a deductible', () => {
  const cost = (text: unknown, ...tests: readonly unknown[]): Fragment =>
    rules({ name: 'abroad', conditions: all(...tests), event: { type: 'cost-share', params: { cost: text } } });
  const out = test('tier', 'equal', 'out');
  const CODE = ['rules.0.event.params.cost rule.no-deductible'];

  it('finds none', () => {
    expect(told(cost('deductible, then 20%', specialist, out))).toEqual(CODE);
    expect(told(cost(['deductible'], test('benefit', 'in', ['specialist', 'inpatient']), test('tier', 'in', ['in', 'out'])))).toEqual(CODE);
  });

  it('finds one', () => {
    expect(told(cost('deductible, then 20%', specialist, test('tier', 'equal', 'in')))).toEqual([]);
    expect(told(cost([{ deductible: 'deductible' }], specialist, out))).toEqual([]);
  });

  it('may find one where it does not say for which tier it is', () => {
    expect(told(cost('deductible, then 20%', specialist, child))).toEqual([]);
  });

  it('finds two', () => {
    const second = { id: 'second', type: 'deductible', tiers: ['out'], individual: 100 };
    const third = { id: 'third', type: 'deductible', tiers: ['out'], individual: 200 };
    const issues = found({ ...cost('deductible, then 20%', specialist, out), accumulators: [second, third] });
    expect(issues.filter(({ code }) => code === 'rule.no-deductible').map(({ message }) => message)).toEqual([
      expect.stringContaining('"second", "third" are equally about some of its lines'),
    ]);
  });
});

describe('five thousand rules', () => {
  /** Milliseconds; compiling is not counted. */
  function timed(list: readonly RuleJson[]): { readonly took: number; readonly count: number } {
    const outcome = safeCompile(planWith(rules(...list)));
    if (!outcome.ok) throw new Error(outcome.issues[0]?.message);
    const start = performance.now();
    const issues = reviewPlan(outcome.value);
    return { took: performance.now() - start, count: issues.length };
  }
  const many = (make: (i: number) => readonly unknown[]): readonly RuleJson[] =>
    Array.from({ length: 5_000 }, (_, i) => price(`rule-${i}`, i + 1, ...make(i)));
  const code = (i: number): string => String(10_000 + i);

  it.each([
    ['with a code each', many((i) => [test('line.code', 'inCodes', [code(i)])]), 0],
    ['with a code and a benefit each', many((i) => [visits, test('line.code', 'equal', code(i))]), 0],
    [
      'with a range of codes each, every second within the one before',
      many((i) => [test('line.code', 'inCodes', [i % 2 === 0 ? `${code(i)}-${code(i + 1)}` : code(i)])]),
      2_500,
    ],
    ['with an amount each, ever higher', many((i) => [test('line.billed', 'money:lessThan', `${i + 1}.00`)]), 0],
    ['with an amount each, ever lower', many((i) => [test('line.billed', 'money:lessThan', `${6_000 - i}.00`)]), 4_999],
    ['with a benefit and an age', many((i) => [specialist, test('member.age', 'equal', i % 100), test('line.code', 'equal', code(i))]), 0],
    ['with alternatives', many((i) => [any(test('line.code', 'equal', code(i)), test('line.revenueCode', 'equal', code(i)))]), 0],
  ])('%s are reviewed in seconds', (_, list, findings) => {
    const { took, count } = timed(list);
    expect(count).toBe(findings);
    // A moment on an idle machine; the bound is for a busy one.
    expect(took).toBeLessThan(10_000);
  });
});
