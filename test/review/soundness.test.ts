/** On random plans the review never throws, and what it calls unreachable is never reached by any claim. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { safeAdjudicate } from '../../src/api/adjudicate.js';
import { compile } from '../../src/api/plan.js';
import { planNotes, reviewPlan } from '../../src/api/review.js';
import { sortIssues, type Issue } from '../../src/result/issue.js';
import { plan, scenariosFor, type PlanJson } from '../../src/testing.js';

const NEVER: ReadonlySet<string> = new Set(['variant.shadowed', 'rule.shadowed', 'condition.never-holds']);

/** Where the costs and rules stand that are told to decide nothing: the `from` that a trace would show. */
const deadPlaces = (issues: readonly Issue[]): ReadonlySet<string> =>
  new Set(issues.filter(({ code }) => NEVER.has(code)).map(({ path }) => path.replace(/\.(?:conditions|when|priority)$/, '')));

/** A trace shows a variant by its cost where that is a list. */
const placeOf = (from: string): string => from.replace(/\.cost$/, '');

const untouched = (issues: readonly Issue[], { accumulators = [] }: PlanJson): ReadonlySet<string> =>
  new Set(
    issues.filter(({ code }) => code === 'accumulator.untouched').map(({ path }) => accumulators[Number(path.split('.')[1])]?.id ?? ''),
  );

const planAndClaims = plan().chain((json) => fc.tuple(fc.constant(json), fc.array(scenariosFor(json), { minLength: 1, maxLength: 2 })));

it('what is never reached is never reached', () => {
  let dead = 0;
  fc.assert(
    fc.property(planAndClaims, ([json, scenarios]) => {
      const compiled = compile(json);
      const issues = reviewPlan(compiled);
      const places = deadPlaces(issues);
      const idle = untouched(issues, json);
      dead += places.size + idle.size;
      for (const scenario of scenarios) {
        const outcome = safeAdjudicate(compiled, scenario, { trace: true });
        if (!outcome.ok) continue;
        const reached = outcome.value.claims.flatMap(({ lines }) =>
          lines.flatMap(({ trace }) => (trace ?? []).map(({ from }) => placeOf(from ?? ''))),
        );
        expect(reached.filter((from) => places.has(from))).toEqual([]);
        const opened = new Set((scenario.opening ?? []).map(({ accumulator }) => accumulator));
        const counted = outcome.value.accumulators.filter(({ id, used }) => idle.has(id) && !opened.has(id) && Number(used) > 0);
        expect(counted).toEqual([]);
      }
    }),
    { numRuns: 400 },
  );
  expect(dead).toBeGreaterThan(50);
});

it('the answer is ordered, whole and the same each time', () => {
  fc.assert(
    fc.property(plan(), (json) => {
      const compiled = compile(json);
      const issues = reviewPlan(compiled);
      expect(issues).toEqual(sortIssues(issues));
      expect(reviewPlan(compile(json))).toEqual(issues);
      for (const { message, hint, path } of issues) {
        expect(message).toMatch(/^\S.*\.$/);
        expect(hint).toMatch(/[.?]$/);
        expect(path).not.toBe('');
      }
      for (const { message } of planNotes(compiled)) expect(message).toMatch(/\.$/);
    }),
    { numRuns: 200 },
  );
});
