/**
 * Whether conditions make sense: every fact, operator and value known, and of types that can ever be compared.
 * A silent type mismatch would make a rule that never fires; here it is an issue with the path of the test.
 */
import { parseDay } from '../calendar/day.js';
import type { Condition, Measure, Test } from '../design/design.js';
import { parseCents } from '../money/cents.js';
import { error, type Issue } from '../result/issue.js';
import { suggest } from '../result/suggest.js';
import { codePatternProblem } from './codes.js';
import { factNames, factSpec, isKnownAt, type FactType } from './facts.js';
import { DECORATORS, operatorNames, readOperator } from './operators.js';
import type { RuleStage } from './rule.js';

/** What a plan's conditions may name. */
export interface Vocabulary {
  readonly measures: ReadonlyMap<string, Measure>;
  readonly benefits: ReadonlySet<string>;
  readonly tiers: ReadonlySet<string>;
}

type Shape = FactType | 'list-of-values' | 'amount' | 'day' | 'null';

export function checkCondition(condition: Condition, path: string, stage: RuleStage, vocabulary: Vocabulary): readonly Issue[] {
  if ('all' in condition) return condition.all.flatMap((part, i) => checkCondition(part, `${path}.all.${String(i)}`, stage, vocabulary));
  if ('any' in condition) return condition.any.flatMap((part, i) => checkCondition(part, `${path}.any.${String(i)}`, stage, vocabulary));
  if ('not' in condition) return checkCondition(condition.not, `${path}.not`, stage, vocabulary);
  return checkTest(condition, path, stage, vocabulary);
}

const orUse = (suggestion: string | null, otherwise: string): string => (suggestion === null ? otherwise : `did you mean "${suggestion}"?`);

function checkTest(test: Test, path: string, stage: RuleStage, vocabulary: Vocabulary): readonly Issue[] {
  const issues: Issue[] = [];
  const fact = checkFact(test.fact, `${path}.fact`, stage, vocabulary, issues);
  const other = otherFact(test);
  const value = other === null ? null : checkFact(other, `${path}.value.fact`, stage, vocabulary, issues);
  const operator = readOperator(test.operator);
  if (operator === null) {
    const words = test.operator.split(':');
    const unknown =
      words.find((word, i) => (i === words.length - 1 ? !operatorNames().includes(word) : !DECORATORS.has(word))) ?? test.operator;
    const known = unknown === words.at(-1) ? operatorNames() : [...DECORATORS.keys()];
    issues.push(
      error(
        `${path}.operator`,
        'operator.unknown',
        `"${unknown}" is no operator.`,
        orUse(suggest(unknown, known), `use one of ${known.join(', ')}`),
      ),
    );
  }
  if (operator === null || fact === null || (other !== null && value === null)) return issues;
  const problem = checkTypes(operator.decorators, operator.base, fact, value ?? test.value, test);
  if (problem !== null) issues.push(error(path, problem.code, problem.message, problem.hint));
  else issues.push(...checkNames(test, path, vocabulary));
  return issues;
}

const otherFact = (test: Test): string | null =>
  test.value !== null && typeof test.value === 'object' && 'fact' in test.value ? test.value.fact : null;

function checkFact(name: string, path: string, stage: RuleStage, vocabulary: Vocabulary, issues: Issue[]): FactType | null {
  const spec = factSpec(name, vocabulary.measures);
  if (spec === null) {
    issues.push(
      error(
        path,
        'fact.unknown',
        `There is no fact "${name}".`,
        orUse(
          suggest(name, factNames(vocabulary.measures.keys())),
          'facts are flat names such as "line.code", "member.age" or "used.<accumulator>"',
        ),
      ),
    );
    return null;
  }
  if (!isKnownAt(spec, stage)) {
    issues.push(
      error(
        path,
        'fact.too-early',
        `"${name}" is not known yet when these conditions are asked, so they could never hold.`,
        `ask it in rules of a later stage (it is known from "${spec.known}" on)`,
      ),
    );
    return null;
  }
  return spec.type;
}

interface Problem {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** Follows the decorators from the outside in, as the operator will be run. `value` is a type where it is another fact, else the literal. */
function checkTypes(decorators: readonly string[], base: string, fact: FactType, value: unknown, test: Test): Problem | null {
  const shown = JSON.stringify(test.value);
  let left: Shape = fact;
  let right: Shape | readonly unknown[] = otherFact(test) === null ? shapeOf(value) : (value as FactType);
  const mismatch = (expected: string): Problem => ({
    code: 'condition.type',
    message: `"${test.fact}" is ${WORDS[fact]}, which "${test.operator}" cannot compare with ${shown}, so this could never hold as meant.`,
    hint: expected,
  });
  for (const decorator of decorators) {
    if (decorator === 'swap') [left, right] = [Array.isArray(right) ? 'list-of-values' : (right as Shape), left];
    else if (decorator === 'someFact' || decorator === 'everyFact') {
      if (left !== 'texts') return mismatch(`"${decorator}:" is for facts that are lists, such as "line.modifiers"`);
      left = 'text';
    } else if (decorator === 'someValue' || decorator === 'everyValue') {
      if (!Array.isArray(right)) return mismatch(`"${decorator}:" wants a list of values`);
      right = right.length === 0 ? 'null' : shapeOf(right[0]);
    } else if (decorator === 'money' || decorator === 'date') {
      if (left !== decorator)
        return mismatch(
          `"${decorator}:" is for ${decorator === 'money' ? 'amounts, such as "line.billed"' : 'dates, such as "line.date"'}; leave it out here`,
        );
      const values: readonly unknown[] = Array.isArray(right) ? right : right === left ? [] : [test.value];
      const bad = values.find((one) => (decorator === 'money' ? parseCents(one) : parseDay(one)) === null);
      if (bad !== undefined)
        return mismatch(decorator === 'money' ? 'write an amount such as "250.00"' : 'write a day such as "2026-07-01"');
      left = decorator === 'money' ? 'amount' : 'day';
      right = Array.isArray(right) ? [0] : left;
    }
  }
  return checkBase(base, left, right, mismatch, test);
}

const WORDS: Readonly<Record<FactType, string>> = {
  text: 'text',
  number: 'a number',
  boolean: 'true or false',
  money: 'an amount',
  date: 'a day',
  texts: 'a list of texts',
};

function shapeOf(value: unknown): Shape | readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  if (value === null) return 'null';
  return typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'text';
}

function checkBase(
  base: string,
  left: Shape,
  right: Shape | readonly unknown[],
  mismatch: (expected: string) => Problem,
  test: Test,
): Problem | null {
  if (left === 'money' || left === 'date') {
    return {
      code: 'condition.undecorated',
      message: `"${test.fact}" is ${WORDS[left]}; "${test.operator}" would compare its text.`,
      hint: `write "${left}:${test.operator}"`,
    };
  }
  if (base === 'inCodes') {
    if (left !== 'text' && left !== 'texts') return mismatch('"inCodes" is for codes: text or a list of texts');
    if (!Array.isArray(right) || right.length === 0)
      return mismatch('write a list of codes, ranges or prefixes, such as ["99202-99215", "J*"]');
    const problem = right
      .map((one) => (typeof one === 'string' ? codePatternProblem(one) : `${JSON.stringify(one)} is no text`))
      .find((one) => one !== null);
    return problem === undefined
      ? null
      : {
          code: 'condition.codes',
          message: `Of the codes of "${test.fact}", ${problem}.`,
          hint: 'write ["99202-99215"], ["J*"] or ["G0438"]',
        };
  }
  if (base === 'contains' || base === 'doesNotContain') {
    if (left !== 'texts') return mismatch(`use "in" or "equal": "${test.fact}" is no list`);
    return right === 'text' ? null : mismatch('write one text');
  }
  if (base === 'in' || base === 'notIn') {
    if (left === 'texts') return mismatch('use "contains", or "someFact:in" for any of several');
    if (right === 'texts') return left === 'text' ? null : mismatch('compare like with like');
    if (!Array.isArray(right)) return mismatch('write a list of values in [ ]');
    return right.every((one) => one === null || shapeOf(one) === left || left === 'amount' || left === 'day')
      ? null
      : mismatch(`write a list of ${left === 'number' ? 'numbers' : left === 'boolean' ? 'true or false' : 'texts'}`);
  }
  if (base === 'equal' || base === 'notEqual') {
    if (left === 'texts') return mismatch('use "contains" or "doesNotContain" for one of a list');
    if (Array.isArray(right)) return mismatch('use "in" or "notIn" for several values');
    return right === 'null' || right === left
      ? null
      : mismatch(left === 'number' ? 'write a number without quotes' : left === 'text' ? 'write text in quotes' : 'write true or false');
  }
  const numeric = (shape: Shape | readonly unknown[]): boolean => shape === 'number' || shape === 'amount' || shape === 'day';
  return numeric(left) && left === right
    ? null
    : mismatch(
        left === 'number' ? 'write a number without quotes' : `"${base}" is for numbers; amounts and dates take "money:" or "date:"`,
      );
}

/** Benefits and tiers are closed lists: a name outside them can never match. */
function checkNames(test: Test, path: string, vocabulary: Vocabulary): readonly Issue[] {
  const known =
    test.fact === 'benefit'
      ? vocabulary.benefits
      : test.fact === 'tier' || test.fact === 'provider.tier'
        ? vocabulary.tiers
        : test.fact === 'coverage'
          ? COVERAGES
          : null;
  if (known === null || !['equal', 'notEqual', 'in', 'notIn'].includes(test.operator)) return [];
  const values: readonly unknown[] = Array.isArray(test.value) ? test.value : [test.value];
  return values
    .filter((value): value is string => typeof value === 'string' && !known.has(value))
    .map((value) =>
      error(
        `${path}.value`,
        'condition.unknown-name',
        `The plan has no ${test.fact === 'benefit' ? 'benefit' : test.fact === 'coverage' ? 'coverage' : 'tier'} "${value}".`,
        orUse(suggest(value, [...known]), `it has ${[...known].join(', ')}`),
      ),
    );
}

const COVERAGES: ReadonlySet<string> = new Set(['self-only', 'family']);
