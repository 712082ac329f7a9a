/**
 * All the cases that some conditions tell apart, looked through one by one: which of them is ever the first that holds, and a case
 * for which none does. A test that cannot be taken apart stands for itself: it may hold or not, whatever else is the case.
 */
import type { Condition, PlanDesign, Test } from '../../design/design.js';
import { factSpec, type FactValue } from '../../rules/facts.js';
import { readOperator } from '../../rules/operators.js';
import { wordsOfTest } from './words.js';
import { eachTest } from './written.js';
import { regionsOf, type Bounds } from './fact-values.js';

export interface Setting {
  readonly design: PlanDesign;
  /** Facts whose value is known, such as the benefit and the tier of a cell. */
  readonly fixed: ReadonlyMap<string, FactValue>;
  /** The days that lines can be on. */
  readonly days: Bounds | null;
}

export interface Cases {
  /** For each condition, whether it is the first that holds in some case. */
  readonly everFirst: readonly boolean[];
  /** A case in which none holds, as one phrase for each fact that matters; null where there is none. */
  readonly uncovered: readonly string[] | null;
}

/** One question that the conditions turn on. */
interface Question {
  /** How many answers it has. */
  readonly answers: number;
  /** What it is about, with some of its answers in words. */
  readonly tell: (answers: readonly number[]) => string;
}

/** `answers[question]` is the number of the answer. */
type Holds = (answers: readonly number[]) => boolean;

const MOST_CASES = 4_096;
/** Cases times conditions. */
const MOST_QUESTIONS = 200_000;
const TOO_MANY = 1_000_000;

/**
 * @returns of too many cases to look through, only the one in which nothing special is the case is looked at: what is found is found, but
 *   nothing is said to be never the first.
 */
export function casesOf(conditions: readonly Condition[], setting: Setting): Cases {
  const { questions, compile } = openQuestions(conditions, setting);
  const holds = conditions.map(compile);
  const isUncovered = (answers: readonly number[]): boolean => !holds.some((test) => test(answers));
  const told = (answers: readonly number[] | null): Cases['uncovered'] =>
    answers === null ? null : describe(answers, questions, isUncovered);
  const count = countOf(questions);
  if (count > MOST_CASES || count * conditions.length > MOST_QUESTIONS) {
    const plain = questions.map(({ answers }) => answers - 1);
    return { everFirst: holds.map(() => true), uncovered: told(isUncovered(plain) ? plain : null) };
  }
  const everFirst = holds.map(() => false);
  let uncovered: readonly number[] | null = null;
  for (let number = 0; number < count; number += 1) {
    const answers = answersOf(number, questions);
    const first = holds.findIndex((test) => test(answers));
    if (first >= 0) everFirst[first] = true;
    else uncovered ??= answers;
  }
  return { everFirst, uncovered: told(uncovered) };
}

/** Whether some case makes the condition hold; true also where there are too many to look through. */
export function canHold(condition: Condition, setting: Setting): boolean {
  const { questions, compile } = openQuestions([condition], setting);
  const holds = compile(condition);
  const count = countOf(questions);
  if (count > MOST_CASES) return true;
  for (let number = 0; number < count; number += 1) if (holds(answersOf(number, questions))) return true;
  return false;
}

const countOf = (questions: readonly Question[]): number =>
  questions.reduce((product, { answers }) => Math.min(product * answers, TOO_MANY), 1);

function answersOf(number: number, questions: readonly Question[]): readonly number[] {
  let rest = number;
  return questions.map(({ answers }) => {
    const answer = rest % answers;
    rest = Math.floor(rest / answers);
    return answer;
  });
}

/** Only what matters: a question whose every answer leaves the case uncovered is left out. */
function describe(answers: readonly number[], questions: readonly Question[], isUncovered: Holds): readonly string[] {
  const open = questions.map((question, at) => {
    const others = Array.from({ length: question.answers }, (_, answer) => answer);
    const left = others.filter((answer) => isUncovered(answers.map((one, i) => (i === at ? answer : one))));
    return { question, at, left };
  });
  const matter = open.filter(({ question, left }) => left.length < question.answers);
  // With one question alone all that is left over can be told; with several, the answers belong together.
  return matter.map(({ question, at, left }) => question.tell(matter.length === 1 ? left : [answers[at] ?? 0]));
}

function openQuestions(
  conditions: readonly Condition[],
  { design, fixed, days }: Setting,
): { readonly questions: readonly Question[]; readonly compile: (condition: Condition) => Holds } {
  const measures = new Map(design.accumulators.map(({ id, measure }) => [id, measure]));
  const questions: Question[] = [];
  const numbers = new Map<string, number>();
  const ask = (key: string, question: () => Question): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, questions.length);
    questions.push(question());
    return questions.length - 1;
  };
  const asked = new Map<string, unknown[]>();
  for (const condition of conditions) {
    eachTest(condition, '', ({ fact, value }) => {
      asked.set(fact, [...(asked.get(fact) ?? []), ...(Array.isArray(value) ? (value as readonly unknown[]) : [value])]);
    });
  }

  const compileTest = (test: Test): Holds => {
    const { fact, value } = test;
    const operator = readOperator(test.operator);
    const spec = factSpec(fact, measures);
    if (operator === null || spec === null) return standsForItself(test);
    const isLiteral = Array.isArray(value) || value === null || typeof value !== 'object';
    const known = fixed.get(fact);
    if (known !== undefined && isLiteral) {
      const answer = operator.compare(known, value);
      return () => answer;
    }
    if (!isLiteral || operator.base === 'inCodes') return standsForItself(test);
    if (spec.type === 'texts') return compileListTest(test);
    const regions = regionsOf(fact, spec, asked.get(fact) ?? [], design, days);
    const at = ask(fact, () => ({ answers: regions.values.length, tell: (answers) => `"${fact}" ${regions.tell(answers)}` }));
    const truth = regions.values.map((one) => operator.compare(one, value));
    return (answers) => truth[answers[at] ?? 0] === true;
  };

  const standsForItself = (test: Test): Holds => {
    const { plain, isNegated } = withoutNegation(test);
    const at = ask(JSON.stringify(plain), () => ({
      answers: 2,
      tell: ([answer]) => `"${test.fact}" ${wordsOfTest(plain, answer === 0)}`,
    }));
    return (answers) => (answers[at] === 0) !== isNegated;
  };

  /** What a list holds is asked word by word. */
  const compileListTest = (test: Test): Holds => {
    const { plain, isNegated } = withoutNegation(test);
    const words = heldWords(plain);
    if (words === null) return standsForItself(test);
    const contains = words.map((value) => standsForItself({ fact: plain.fact, operator: 'contains', value }));
    return (answers) => contains.some((holds) => holds(answers)) !== isNegated;
  };

  const compile = (condition: Condition): Holds => {
    if ('all' in condition) {
      const parts = condition.all.map(compile);
      return (answers) => parts.every((holds) => holds(answers));
    }
    if ('any' in condition) {
      const parts = condition.any.map(compile);
      return (answers) => parts.some((holds) => holds(answers));
    }
    if ('not' in condition) {
      const holds = compile(condition.not);
      return (answers) => !holds(answers);
    }
    return compileTest(condition);
  };
  return { questions, compile };
}

/** The words of which the list must hold one. */
function heldWords({ operator, value }: Test): readonly string[] | null {
  if ((operator === 'contains' || operator === 'someFact:equal') && typeof value === 'string') return [value];
  if (operator !== 'someFact:in' || !Array.isArray(value)) return null;
  return value.every((one) => typeof one === 'string') ? value : null;
}

const OPPOSITES: ReadonlyMap<string, string> = new Map([
  ['notEqual', 'equal'],
  ['notIn', 'in'],
  ['doesNotContain', 'contains'],
  ['everyFact:notIn', 'someFact:in'],
  ['everyFact:notEqual', 'someFact:equal'],
]);

function withoutNegation(test: Test): { readonly plain: Test; readonly isNegated: boolean } {
  if (test.operator.startsWith('not:')) {
    const { plain, isNegated } = withoutNegation({ ...test, operator: test.operator.slice('not:'.length) });
    return { plain, isNegated: !isNegated };
  }
  const opposite = OPPOSITES.get(test.operator);
  return opposite === undefined ? { plain: test, isNegated: false } : { plain: { ...test, operator: opposite }, isNegated: true };
}
