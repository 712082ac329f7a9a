/** How much of each a plan may hold: far above any real plan, low enough that every check ends soon. */
import { isRecord } from '../../door/values.js';
import type { Report } from '../../result/report.js';

const MOST: Readonly<Record<string, number>> = { tiers: 100, accumulators: 500, benefits: 5_000, rules: 20_000, examples: 10_000 };

/** Reports sections that are too long; false where there is one. */
export function checkSizes(json: unknown, report: Report): boolean {
  if (!isRecord(json)) return true;
  let fits = true;
  for (const [section, most] of Object.entries(MOST)) {
    const value = json[section];
    const size = Array.isArray(value) ? value.length : isRecord(value) ? Object.keys(value).length : 0;
    if (size <= most) continue;
    fits = false;
    report.error(section, 'list.too-long', `${String(size)} entries stand here; at most ${String(most)} are read.`, 'Split the plan.');
  }
  return fits;
}
