/** Conditions that can never hold, or of which an alternative never does: values that a fact never has, branches that contradict themselves. */
import { contradiction } from '../../compile/contradiction.js';
import type { Condition, Test } from '../../design/design.js';
import { warning, type Issue } from '../../result/issue.js';
import { at } from '../../result/report.js';
import { suggest } from '../../result/suggest.js';
import type { Check } from '../input.js';
import { canHold } from '../logic/cases.js';
import { CHANNELS } from '../logic/fact-values.js';
import { eachTest, textsOf, writtenConditions } from '../logic/written.js';

export const conditionNeverHolds: Check = ({ design }) =>
  writtenConditions(design).flatMap(({ condition, path }) => {
    const issues = [...deadBranches(condition, path)];
    eachTest(condition, path, (test, where) => {
      issues.push(...unknownChannels(test, where));
    });
    if (issues.length > 0 || canHold(condition, { design, fixed: new Map(), days: null })) return issues;
    return [
      warning(
        path,
        'condition.never-holds',
        'These conditions can never hold: no value of the facts that they ask for fulfils them all.',
        'Check the values: no count, amount or age is below 0, and some facts take only a few words.',
      ),
    ];
  });

/** A condition that contradicts itself as a whole was refused before: here are parts of an `any`. */
function deadBranches(condition: Condition, path: string): readonly Issue[] {
  if ('not' in condition) return deadBranches(condition.not, at(path, 'not'));
  if ('all' in condition) return condition.all.flatMap((part, i) => deadBranches(part, at(path, 'all', i)));
  if (!('any' in condition)) return [];
  return condition.any.flatMap((part, i) => {
    const where = at(path, 'any', i);
    const why = contradiction(part);
    if (why === null) return deadBranches(part, where);
    return [
      warning(
        where,
        'condition.never-holds',
        `This alternative can never hold: ${why}.`,
        'Change one of the two, or take the alternative out.',
      ),
    ];
  });
}

/** Where a drug is dispensed is one of three words. */
function unknownChannels(test: Test, path: string): readonly Issue[] {
  if (test.fact !== 'line.channel') return [];
  return textsOf(test)
    .filter((word) => !CHANNELS.some((channel) => channel === word))
    .map((word) => {
      const near = suggest(word, CHANNELS);
      return warning(
        at(path, 'value'),
        'condition.never-holds',
        `"line.channel" is never "${word}": a line says "retail", "mail" or "specialty".`,
        near === null ? 'Write one of the three.' : `Did you mean "${near}"?`,
      );
    });
}
