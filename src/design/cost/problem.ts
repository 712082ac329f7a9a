/** What is wrong with a cost, in words an actuary can act on; the same shape for a sentence and for a list of steps. */

export interface SentenceProblem {
  /** Stable and public, `cost.<what>`. */
  readonly code: string;
  /** A whole sentence: what was found. */
  readonly message: string;
  /** What to write instead. */
  readonly hint: string;
  readonly severity: 'error' | 'warning';
}

/** The end of a reading that cannot go on. */
export interface Refused {
  readonly refused: SentenceProblem;
}

export const refuse = (code: string, message: string, hint: string): Refused => ({
  refused: { code, message, hint, severity: 'error' },
});

export const isRefused = (value: unknown): value is Refused => typeof value === 'object' && value !== null && 'refused' in value;
