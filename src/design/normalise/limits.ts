/** The limits of an accumulator in the numbers of its measure: cents, thousandths of units, visits or days. */
import { parseThousandths, parseWhole } from '../../door/counts.js';
import { isRecord } from '../../door/values.js';
import { wordsFor } from '../../door/words.js';
import { parseCents } from '../../money/cents.js';
import { at } from '../../result/report.js';
import type { AccumulatorDesign, Measure } from '../design.js';
import type { AccumulatorJson } from '../schema/accumulators.js';
import type { Context } from './context.js';

type Limits = Pick<AccumulatorDesign, 'selfOnly' | 'perMember' | 'family' | 'familyMembers'>;

const MOST_COUNT = 1_000_000;

/** Reads every limit that the document states; reports those that are no number of the measure. */
export function readLimits(json: AccumulatorJson, path: string, measure: Measure, context: Context): Limits {
  const read = (key: 'individual' | 'selfOnly' | 'perMember'): number | null => readLimit(json[key], at(path, key), measure, context);
  const individual = read('individual');
  return {
    selfOnly: read('selfOnly') ?? individual,
    perMember: read('perMember') ?? (json.embedded === false ? null : individual),
    family: readFamily(json.family, at(path, 'family'), measure, context),
    familyMembers: json.familyMembers ?? null,
  };
}

function readLimit(written: number | string | undefined, path: string, measure: Measure, { report }: Context): number | null {
  if (written === undefined) return null;
  const limit =
    measure === 'money' ? parseCents(written) : measure === 'units' ? parseThousandths(written) : parseWhole(written, 0, MOST_COUNT);
  if (limit !== null) return limit;
  if (measure === 'units') {
    report.error(
      path,
      'units.malformed',
      `${String(written)} is no number of units.`,
      'Write a number with at most three decimals, such as 20 or 1.5.',
    );
    return null;
  }
  const { code, message, hint } = wordsFor(measure === 'money' ? 'money|' : `whole|0|${String(MOST_COUNT)}`, written);
  report.error(path, code, message, hint);
  return null;
}

function readFamily(written: AccumulatorJson['family'], path: string, measure: Measure, context: Context): Limits['family'] {
  if (written === undefined) return null;
  if (!isRecord(written)) {
    const limit = readLimit(written, path, measure, context);
    return limit === null ? null : [{ from: 1, limit }];
  }
  const sizes = Object.entries(written as Readonly<Record<string, number | string>>);
  if (sizes.length === 0 && context.trail.isIntact(path))
    context.report.error(
      path,
      'family.malformed',
      'No number of covered members is named.',
      'Write { "2": 5000, "3": 7500 }: for two, and for three or more.',
    );
  const steps = sizes.flatMap(([from, amount]) => {
    const limit = readLimit(amount, at(path, from), measure, context);
    return limit === null ? [] : [{ from: Number(from), limit }];
  });
  return steps.length === 0 ? null : steps.sort((a, b) => a.from - b.from);
}
