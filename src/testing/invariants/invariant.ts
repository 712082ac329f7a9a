/** What an invariant is, and what it is asked about. */
import { adjudicate as libraryAdjudicate, compile, type AdjudicationResult, type Plans } from '../../index.js';
import { versionsOf, type ScenarioJson } from '../scenario-documents.js';

/** A whole scenario under compiled plans: the library's `adjudicate`, or one that stands in its place. */
export type Adjudicate = (plans: Plans, scenario: unknown) => AdjudicationResult;

/** One scenario, the plan that it brings, and what came of it. */
export interface Subject {
  readonly scenario: ScenarioJson;
  readonly plans: Plans;
  readonly result: AdjudicationResult;
  /** Gives the result of this scenario changed a little. */
  readonly adjudicate: Adjudicate;
}

/** Something that is true of every plan and every scenario. */
export interface Invariant {
  /** In camel case: what `InvariantError` names. */
  readonly name: string;
  /** In words. */
  readonly sentence: string;
  /** Where it does not hold, in words; null where it holds. */
  readonly breach: (subject: Subject) => string | null | Promise<string | null>;
  /** Whether it holds. A promise only of an invariant that asks an asynchronous runner. */
  readonly holds: (subject: Subject) => boolean | Promise<boolean>;
}

/** An invariant that answers at once. */
export interface SyncInvariant extends Invariant {
  readonly breach: (subject: Subject) => string | null;
  readonly holds: (subject: Subject) => boolean;
}

export const invariant = (name: string, sentence: string, breach: (subject: Subject) => string | null): SyncInvariant => ({
  name,
  sentence,
  breach,
  holds: (subject) => breach(subject) === null,
});

/**
 * Adjudicates a scenario, so that invariants can be asked about it.
 * @param scenario its `plan` written in place, as JSON: one, or a list of versions by date.
 * @param adjudicate what is examined; the library's own unless given.
 * @throws DesignError, ScenarioError where plan or scenario is not valid.
 * @example balances.holds(examine(scenarioJson)) //=> true
 */
export function examine(scenario: ScenarioJson, adjudicate: Adjudicate = libraryAdjudicate): Subject {
  const plans = compileAll(scenario);
  return { scenario, plans, result: adjudicate(plans, scenario), adjudicate };
}

export function compileAll(scenario: Pick<ScenarioJson, 'plan'>): Plans {
  const [only, ...more] = versionsOf(scenario).map((plan) => compile(plan));
  return only !== undefined && more.length === 0 ? only : [...(only === undefined ? [] : [only]), ...more];
}
