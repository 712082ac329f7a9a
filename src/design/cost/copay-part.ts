/** A copay with its unit, its days and its caps: what the words come to as one step. */
import { amountOf, centsOf, dollarsText, isZeroMoney } from './amounts.js';
import type { Cap } from './cap-phrase.js';
import { isRefused, type Refused } from './problem.js';
import { unitOf, type Said } from './said.js';
import type { CopayStep, DayRange, Per } from './steps.js';

const refuseCap = (said: Said): Refused =>
  said.refuse(
    'cost.limit-inside',
    'a copay has no minimum or maximum of its own',
    'Write the most that the member pays as an `oop-max` in `accumulators`, with `"counts": ["copay"]` and the benefit.',
  );

/** The same total as whole days and a last one that costs less. */
function splitHint(day: bigint, most: bigint): string {
  if (day === 0n || most < day) return 'Write the days instead, for instance `$250 copay per day for days 1-5`.';
  const daily = dollarsText(amountOf(day));
  const rest = dollarsText(amountOf(most % day));
  const full = most / day;
  return `Write the days: \`${daily} copay per day for days 1-${full.toString()}, then ${rest} copay per day for day ${(full + 1n).toString()}\`.`;
}

/** `$250 per day, up to $1,250 per admission` is five days of $250. */
function daysUpTo(said: Said, daily: string, cap: Cap): DayRange | Refused {
  const most = dollarsText(cap.amount);
  if (cap.per === null) {
    return said.refuse(
      'cost.ambiguous',
      `${most} may be the most for a stay or for a year`,
      `Write \`up to ${most} per admission\`; a year's maximum is an \`oop-max\` in \`accumulators\`.`,
    );
  }
  if (cap.per !== 'admission') return refuseCap(said);
  const day = centsOf(daily);
  const total = centsOf(cap.amount);
  if (day > 0n && total >= day && total % day === 0n) return [1, Number(total / day)];
  return said.refuse('cost.not-divisible', `${most} is no whole number of days at ${dollarsText(daily)}`, splitHint(day, total));
}

function daysOf(said: Said, daily: string, unit: Per | null): DayRange | null | Refused {
  const [range, otherRange] = said.all('days').map(({ days }) => days);
  const [cap, otherCap] = said.all('cap').map((modifier) => modifier.cap);
  if (otherRange !== undefined || otherCap !== undefined) {
    return said.refuse('cost.ambiguous', 'the days or the maximum are said more than once', 'Write one range of days for one amount.');
  }
  if (cap === undefined) return range ?? null;
  if (cap.bound === 'min' || unit !== 'day') return refuseCap(said);
  const capped = daysUpTo(said, daily, cap);
  if (isRefused(capped) || range === undefined) return capped;
  if (capped[0] === range[0] && capped[1] === range[1]) return range;
  return said.refuse('cost.ambiguous', 'the days and the most for a stay do not come to the same', 'Leave one of the two out.');
}

/**
 * @param said a part whose heart is a copay, or nothing at all (a copay of "0").
 * @returns its one step, or why its words do not go together.
 */
export function copayOf(said: Said, amount: string): CopayStep | Refused {
  const unit = unitOf(said);
  if (isRefused(unit)) return unit;
  const days = daysOf(said, amount, unit);
  if (isRefused(days)) return days;
  // Nothing for days 1-20 is nothing, each day or all together.
  if (days !== null && unit !== 'day' && !(unit === null && isZeroMoney(amount))) {
    const dollars = dollarsText(amount);
    return said.refuse(
      'cost.ambiguous',
      'it does not say whether the amount is for each of those days or for all of them',
      `Write \`${dollars} copay per day for days …\`, or \`${dollars} copay per admission\`.`,
    );
  }
  if (days !== null && (days[0] < 1 || (days[1] !== null && days[1] < days[0]))) {
    return said.refuse('cost.range', 'the days run backwards, or begin before the first', 'Write the first day and the last: `days 1-5`.');
  }
  const [over] = said.all('over');
  return {
    copay: amount,
    ...(days !== null ? { per: 'day', days } : unit === null || unit === 'visit' ? {} : { per: unit }),
    ...(over === undefined ? {} : { over: over.over }),
    ...(said.all('credit').length === 0 ? {} : { creditsDeductible: true }),
  };
}
