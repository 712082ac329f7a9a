import { describe, expect, it } from 'vitest';
import { adjudicate, compile } from '../../src/index.js';

const accumulator = (rest: object): object => ({ id: 'deductible', type: 'deductible', tiers: ['in'], ...rest });

const plan = (rest: object): object => ({
  costshare: 'plan/1',
  id: 'p',
  effective: { from: '2026-01-01', to: '2026-12-31' },
  tiers: [{ id: 'in', networks: ['n'] }, { id: 'out' }],
  accumulators: [accumulator(rest)],
  benefits: { care: { costs: { in: 'deductible' } } },
});

const members = ['ann', 'bob', 'cy'];
const spend = (rest: object, ...spent: readonly number[]): readonly unknown[] =>
  adjudicate(compile(plan(rest)), {
    costshare: 'scenario/1',
    household: { members: members.slice(0, Math.max(spent.length, 1)).map((id) => ({ id })) },
    providers: [{ id: 'doc', networks: ['n'] }],
    claims: spent.map((allowed, i) => ({
      id: `c${String(i)}`,
      member: members[i],
      provider: 'doc',
      lines: [{ id: '1', date: '2026-01-10', benefit: 'care', allowed }],
    })),
  }).accumulators.map(({ member, used, limit, left }) => [member, used, limit, left]);

describe('what is left', () => {
  it("is the smaller of the member's and the family's", () => {
    expect(spend({ individual: 2000, family: 2500 }, 2000, 300)).toEqual([
      ['ann', '2000.00', '2000.00', '0.00'],
      ['bob', '300.00', '2000.00', '200.00'],
      [null, '2300.00', '2500.00', '200.00'],
    ]);
  });

  it("is the family's where the limit is aggregate", () => {
    expect(spend({ selfOnly: 1500, family: 3000 }, 1000, 500)).toEqual([
      ['ann', '1000.00', null, '1500.00'],
      ['bob', '500.00', null, '1500.00'],
      [null, '1500.00', '3000.00', '1500.00'],
    ]);
  });

  it('is nothing for anyone once enough members have met theirs', () => {
    expect(spend({ individual: 400, familyMembers: 2 }, 400, 400, 100)).toEqual([
      ['ann', '400.00', '400.00', '0.00'],
      ['bob', '400.00', '400.00', '0.00'],
      [null, '800.00', null, '0.00'],
    ]);
  });

  it("is the member's own under self-only coverage, whose family has no limit", () => {
    expect(spend({ individual: 400, family: 500 }, 100)).toEqual([
      ['ann', '100.00', '400.00', '300.00'],
      [null, '100.00', null, null],
    ]);
  });
});
