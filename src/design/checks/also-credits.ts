/** Cross-accumulation: what `alsoCredits` points to must be there, another one, and counted in the same measure. */
import { entries } from '../../door/entries.js';
import { at } from '../../result/report.js';
import type { AccumulatorDesign, Measure } from '../design.js';
import type { AccumulatorJson } from '../schema/accumulators.js';
import type { Context } from '../normalise/context.js';

export function checkAlsoCredits(json: AccumulatorJson, { path, id, measure }: AccumulatorDesign, context: Context): void {
  const { report, known, meant, trail } = context;
  for (const [target, where] of entries(json.alsoCredits ?? [], at(path, 'alsoCredits'), trail)) {
    const other = known.accumulators.get(target);
    if (other === undefined) {
      if (known.incomplete.has('accumulators')) continue;
      report.error(where, 'accumulator.unknown', `There is no accumulator "${target}".`, meant(target, known.accumulators.keys()));
    } else if (target === id) {
      report.error(
        where,
        'accumulator.credits-itself',
        `"${target}" is this accumulator itself, which is credited already.`,
        'Name another one.',
      );
    } else {
      const theirs = readable(other);
      if (theirs === null || theirs === measure) continue;
      report.error(
        where,
        'accumulator.unequal-measure',
        `"${target}" counts ${theirs}, this accumulator ${measure}.`,
        'Point to one of the same measure.',
      );
    }
  }
}

/** Null where type or measure cannot be read: that has an issue of its own already. */
function readable({ type, measure }: { readonly type: unknown; readonly measure: unknown }): Measure | null {
  if (type === 'deductible' || type === 'oop-max') return 'money';
  if (type !== 'limit' && type !== 'counter') return null;
  if (measure === 'amount') return 'money';
  return measure === 'visits' || measure === 'days' || measure === 'units' ? measure : null;
}
