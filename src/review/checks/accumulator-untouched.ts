/** Accumulators that no line can ever count in: a mistyped list, or a cost that should mention them. */
import type { AccumulatorDesign } from '../../design/design.js';
import { warning } from '../../result/issue.js';
import type { Check } from '../input.js';
import { touchedAccumulators } from '../logic/touched.js';

export const accumulatorUntouched: Check = ({ design }) => {
  const touched = touchedAccumulators(design);
  return design.accumulators
    .filter((accumulator) => !touched.has(accumulator.id) && !isNil(accumulator))
    .map((accumulator) => {
      const { message, hint } = WORDS[accumulator.type](accumulator.id);
      return warning(accumulator.path, 'accumulator.untouched', message, hint);
    });
};

/** A deductible of $0 is what a document says that has none. */
const isNil = ({ type, selfOnly, perMember, family }: AccumulatorDesign): boolean =>
  type === 'deductible' && (selfOnly ?? 0) === 0 && (perMember ?? 0) === 0 && (family ?? []).every(({ limit }) => limit === 0);

const WORDS: Readonly<Record<AccumulatorDesign['type'], (id: string) => { readonly message: string; readonly hint: string }>> = {
  deductible: (id) => ({
    message: `No cost in the tiers and benefits of the deductible "${id}" has a \`deductible\` step, so nobody ever pays it.`,
    hint: `Write it where it is due, such as "deductible, then 20%", or { "deductible": "${id}" } in a list of steps; or leave the deductible out.`,
  }),
  'oop-max': (id) => ({
    message: `In the tiers and benefits of the out-of-pocket maximum "${id}" no cost charges anything that counts toward it, so it is never reached.`,
    hint: 'Check its `tiers`, `benefits` and `counts`, and which benefits say "countsTowardOopMax": false.',
  }),
  limit: (id) => ({
    message: `None of the benefits of the limit "${id}" is covered in its tiers, so there is nothing to limit.`,
    hint: 'Check its `tiers` and `benefits`, give those benefits a cost, or leave the limit out.',
  }),
  counter: (id) => ({
    message: `None of the benefits of the counter "${id}" is covered in its tiers, and what is denied is not counted: it stays at 0.`,
    hint: 'Check its `tiers` and `benefits`, give those benefits a cost, or leave the counter out.',
  }),
};
