/**
 * Random plans, households and claims by the hundred thousand: every invariant, and with `--engine` both runners on each scenario.
 *
 *     npm run fuzz -- --runs 100000 --seed 1 --engine
 *
 * Progress goes to standard error, the numbers to standard output. A scenario that breaks something is made as small as it gets
 * and written to `.fuzz/`; the command then ends with 1, after all runs, or at the first one with `--bail`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as fc from 'fast-check';
import { adjudicate as adjudicateOnEngine } from '../src/engine.js';
import { adjudicate } from '../src/index.js';
import {
  addingLimitNeverRaisesPlanPayment,
  deterministic,
  inputsUntouched,
  invariants,
  raisingCostNeverLowersMemberShare,
  runnersAgree,
  scenario,
  type Invariant,
  type ScenarioJson,
  type Subject,
} from '../src/testing.js';
import { breachOf, smallest } from '../src/testing/search.js';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    engine: { type: 'boolean', default: false },
    bail: { type: 'boolean', default: false },
    /** Invariants that compile plans anew are asked of one scenario in so many. */
    every: { type: 'string', default: '8' },
  },
});
const runs = Number(values.runs);
const seed = Number(values.seed);
const every = Number(values.every);
const BATCH = 500;
const MOST_FILES = 20;
const FOLDER = '.fuzz';

const costly: readonly Invariant[] = [deterministic, inputsUntouched, raisingCostNeverLowersMemberShare, addingLimitNeverRaisesPlanPayment];
// Traced, so that the runners are compared rule by rule and not only by their amounts.
const traced: Subject['adjudicate'] = (plans, given) => adjudicate(plans, given, { trace: true });
const engine = values.engine ? [runnersAgree((plans, given) => adjudicateOnEngine(plans, given, { trace: true }))] : [];
/** These compare with a ledger, which is asked without a trace. */
const untraced = invariants.filter((one) => !costly.includes(one));

const counts = new Map<string, number>();
const count = (what: string): void => {
  counts.set(what, (counts.get(what) ?? 0) + 1);
};

/** What occurred, so that one sees that everything does. */
function tally({ scenario: given, result }: Subject): void {
  for (const construct of constructsOf(given)) count(construct);
  for (const claim of result.claims) {
    for (const line of claim.lines) {
      count(`line ${line.status}`);
      for (const { group, code } of line.adjustments) count(`adjustment ${group}-${code}`);
      for (const name of ['deductible', 'copay', 'coinsurance', 'notCovered', 'penalty', 'balanceBill', 'otherPays'] as const)
        if (line[name] !== '0.00') count(`amount ${name}`);
    }
  }
  for (const { left } of result.accumulators) if (left === '0.00' || left === 0) count('accumulator met');
}

/** Keys and words of the plan and the scenario, each once. */
function constructsOf(given: ScenarioJson): ReadonlySet<string> {
  const found = new Set<string>(Array.isArray(given.plan) ? ['plan versions'] : []);
  const walk = (json: unknown): void => {
    if (Array.isArray(json)) for (const part of json) walk(part);
    if (typeof json !== 'object' || json === null || Array.isArray(json)) return;
    for (const [key, value] of Object.entries(json)) {
      if (/^[a-z][A-Za-z]*$/.test(key) && key !== 'fact' && key !== 'operator') found.add(`key ${key}`);
      if (['type', 'measure', 'per', 'operator', 'fact', 'period'].includes(key) && typeof value === 'string')
        found.add(`${key} ${value.replace(/-\d+$/, '')}`);
      walk(value);
    }
  };
  walk(given);
  return found;
}

async function main(): Promise<number> {
  const started = process.hrtime.bigint();
  const seconds = (): number => Number(process.hrtime.bigint() - started) / 1e9;
  let failures = 0;
  let done = 0;
  while (done < runs && !(values.bail && failures > 0)) {
    const batch = fc.sample(scenario(), { numRuns: Math.min(BATCH, runs - done), seed: (seed * 1_000_003 + done / BATCH) | 0 });
    for (const one of batch) {
      failures += await check(one, done % every === 0, failures);
      done += 1;
      if (values.bail && failures > 0) break;
    }
    process.stderr.write(`\r${String(done)} of ${String(runs)} scenarios, ${String(failures)} failures, ${seconds().toFixed(0)} s `);
  }
  process.stderr.write('\n');
  const lines = [...counts].filter(([what]) => what.startsWith('line ')).reduce((sum, [, number]) => sum + number, 0);
  console.log(
    `${String(done)} scenarios, ${String(lines)} lines, ${String(failures)} failures, seed ${String(seed)}, ${values.engine ? 'both runners' : 'one runner'}, ${seconds().toFixed(0)} s`,
  );
  for (const [what, number] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(`${String(number).padStart(9)}  ${what}`);
  return failures === 0 ? 0 : 1;
}

/** How many ways of checking one scenario failed. */
async function check(one: ScenarioJson, withCostly: boolean, before: number): Promise<number> {
  const asked = withCostly ? [...untraced, ...costly] : untraced;
  let failures = 0;
  for (const { about, how } of [
    { about: asked, how: adjudicate },
    { about: engine, how: traced },
  ]) {
    if (about.length === 0) continue;
    const breach = await breachOf(one, about, how, about === engine ? undefined : tally);
    if (breach === null) continue;
    failures += 1;
    process.stderr.write(`\n${breach.invariant}: ${breach.where}\n`);
    if (before + failures <= MOST_FILES) await keep(one, about, how, before + failures);
  }
  return failures;
}

async function keep(one: ScenarioJson, about: readonly Invariant[], how: Subject['adjudicate'], number: number): Promise<void> {
  const { scenario: small, invariant, where } = await smallest(one, about, how, false);
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, `${String(seed)}-${String(number)}-${invariant}.scenario.json`);
  writeFileSync(file, `${JSON.stringify({ ...small, title: `Breaks "${invariant}": ${where}` }, null, 2)}\n`);
  process.stderr.write(`written to ${file}\n`);
}

process.exitCode = await main();
