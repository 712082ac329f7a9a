/** What single tests say about one another. Only what is certain: where in doubt, nothing follows. */
import { parseDay } from '../../calendar/day.js';
import type { Literal, Test } from '../../design/design.js';
import { parseCents } from '../../money/cents.js';
import { readOperator } from '../../rules/operators.js';
import { patternsWithin } from './code-patterns.js';

/** The only values for which the test holds, where it names them. */
export function namedValues({ operator, value }: Test): readonly Literal[] | null {
  if (operator === 'equal') return isLiteral(value) ? [value] : null;
  return operator === 'in' && isList(value) ? value : null;
}

const isList = (value: Test['value']): value is readonly Literal[] => Array.isArray(value);
const isLiteral = (value: Test['value']): value is Literal => value === null || typeof value !== 'object';

/** Whether the second test holds wherever the first does. */
export function testImplies(first: Test, second: Test): boolean {
  if (first.fact !== second.fact) return false;
  if (isSame(first, second)) return true;
  if (!isLiteral(second.value) && !isList(second.value)) return false;
  const named = namedValues(first);
  if (named !== null) {
    const compare = readOperator(second.operator)?.compare;
    return compare !== undefined && named.every((value) => compare(value, second.value));
  }
  return within(first, second);
}

function within(first: Test, second: Test): boolean {
  const [inner, outer] = [first.value, second.value];
  if (first.operator === 'inCodes' && second.operator === 'inCodes' && isList(inner) && isList(outer))
    return patternsWithin(inner.map(String), outer.map(String));
  if (first.operator === 'contains' && second.operator === 'someFact:in' && isLiteral(inner) && isList(outer)) return outer.includes(inner);
  const excluded = excludedBy(first);
  const others = excludedBy(second);
  if (excluded !== null && others !== null) return others.every((value) => excluded.includes(value));
  const narrow = boundOf(first);
  const wide = boundOf(second);
  if (narrow === null || wide === null || narrow.unit !== wide.unit || narrow.side !== wide.side) return false;
  const inside = narrow.side === 'below' ? narrow.limit < wide.limit : narrow.limit > wide.limit;
  return inside || (narrow.limit === wide.limit && (wide.isInclusive || !narrow.isInclusive));
}

/** The only values for which the test does not hold. */
function excludedBy({ operator, value }: Test): readonly Literal[] | null {
  if (operator === 'notEqual') return isLiteral(value) ? [value] : null;
  return operator === 'notIn' && isList(value) ? value : null;
}

/** What a comparison leaves open: all values on one side of a limit, in whole cents, days or numbers. */
export interface Bound {
  readonly unit: 'number' | 'money' | 'date';
  readonly side: 'below' | 'above';
  readonly limit: number;
  readonly isInclusive: boolean;
}

export function boundOf({ operator, value }: Test): Bound | null {
  const unit = operator.startsWith('money:') ? 'money' : operator.startsWith('date:') ? 'date' : 'number';
  const bare = unit === 'number' ? operator : operator.slice(unit.length + 1);
  const limit = unit === 'money' ? parseCents(value) : unit === 'date' ? parseDay(value) : typeof value === 'number' ? value : null;
  const side = bare.startsWith('lessThan') ? 'below' : bare.startsWith('greaterThan') ? 'above' : null;
  if (limit === null || side === null || !/^(?:less|greater)Than(?:Inclusive)?$/.test(bare)) return null;
  return { unit, side, limit, isInclusive: bare.endsWith('Inclusive') };
}

function isSame(a: Test, b: Test): boolean {
  if (a.operator !== b.operator) return false;
  return a.value === b.value || (typeof a.value === 'object' && JSON.stringify(a.value) === JSON.stringify(b.value));
}
