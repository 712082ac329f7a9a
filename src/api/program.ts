/** Plans, one or several versions by date, as one program; checked against each other. */
import { formatDay } from '../calendar/day.js';
import { programOf, type Program } from '../adjudicate/program.js';
import { checkAgainstPlan } from '../claim/against-plan.js';
import type { Claim, Roster } from '../claim/scenario.js';
import type { AccumulatorDesign } from '../design/design.js';
import { DesignError } from '../result/errors.js';
import { error, fail, ok, type Issue, type Result } from '../result/issue.js';
import { preparedOf, type CompiledPlan } from './plan.js';

/** One plan, or its versions by date. */
export type Plans = CompiledPlan | readonly CompiledPlan[];

const listOf = (plans: Plans): readonly CompiledPlan[] => ('rules' in plans ? [plans] : plans);

export function safeProgram(plans: Plans): Result<Program> {
  const versions = listOf(plans).map(preparedOf);
  const program = programOf(versions);
  const issues =
    versions.length === 0
      ? [error('', 'plan.missing', 'There is no plan.', 'pass what compile(plan) returned, or a list of those')]
      : checkVersions(program);
  return issues.length === 0 ? ok(program) : fail(issues);
}

export function programFor(plans: Plans): Program {
  const outcome = safeProgram(plans);
  if (!outcome.ok) throw new DesignError(outcome.issues);
  return outcome.value;
}

function checkVersions(program: Program): readonly Issue[] {
  const issues: Issue[] = [];
  const first = new Map<string, AccumulatorDesign>();
  program.versions.forEach(({ design, accumulators }, i) => {
    const next = program.versions[i + 1]?.design;
    if (next !== undefined && (design.effective.to === null || next.effective.from <= design.effective.to)) {
      issues.push(
        error(
          `${String(i + 1)}.effective.from`,
          'plan.overlap',
          `"${next.id}" begins on ${formatDay(next.effective.from)}, while "${design.id}" is still in effect.`,
          'end the earlier version the day before',
        ),
      );
    }
    for (const [id, accumulator] of accumulators) {
      const earlier = first.get(id);
      if (earlier === undefined) first.set(id, accumulator);
      else if (
        earlier.measure !== accumulator.measure ||
        earlier.type !== accumulator.type ||
        JSON.stringify(earlier.period) !== JSON.stringify(accumulator.period)
      ) {
        issues.push(
          error(
            `${String(i)}.${accumulator.path}`,
            'accumulator.changed',
            `"${id}" goes on from an earlier version, but its type, measure or period is another there.`,
            'give the new accumulator an id of its own',
          ),
        );
      }
    }
  });
  return issues;
}

/** Names that do not fit the plan: unknown accumulators of openings, benefits of lines, networks of providers. */
export function checkNames(program: Program, scenario: { readonly roster: Roster; readonly claims: readonly Claim[] }): readonly Issue[] {
  const designs = program.versions.map((version) => version.design);
  return checkAgainstPlan(scenario, {
    benefits: [...new Set(designs.flatMap((design) => design.benefits.map((benefit) => benefit.id)))],
    accumulators: [
      ...new Map(designs.flatMap((design) => design.accumulators.map((accumulator) => [accumulator.id, accumulator] as const))).values(),
    ],
    networks: [...new Set(designs.flatMap((design) => design.tiers.flatMap((tier) => tier.networks ?? [])))],
  });
}
