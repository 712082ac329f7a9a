/** Counters that decide nothing: no condition asks for them, no copay runs over their days, and they credit nothing else. */
import { warning } from '../../result/issue.js';
import { accumulatorFact } from '../../rules/facts.js';
import { factsOf } from '../../rules/predicate.js';
import type { Check } from '../input.js';
import { cellUses } from '../logic/cells.js';
import { touchedAccumulators } from '../logic/touched.js';

export const counterUnasked: Check = ({ design, book }) => {
  const counters = design.accumulators.filter(({ type, alsoCredits }) => type === 'counter' && alsoCredits.length === 0);
  if (counters.length === 0) return [];
  const facts = new Set<string>();
  for (const rule of book.rules) factsOf(rule.conditions, facts);
  const asked = new Set([...facts].map((fact) => accumulatorFact(fact)?.accumulator));
  const over = new Set(cellUses(design).flatMap((cell) => [...cell.over]));
  const touched = touchedAccumulators(design);
  return counters
    .filter(({ id }) => !asked.has(id) && !over.has(id) && touched.has(id))
    .map(({ id, path }) =>
      warning(
        path,
        'counter.unasked',
        `Nothing asks for the counter "${id}", and a counter alone denies nothing.`,
        `Ask for "used.${id}" in a \`when\` or a rule, make it a "limit", or leave it out.`,
      ),
    );
};
