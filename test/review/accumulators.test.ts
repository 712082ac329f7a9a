/** Accumulators that nothing touches or nobody asks for, and maximums under deductibles. */
import { describe, expect, it } from 'vitest';
import { all, costing, found, test, told, type Fragment } from './reviewed.js';

const accumulators = (...list: readonly Fragment[]): Fragment => ({ accumulators: list });
const benefits = (list: Fragment): Fragment => ({ benefits: list });
const rule = (type: string, params: Fragment, ...tests: readonly unknown[]): Fragment => ({
  rules: [{ name: 'own', conditions: all(...tests), event: { type, params } }],
});
const ofDrugs = test('benefit', 'equal', 'rx-generic');

describe('an accumulator that nothing touches', () => {
  const own = { id: 'rx-deductible', type: 'deductible', benefits: ['rx-generic'], individual: 200 };
  const UNTOUCHED = 'accumulators.2 accumulator.untouched';

  it('is a deductible that no cost asks for', () => {
    expect(told(accumulators(own))).toEqual([UNTOUCHED]);
    expect(told(accumulators({ ...own, individual: 0 }))).toEqual([]);
  });

  it.each([
    ['a step', costing('deductible, then 20%')],
    ['a step that names it', benefits({ specialist: { costs: { in: [{ deductible: 'rx-deductible' }, 'deductible'] } } })],
    ['a copay that credits it', costing([{ copay: 10, creditsDeductible: true }])],
    ['a rule', rule('cost-share', { cost: 'deductible, then 20%' }, ofDrugs)],
    ['a rule about any lines', rule('cost-share', { cost: 'deductible' }, test('line.place', 'equal', '99'), test('tier', 'equal', 'in'))],
  ])('is no deductible that is touched by %s', (_, fragment) => {
    expect(told({ ...fragment, ...accumulators(own) })).toEqual([]);
  });

  it('is none that another one credits', () => {
    expect(
      told(accumulators({ id: 'deductible', type: 'deductible', tiers: ['in'], individual: 1500, alsoCredits: ['rx-deductible'] }, own)),
    ).toEqual([]);
  });

  it('is a deductible that stands behind one that names the benefit', () => {
    const named = { id: 'all-drugs', type: 'deductible', benefits: ['rx-generic'], individual: 50 };
    const fragment = { ...costing(['deductible']), ...accumulators({ id: 'deductible', type: 'deductible', individual: 500 }, named) };
    expect(
      told({
        ...fragment,
        benefits: {
          ...(fragment['benefits'] as Fragment),
          specialist: { costs: { in: '20%' } },
          inpatient: { costs: { in: '20%' } },
          'skilled-nursing': { costs: { in: '20%' } },
        },
      }),
    ).toEqual(['accumulators.0 accumulator.untouched']);
  });

  it('is an out-of-pocket maximum toward which nothing counts', () => {
    const maximum = { id: 'rx-oop', type: 'oop-max', benefits: ['rx-generic'], individual: 500 };
    expect(told(accumulators(maximum))).toEqual([]);
    expect(told(accumulators({ ...maximum, counts: ['coinsurance'] }))).toEqual([UNTOUCHED]);
    expect(told({ ...accumulators(maximum), ...costing('no charge') })).toEqual([UNTOUCHED]);
    expect(
      told({ ...accumulators(maximum), ...benefits({ 'rx-generic': { costs: { in: '$10 copay' }, countsTowardOopMax: false } }) }),
    ).toEqual([UNTOUCHED]);
    expect(told({ ...accumulators(maximum), ...costing([{ deductible: 'none' }]) })).toEqual([UNTOUCHED]);
  });

  it('is a limit or counter on what is not covered', () => {
    const limit = { id: 'fills', type: 'limit', measure: 'visits', benefits: ['rx-generic'], individual: 12 };
    expect(told(accumulators(limit))).toEqual([]);
    expect(told({ ...accumulators(limit), ...costing('not covered') })).toEqual([UNTOUCHED]);
    expect(told({ ...accumulators({ ...limit, type: 'counter' }), ...costing('not covered') })).toEqual([UNTOUCHED]);
    expect(told({ ...accumulators(limit), ...costing('not covered'), ...rule('cost-share', { cost: '$5 copay' }, ofDrugs) })).toEqual([]);
  });
});

describe('a counter that nobody asks for', () => {
  const counter = { id: 'stays', type: 'counter', measure: 'days', benefits: ['inpatient'] };
  const limit = { id: 'nights', type: 'limit', measure: 'days', benefits: ['inpatient'], individual: 90 };

  it.each([
    ['told', {}, ['accumulators.2 counter.unasked']],
    ['asked by a rule', rule('deny', { carc: '119' }, test('used.stays', 'greaterThan', 60)), []],
    ['asked for what is left', rule('note', { message: 'Long.' }, test('familyUsed.stays', 'greaterThan', 60)), []],
    ['run over by a copay', benefits({ inpatient: { costs: { in: [{ copay: 100, per: 'day', days: [1, 5], over: 'stays' }] } } }), []],
  ])('is %s', (_, fragment, findings) => {
    const others = (findings as readonly string[]).length;
    expect(told({ ...accumulators(counter), ...fragment }).filter((one) => one.includes('counter.')).length).toBe(others);
  });

  it('may credit another one', () => {
    expect(told(accumulators({ ...counter, alsoCredits: ['nights'] }, limit))).toEqual([]);
  });
});

describe('an out-of-pocket maximum under a deductible', () => {
  const deductible = (more: Fragment): Fragment => ({ id: 'deductible', type: 'deductible', tiers: ['in'], ...more });
  const maximum = (more: Fragment): Fragment => ({ id: 'oop', type: 'oop-max', tiers: ['in'], ...more });
  const words = (...list: readonly Fragment[]): readonly string[] =>
    found(accumulators(...list))
      .filter(({ code }) => code === 'oop-max.below-deductible')
      .map(({ path, message }) => `${path} ${/: (.*?)\. From/.exec(message)?.[1] ?? ''}`);

  it.each([
    [
      'self-only',
      { selfOnly: 7000, family: 9000 },
      { individual: 6000, family: 12000 },
      'accumulators.1 $6,000 against $7,000 under self-only coverage',
    ],
    [
      'members',
      { selfOnly: 1000, perMember: 7000, family: 9000 },
      { individual: 6000, family: 12000 },
      'accumulators.1 $6,000 against $7,000 for each member of a family',
    ],
    [
      'the family',
      { individual: 3000, family: 12000.5 },
      { individual: 6000, family: 12000 },
      'accumulators.1 $12,000 against $12,000.50 for the family',
    ],
    [
      'a family of two',
      { individual: 3000, family: { 2: 12100, 3: 12500 } },
      { individual: 6000, family: { 2: 12000, 3: 18000 } },
      'accumulators.1 $12,000 against $12,100 for the family',
    ],
  ])('is told of %s', (_, due, most, expected) => {
    expect(words(deductible(due), maximum(most))).toEqual([expected]);
  });

  it.each([
    ['equal', deductible({ individual: 6000 }), maximum({ individual: 6000 })],
    [
      'an aggregate deductible above one member’s maximum',
      deductible({ selfOnly: 5000, family: 10000 }),
      maximum({ individual: 6000, family: 12000 }),
    ],
    ['a maximum for coinsurance', deductible({ individual: 6000 }), maximum({ individual: 2000, counts: ['coinsurance'] })],
    ['a maximum for other benefits', deductible({ individual: 6000 }), maximum({ individual: 2000, benefits: ['primary-care'] })],
    ['another period', deductible({ individual: 6000 }), maximum({ individual: 2000, period: 'admission' })],
  ])('is not told: %s', (_, due, most) => {
    expect(words(due, most)).toEqual([]);
  });
});
