/** What runs through a period: deductibles, out-of-pocket maximums, limits, counters. */
import * as z from 'zod/mini';
import { about, choice, fields, flag, id, isRecord, list, may, oneOf, pickByKey, quantity, table, whole } from '../../door/values.js';
import { forReaders, PATTERNS, someBenefits, tiers } from './common.js';

const MOST_MONTHS = 1_200;
const MOST_DAYS = 36_500;

const WINDOW_KEYS = ['gapDays', 'months', 'rollingMonths'];

export const period = choice(
  'period',
  'Write "plan-year", "calendar-year", "lifetime", "admission", "condition", { "gapDays": 60 }, { "months": 24 } or { "rollingMonths": 12 }.',
  [
    oneOf('a period', ['plan-year', 'calendar-year', 'lifetime', 'admission', 'condition']),
    fields('a period of gap days', {
      gapDays: about(
        whole(0, MOST_DAYS),
        'A Medicare-style benefit period (spell of illness): it ends when more than this many days lie between two uses.',
      ),
    }),
    fields('a window of months', { months: about(whole(1, MOST_MONTHS), 'Windows of that many months, each from its first use.') }),
    fields('a rolling window', {
      rollingMonths: about(whole(1, MOST_MONTHS), "What was used in that many months up to the line's date counts."),
    }),
  ],
  (written) => (typeof written === 'string' ? 0 : pickByKey(written, WINDOW_KEYS) + 1 || -1),
  WINDOW_KEYS,
);
export type PeriodJson = z.input<typeof period>;

const bySize = table(
  'amounts by the number of covered members',
  z.string({ error: 'family-size' }).check(z.regex(/^[1-9]\d?$/, { error: 'family-size' })),
  quantity,
);
const family = choice(
  'family',
  'Write an amount, or amounts by how many are covered: { "2": 5000, "3": 7500 }.',
  [quantity, bySize],
  (written) => (isRecord(written) ? 1 : 0),
);

const carryover = fields('a carryover', {
  months: may(whole(1, 12), 'What is credited in the last months of a period also credits the next.'),
  days: may(whole(1, 366), 'The same in days.'),
  onlyIfNotMet: may(flag, 'Nothing carries over where the deductible was met.'),
});

export const accumulator = fields('an accumulator', {
  id: about(id, 'The id that steps, rules, openings and results use.'),
  ...forReaders,
  type: about(
    oneOf('a type of accumulator', ['deductible', 'oop-max', 'limit', 'counter']),
    '`deductible`; `oop-max` (out-of-pocket maximum, MOOP, OOPM, catastrophic protection); `limit` (of visits, days or units, or a benefit maximum in dollars); `counter` (counts, never denies).',
  ),
  tiers: may(tiers, 'The tiers whose lines it is about; all unless said.'),
  benefits: may(someBenefits, `The benefits whose lines it is about; all unless said. ${PATTERNS}`),
  individual: may(quantity, "Every member's limit, in self-only coverage and inside a family: embedded where `family` is there too."),
  selfOnly: may(quantity, "The limit in self-only coverage, where it differs from a family member's."),
  perMember: may(quantity, "One member's limit inside a family, where it differs from self-only: embedded."),
  family: may(
    family,
    'The whole family\'s limit. Without `individual` or `perMember` it is aggregate (non-embedded). By how many are covered: { "2": 5000, "3": 7500 }, three or more.',
  ),
  familyMembers: may(whole(1, 99), 'Instead of `family`: once that many members have met their limit, everyone has.'),
  embedded: may(flag, "false: `individual` is for self-only coverage alone, and the family's limit is aggregate (non-embedded)."),
  measure: may(
    oneOf('a measure', ['visits', 'days', 'units', 'amount']),
    "What a limit or counter counts; `amount` is the plan's payment in dollars (a benefit maximum).",
  ),
  period: may(period, "When it starts anew; the plan's `period` unless said, else the plan year."),
  carryover: may(carryover, 'Fourth-quarter carryover of a deductible.'),
  alsoCredits: may(list('a list of accumulators', id), 'Accumulators that are credited with the same amount (cross-accumulation).'),
  counts: may(
    z
      .array(oneOf('a kind of cost sharing', ['deductible', 'copay', 'coinsurance']), { error: 'list|a list of kinds of cost sharing' })
      .check(z.minLength(1, { error: 'empty|a list of kinds of cost sharing' })),
    'The kinds of cost sharing that an out-of-pocket maximum caps and is credited with; all three unless said.',
  ),
});
export type AccumulatorJson = z.input<typeof accumulator>;
