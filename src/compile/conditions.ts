/** Small makers of condition JSON, so that the rules of a design read like sentences. */
import type { Condition, TestValue } from '../design/design.js';

export const is = (fact: string, value: TestValue): Condition => ({ fact, operator: 'equal', value });
export const isNot = (fact: string, value: TestValue): Condition => ({ fact, operator: 'notEqual', value });
export const isOneOf = (fact: string, values: readonly string[]): Condition => ({ fact, operator: 'in', value: values });
export const isNoneOf = (fact: string, values: readonly string[]): Condition => ({ fact, operator: 'notIn', value: values });

/** True when the list holds any of the values. */
export const listsAnyOf = (fact: string, values: readonly string[]): Condition => ({
  any: values.map((value) => ({ fact, operator: 'contains', value })),
});

/** The benefits that a provision is about: none where it is about all of them. */
export const aboutBenefits = (benefits: readonly string[] | null): readonly Condition[] =>
  benefits === null ? [] : [isOneOf('benefit', benefits)];

/** json-rules-engine wants one of all, any, not at the root, and takes an empty list for true. */
export const allOf = (...conditions: readonly (Condition | null)[]): Condition => ({
  all: conditions.filter((condition) => condition !== null),
});

/** Holds on every line: each line has a coverage. Written out because an empty `all` is refused everywhere. */
export const ALWAYS: Condition = { all: [isOneOf('coverage', ['self-only', 'family'])] };
