/** Looks for a scenario that breaks an invariant, and shrinks the first that it finds. */
import * as fc from 'fast-check';
import { adjudicate as libraryAdjudicate } from '../index.js';
import { examine, type Adjudicate, type Invariant, type Subject } from './invariants/invariant.js';
import { reduce } from './reduce.js';
import type { ScenarioJson } from './scenario-documents.js';

export interface Breach {
  readonly invariant: string;
  readonly sentence: string;
  /** Where it does not hold, in words. */
  readonly where: string;
}

/** What is broken where valid input makes the library throw. */
const ANSWERS = { invariant: 'answers', sentence: 'Every valid scenario is adjudicated, without an exception.' };

const words = (thrown: unknown): string => (thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown));

/** The first invariant that a scenario breaks; null where it breaks none. */
export async function breachOf(
  scenario: ScenarioJson,
  invariants: readonly Invariant[],
  adjudicate: Adjudicate = libraryAdjudicate,
  examined: (subject: Subject) => void = () => undefined,
): Promise<Breach | null> {
  let asked = ANSWERS;
  try {
    const subject = examine(scenario, adjudicate);
    examined(subject);
    for (const { name, sentence, breach } of invariants) {
      asked = { invariant: name, sentence };
      const answer = breach(subject);
      const where = answer instanceof Promise ? await answer : answer;
      if (where !== null) return { ...asked, where };
    }
    return null;
  } catch (thrown) {
    return { ...asked, where: words(thrown) };
  }
}

export interface Search {
  readonly scenarios: fc.Arbitrary<ScenarioJson>;
  readonly invariants: readonly Invariant[];
  readonly runs: number;
  readonly seed: number;
  /** Where in the search to go on: the `path` of an earlier finding. */
  readonly path?: string;
  readonly adjudicate?: Adjudicate;
  readonly examined?: (subject: Subject) => void;
  /** Whether the plan is someone's own, which stays as it is. */
  readonly keepsPlan?: boolean;
}

export interface Finding extends Breach {
  readonly scenario: ScenarioJson;
  readonly seed: number;
  readonly path: string;
  readonly runs: number;
  readonly shrinks: number;
}

/** @returns null where every scenario drawn keeps every invariant, else the smallest scenario found that breaks the one first broken. */
export async function search({
  scenarios,
  invariants,
  runs,
  seed,
  path,
  adjudicate,
  examined,
  keepsPlan = false,
}: Search): Promise<Finding | null> {
  // Once one is broken, shrinking follows that one: another that breaks on the way would lead elsewhere.
  let broken: Breach | null = null;
  const keeps = async (scenario: ScenarioJson): Promise<boolean> => {
    const breach = await breachOf(scenario, broken === null ? invariants : like(broken, invariants), adjudicate, examined);
    if (breach === null || (broken !== null && !isAlike(breach, broken))) return true;
    broken ??= breach;
    return false;
  };
  const details = await fc.check(fc.asyncProperty(scenarios, keeps), { numRuns: runs, seed, ...(path === undefined ? {} : { path }) });
  const [drawn] = details.counterexample ?? [];
  if (!details.failed || drawn === undefined) return null;
  const shrunk = await smallest(drawn, invariants, adjudicate, keepsPlan);
  return { ...shrunk, seed: details.seed, path: details.counterexamplePath ?? '', runs: details.numRuns, shrinks: details.numShrinks };
}

/** Takes from a scenario that breaks an invariant whatever that needs not. */
export async function smallest(
  drawn: ScenarioJson,
  invariants: readonly Invariant[],
  adjudicate: Adjudicate | undefined,
  keepsPlan: boolean,
): Promise<Breach & { readonly scenario: ScenarioJson }> {
  const first = (await breachOf(drawn, invariants, adjudicate)) ?? { ...ANSWERS, where: 'It failed once, and not again.' };
  const asked = like(first, invariants);
  const shows = async (smaller: ScenarioJson): Promise<boolean> => {
    const breach = await breachOf(smaller, asked, adjudicate);
    return breach !== null && isAlike(breach, first);
  };
  const scenario = await reduce(drawn, shows, keepsPlan ? ['costshare', 'plan'] : ['costshare']);
  return { ...((await breachOf(scenario, asked, adjudicate)) ?? first), scenario };
}

/** The one invariant that was broken; none where adjudicating itself threw. */
const like = ({ invariant }: Breach, invariants: readonly Invariant[]): readonly Invariant[] =>
  invariants.filter(({ name }) => name === invariant);

/** The same invariant, and where something was thrown, the same kind of error with the same issues. */
const isAlike = (a: Breach, b: Breach): boolean => a.invariant === b.invariant && thrownIn(a) === thrownIn(b);
const thrownIn = ({ where }: Breach): string =>
  [/^\w*Error(?=:)/.exec(where)?.[0] ?? '', ...Array.from(where.matchAll(/\[[a-z.-]+\]$/gm), ([code]) => code)].join(' ');
