/** Conditions that contradict themselves: a conjunction that asks one fact to be two things at once. */
import { parseDay } from '../calendar/day.js';
import type { Condition, Literal, Test } from '../design/design.js';
import { parseCents } from '../money/cents.js';

/** In words, why the condition can never hold; null where nothing shows that it cannot. */
export function contradiction(condition: Condition): string | null {
  if ('any' in condition) {
    const reasons = condition.any.map(contradiction);
    return reasons.every((reason) => reason !== null) ? (reasons[0] ?? null) : null;
  }
  if ('not' in condition) return null;
  if (!('all' in condition)) return null;
  const tests = conjuncts(condition);
  for (const part of condition.all) {
    const inner = contradiction(part);
    if (inner !== null) return inner;
  }
  for (const [i, a] of tests.entries()) {
    for (const b of tests.slice(i + 1)) {
      if (a.fact === b.fact && excludes(a, b)) return `"${a.fact}" cannot be both ${words(a)} and ${words(b)}`;
    }
  }
  return null;
}

const words = (test: Test): string => `${test.operator} ${JSON.stringify(test.value)}`;

/** The tests of nested `all`s, flat. */
function conjuncts(condition: Condition): readonly Test[] {
  if ('all' in condition) return condition.all.flatMap(conjuncts);
  return 'fact' in condition ? [condition] : [];
}

const literals = (test: Test): readonly Literal[] | null => {
  const { value } = test;
  if (Array.isArray(value)) return value as readonly Literal[];
  return value !== null && typeof value === 'object' ? null : [value];
};

function excludes(a: Test, b: Test): boolean {
  return excludesOneWay(a, b) || excludesOneWay(b, a) || rangesMiss(a, b);
}

function excludesOneWay(a: Test, b: Test): boolean {
  if (a.operator !== 'equal' && a.operator !== 'in') return false;
  const wanted = literals(a);
  const others = literals(b);
  if (wanted === null || others === null) return false;
  if (b.operator === 'equal' || b.operator === 'in') return wanted.every((value) => !others.includes(value));
  if (b.operator === 'notEqual' || b.operator === 'notIn') return wanted.every((value) => others.includes(value));
  const bound = boundOf(b);
  return bound !== null && wanted.every((value) => typeof value === 'number' && !inside(value, bound));
}

interface Bound {
  readonly low: number;
  readonly lowIn: boolean;
  readonly high: number;
  readonly highIn: boolean;
}

/** The interval that a comparison leaves open; null where it is none. */
function boundOf(test: Test): Bound | null {
  const operator = test.operator.replace(/^(?:money|date):/, '');
  const read = test.operator.startsWith('money:')
    ? parseCents
    : test.operator.startsWith('date:')
      ? parseDay
      : (value: unknown) => (typeof value === 'number' ? value : null);
  const value = read(test.value);
  if (value === null) return null;
  if (operator === 'equal') return operator === test.operator ? null : { low: value, lowIn: true, high: value, highIn: true };
  if (operator === 'lessThan') return { low: -Infinity, lowIn: true, high: value, highIn: false };
  if (operator === 'lessThanInclusive') return { low: -Infinity, lowIn: true, high: value, highIn: true };
  if (operator === 'greaterThan') return { low: value, lowIn: false, high: Infinity, highIn: true };
  return operator === 'greaterThanInclusive' ? { low: value, lowIn: true, high: Infinity, highIn: true } : null;
}

const inside = (value: number, bound: Bound): boolean =>
  (value > bound.low || (bound.lowIn && value === bound.low)) && (value < bound.high || (bound.highIn && value === bound.high));

function rangesMiss(a: Test, b: Test): boolean {
  const x = boundOf(a);
  const y = boundOf(b);
  if (x === null || y === null) return false;
  const low = Math.max(x.low, y.low);
  const high = Math.min(x.high, y.high);
  return low > high || (low === high && !(inside(low, x) && inside(low, y)));
}
