/** Same input, same output; and the input stays as it was. */
import { compile } from '../../index.js';
import { versionsOf } from '../scenario-documents.js';
import { invariant, type Subject } from './invariant.js';
import { compileAll, type Adjudicate, type Invariant } from './invariant.js';
import { difference } from './same.js';

export const deterministic = invariant(
  'deterministic',
  'The same plan and scenario give the same result again, also compiled anew.',
  ({ scenario, plans, result, adjudicate }) => {
    const copy = JSON.parse(JSON.stringify(scenario)) as Subject['scenario'];
    return difference(adjudicate(plans, scenario), result) ?? difference(adjudicate(compileAll(copy), copy), result);
  },
);

/** Freezes an object with everything in it. */
function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
}

/** Compiles and adjudicates frozen copies, which throw where they are written to. */
export const inputsUntouched = invariant('inputsUntouched', 'Neither plan nor scenario is changed.', ({ scenario, adjudicate, result }) => {
  const text = JSON.stringify(scenario);
  const frozen = freeze(JSON.parse(text) as Subject['scenario']);
  try {
    for (const plan of versionsOf(frozen)) compile(plan);
    const where = difference(adjudicate(compileAll(frozen), frozen), result);
    if (where !== null) return where;
  } catch (thrown) {
    return `frozen input: ${thrown instanceof Error ? thrown.message : String(thrown)}`;
  }
  return JSON.stringify(frozen) === text ? null : 'the input changed';
});

/** A runner that may answer later, such as `adjudicate` of `costshare/engine`. */
export type AnyAdjudicate = (...given: Parameters<Adjudicate>) => ReturnType<Adjudicate> | Promise<ReturnType<Adjudicate>>;

/**
 * Whether another runner gives the same result.
 * @param other for instance `adjudicate` of `costshare/engine`.
 * @example await runnersAgree(adjudicateOnEngine).holds(examine(scenarioJson)) //=> true
 */
export function runnersAgree(other: AnyAdjudicate): Invariant {
  const breach = async ({ scenario, plans, result }: Subject): Promise<string | null> => difference(await other(plans, scenario), result);
  return {
    name: 'runnersAgree',
    sentence: 'Both runners give the same result.',
    breach,
    holds: async (subject) => (await breach(subject)) === null,
  };
}
