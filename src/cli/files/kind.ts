/** Whether a document is a plan or a scenario. */
import type { Issue } from '../../index.js';

export type Kind = 'plan' | 'scenario';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** By what the document says; else by its sections. Null where neither tells. */
export function kindOf(value: unknown): Kind | null {
  if (!isRecord(value)) return null;
  const says = typeof value['costshare'] === 'string' ? value['costshare'].split('/')[0] : '';
  if (says === 'plan' || says === 'scenario') return says;
  if ('claims' in value || 'household' in value) return 'scenario';
  return 'benefits' in value || 'tiers' in value || 'accumulators' in value ? 'plan' : null;
}

export const unknownKind: Issue = {
  path: '',
  code: 'document.kind-unknown',
  message: 'This is neither a plan nor a scenario.',
  hint: 'Write "costshare": "plan/1" at the top of a plan, "costshare": "scenario/1" at the top of a scenario.',
  severity: 'error',
};
