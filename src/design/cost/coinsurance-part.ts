/** A share with its basis and its caps: what the words come to as one step. */
import type { Core } from './core-phrase.js';
import { isRefused, type Refused } from './problem.js';
import { unitOf, type Said } from './said.js';
import type { CoinsuranceStep } from './steps.js';

type Caps = Pick<CoinsuranceStep, 'min' | 'max' | 'per'>;

/** What the caps of a share are for: the line, or each 30 days of supply. */
function capsOf(said: Said): Caps | Refused {
  const caps = said.all('cap').map(({ cap }) => cap);
  const last = caps.at(-1);
  if (last === undefined) return {};
  const [min, otherMin] = caps.filter(({ bound }) => bound === 'min');
  const [max, otherMax] = caps.filter(({ bound }) => bound === 'max');
  if (otherMin !== undefined || otherMax !== undefined) {
    return said.refuse(
      'cost.ambiguous',
      'it says two minimums or two maximums',
      'Write one of each; what they depend on goes into variants with `when`.',
    );
  }
  const unit = unitOf(said);
  if (isRefused(unit)) return unit;
  // A unit at the end is said of both bounds (`min $30, max $150 per 30-day supply`); one inside is said of the first alone.
  const per = last.per ?? unit;
  if (caps.some((cap) => cap.per !== null && cap.per !== per)) {
    return said.refuse(
      'cost.ambiguous',
      'the minimum and the maximum are said to be for different things',
      'Write the unit once, after the last amount.',
    );
  }
  if (per !== null && per !== 'line' && per !== 'prescription' && per !== '30-day-supply') {
    return said.refuse(
      'cost.limit-inside',
      `the most that a share comes to is for one line, not for each ${per}`,
      'Leave the unit out where a line is meant; else write an `oop-max` in `accumulators`, with the benefit and its `period`.',
    );
  }
  return {
    ...(min === undefined ? {} : { min: min.amount }),
    ...(max === undefined ? {} : { max: max.amount }),
    ...(per === '30-day-supply' ? { per } : {}),
  };
}

/**
 * @param said a part whose heart is a share; `core.share` is the member's.
 * @returns its one step, or why its words do not go together.
 */
export function coinsuranceOf(said: Said, core: Extract<Core, { kind: 'coinsurance' }>): CoinsuranceStep | Refused {
  const bases = said.all('basis').map(({ basis }) => basis);
  if (bases.includes('customary') && isUnsaid(said, core)) {
    return said.refuse(
      'cost.plan-share',
      "plans state their own share and the member's in these words, and it does not say who pays",
      `Who pays the ${core.share}? Write \`plan pays ${core.share}\`, or \`${core.share} coinsurance\` where the member does.`,
    );
  }
  if (said.all('days').length > 0) {
    return said.refuse(
      'cost.limit-inside',
      'a share is not for some days only',
      'Write the days that are covered as a `limit` in `accumulators`, or variants with `when`.',
    );
  }
  if (core.said === 'plan' && said.all('cap').length > 0) {
    return said.refuse(
      'cost.ambiguous',
      "the amount may hold down the plan's share or the member's",
      "Write the member's share with its own bounds: `20% coinsurance up to $150`.",
    );
  }
  const caps = capsOf(said);
  if (isRefused(caps)) return caps;
  return { coinsurance: core.share, ...caps, ...(bases.includes('allowed') ? { of: 'allowed' } : {}) };
}

/** A share of which neither a payer nor the word coinsurance says whose it is. */
export const isUnsaid = (said: Said, core: Extract<Core, { kind: 'coinsurance' }>): boolean =>
  core.said === 'bare' && said.all('noun').length === 0;
