/** `explain`: why each claim was paid as it was, in words. */
import { balancesOf } from '../adjudicate/balances.js';
import { processClaim, type State } from '../adjudicate/claims.js';
import { entriesOf, openState, resultOf } from '../adjudicate/ledger.js';
import type { Program } from '../adjudicate/program.js';
import type { AccumulatorResult, LineResult } from '../adjudicate/result.js';
import { formatDay } from '../calendar/day.js';
import type { Claim, Scenario } from '../claim/scenario.js';
import type { Balance, ClaimExplanation, Explanation, LineExplanation, Movement, Named } from '../explain/explanation.js';
import { printExplanation } from '../explain/print.js';
import { copyDocument, type Json } from '../result/document.js';
import { invariant, ScenarioError } from '../result/errors.js';
import { error, type Issue } from '../result/issue.js';
import { suggest } from '../result/suggest.js';
import { readScenario } from './adjudicate.js';
import type { Plans } from './program.js';

export interface ExplainOptions {
  /** Only this claim; of a claim that repeats, one copy (`c1.2`) or all of them (`c1`). All claims unless said. */
  readonly claim?: string;
}

/**
 * Explains a scenario: an explanation of benefits in plain words. Adjudicates again, with trace.
 * @param plans what `compile` returned; a list for versions by date.
 * @param scenario the JSON of a `*.scenario.json` file. Never changed.
 * @returns text without colour. Each reason ends with the path of the design that it comes from.
 * @throws ScenarioError with every problem of the scenario, or where there is no such claim, in `.issues`.
 * @example
 * console.log(explain(compile(planJson), scenarioJson, { claim: 'c1' }));
 */
export const explain = (plans: Plans, scenario: unknown, options: ExplainOptions = {}): string =>
  printExplanation(explainData(plans, scenario, options));

/**
 * The same explanation as data, for a face of your own; `printExplanation` makes the text of it.
 * @throws ScenarioError as `explain` does.
 */
export function explainData(plans: Plans, scenario: unknown, options: ExplainOptions = {}): Explanation {
  const read = readScenario(plans, scenario);
  if (!read.ok) throw new ScenarioError(read.issues);
  const { program, scenario: parsed } = read.value;
  const wanted = options.claim === undefined ? null : selectClaims(parsed.claims, options.claim);
  const names = gatherNames(program, scenario);
  const claims: ClaimExplanation[] = [];
  let state = openState(program, parsed.roster);
  let balances = wanted === null ? balancesOf(state) : [];
  for (const claim of parsed.claims) {
    const isWanted = wanted === null || wanted.has(claim.id);
    const next = processClaim(state, claim, { isTraced: isWanted });
    if (isWanted) {
      const before = wanted === null ? balances : balancesOf(state);
      balances = balancesOf(next);
      claims.push(...explainEntries(claim, state, next, movementsOf(before, balances, names), names));
    }
    state = next;
  }
  return { title: parsed.title, plans: names.plans, claims, standing: wanted === null ? standingOf(state, names) : null };
}

function selectClaims(claims: Scenario['claims'], wanted: string): ReadonlySet<string> {
  const ids = claims.map((claim) => claim.id);
  if (ids.includes(wanted)) return new Set([wanted]);
  const copies = ids.filter((id) => id.startsWith(`${wanted}.`) && /^\d+$/.test(id.slice(wanted.length + 1)));
  if (copies.length === 0) throw new ScenarioError([unknownClaim(wanted, ids)]);
  return new Set(copies);
}

function unknownClaim(wanted: string, ids: readonly string[]): Issue {
  const nearest = suggest(wanted, ids);
  return error(
    'claims',
    'claim.unknown',
    `There is no claim "${wanted}".`,
    nearest === null ? 'Name the id of one of the claims.' : `Did you mean "${nearest}"?`,
  );
}

/** What people call things, as the documents say. */
interface Names {
  readonly plans: readonly Named[];
  readonly benefit: (id: string) => Named;
  readonly tier: (id: string) => Named;
  readonly member: (id: string) => Named;
  readonly provider: (id: string) => Named;
  readonly balance: (entry: AccumulatorResult) => Balance;
  readonly isRolling: (accumulator: string) => boolean;
  readonly description: (claim: Claim, line: number) => string | null;
}

function gatherNames({ versions }: Program, scenario: unknown): Names {
  const copy = copyDocument(scenario);
  const json = copy.ok ? copy.value : null;
  const table = (entries: readonly { readonly id: string; readonly label: string | null }[]): ((id: string) => Named) => {
    const byId = new Map(entries.map(({ id, label }) => [id, label]));
    return (id) => ({ id, name: byId.get(id) ?? null });
  };
  const people = (list: readonly Json[]): ((id: string) => Named) =>
    table(list.map((one) => ({ id: textAt(one, 'id') ?? '', label: textAt(one, 'name') ?? textAt(one, 'label') })));
  const designs = versions.map((version) => version.design);
  const member = people(listAt(at(json, 'household'), 'members'));
  const accumulators = new Map(
    designs.flatMap((design) => design.accumulators.map((accumulator) => [accumulator.id, accumulator] as const)),
  );
  const claims = listAt(json, 'claims');
  return {
    plans: designs.map(({ id, name }) => ({ id, name })),
    benefit: table(designs.flatMap((design) => design.benefits)),
    tier: table(designs.flatMap((design) => design.tiers)),
    member,
    provider: people([...listAt(json, 'providers'), ...claims.flatMap((claim) => at(claim, 'provider') ?? [])]),
    balance: (entry) => {
      const accumulator = accumulators.get(entry.id);
      invariant(accumulator !== undefined, `a balance of "${entry.id}", which no version has`);
      const { label, type, measure } = accumulator;
      return { ...entry, name: label, type, measure, of: entry.member === null ? null : member(entry.member) };
    },
    isRolling: (id) => {
      const period = accumulators.get(id)?.period;
      return typeof period === 'object' && 'rollingMonths' in period;
    },
    description: (claim, line) => textAt(listAt(claims[Number(claim.path.split('.')[1])], 'lines')[line], 'description'),
  };
}

const at = (json: Json | undefined, key: string): Json | undefined =>
  json !== null && typeof json === 'object' && !Array.isArray(json) ? (json as { readonly [key: string]: Json })[key] : undefined;

function listAt(json: Json | undefined, key: string): readonly Json[] {
  const list = at(json, key);
  return Array.isArray(list) ? (list as readonly Json[]) : [];
}

function textAt(json: Json | undefined, key: string): string | null {
  const text = at(json, key);
  return typeof text === 'string' && text !== '' ? text : null;
}

/** A claim's entries: what it takes back, then itself. What it moved is told with the last. */
function explainEntries(
  claim: Claim,
  state: State,
  next: State,
  movements: readonly Movement[],
  names: Names,
): readonly ClaimExplanation[] {
  const entries = entriesOf(next.log, state.log);
  return entries.map((result, i) => ({
    result,
    member: names.member(result.member),
    provider: result.reverses === undefined ? names.provider(claim.provider.id) : null,
    lines: result.lines.map((line, at) => explainLine(claim, result.reverses === undefined ? at : null, line, names)),
    movements: i === entries.length - 1 ? movements : [],
  }));
}

/** @param at the line's place in the claim; null where the claim takes another's line back. */
function explainLine(claim: Claim, at: number | null, line: LineResult, names: Names): LineExplanation {
  const said = at === null ? undefined : claim.lines[at];
  return {
    result: line,
    service:
      said === undefined || at === null
        ? null
        : { date: formatDay(said.date), code: said.code ?? said.revenueCode, description: names.description(claim, at) },
    benefit: line.benefit === null ? null : names.benefit(line.benefit),
    tier: line.tier === null ? null : names.tier(line.tier),
  };
}

/**
 * What the claim changed. A claim that takes another back may leave a window of months without the use that it began with: that
 * balance is gone, and told as one that fell to nothing.
 */
function movementsOf(before: readonly AccumulatorResult[], after: readonly AccumulatorResult[], names: Names): readonly Movement[] {
  // A rolling window has one balance, whose period is the day of its last use.
  const key = ({ id, member, period }: AccumulatorResult): string => JSON.stringify([id, member, names.isRolling(id) ? null : period]);
  const nothing = (entry: AccumulatorResult): AccumulatorResult['used'] => (typeof entry.used === 'string' ? '0.00' : 0);
  const earlier = new Map(before.map((entry) => [key(entry), entry.used]));
  const later = new Set(after.map(key));
  const gone = before.filter((entry) => !later.has(key(entry))).map((entry) => ({ ...entry, used: nothing(entry), left: entry.limit }));
  return [...after, ...gone].flatMap((entry) => {
    const used = earlier.get(key(entry)) ?? nothing(entry);
    return used === entry.used ? [] : [{ before: used, after: names.balance(entry) }];
  });
}

function standingOf(state: State, names: Names): Explanation['standing'] {
  const { accumulators, totals } = resultOf(state);
  return { accumulators: accumulators.map(names.balance), totals };
}
