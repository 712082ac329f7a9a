/** Words with facts in braces. */
import { describe, expect, it } from 'vitest';
import { fill } from '../../src/mandates/words.js';
import type { FactValue } from '../../src/rules/facts.js';

const said = (template: string, facts: Readonly<Record<string, FactValue>>): string => fill(template, (name) => facts[name] ?? null);

describe('messages', () => {
  it('print amounts as dollars, other texts as they are', () => {
    expect(said('{accumulator.id}: {accumulator.family}', { 'accumulator.id': 'oop', 'accumulator.family': '21200.00' })).toBe(
      'oop: $21,200.00',
    );
    expect(said('{parameter.aca.annual-limit.family}', { 'parameter.aca.annual-limit.family': '21200.00' })).toBe('$21,200.00');
  });

  it('print numbers and booleans', () => {
    expect(said('{cell.deductibles} {cell.network}', { 'cell.deductibles': 2, 'cell.network': true })).toBe('2 true');
  });

  it('say what is not there', () => {
    expect(said('{cell.cost}; {parameter.aca.annual-limit.family}', {})).toBe('none; an amount that is not known here');
    expect(said('{classification.unpaid}', { 'classification.unpaid': [] })).toBe('none');
  });

  it('name at most eight of a list', () => {
    const ids = Array.from({ length: 10 }, (_, i) => `b${i}`);
    expect(said('{classification.unpaid}', { 'classification.unpaid': ids.slice(0, 8) })).toBe('b0, b1, b2, b3, b4, b5, b6, b7');
    expect(said('{classification.unpaid}', { 'classification.unpaid': ids })).toBe('b0, b1, b2, b3, b4, b5, b6, b7 and 2 more');
  });

  it('never read what a plan wrote as a placeholder', () => {
    expect(said('{cell.cost}', { 'cell.cost': '{cell.tier}', 'cell.tier': 'in' })).toBe('{cell.tier}');
  });
});
