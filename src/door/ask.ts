/** Asks a schema what is wrong with a document, also where that is more than the schema library can hand back. */
import type * as z from 'zod/mini';
import { isRecord } from './values.js';

export interface Answer {
  readonly issues: readonly z.core.$ZodIssue[];
  /** Whether these are all: if not, only the beginnings of long lists were asked about. */
  readonly isWhole: boolean;
}

/** With this many entries of each list, then fewer. */
const SHORTER = [1_000, 100, 10, 1];
/** Objects with more keys than that are keyed by ids, and are shortened like lists. */
const MOST_KEYS = 100;

/** @returns no issues where the document fits. */
export function ask(schema: z.ZodMiniType, raw: unknown): Answer {
  const whole = issuesOf(schema, raw);
  if (whole !== null) return { issues: whole, isWhole: true };
  for (const most of SHORTER) {
    const issues = issuesOf(schema, shortened(raw, most));
    if (issues !== null) return { issues, isWhole: false };
  }
  return { issues: [], isWhole: false };
}

/** Null where there are so many issues that the library, which passes them as arguments, runs out of room for them. */
function issuesOf(schema: z.ZodMiniType, raw: unknown): readonly z.core.$ZodIssue[] | null {
  try {
    return schema.safeParse(raw).error?.issues ?? [];
  } catch (thrown) {
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}

function shortened(value: unknown, most: number): unknown {
  if (Array.isArray(value)) return value.slice(0, most).map((entry) => shortened(entry, most));
  if (!isRecord(value)) return value;
  const keys = Object.keys(value);
  const kept = keys.length > MOST_KEYS ? keys.slice(0, most) : keys;
  return Object.fromEntries(kept.map((key) => [key, shortened(value[key], most)]));
}
