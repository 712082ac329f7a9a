/** Whether one condition holds wherever another does, as far as their wording shows. Never says yes wrongly. */
import { contradiction } from '../../compile/contradiction.js';
import type { Condition, Test } from '../../design/design.js';
import { namedValues, testImplies } from './tests.js';

/** Whether `then` holds wherever `when` does. */
export type Implies = (when: Condition, then: Condition) => boolean;

/** Nested alternatives multiply; beyond so many comparisons of one pair the answer is "not known". */
const MOST_COMPARISONS = 500;
/** A real plan needs a thousandth of it; a document that is made to keep a machine busy ends here. */
const MOST_IN_ALL = 5_000_000;

export const implies: Implies = (when, then) => openImplies()(when, then);

/** For many pairs, with one bound on all the work. */
export function openImplies(): Implies {
  let inAll = 0;
  return (when, then) => {
    const most = Math.min(MOST_COMPARISONS, MOST_IN_ALL - inAll);
    const { answer, comparisons } = compare(when, then, most);
    inAll += comparisons;
    return answer;
  };
}

function compare(when: Condition, then: Condition, most: number): { readonly answer: boolean; readonly comparisons: number } {
  let comparisons = 0;

  const follows = (from: Condition, to: Condition): boolean => {
    comparisons += 1;
    if (comparisons > most) return false;
    if (isAlways(to)) return true;
    if ('all' in to) return to.all.every((part) => follows(from, part));
    if ('any' in from) return from.any.every((part) => follows(part, to));
    if ('any' in to && to.any.some((part) => follows(from, part))) return true;
    if ('all' in from) return from.all.some((part) => follows(part, to)) || isExcluded(from, to);
    if ('fact' in from) return followsFromTest(from, to);
    return 'not' in to && follows(to.not, from.not);
  };
  const followsFromTest = (from: Test, to: Condition): boolean => {
    if ('fact' in to) return testImplies(from, to);
    if ('not' in to) return isExcluded(from, to);
    const values = namedValues(from);
    if (values === null || values.length < 2) return false;
    return values.every((value) => follows({ fact: from.fact, operator: 'equal', value }, to));
  };
  return { answer: follows(when, then), comparisons };
}

/** `not` of one test that cannot hold together with `when`. */
const isExcluded = (when: Condition, then: Condition): boolean =>
  'not' in then && 'fact' in then.not && contradiction({ all: [when, then.not] }) !== null;

/** Every line has a coverage, and it is one of two. */
const isAlways = (condition: Condition): boolean =>
  'fact' in condition &&
  condition.fact === 'coverage' &&
  condition.operator === 'in' &&
  ['self-only', 'family'].every((one) => namedValues(condition)?.includes(one) === true);

/** The values of a text fact outside which a condition cannot hold; null where it may hold for any. */
export function confinedTo(condition: Condition, fact: string): ReadonlySet<string> | null {
  if ('fact' in condition) {
    const values = condition.fact === fact ? namedValues(condition) : null;
    return values === null ? null : new Set(values.filter((value) => typeof value === 'string'));
  }
  if ('not' in condition) return null;
  const parts = ('all' in condition ? condition.all : condition.any).map((part) => confinedTo(part, fact));
  if ('any' in condition) {
    const known = parts.filter((part) => part !== null);
    return known.length < parts.length ? null : new Set(known.flatMap((part) => [...part]));
  }
  return parts.reduce((both, part) => {
    if (both === null || part === null) return both ?? part;
    return new Set([...both].filter((value) => part.has(value)));
  }, null);
}
