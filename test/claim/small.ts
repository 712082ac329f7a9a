/** A small valid scenario, and what is found in it once it is changed. */
import { formatDay } from '../../src/calendar/day.js';
import { parseScenario } from '../../src/claim/parse.js';
import type { Claim, Scenario } from '../../src/claim/scenario.js';
import type { Issue } from '../../src/result/issue.js';

type Node = Record<string, unknown>;
export interface Draft extends Node {
  household: { members: Node[]; [key: string]: unknown };
  providers: Node[];
  claims: Node[];
}

export const visit = (id: string, date: string, keys: object = {}): Node => ({
  id,
  member: 'ann',
  provider: 'lee',
  lines: [{ id: '1', date, billed: 100 }],
  ...keys,
});

export const small = (): Draft => ({
  costshare: 'scenario/1',
  household: { members: [{ id: 'ann', pcp: 'lee' }] },
  providers: [{ id: 'lee', networks: ['n'] }],
  claims: [visit('c1', '2026-01-31'), visit('c2', '2026-01-05')],
});

export function issuesOf(change: (scenario: Draft) => void): readonly Issue[] {
  const scenario = small();
  change(scenario);
  const outcome = parseScenario(scenario);
  return outcome.ok ? outcome.warnings : outcome.issues;
}

/** `path code` of each issue; warnings in brackets. */
export const found = (change: (scenario: Draft) => void): readonly string[] =>
  issuesOf(change).map(({ path, code, severity }) => (severity === 'warning' ? `(${path} ${code})` : `${path} ${code}`));

export const words = (change: (scenario: Draft) => void): string =>
  issuesOf(change)
    .map(({ message, hint }) => `${message} ${hint}`)
    .join('\n');

export function accepted(change: (scenario: Draft) => void = () => undefined): Scenario {
  const scenario = small();
  change(scenario);
  const outcome = parseScenario(scenario);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues, null, 2));
  return outcome.value;
}

/** A claim in a few words: id, what it takes back, and its days. */
export const sketch = ({ id, voids, replaces, lines }: Claim): string =>
  [id, voids === null ? '' : `voids ${voids}`, replaces === null ? '' : `replaces ${replaces}`, ...lines.map(({ date }) => formatDay(date))]
    .filter((part) => part !== '')
    .join(' ');

/** The line of the first claim, with more keys. */
export const line =
  (keys: object) =>
  (scenario: Draft): void => {
    scenario.claims = [visit('c1', '2026-01-31', { lines: [{ id: '1', date: '2026-01-31', billed: 100, ...keys }] })];
  };
