/** `compile`: a plan as JSON becomes rules that can be run. */
import { prepare } from '../adjudicate/prepare.js';
import type { LinePlan } from '../adjudicate/draft.js';
import { checkDesignRules, compileRules } from '../compile/compile.js';
import { parseDesign } from '../design/parse.js';
import { DesignError } from '../result/errors.js';
import { fail, isError, ok, sortIssues, type Issue, type Result } from '../result/issue.js';
import type { Rule } from '../rules/rule.js';

const prepared: unique symbol = Symbol('costshare.prepared');

/** A plan ready to adjudicate. Immutable; share it freely. */
export interface CompiledPlan {
  readonly id: string;
  readonly name: string | null;
  readonly rules: readonly Rule[];
  /** What should be looked at though the plan stands. */
  readonly warnings: readonly Issue[];
  /** Scenarios without a plan of their own, as the plan wrote them. */
  readonly examples: readonly unknown[];
  readonly [prepared]: LinePlan;
}

/**
 * Turns a plan design into declarative rules.
 * @param plan the JSON of a `*.plan.json` file; never changed.
 * @returns `{ ok: true, value, warnings }`, or `{ ok: false, issues }` with every problem of the document at once.
 * @example
 * const outcome = safeCompile(planJson);
 * if (!outcome.ok) for (const issue of outcome.issues) console.error(issue.path, issue.message, issue.hint);
 */
export function safeCompile(plan: unknown): Result<CompiledPlan> {
  const parsed = parseDesign(plan);
  if (!parsed.ok) {
    // Rules are checked too, so that a reader sees every problem at once.
    return fail([
      ...parsed.issues,
      ...(parsed.partial === null ? [] : checkDesignRules(parsed.partial).filter(standsAlone(parsed.broken))),
    ]);
  }
  const found = checkDesignRules(parsed.value);
  const warnings = sortIssues([...parsed.warnings, ...found.filter((issue) => !isError(issue))]);
  if (found.some(isError)) return fail([...found.filter(isError), ...warnings]);
  const book = compileRules(parsed.value);
  return ok(
    {
      id: parsed.value.id,
      name: parsed.value.name,
      rules: book.rules,
      warnings,
      examples: parsed.value.examples,
      [prepared]: prepare(book),
    },
    warnings,
  );
}

/** Whether an issue of the rules is one of its own, and not because the section that has the name could not be read. */
function standsAlone(broken: ReadonlySet<string>): (issue: Issue) => boolean {
  const namesBroken = broken.has('benefits') || broken.has('tiers');
  return ({ code, message }) => {
    if (code === 'condition.unknown-name') return !namesBroken;
    return !(code === 'fact.unknown' && broken.has('accumulators') && /"(?:used|left|familyUsed|familyLeft)\./.test(message));
  };
}

/**
 * Turns a plan design into declarative rules.
 * @param plan the JSON of a `*.plan.json` file; never changed.
 * @throws DesignError with every problem of the document, in `.issues`.
 * @example
 * const plan = compile(planJson);
 * plan.rules; // plain json-rules-engine JSON
 */
export function compile(plan: unknown): CompiledPlan {
  const outcome = safeCompile(plan);
  if (!outcome.ok) throw new DesignError(outcome.issues);
  return outcome.value;
}

/** The runnable side of a compiled plan. */
export function preparedOf(plan: CompiledPlan): LinePlan {
  const inner = (plan as Partial<CompiledPlan>)[prepared];
  if (inner === undefined) throw new TypeError('costshare: pass what compile(plan) returned, not the plan itself');
  return inner;
}
