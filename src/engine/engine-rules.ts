/** The compiled rules on json-rules-engine itself: one Engine for each stage, run one line at a time. */
import { Engine, OperatorDecorator, type RuleProperties } from 'json-rules-engine';
import type { Draft, HeldRule, LinePlan, LineRules } from '../adjudicate/draft.js';
import { readerOf } from '../adjudicate/facts.js';
import { parseDay } from '../calendar/day.js';
import { parseCents } from '../money/cents.js';
import { OPERATORS, OWN_OPERATORS } from '../rules/operators.js';
import { factsOf } from '../rules/predicate.js';
import { FIRST_DECIDES, RULE_STAGES, type RuleStage } from '../rules/rule.js';

/** Gives the rules of a stage that hold for a line, in order; where the first decides, only that one. */
export type AskEngine = (draft: Draft) => Promise<readonly HeldRule[]>;

export type StageEngines = Readonly<Record<RuleStage, AskEngine>>;

export const enginesFor = (plan: LinePlan): StageEngines =>
  Object.fromEntries(RULE_STAGES.map((stage) => [stage, engineFor(plan.ruleSets[stage])])) as Record<RuleStage, AskEngine>;

function engineFor(rules: LineRules): AskEngine {
  if (rules.all.length === 0) return () => Promise.resolve([]);
  // Facts are flat and absent ones are null. Paths are refused when a plan is read; here nothing could follow one anyway.
  const engine = new Engine([], { allowUndefinedFacts: false, pathResolver: ownProperty });
  for (const name of OWN_OPERATORS) {
    const compare = OPERATORS.get(name);
    if (compare !== undefined) engine.addOperator(name, compare);
  }
  engine.addOperatorDecorator(exactly('money', parseCents));
  engine.addOperatorDecorator(exactly('date', parseDay));
  const facts = new Set<string>();
  rules.all.forEach(({ rule }, i) => {
    // A copy, since the engine keeps notes on the conditions it evaluates; named by its place, since a plan may name a rule as it likes.
    engine.addRule({ ...(JSON.parse(JSON.stringify(rule)) as RuleProperties), name: String(i) });
    factsOf(rule.conditions, facts);
  });
  const readers = [...facts].map((name) => [name, readerOf(name)] as const);
  return async (draft) => {
    const { results } = await engine.run(Object.fromEntries(readers.map(([name, read]) => [name, read(draft)])));
    // The engine answers in the order in which promises settle; ours is by priority, then by the file.
    const places = new Set(results.map((result) => result.name));
    const held = rules.all.filter((_, i) => places.has(String(i)));
    return FIRST_DECIDES.has(rules.stage) ? held.slice(0, 1) : held;
  };
}

/** Both sides become whole numbers before the engine's own operator compares them; an unreadable side never holds. */
function exactly(name: string, read: (value: unknown) => number | null): OperatorDecorator {
  const decorate = (fact: unknown, value: unknown, next: (fact: unknown, value: unknown) => boolean): boolean => {
    const right = Array.isArray(value) ? value.map(read) : read(value);
    return right !== null && next(read(fact), right);
  };
  return new OperatorDecorator(name, decorate, (fact) => read(fact) !== null);
}

function ownProperty(value: object, path: string): unknown {
  return Object.prototype.hasOwnProperty.call(value, path) ? (value as Record<string, unknown>)[path] : undefined;
}
