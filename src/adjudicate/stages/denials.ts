/** The plan's own denials: every `deny` rule that holds is told, the first decides the code. */
import { denyBy } from '../denial.js';
import type { Draft, HeldRule } from '../draft.js';

export function denials(draft: Draft, held: readonly HeldRule[]): void {
  for (const rule of held) denyBy(draft, 'deny', rule);
}
