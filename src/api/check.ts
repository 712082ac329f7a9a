/** `checkScenario`: everything that is wrong with a scenario, without adjudicating it. */
import { parseScenario } from '../claim/parse.js';
import { sortIssues, type Issue } from '../result/issue.js';
import { at } from '../result/report.js';
import { preparedOf } from './plan.js';
import { checkNames, safeProgram, type Plans } from './program.js';

/**
 * Finds every problem of a scenario.
 * @param plans what `compile` returned, in the order of the scenario's own `plan`; null where there is none to check names against.
 * @param scenario the JSON of a `*.scenario.json` file. Never changed.
 * @returns errors and warnings, ordered by path; versions that do not fit each other are told under `plan`. Empty: all is well.
 */
export function checkScenario(plans: Plans | null, scenario: unknown): readonly Issue[] {
  const parsed = parseScenario(scenario);
  const own = parsed.ok ? parsed.warnings : parsed.issues;
  if (plans === null) return own;
  const program = safeProgram(plans);
  if (!program.ok) return sortIssues([...program.issues.map((issue) => underPlan(plans, issue)), ...own]);
  return parsed.ok ? sortIssues([...own, ...checkNames(program.value, parsed.value)]) : own;
}

/** A program counts its versions by date, a scenario lists them as it likes. */
function underPlan(plans: Plans, issue: Issue): Issue {
  const listed = 'rules' in plans ? [plans] : plans;
  const byDate = listed.map((plan, place) => ({ place, from: preparedOf(plan).design.effective.from })).sort((a, b) => a.from - b.from);
  const [version = '', ...rest] = issue.path.split('.');
  return { ...issue, path: at('plan', byDate[Number(version)]?.place ?? '', ...rest) };
}
