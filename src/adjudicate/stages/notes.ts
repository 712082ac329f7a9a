/** The plan's own notes: every one that holds is told. */
import type { Draft, HeldRule } from '../draft.js';
import { explainStage } from '../trace.js';

export function notes(draft: Draft, held: readonly HeldRule[]): void {
  for (const rule of held) {
    const { event } = rule;
    if (event.type === 'note') explainStage(draft, 'note', rule, () => event.message);
  }
}
