/** Which conditions say more than others, which variants leave lines over, and which conditions never hold. */
import { describe, expect, it } from 'vitest';
import { all, any, found, open, test, told, variants, type Fragment } from './reviewed.js';

const CELL = 'benefits.rx-generic.costs.in';
const mail = test('line.channel', 'equal', 'mail');
const supply = (operator: string, days: number): Fragment => test('line.daysSupply', operator, days);
const age = (operator: string, years: number): Fragment => test('member.age', operator, years);
const date = (operator: string, day: string): Fragment => test('line.date', `date:${operator}`, day);
const billed = (operator: string, amount: string): Fragment => test('line.billed', `money:${operator}`, amount);

describe('a variant', () => {
  it.each([
    ['the same condition', mail, mail],
    ['a narrower range', supply('lessThanInclusive', 90), supply('lessThan', 31)],
    ['the same bound, open where the other is closed', age('greaterThanInclusive', 18), age('greaterThan', 18)],
    ['a narrower range of amounts', billed('greaterThan', '100.00'), billed('greaterThanInclusive', '100.01')],
    ['a value of a list', test('line.place', 'in', ['11', '22']), test('line.place', 'equal', '22')],
    ['a shorter list', test('line.place', 'in', ['11', '22', '23']), test('line.place', 'in', ['22', '11'])],
    ['a value that is not excluded', test('line.place', 'notIn', ['11', '22']), test('line.place', 'equal', '23')],
    ['more values excluded', test('line.place', 'notEqual', '11'), test('line.place', 'notIn', ['11', '22'])],
    ['a number within a range', age('lessThan', 18), test('member.age', 'in', [3, 17])],
    [
      'codes within codes',
      test('line.code', 'inCodes', ['99202-99215', 'J*']),
      test('line.code', 'inCodes', ['99213', 'J1*', 'J0100-J0199']),
    ],
    ['a code of a range', test('line.code', 'inCodes', ['99202-99215']), test('line.code', 'equal', '99213')],
    ['a program of several', test('member.programs', 'someFact:in', ['asthma', 'diabetes']), test('member.programs', 'contains', 'asthma')],
    ['one more condition', mail, all(supply('lessThan', 31), mail)],
    ['one of two alternatives', any(mail, supply('greaterThan', 60)), all(supply('greaterThan', 90))],
    ['alternatives that are all there', any(mail, age('lessThan', 18)), any(age('lessThan', 5), mail)],
    [
      'a list that alternatives cover',
      any(test('line.place', 'equal', '11'), test('line.place', 'equal', '22')),
      test('line.place', 'in', ['11', '22']),
    ],
    ['a negation of less', { not: age('lessThan', 18) }, { not: age('lessThan', 21) }],
    ['a value against a negation', { not: mail }, test('line.channel', 'equal', 'retail')],
  ])('that says %s is never charged', (_, earlier, later) => {
    const issues = found(variants(earlier, later));
    expect(issues.map(({ path, code, severity }) => [path, code, severity])).toEqual([[`${CELL}.1`, 'variant.shadowed', 'warning']]);
    expect(issues[0]?.message).toContain(`so does that of ${CELL}.0`);
  });

  it.each([
    ['another value', mail, test('line.channel', 'equal', 'retail')],
    ['a wider range', supply('lessThan', 31), supply('lessThan', 90)],
    ['the bound itself', age('greaterThan', 18), age('greaterThanInclusive', 18)],
    ['the other side', age('lessThan', 18), age('greaterThan', 18)],
    ['a longer list', test('line.place', 'in', ['11', '22']), test('line.place', 'in', ['11', '23'])],
    ['fewer values excluded', test('line.place', 'notIn', ['11', '22']), test('line.place', 'notEqual', '11')],
    ['codes beyond', test('line.code', 'inCodes', ['99202-99215']), test('line.code', 'inCodes', ['99213', '99281'])],
    ['a prefix over a range', test('line.code', 'inCodes', ['99202-99215']), test('line.code', 'inCodes', ['992*'])],
    ['longer codes', test('line.code', 'inCodes', ['99202-99215']), test('line.code', 'inCodes', ['992021-992022'])],
    ['another fact', mail, supply('lessThan', 31)],
    ['one condition less', all(mail, supply('lessThan', 31)), mail],
    ['another of two alternatives', any(mail, age('lessThan', 5)), age('lessThan', 18)],
    ['a negation of more', { not: age('lessThan', 21) }, { not: age('lessThan', 18) }],
    ['a comparison with another fact', test('provider.id', 'equal', { fact: 'member.pcp' }), test('provider.id', 'equal', 'lee')],
  ])('that says %s is charged', (_, earlier, later) => {
    expect(told(variants(earlier, later))).toEqual([]);
  });

  it('is never charged where the ones before it together take its lines', () => {
    const [issue, ...others] = found(variants(age('lessThan', 18), age('greaterThanInclusive', 18), test('member.age', 'notEqual', null)));
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ path: `${CELL}.2`, code: 'variant.shadowed' });
    expect(issue?.message).toContain('the ones before it together');
  });

  it('may have nothing left to do where it is the last, without conditions', () => {
    expect(told(variants(test('claim.admitted', 'equal', true), test('claim.admitted', 'equal', false)))).toEqual([]);
  });

  it('is told once, where it is written, and not where another benefit points to it', () => {
    const cost = [{ when: mail, cost: '$1 copay' }, { when: mail, cost: ['deductible', { copay: 2 }] }, { cost: '20%' }];
    const fragment = { benefits: { 'rx-generic': { costs: { in: cost } }, 'rx-brand': { costs: { in: { same: 'rx-generic' } } } } };
    expect(told(fragment)).toEqual([`${CELL}.1 variant.shadowed`]);
  });

  it('may be put before those of another benefit that it partly takes over', () => {
    const brand = [{ when: mail, cost: '$9 copay' }, { cost: { same: 'rx-generic' } }];
    const generic = [{ when: mail, cost: '$1 copay' }, { cost: '20%' }];
    expect(told({ benefits: { 'rx-generic': { costs: { in: generic } }, 'rx-brand': { costs: { in: brand } } } })).toEqual([]);
  });
});

describe('variants without a last one', () => {
  it.each([
    ['"line.channel" is "retail" or is "specialty" or is not stated', open(mail)],
    ['"line.daysSupply" is above 90 or is not stated', open(supply('lessThanInclusive', 90))],
    ['"member.age" is not stated', open(age('lessThan', 18), age('greaterThanInclusive', 18))],
    ['"member.age" is from 18 to 64 or is not stated', open(age('lessThan', 18), age('greaterThan', 64))],
    ['"line.units" is 2.5', open(test('line.units', 'lessThan', 2.5), test('line.units', 'greaterThan', 2.5))],
    ['"line.billed" is $100.00', open(billed('lessThan', '100.00'), billed('greaterThan', '100.00'))],
    ['"line.date" is from 2026-07-01 to 2026-08-31', open(date('lessThan', '2026-07-01'), date('greaterThanInclusive', '2026-09-01'))],
    ['"claim.admitted" is false', open(test('claim.admitted', 'equal', true))],
    ['"referral" is false', open(test('referral', 'equal', true))],
    ['"member.sex" is anything else or is not stated', open(test('member.sex', 'in', ['female', 'male']))],
    ['"member.programs" does not contain "diabetes"', open(test('member.programs', 'contains', 'diabetes'))],
    ['"line.code" is not among the codes ["J*"]', open(test('line.code', 'inCodes', ['J*']))],
    ['"provider.id" is not the value of "member.pcp"', open(test('provider.id', 'equal', { fact: 'member.pcp' }))],
    [
      '"claim.admitted" is false and "line.telehealth" is false',
      open(any(test('claim.admitted', 'equal', true), test('line.telehealth', 'equal', true))),
    ],
  ])('leave over lines where %s', (missing, fragment) => {
    const issues = found(fragment);
    expect(issues.map(({ path, code }) => [path, code])).toEqual([[CELL, 'cell.falls-through']]);
    expect(issues[0]?.message).toContain(`No variant holds where ${missing}, and`);
  });

  it.each([
    ['both answers', open(test('claim.admitted', 'equal', true), test('claim.admitted', 'notEqual', true))],
    ['a list and what is not in it', open(test('line.place', 'in', ['11']), test('line.place', 'not:in', ['11']))],
    ['days before and from a day', open(date('lessThan', '2026-07-01'), date('greaterThanInclusive', '2026-07-01'))],
    ['whole numbers on both sides', open(test('visits', 'lessThanInclusive', 2), test('visits', 'greaterThanInclusive', 3))],
    ['amounts on both sides', open(billed('lessThan', '100.00'), billed('greaterThanInclusive', '100.00'))],
    ['codes and all others', open(test('line.code', 'inCodes', ['J*']), test('line.code', 'not:inCodes', ['J*']))],
    [
      'a list that holds something and one that does not',
      open(test('member.programs', 'contains', 'x'), test('member.programs', 'doesNotContain', 'x')),
    ],
    ['every channel and none', open(test('line.channel', 'in', ['retail', 'mail', 'specialty']), test('line.channel', 'equal', null))],
    ['both kinds of coverage', open(test('coverage', 'equal', 'family'), test('coverage', 'equal', 'self-only'))],
    ['a condition and its negation', open(all(mail, age('lessThan', 18)), { not: all(age('lessThan', 18), mail) })],
  ])('leave over none: %s', (_, fragment) => {
    expect(told(fragment)).toEqual([]);
  });

  it('leave over none that a gate denies before, save emergencies', () => {
    const authorized = test('authorization', 'equal', true);
    const gated = (without: unknown, ...whens: readonly unknown[]): Fragment => ({
      ...open(...whens),
      gatekeeping: { authorization: { benefits: ['rx-generic'], without } },
    });
    expect(told(gated('deny', authorized, test('emergency', 'equal', true)))).toEqual([]);
    expect(found(gated('deny', authorized))[0]?.message).toContain('"authorization" is false and "emergency" is true');
    expect(told(gated({ charge: 50 }, authorized, test('emergency', 'equal', true)))).toEqual([`${CELL} cell.falls-through`]);
  });

  it('leave over none that a rule of the plan takes', () => {
    const rule = (type: string, params: object): Fragment => ({
      ...open(mail),
      rules: [{ name: 'not-by-mail', conditions: all(test('benefit', 'equal', 'rx-generic'), { not: mail }), event: { type, params } }],
    });
    expect(told(rule('deny', { carc: '96' }))).toEqual([]);
    expect(told(rule('cost-share', { cost: '$5 copay' }))).toEqual([]);
    expect(told(rule('note', { message: 'By post only.' }))).toEqual([`${CELL} cell.falls-through`]);
  });

  it('are told at the benefit where the list ends', () => {
    const brand = [{ when: supply('lessThan', 31), cost: '$9 copay' }, { cost: { same: 'rx-generic' } }];
    const fragment = {
      benefits: { 'rx-generic': { costs: { in: [{ when: mail, cost: '$1 copay' }] } }, 'rx-brand': { costs: { in: brand } } },
    };
    expect(told(fragment)).toEqual([`${CELL} cell.falls-through`]);
  });

  it('are looked at where nothing is stated if there are too many cases', () => {
    const programs = Array.from({ length: 14 }, (_, i) => all(test('member.programs', 'contains', `program-${i}`)));
    expect(told(open(any(...programs)))).toEqual([`${CELL} cell.falls-through`]);
    expect(told(open(any(...programs), { not: any(...programs) }))).toEqual([]);
  });

  it('are left alone where two facts of one history would have to meet', () => {
    const counter = { id: 'fills', type: 'counter', measure: 'visits', benefits: ['rx-generic'] };
    const fragment = { ...open(test('used.fills', 'lessThan', 3), test('visits', 'greaterThan', 2)), accumulators: [counter] };
    expect(told(fragment)).toEqual([]);
  });
});

describe('a condition never holds', () => {
  it.each([
    ['an age below 0', 'when', age('lessThan', 0)],
    ['an amount below 0', 'when', billed('lessThan', '0.00')],
    ['no coverage at all', 'when', test('coverage', 'notIn', ['self-only', 'family'])],
    ['a branch that contradicts itself', 'when.any.1', any(mail, all(age('lessThan', 5), age('greaterThan', 9)))],
    ['a branch within a negation', 'when.not.any.0', { not: any(all(age('lessThan', 5), age('greaterThan', 9)), mail) }],
    ['a misspelt channel', 'when.all.0.value', test('line.channel', 'equal', 'Mail')],
    ['a channel that there is not', 'when.all.0.any.0.value', all(any(test('line.channel', 'in', ['post']), age('lessThan', 5)))],
  ])('with %s', (_, path, when) => {
    expect(told(variants(when))).toEqual([`${CELL}.0.${path} condition.never-holds`]);
  });

  it('is a hint with what may be meant', () => {
    expect(found(variants(test('line.channel', 'equal', 'retial')))[0]?.hint).toBe('Did you mean "retail"?');
  });

  it.each([
    ['an age of 0', test('member.age', 'equal', 0)],
    ['something not stated', test('line.code', 'equal', null)],
    ['something that is not one thing', test('line.code', 'notEqual', '99213')],
    ['a claim received before the service', test('claim.daysToReceipt', 'lessThan', 0)],
    ['nothing left of a limit', test('left.oop', 'money:equal', '0.00')],
  ])('not with %s', (_, when) => {
    expect(told(variants(when))).toEqual([]);
  });
});

describe('a day in a condition', () => {
  const noted = (...tests: readonly object[]): Fragment => ({
    rules: [{ name: 'dated', conditions: all(...tests), event: { type: 'note', params: { message: 'Noted.' } } }],
  });
  const VALUE = 'rules.0.conditions.all.0.value condition.outside-plan';

  it.each([
    ['never', 'greaterThan', '2026-12-31'],
    ['never', 'greaterThanInclusive', '2027-01-01'],
    ['never', 'lessThan', '2026-01-01'],
    ['never', 'equal', '2025-07-01'],
    ['always', 'lessThan', '2027-01-01'],
    ['always', 'greaterThanInclusive', '2025-01-01'],
    ['always', 'notEqual', '2025-07-01'],
  ])('%s holds: %s %s', (when, operator, day) => {
    const [issue, ...others] = found(noted(date(operator, day)));
    expect(others).toEqual([]);
    expect(`${issue?.path ?? ''} ${issue?.code ?? ''}`).toBe(VALUE);
    expect(issue?.message).toContain(`${when} holds`);
  });

  it.each([
    ['in the plan year', date('greaterThan', '2026-06-30')],
    ['the first day of the plan', date('greaterThanInclusive', '2026-01-01')],
    ['the last day of the plan', date('lessThanInclusive', '2026-12-31')],
    ['a list of days', test('line.date', 'date:in', ['2025-12-25', '2026-12-25'])],
    ['a late claim', test('claim.received', 'date:greaterThan', '2027-06-30')],
    ['a claim in time', test('claim.received', 'date:greaterThan', '2025-12-31')],
    ['another fact', test('line.date', 'date:lessThan', { fact: 'claim.received' })],
  ])('is in order: %s', (_, condition) => {
    expect(told(noted(condition))).toEqual([]);
  });

  it('is before the plan for a claim too', () => {
    expect(told(noted(test('claim.received', 'date:lessThan', '2026-01-01')))).toEqual([VALUE]);
  });

  it('is never after a plan without an end', () => {
    const open = { ...noted(date('greaterThan', '2031-01-01')), effective: { from: '2026-01-01' } };
    expect(told(open)).toEqual([]);
    expect(told({ ...open, ...noted(date('greaterThan', '2025-06-30')) })).toEqual([VALUE]);
  });
});
