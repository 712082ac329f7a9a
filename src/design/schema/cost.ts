/** Costs as a plan writes them: a sentence, steps, a pointer to another benefit, or variants. */
import * as z from 'zod/mini';
import {
  about,
  choice,
  dictionary,
  fewOf,
  fields,
  flag,
  id,
  isRecord,
  may,
  money,
  oneOf,
  pickByKey,
  share,
  whole,
} from '../../door/values.js';
import { condition, type ConditionJson } from './condition.js';

const MOST_DAYS = 100_000;
const MOST_STEPS = 100;
const MOST_VARIANTS = 1_000;

const dayRange = z.tuple([whole(1, MOST_DAYS), z.nullable(whole(1, MOST_DAYS))], {
  error: 'choice|days|-1|Write the first and the last day, [1, 5], or [7, null] for day 7 and beyond.',
});

const copay = fields('a copay', {
  copay: about(money(), 'A fixed amount that the member pays, at most what is left of the line.'),
  per: may(
    oneOf('something that a copay is charged for', ['visit', 'line', 'day', 'unit', 'admission', 'prescription', '30-day-supply']),
    'What it is charged for; `visit` unless said: one member, provider, date and benefit.',
  ),
  days: may(
    dayRange,
    'With `per: "day"`: the first and last day that it is charged for, counted through the admission; no last day: [7, null].',
  ),
  over: may(id, 'The accumulator over whose period the days are counted, instead of the admission.'),
  creditsDeductible: may(flag, 'The copay also credits the deductible that matches the line.'),
});

const coinsurance = fields('a coinsurance', {
  coinsurance: about(share(), 'The share that the member pays of what is left: "20%" is the member\'s, the plan pays 80%.'),
  min: may(money(), 'Not less than this, where that much is left.'),
  max: may(money(), 'Not more than this.'),
  of: may(oneOf('a base of coinsurance', ['allowed']), 'The share is of the whole allowed amount instead of what is left.'),
  per: may(oneOf("something that a coinsurance's limits are for", ['30-day-supply']), "`min` and `max` are for each 30 days' supply."),
});

const STEP_KEYS = ['deductible', 'copay', 'coinsurance', 'planPaysUpTo', 'referencePrice'];

const step = choice(
  'step',
  'Write "deductible", { "copay": 25 }, { "coinsurance": "20%" }, { "planPaysUpTo": 150 }, { "referencePrice": 30000 }, "no-charge" or "not-covered".',
  [
    oneOf('a cost step', ['deductible', 'no-charge', 'not-covered']),
    fields('a named deductible', { deductible: about(id, 'The id of a deductible, or "none" to insist that there is none.') }),
    copay,
    coinsurance,
    fields('an allowance', {
      planPaysUpTo: about(money(), 'Allowance: the plan pays up to this amount for the line, the member the rest (not covered).'),
    }),
    fields('a reference price', {
      referencePrice: about(
        choice(
          'reference-price',
          'Write an amount such as 30000, or "generic" for the price of the line\'s generic.',
          [
            money('Or write "generic" for the price of the line\'s generic.'),
            z.literal('generic', { error: 'one|a reference price|generic' }),
          ],
          (written) => (typeof written === 'string' && /^[a-z]/i.test(written) ? 1 : 0),
        ),
        'What the plan takes as the price; above it the member pays all. "generic": the line\'s `genericPrice`.',
      ),
    }),
  ],
  (written) => (typeof written === 'string' ? 0 : pickByKey(written, STEP_KEYS) + 1 || -1),
  STEP_KEYS,
);
export type StepJson = z.input<typeof step>;

export interface VariantJson {
  readonly when?: ConditionJson | undefined;
  readonly cost: CostJson;
}
export type SharedCostJson = string | readonly StepJson[];
export type CostJson = SharedCostJson | { readonly same: string } | readonly VariantJson[];

const sentence = about(
  z.string({ error: 'text' }),
  'A sentence as plans publish it: "$25 copay", "deductible, then 20%", "no charge", "not covered".',
);
const steps = about(
  fewOf('a list of cost steps', step, MOST_STEPS),
  "Cost steps, run in order on what is left of the line's allowed amount.",
);

/** A cost that stands on its own: in rules. */
export const sharedCost: z.ZodMiniType<SharedCostJson, SharedCostJson> = choice(
  'cost',
  'Write a sentence such as "$25 copay", or a list of steps such as ["deductible", { "coinsurance": "20%" }].',
  [sentence, steps],
  (written) => (typeof written === 'string' ? 0 : Array.isArray(written) ? 1 : -1),
);

const variant: z.ZodMiniType<VariantJson, VariantJson> = fields('a variant', {
  when: may(
    z.lazy(() => condition),
    'When this cost is charged; without it: whenever no earlier variant holds.',
  ),
  cost: about(
    z.lazy(() => cost),
    'What is charged then.',
  ),
});

/** What one benefit costs in one tier. */
export const cost: z.ZodMiniType<CostJson, CostJson> = choice(
  'cost',
  'Write a sentence such as "$25 copay" or "deductible, then 20%", a list of steps, { "same": "inpatient" }, or a list of variants, [{ "when": …, "cost": … }, { "cost": … }].',
  [
    sentence,
    steps,
    fields("a pointer to another benefit's cost", { same: about(id, 'The benefit whose cost in the same tier is charged here.') }),
    about(fewOf('a list of variants', variant, MOST_VARIANTS), 'Variants, tried in order; the first that holds is charged.'),
  ],
  (written) => {
    if (typeof written === 'string') return 0;
    if (Array.isArray(written)) return written.some((entry) => isRecord(entry) && ('cost' in entry || 'when' in entry)) ? 3 : 1;
    return isRecord(written) && 'same' in written ? 2 : -1;
  },
);
dictionary.add(cost, {
  id: 'cost',
  title: 'A cost',
  description: "What the member pays: a sentence, a list of steps, another benefit's cost, or variants.",
  examples: ['$25 copay', 'deductible, then 20%', '$50 copay per day for days 1-5', '20% up to $150', 'no charge', 'not covered'],
});
