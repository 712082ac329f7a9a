import { describe, expect, it } from 'vitest';
import { readOperator } from '../../src/rules/operators.js';

const holds = (name: string, fact: unknown, value: unknown): boolean => readOperator(name)?.compare(fact, value) ?? false;

describe('operators', () => {
  it.each`
    operator                    | fact                | value                  | result
    ${'equal'}                  | ${'a'}              | ${'a'}                 | ${true}
    ${'equal'}                  | ${null}             | ${null}                | ${true}
    ${'notEqual'}               | ${null}             | ${'a'}                 | ${true}
    ${'in'}                     | ${'a'}              | ${['a', 'b']}          | ${true}
    ${'notIn'}                  | ${null}             | ${['a', 'b']}          | ${true}
    ${'contains'}               | ${['33', 'PT']}     | ${'33'}                | ${true}
    ${'contains'}               | ${null}             | ${'33'}                | ${false}
    ${'doesNotContain'}         | ${[]}               | ${'33'}                | ${true}
    ${'doesNotContain'}         | ${null}             | ${'33'}                | ${false}
    ${'lessThan'}               | ${4}                | ${5}                   | ${true}
    ${'lessThan'}               | ${null}             | ${5}                   | ${false}
    ${'greaterThanInclusive'}   | ${5}                | ${5}                   | ${true}
    ${'not:lessThan'}           | ${null}             | ${5}                   | ${true}
    ${'someFact:in'}            | ${['E11', 'I10']}   | ${['I10']}             | ${true}
    ${'everyFact:in'}           | ${['E11', 'I10']}   | ${['I10']}             | ${false}
    ${'someValue:equal'}        | ${'a'}              | ${['b', 'a']}          | ${true}
    ${'everyValue:notEqual'}    | ${'a'}              | ${['b', 'c']}          | ${true}
    ${'swap:contains'}          | ${'a'}              | ${['a']}               | ${true}
    ${'money:greaterThan'}      | ${'1000.00'}        | ${'999.99'}            | ${true}
    ${'money:greaterThan'}      | ${'1000.00'}        | ${1000}                | ${false}
    ${'money:equal'}            | ${'1000.00'}        | ${1000}                | ${true}
    ${'money:lessThan'}         | ${'9.00'}           | ${'10'}                | ${true}
    ${'money:lessThan'}         | ${null}             | ${'10'}                | ${false}
    ${'money:notEqual'}         | ${null}             | ${'10'}                | ${false}
    ${'money:in'}               | ${'10.00'}          | ${[10, '20']}          | ${true}
    ${'not:money:lessThan'}     | ${'11.00'}          | ${'10'}                | ${true}
    ${'date:lessThanInclusive'} | ${'2026-01-31'}     | ${'2026-02-01'}        | ${true}
    ${'date:greaterThan'}       | ${'2026-01-31'}     | ${'2026-02-01'}        | ${false}
    ${'date:lessThan'}          | ${null}             | ${'2026-02-01'}        | ${false}
    ${'inCodes'}                | ${'99213'}          | ${['99202-99215']}     | ${true}
    ${'inCodes'}                | ${'99216'}          | ${['99202-99215']}     | ${false}
    ${'inCodes'}                | ${'J1234'}          | ${['J*']}              | ${true}
    ${'inCodes'}                | ${'j1234'}          | ${['J*']}              | ${true}
    ${'inCodes'}                | ${['Z00', 'E11.9']} | ${['E08-E13', 'E11*']} | ${true}
    ${'inCodes'}                | ${'992130'}         | ${['99202-99215']}     | ${false}
    ${'inCodes'}                | ${'1036F'}          | ${['10004-69990']}     | ${false}
    ${'inCodes'}                | ${'00140'}          | ${['0001U-0999U']}     | ${false}
    ${'inCodes'}                | ${'0500T'}          | ${['0001U-0999U']}     | ${false}
    ${'inCodes'}                | ${'0500U'}          | ${['0001U-0999U']}     | ${true}
    ${'inCodes'}                | ${'D10'}            | ${['C00-D49']}         | ${true}
    ${'inCodes'}                | ${null}             | ${['J*']}              | ${false}
  `(
    '$fact $operator $value: $result',
    ({ operator, fact, value, result }: { operator: string; fact: unknown; value: unknown; result: boolean }) => {
      expect(holds(operator, fact, value)).toBe(result);
    },
  );

  it.each(['equals', 'money:', 'cash:lessThan', '', ':', 'toString', 'not:constructor'])('%j is none', (name) => {
    expect(readOperator(name)).toBeNull();
  });
});
