/**
 * Notes of a document's writers in tables that are keyed by ids, where `x-` alone does not tell a note from a name:
 * `x-ray` is a benefit, and `"x-checked": "by Ann"` is none.
 */
import { isRecord } from '../../door/values.js';

/**
 * Takes the notes out of a copy: among benefits, what is no object; among a benefit's costs, what is no tier of the plan.
 * @param json a copy that nobody else holds: it is changed in place.
 */
export function dropNotes(json: unknown): void {
  if (!isRecord(json) || !isRecord(json['benefits'])) return;
  const { benefits, tiers } = json;
  const ids = new Set(Array.isArray(tiers) ? (tiers as readonly unknown[]).map((tier) => (isRecord(tier) ? tier['id'] : undefined)) : []);
  dropFrom(benefits, (_, value) => isRecord(value));
  for (const benefit of Object.values(benefits)) if (isRecord(benefit)) dropFrom(benefit['costs'], (key) => ids.has(key));
}

function dropFrom(table: unknown, isMeant: (key: string, value: unknown) => boolean): void {
  if (!isRecord(table)) return;
  for (const [key, value] of Object.entries(table)) if (key.startsWith('x-') && !isMeant(key, value)) Reflect.deleteProperty(table, key);
}
