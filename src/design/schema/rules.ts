/** The plan's own rules, in json-rules-engine's JSON. */
import * as z from 'zod/mini';
import { about, choice, fields, id, isRecord, kinds, may, money, oneOf, text, whole } from '../../door/values.js';
import { forReaders } from './common.js';
import { condition } from './condition.js';
import { sharedCost } from './cost.js';
import { charge, reduction } from './gatekeeping.js';
import { percentPrice } from './tiers.js';

const EVENT_TYPES = ['classify', 'tier', 'deny', 'price', 'cost-share', 'penalty', 'note'] as const;

const carc = z.union(
  [
    z.string({ error: 'carc' }).check(z.regex(/^[A-Z0-9]{1,3}$/, { error: 'carc' })),
    z.int({ error: 'carc' }).check(z.gte(1, { error: 'carc' }), z.lte(999, { error: 'carc' })),
  ],
  { error: 'carc' },
);

const event = <const T extends string, P extends z.core.$ZodLooseShape>(type: T, params: P) =>
  fields('an event', {
    type: about(oneOf('a type of event', [type]), 'What the rule does.'),
    params: about(fields(`the parameters of ${type}`, params), 'With what.'),
  });

const pickPenalty = (written: unknown): number =>
  isRecord(written) && Object.hasOwn(written, 'charge') && !Object.hasOwn(written, 'reduce') ? 1 : 0;
const penaltyCode = may(carc, "The adjustment's code; 95 unless said.");

const ruleEvent = kinds('a type of event', 'type', EVENT_TYPES, [
  event('classify', { benefit: about(id, 'The benefit that the line is put in.') }),
  event('tier', { tier: about(id, 'The tier that the line is put in.') }),
  event('deny', {
    carc: about(carc, 'The claim adjustment reason code.'),
    group: may(oneOf('an adjustment group', ['CO', 'PR', 'OA', 'PI']), 'Who owes it: PR the member, CO the provider.'),
    message: may(text, 'Why, for people.'),
  }),
  event('price', {
    allowed: may(money(), 'The allowed amount.'),
    percent: z.optional(percentPrice.percent),
    of: z.optional(percentPrice.of),
  }),
  event('cost-share', { cost: about(sharedCost, 'A cost: a sentence or a list of steps.') }),
  fields('an event', {
    type: about(oneOf('a type of event', ['penalty']), 'What the rule does.'),
    params: about(
      choice(
        'penalty',
        'Write { "reduce": "50%", "max": 500 } or { "charge": 250 }.',
        [fields('a reduction', { ...reduction, carc: penaltyCode }), fields('a charge', { ...charge, carc: penaltyCode })],
        pickPenalty,
      ),
      "A share of the plan's payment or a fixed amount.",
    ),
  }),
  event('note', { message: about(text, 'What to note on the line.') }),
]);
export type EventJson = z.input<typeof ruleEvent>;

export const rule = fields('a rule', {
  name: may(text, 'The name that traces show.'),
  ...forReaders,
  priority: may(whole(1, 1_000_000_000), 'Higher goes first; before everything that the design itself compiles to unless said.'),
  conditions: about(
    z.lazy(() => condition),
    'When the rule fires.',
  ),
  event: about(ruleEvent, 'What it does then.'),
});
export type RuleJson = z.input<typeof rule>;
