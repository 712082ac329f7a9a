/** `assertPlan`: every invariant, on scenarios drawn for one plan. */
import { compile } from '../index.js';
import { scenariosFor } from './arbitraries/scenarios.js';
import type { PlanJson } from './documents.js';
import { invariants as allInvariants } from './invariants/all.js';
import type { Adjudicate, Invariant } from './invariants/invariant.js';
import { runnersAgree, type AnyAdjudicate } from './invariants/purity.js';
import { without, type ScenarioJson } from './scenario-documents.js';
import { search, type Finding } from './search.js';

export interface AssertPlanOptions {
  /** How many scenarios to draw; 200 unless said. */
  readonly runs?: number;
  /** Where drawing begins; the same seed draws the same scenarios. 1 unless said, so that a test run repeats. */
  readonly seed?: number;
  /** Goes straight to a scenario found before: the `path` of an `InvariantError`, with its `seed`. */
  readonly path?: string;
  /** The invariants to check; all of them unless said. */
  readonly invariants?: readonly Invariant[];
  /** Another runner that must give the same result: `adjudicate` of `costshare/engine`. */
  readonly compareWith?: AnyAdjudicate;
  /** What is checked, in place of the library's own `adjudicate`. */
  readonly adjudicate?: Adjudicate;
}

export interface PlanReport {
  readonly runs: number;
  /** Lines adjudicated in them. */
  readonly lines: number;
  /** Names of the invariants that held. */
  readonly invariants: readonly string[];
}

/** A scenario breaks an invariant. `scenario` is the smallest one found, complete with its plan: `costshare run` replays it. */
export class InvariantError extends Error {
  readonly invariant: string;
  readonly sentence: string;
  /** JSON of a `*.scenario.json` file, its plan written in place. */
  readonly scenario: ScenarioJson;
  readonly seed: number;
  readonly path: string;

  constructor({ invariant, sentence, scenario, seed, path, where, runs, shrinks }: Finding) {
    super(
      [
        `The invariant "${invariant}" does not hold: ${sentence}`,
        `  ${where}`,
        `Found in run ${String(runs)}, shrunk ${String(shrinks)} times. To see it again: assertPlan(plan, { seed: ${String(seed)}, path: '${path}' })`,
        "The error's `scenario`, written to a file, is replayed by `costshare run`. Without its plan it is:",
        JSON.stringify(without(scenario, 'plan'), null, 2),
      ].join('\n'),
    );
    this.name = 'InvariantError';
    this.invariant = invariant;
    this.sentence = sentence;
    this.scenario = { ...scenario, title: `Breaks "${invariant}": ${where}` };
    this.seed = seed;
    this.path = path;
  }
}

/**
 * Checks a plan against every invariant: draws households, providers and claims that fit it (its benefits, tiers, codes,
 * limits, referrals and dates), adjudicates them, and shrinks a scenario that breaks an invariant to a minimal one.
 * @param plan the JSON of a plan, or a list of its versions by date; never changed.
 * @returns how much was checked.
 * @throws InvariantError (rejects) with the smallest scenario found, in `.scenario`; DesignError where the plan is not valid.
 * @example
 * await assertPlan(JSON.parse(readFileSync('summit.plan.json', 'utf8')), { runs: 500 });
 */
export async function assertPlan(plan: unknown, options: AssertPlanOptions = {}): Promise<PlanReport> {
  const { runs = 200, seed = 1, path, compareWith, adjudicate } = options;
  const versions = Array.isArray(plan) ? (plan as readonly unknown[]) : [plan];
  for (const version of versions) compile(version);
  const asked = [...(options.invariants ?? allInvariants), ...(compareWith === undefined ? [] : [runnersAgree(compareWith)])];
  let lines = 0;
  const found = await search({
    // Compiled just now, so it is a plan.
    scenarios: scenariosFor(plan as PlanJson | readonly PlanJson[]),
    invariants: asked,
    runs,
    seed,
    keepsPlan: true,
    ...(path === undefined ? {} : { path }),
    ...(adjudicate === undefined ? {} : { adjudicate }),
    examined: ({ result }) => {
      for (const claim of result.claims) lines += claim.lines.length;
    },
  });
  if (found !== null) throw new InvariantError(found);
  return { runs, lines, invariants: asked.map(({ name }) => name) };
}
