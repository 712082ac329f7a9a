/** Why each stage did what it did. Text is built by the caller only where a trace was asked for. */
import type { Draft } from './draft.js';
import type { TraceEntry } from './result.js';

/** Adds a line to the trace. `text` is a function so that nothing is built for nobody. */
export function explainStage(
  draft: Draft,
  stage: string,
  rule: { readonly name: string; readonly from: string } | null,
  text: () => string,
  step?: TraceEntry['step'],
): void {
  draft.trace?.push({ stage, rule: rule?.name ?? null, from: rule?.from ?? null, text: text(), ...(step === undefined ? {} : { step }) });
}
