import { describe, expect, it, vi } from 'vitest';
import { adjudicate as adjudicateOnEngine, safeAdjudicate } from '../../src/engine.js';
import { adjudicate, compile, ScenarioError } from '../../src/index.js';
import { HOUSEHOLD, PLAN, PROVIDERS, visit } from '../support/small-plan.js';

// The path evaluator can run code that stands in a rule: nothing of ours may ever reach it.
const paths = vi.hoisted(() => ({ calls: 0 }));
vi.mock('jsonpath-plus', () => ({
  JSONPath: () => {
    paths.calls += 1;
    return undefined;
  },
}));

const scenario = (...claims: readonly object[]): object => ({
  costshare: 'scenario/1',
  household: HOUSEHOLD,
  providers: PROVIDERS,
  claims,
});

describe('the second runner', () => {
  it('gives what the first one gives, trace included', async () => {
    const plan = compile(PLAN);
    const year = scenario(visit('c1', '2026-01-10', 400), visit('c2', '2026-02-10', 900), visit('c3', '2026-03-10', 100, 'far'));
    expect(await adjudicateOnEngine(plan, year, { trace: true })).toEqual(adjudicate(plan, year, { trace: true }));
    expect(paths.calls).toBe(0);
  });

  it('asks asynchronous facts, and believes them over the scenario', async () => {
    const asked: unknown[] = [];
    const result = await adjudicateOnEngine(compile(PLAN), scenario(visit('c1', '2026-01-10', 400, 'far')), {
      facts: {
        'provider.networks': async (question) => {
          asked.push(question);
          await Promise.resolve();
          return ['n'];
        },
      },
    });
    expect(result.claims[0]?.lines[0]?.tier).toBe('in');
    expect(asked).toEqual([{ claim: { id: 'c1', member: 'ann', provider: 'far' }, line: { id: '1', code: null, benefit: 'care' } }]);
  });

  it('runs several scenarios at once without mixing them up', async () => {
    const plan = compile(PLAN);
    const years = Array.from({ length: 20 }, (_, i) =>
      scenario(visit('c1', '2026-01-10', 100 + i), visit('c2', '2026-02-10', 900, i % 2 === 0 ? 'doc' : 'far')),
    );
    const together = await Promise.all(years.map((year) => adjudicateOnEngine(plan, year)));
    expect(together).toEqual(years.map((year) => adjudicate(plan, year)));
  });

  it('rejects where a fact does, and where the scenario is broken', async () => {
    const plan = compile(PLAN);
    await expect(
      adjudicateOnEngine(plan, scenario(visit('c1', '2026-01-10', 100)), {
        facts: { authorization: () => Promise.reject(new Error('the service is away')) },
      }),
    ).rejects.toThrow('the service is away');
    await expect(adjudicateOnEngine(plan, scenario({ id: 'c1' }))).rejects.toThrow(ScenarioError);
    expect((await safeAdjudicate(plan, { nothing: true })).ok).toBe(false);
  });
});
