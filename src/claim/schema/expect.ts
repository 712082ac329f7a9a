/** What a scenario expects: any part of the result, keyed by id. Its names are checked, so that a misspelt amount is not silently fine. */
import * as z from 'zod/mini';
import { about, choice, fields, isRecord, may, oneOf, table, text } from '../../door/values.js';

const AMOUNTS = [
  'billed',
  'allowed',
  'deductible',
  'copay',
  'coinsurance',
  'notCovered',
  'penalty',
  'balanceBill',
  'memberPays',
  'planPays',
  'otherPays',
  'writeOff',
] as const;

const key = z.string({ error: 'word' }).check(z.regex(/^[^\u0000-\u001f\u007f]{1,200}$/, { error: 'word' }));
const amount = z.union(
  [z.string({ error: 'expected' }).check(z.regex(/^-?\d{1,15}(?:\.\d{1,3})?$/, { error: 'expected' })), z.number({ error: 'expected' })],
  { error: 'expected' },
);
const nothingOr = <T extends z.ZodMiniType>(schema: T): z.ZodMiniNullable<T> => z.nullable(schema);

const described = z.optional(about(amount, 'The amount, as results print it: "25.00".'));
const amounts = Object.fromEntries(AMOUNTS.map((name) => [name, described])) as Record<(typeof AMOUNTS)[number], typeof described>;
const status = may(oneOf('a status', ['paid', 'denied', 'partial', 'void']), 'Paid, denied, partial or void.');

const adjustment = fields('an adjustment', {
  group: may(oneOf('an adjustment group', ['CO', 'PR', 'OA', 'PI']), 'Who owes it.'),
  code: may(text, 'The reason code.'),
  amount: described,
});

const line = fields('an expected line', {
  id: may(text, "The line's id."),
  status,
  benefit: z.optional(about(nothingOr(text), 'The benefit it is put in.')),
  tier: z.optional(about(nothingOr(text), 'The tier it is put in.')),
  ...amounts,
  adjustments: may(z.array(adjustment, { error: 'list|a list of adjustments' }), 'The adjustments.'),
  trace: z.optional(about(z.unknown(), 'The trace; seldom worth expecting.')),
});

const claim = fields('an expected claim', {
  id: may(text, "The claim's id."),
  member: may(text, 'The patient.'),
  status,
  reverses: may(text, 'The claim that the entry takes back.'),
  ...amounts,
  lines: may(table('lines by id', key, line), 'Its lines, by id.'),
});

const balance = choice(
  'expect',
  'Write what is used, "50.00" or 3, or { "used": "50.00", "left": "5950.00" }.',
  [
    amount,
    fields('an expected balance', {
      id: may(text, 'The accumulator.'),
      member: z.optional(about(nothingOr(text), 'The member.')),
      period: may(text, 'The period.'),
      used: described,
      limit: z.optional(about(nothingOr(amount), 'The limit.')),
      left: z.optional(about(nothingOr(amount), 'What is left.')),
    }),
  ],
  (written) => (isRecord(written) ? 1 : 0),
);

export const expectation = fields('what is expected', {
  claims: may(
    table('claims by id', key, claim),
    'Claims by id: the last entry with that id. Copies of a repeated claim are `c1.1`, `c1.2` and so on.',
  ),
  accumulators: may(
    table('accumulators by id', key, table('balances by member', key, balance)),
    'What is used, by accumulator (`id`, or `id@period`; the latest period unless said) and by member or "family".',
  ),
  totals: may(fields('expected totals', amounts), 'The totals over all claims.'),
});
export type ExpectJson = z.input<typeof expectation>;
