/** The two exceptions that bad documents raise; both carry every issue. Anything else thrown is a broken invariant: our bug. */
import { describeIssue, type Issue } from './issue.js';

abstract class DocumentError extends Error {
  /** Every issue of the document, ordered by path. Never empty. */
  readonly issues: readonly Issue[];

  constructor(what: string, issues: readonly Issue[]) {
    const count = issues.length === 1 ? '1 problem' : `${String(issues.length)} problems`;
    super(`${what} has ${count}:\n${issues.map((issue) => `  ${describeIssue(issue)}`).join('\n')}`);
    this.issues = issues;
  }
}

/** Thrown by `compile`: the plan cannot be turned into rules. */
export class DesignError extends DocumentError {
  override readonly name = 'DesignError';
  constructor(issues: readonly Issue[]) {
    super('The plan', issues);
  }
}

/** Thrown by `adjudicate`, `openLedger` and a ledger's `adjudicate`: the scenario or claim cannot be processed. */
export class ScenarioError extends DocumentError {
  override readonly name = 'ScenarioError';
  constructor(issues: readonly Issue[]) {
    super('The scenario', issues);
  }
}

/** A broken promise of this library to itself. */
export function invariant(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`costshare invariant broken: ${message}`);
}
