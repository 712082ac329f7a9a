/** The fixture: sentences of published plans, each with what it means or why it is refused. */
import { describe, expect, it } from 'vitest';
import { printSteps } from '../../../src/design/cost/print.js';
import { readSentence } from '../../../src/design/cost/sentence.js';
import type { CostStep } from '../../../src/design/cost/steps.js';
import fixture from './sentences.json' with { type: 'json' };

interface Read {
  readonly sentence: string;
  readonly steps: readonly CostStep[];
  readonly source: string;
  readonly namedDeductible?: boolean;
  readonly warning?: string;
}

const read = fixture.read as unknown as readonly Read[];
const { refused } = fixture;

describe('published sentences', () => {
  it.each(read)('$sentence ($source)', ({ sentence, steps, namedDeductible = false, warning }) => {
    const reading = readSentence(sentence);
    expect(reading.steps).toEqual(steps);
    expect(reading.namedDeductible).toBe(namedDeductible);
    expect(reading.problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual(
      warning === undefined ? [] : [`warning ${warning}`],
    );
  });

  it.each(refused)('$sentence is refused: $why ($source)', ({ sentence, code }) => {
    const reading = readSentence(sentence);
    expect(reading.steps).toBeNull();
    expect(reading.problems.map((problem) => [problem.severity, problem.code])).toEqual([['error', code]]);
  });

  it.each(read)('$sentence means the same in capitals, without commas, and printed again', ({ sentence, steps }) => {
    const withoutCommas = sentence.replace(/,(?!\d)/g, '');
    for (const variant of [
      sentence.toUpperCase(),
      sentence.toLowerCase(),
      withoutCommas,
      `  ${sentence}. `,
      sentence.replaceAll(' ', '\u00A0'),
    ]) {
      expect(readSentence(variant).steps, variant).toEqual(steps);
    }
    expect(readSentence(printSteps(steps)).steps).toEqual(steps);
  });

  it.each([...read, ...refused])('$sentence: every problem is a sentence with a hint', ({ sentence }) => {
    for (const { message, hint } of readSentence(sentence).problems) {
      expect(message).toMatch(/^[\p{Lu}`].{10,}\.$/u);
      expect(hint).toMatch(/^[\p{Lu}`].{5,}[.?]$/su);
    }
  });
});
