/**
 * Reads a cost sentence, as plans publish it, into steps. What is understood only in part, or could mean two things, is
 * refused: a wrong number must not come of a sentence that looked right.
 */
import { assemble, type Assembled } from './assemble.js';
import { readItems } from './items.js';
import { normaliseSteps } from './normalise.js';
import { isRefused, refuse, type Refused, type SentenceProblem } from './problem.js';
import type { CostStep } from './steps.js';
import { tokenize, type Words } from './tokens.js';
import { explainUnread } from './unread.js';

export type { SentenceProblem } from './problem.js';

export interface SentenceReading {
  /** In canonical form; null where a problem is an error. */
  readonly steps: readonly CostStep[] | null;
  readonly problems: readonly SentenceProblem[];
  /** `after drug deductible`: the deductible that the benefit uses must be one that names the benefit. */
  readonly namedDeductible: boolean;
}

/** A paragraph is no cost sentence; its conditions and limits would all be refused one by one. */
export const LONGEST_SENTENCE = 500;

const refused = (problem: SentenceProblem, notes: readonly SentenceProblem[] = []): SentenceReading => ({
  steps: null,
  problems: [...notes, problem],
  namedDeductible: false,
});

const tooLong = (text: string): Refused =>
  refuse(
    'cost.too-long',
    `The sentence has ${String(text.length)} characters; a cost sentence has at most ${String(LONGEST_SENTENCE)}.`,
    'Write only what the member pays for one line; conditions become variants with `when`, limits stand in `accumulators`.',
  );

const empty = (): Refused =>
  refuse(
    'cost.empty',
    'The cost is empty.',
    'Write what the member pays, `no charge`, or `not covered`; leave the cost out where the tier has none.',
  );

/** A footnote's text is somewhere else, and may change what is paid. */
const footnotes = ({ text, footnotes: marks }: Words): readonly SentenceProblem[] =>
  marks.length === 0
    ? []
    : [
        {
          code: 'cost.footnote',
          message: `\`${text.trim()}\` carries the footnote mark ${[...new Set(marks)].map((mark) => `\`${mark}\``).join(', ')}; the footnote itself is not read.`,
          hint: 'Write what the footnote says into the design, and leave the mark out.',
          severity: 'warning',
        },
      ];

function readWords(words: Words): Assembled | Refused {
  if (words.tokens.length === 0) return empty();
  const reading = readItems(words);
  if (isRefused(reading)) return reading;
  const assembled = assemble(words, reading.items);
  if (!('stop' in reading)) return assembled;
  const before = isRefused(assembled) ? null : normaliseSteps(assembled.steps).steps;
  return explainUnread({ words, at: reading.stop, before });
}

/**
 * Reads a sentence such as `deductible, then $300 copay per day for days 1-5, then 20%`.
 * @param text the sentence; case, commas, the kind of dash and the kind of space do not matter.
 * @returns the steps, in canonical form; or one error, `cost.<what>`, that says what was read, where the reading stopped, and
 *   what to write instead. A footnote mark is a warning. Never throws.
 * @example readSentence('20% after deductible').steps //=> ['deductible', { coinsurance: '20%' }]
 */
export function readSentence(text: string): SentenceReading {
  if (text.length > LONGEST_SENTENCE) return refused(tooLong(text).refused);
  const words = tokenize(text);
  const notes = footnotes(words);
  const reading = readWords(words);
  if (isRefused(reading)) return refused(reading.refused, notes);
  const { steps, problems } = normaliseSteps(reading.steps);
  const [first] = problems;
  if (first !== undefined) {
    const { code, message, hint } = first;
    return refused(
      { code, message: `\`${text.trim()}\` was read to its end, but its parts do not fit together. ${message}`, hint, severity: 'error' },
      notes,
    );
  }
  return { steps, problems: notes, namedDeductible: reading.namedDeductible };
}
