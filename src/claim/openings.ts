/** Whether an opening says what its accumulator needs: an amount or a count, and the period that it stands in. */
import { parseDay } from '../calendar/day.js';
import { parseThousandths, parseWhole } from '../door/counts.js';
import { wordsFor } from '../door/words.js';
import { parseCents } from '../money/cents.js';
import { error, type Issue } from '../result/issue.js';
import { at } from '../result/report.js';
import type { Opening } from './scenario.js';

export interface OpenedAccumulator {
  readonly id: string;
  readonly type: string;
  readonly measure: 'money' | 'visits' | 'days' | 'units';
  /** A word, or an object for windows that are a member's own. */
  readonly period: string | { readonly [length: string]: number };
}

const MOST_COUNT = 1_000_000;

export const checkOpening = (opening: Opening, accumulator: OpenedAccumulator): readonly Issue[] => [
  ...checkUsed(opening, accumulator),
  ...(typeof accumulator.period === 'string'
    ? checkPeriod(opening, accumulator.id, accumulator.period)
    : checkWindow(opening, accumulator.id)),
];

function checkUsed({ used, path }: Opening, { id, measure }: OpenedAccumulator): readonly Issue[] {
  const read = measure === 'money' ? parseCents(used) : measure === 'units' ? parseThousandths(used) : parseWhole(used, 0, MOST_COUNT);
  if (read !== null) return [];
  if (measure === 'money') {
    const { code, message, hint } = wordsFor('money|', used);
    return [error(at(path, 'used'), code, message, hint)];
  }
  const hint = measure === 'units' ? 'Write a number with at most three decimals.' : 'Write a whole number, without quotes.';
  return [error(at(path, 'used'), 'opening.measure', `"${id}" counts ${measure}, and ${JSON.stringify(used)} is no number of them.`, hint)];
}

/** Windows are a member's own and begin with a use, so the day of that use is needed, and no period. */
function checkWindow({ member, period, date, path }: Opening, id: string): readonly Issue[] {
  const issues: Issue[] = [];
  if (date === null)
    issues.push(
      error(
        path,
        'opening.no-date',
        `"${id}" runs in windows that begin with a use, so its opening needs the day of that use.`,
        'Add `date`.',
      ),
    );
  if (period !== null)
    issues.push(
      error(
        at(path, 'period'),
        'opening.period-needless',
        `"${id}" runs in windows that begin with a use: they have no period to name.`,
        'Write `date` instead of `period`.',
      ),
    );
  if (member === null)
    issues.push(error(path, 'opening.no-member', `"${id}" runs in windows that are each member's own.`, 'Add `member`.'));
  return issues;
}

function checkPeriod({ period, path }: Opening, id: string, kind: string): readonly Issue[] {
  const where = at(path, 'period');
  switch (kind) {
    case 'lifetime':
      return period === null || period === 'lifetime'
        ? []
        : [error(where, 'opening.period-needless', `"${id}" runs for a lifetime: there is no period to name.`, 'Leave `period` out.')];
    case 'plan-year':
    case 'calendar-year': {
      if (period === null)
        return [
          error(
            path,
            'opening.no-period',
            `"${id}" starts anew each year, and this opening does not say in which.`,
            'Add the first day of the year: "period": "2026-01-01".',
          ),
        ];
      if (parseDay(period) === null)
        return [
          error(
            where,
            'opening.period-malformed',
            `"${period}" is no day on which a year begins.`,
            'Write the first day of the year, such as "2026-01-01".',
          ),
        ];
      if (kind === 'calendar-year' && !period.endsWith('-01-01'))
        return [
          error(
            where,
            'opening.period-malformed',
            `"${id}" runs by calendar year, and "${period}" is not the first day of one.`,
            `Write "${period.slice(0, 4)}-01-01".`,
          ),
        ];
      return [];
    }
    default:
      return period === null
        ? [
            error(
              path,
              'opening.no-period',
              `"${id}" runs by ${kind}, and this opening does not say which.`,
              `Add the ${kind}'s id as \`period\`.`,
            ),
          ]
        : [];
  }
}
