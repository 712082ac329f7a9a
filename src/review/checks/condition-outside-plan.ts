/** Days in conditions that lie outside the time in which the plan is in effect: often those of the plan that it was copied from. */
import { addDays, formatDay, parseDay, type Day } from '../../calendar/day.js';
import type { PlanDesign, Test } from '../../design/design.js';
import { warning, type Issue } from '../../result/issue.js';
import { at } from '../../result/report.js';
import { readOperator } from '../../rules/operators.js';
import type { Check } from '../input.js';
import { eachTest, writtenConditions } from '../logic/written.js';

export const conditionOutsidePlan: Check = ({ design }) =>
  writtenConditions(design).flatMap(({ condition, path }) => {
    const issues: Issue[] = [];
    eachTest(condition, path, (test, where) => {
      const issue = outside(test, where, design.effective);
      if (issue !== null) issues.push(issue);
    });
    return issues;
  });

function outside(test: Test, path: string, { from, to }: PlanDesign['effective']): Issue | null {
  const values: readonly unknown[] = Array.isArray(test.value) ? test.value : [test.value];
  const days = values.map(parseDay).filter((day) => day !== null);
  if (!(test.fact === 'line.date' || test.fact === 'claim.received') || days.length === 0 || days.length < values.length) return null;
  // Claims are received long after the plan has ended.
  const last = test.fact === 'line.date' ? to : null;
  const holds = constantOn(test, days, from, last);
  // A claim need not say when it was received, so nothing holds of that always.
  if (holds === null || (holds && test.fact !== 'line.date')) return null;
  const isBefore = last === null || days.every((day) => day <= from);
  return warning(
    at(path, 'value'),
    'condition.outside-plan',
    `"${test.fact}" ${test.operator} ${days.map(formatDay).join(', ')} ${holds ? 'always' : 'never'} holds: the plan ${isBefore ? `begins on ${formatDay(from)}` : `ends on ${formatDay(last)}, and only a stay that began before runs on`}.`,
    holds ? 'Check the year, or leave the condition out.' : 'Check the year.',
  );
}

/** Whether the test comes out the same on every day of the plan; null where it does not, and where it only says that the plan is in effect. */
function constantOn(test: Test, days: readonly Day[], from: Day, to: Day | null): boolean | null {
  const compare = readOperator(test.operator)?.compare;
  if (compare === undefined) return null;
  const isInside = (day: Day): boolean => day >= from && (to === null || day <= to);
  // Between the days that the test names nothing changes: one day of each stretch is enough.
  const stretches = [from, to ?? LAST_DAY, ...days.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)])].filter(isInside);
  const [answer, other] = [...new Set(stretches.map((day) => compare(formatDay(day), test.value)))];
  if (answer === undefined || other !== undefined) return null;
  return answer && days.some(isInside) ? null : answer;
}

const LAST_DAY = parseDay('9999-12-31') ?? (0 as Day);
