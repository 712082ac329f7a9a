/** Conditions as the rest of the library reads them: without the names that their writers gave to parts. */
import type { Condition, TestValue } from '../design.js';
import type { ConditionJson } from '../schema/condition.js';

/** @param json of the schema's shape. A lone test is wrapped: json-rules-engine wants `all`, `any` or `not` on top. */
export function readCondition(json: ConditionJson): Condition {
  const condition = strip(json);
  return 'fact' in condition ? { all: [condition] } : condition;
}

export const readConditionIf = (json: ConditionJson | undefined): Condition | null => (json === undefined ? null : readCondition(json));

function strip(json: ConditionJson): Condition {
  if ('all' in json) return { all: json.all.map(strip) };
  if ('any' in json) return { any: json.any.map(strip) };
  if ('not' in json) return { not: strip(json.not) };
  return { fact: json.fact, operator: json.operator, value: stripValue(json.value) };
}

const stripValue = (value: TestValue): TestValue =>
  typeof value === 'object' && value !== null && 'fact' in value ? { fact: value.fact } : value;
