/** Any text at all: it never throws, it is quick, and what it gives is legal. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseSteps } from '../../../src/design/cost/normalise.js';
import { printSteps } from '../../../src/design/cost/print.js';
import { LONGEST_SENTENCE, readSentence } from '../../../src/design/cost/sentence.js';

function readAnything(text: string): void {
  const { steps, problems } = readSentence(text);
  expect(steps === null).toBe(problems.some(({ severity }) => severity === 'error'));
  if (steps === null) return;
  expect(normaliseSteps(steps)).toEqual({ steps, problems: [] });
  const sentence = printSteps(steps);
  if (sentence.length <= LONGEST_SENTENCE) expect(readSentence(sentence).steps).toEqual(steps);
}

describe('any text', () => {
  it('of any characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: LONGEST_SENTENCE }), readAnything), { numRuns: 300 });
  });

  it('of words that sentences are made of, in any order', () => {
    const word = fc.constantFrom(
      ...'$25 20% $1,250 $0 100% 30 5 1-5 copay coinsurance deductible after before then and or plus + ; / - , ( ) . per day days for up to'.split(
        ' ',
      ),
      ...'visit admission max min of the allowed amount plan pays you waived applies no charge not covered first 30-day supply reference'.split(
        ' ',
      ),
      ...'price generic whole allowance credited counted over rx-deductible drug if * and beyond each stay met once subject'.split(' '),
    );
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 14 }).map((words) => words.join(' ')),
        readAnything,
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['digits', '1'.repeat(LONGEST_SENTENCE)],
    ['dollar signs', '$'.repeat(LONGEST_SENTENCE)],
    ['dollar signs and commas', '$,'.repeat(LONGEST_SENTENCE / 2)],
    ['digits and commas', '1,'.repeat(LONGEST_SENTENCE / 2)],
    ['full stops', '.'.repeat(LONGEST_SENTENCE)],
    ['quotes', "'".repeat(LONGEST_SENTENCE)],
    ['quotes and letters', "'a".repeat(LONGEST_SENTENCE / 2)],
    ['hyphens and letters', 'a-'.repeat(LONGEST_SENTENCE / 2)],
    ['one long word', 'a'.repeat(LONGEST_SENTENCE)],
    ['spaces', ' '.repeat(LONGEST_SENTENCE)],
    ['brackets', '('.repeat(LONGEST_SENTENCE)],
    ['joints', 'then '.repeat(LONGEST_SENTENCE / 5)],
    ['qualifiers', 'plan '.repeat(LONGEST_SENTENCE / 5)],
    ['units', '$1 per x-ray x-ray '.repeat(26)],
    ['parts', '$1 copay then '.repeat(35)],
    ['deductibles', 'after deductible '.repeat(29)],
    ['lone surrogates', '\uD800'.repeat(LONGEST_SENTENCE)],
    ['unknown words', 'deductabel '.repeat(45)],
  ])('%s take no time', (_, text) => {
    const start = performance.now();
    readAnything(text);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
