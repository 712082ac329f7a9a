/** The versions of a plan that a household's claims are adjudicated under, by date. */
import type { Day } from '../calendar/day.js';
import type { AccumulatorDesign } from '../design/design.js';
import type { Keeps } from './accumulators/balance.js';
import type { PlanYears } from './accumulators/period.js';
import type { LinePlan } from './draft.js';

export interface Program {
  /** Earliest first. */
  readonly versions: readonly LinePlan[];
  readonly years: PlanYears;
  readonly keeps: Keeps;
}

export function programOf(plans: readonly LinePlan[]): Program {
  const versions = [...plans].sort((a, b) => a.design.effective.from - b.design.effective.from);
  const asked = (fact: string): boolean => versions.some((version) => version.asked.has(fact));
  return {
    versions,
    years: {
      starts: versions.filter((version, i) => i === 0 || version.design.newPlanYear).map((version) => version.design.effective.from),
    },
    keeps: { visits: asked('visits'), duplicates: asked('duplicate'), days: versions.some((version) => version.runsDays) },
  };
}

export function versionOn(program: Program, day: Day): LinePlan | null {
  return (
    program.versions.find(({ design: { effective } }) => effective.from <= day && (effective.to === null || day <= effective.to)) ?? null
  );
}

/** The last version in effect before `until` that has the accumulator: its limits are the ones to show. */
export function accumulatorOf(program: Program, id: string, until: Day | null): AccumulatorDesign | null {
  const having = program.versions.filter((version) => version.accumulators.has(id));
  const started = until === null ? having : having.filter((version) => version.design.effective.from < until);
  return (started.at(-1) ?? having[0])?.accumulators.get(id) ?? null;
}
