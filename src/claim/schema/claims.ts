/** Claims and their lines. */
import type * as z from 'zod/mini';
import {
  about,
  choice,
  code,
  day,
  fields,
  flag,
  id,
  isRecord,
  list,
  may,
  money,
  oneOf,
  text,
  units,
  whole,
  word,
} from '../../door/values.js';
import { provider } from './providers.js';

const line = fields('a line', {
  id: may(id, "The line's id within its claim; its place, counted from 1, unless said."),
  description: may(text, 'What was done, for people.'),
  date: about(day, 'Day of service.'),
  benefit: may(id, "The plan's benefit, where the line is not to be classified by its codes."),
  billed: may(money(), 'Billed charge; equal to `allowed` where only that is written.'),
  allowed: may(money(), 'Allowed amount; equal to `billed` where only that is written, unless the plan prices the line.'),
  reference: may(money(), 'The Medicare or customary (UCR) fee, for tiers that pay a percentage of it.'),
  recognized: may(
    money(),
    'The amount that cost sharing is based on in emergencies and surprise bills, such as the qualifying payment amount.',
  ),
  genericPrice: may(money(), 'Price of the generic, for `"referencePrice": "generic"`.'),
  otherPaid: may(money(), 'What a primary insurer paid (coordination of benefits).'),
  assistance: may(money(), "What a drug maker's card pays of the member's share (copay assistance)."),
  units: may(units, 'Units of service; 1 unless said.'),
  days: may(whole(0, 100_000), 'Days of care; the units unless said, where the revenue code is room and board or left out.'),
  condition: may(word, 'The condition treated, for accumulators that run by condition.'),
  channel: may(oneOf('a channel', ['retail', 'mail', 'specialty']), 'Where a drug was dispensed.'),
  code: may(code, 'Procedure code (CPT, HCPCS, CDT).'),
  modifiers: may(list('a list of modifiers', code), 'Procedure modifiers.'),
  revenueCode: may(code, 'Revenue code, four digits.'),
  place: may(code, 'Place of service, two digits.'),
  diagnoses: may(list('a list of diagnoses', code), 'Diagnosis codes (ICD-10-CM).'),
  telehealth: may(flag, 'Whether it was rendered by telehealth.'),
  daysSupply: may(whole(1, 10_000), "Days' supply of a drug."),
  drugTier: may(code, 'The formulary tier of a drug.'),
  protected: may(flag, 'A surprise bill: the member is charged as in network.'),
  emergency: may(flag, 'An emergency, whatever the benefit.'),
});
export type LineJson = z.input<typeof line>;

const admission = fields('an admission', {
  id: about(id, "The stay's id, the same on all its claims."),
  from: about(day, 'Day of admission.'),
  to: may(day, 'Day of discharge.'),
});

const repeat = fields('a repetition', {
  every: about(oneOf('a step of repetition', ['day', 'week', 'month', 'year']), 'How far each copy lies from the one before.'),
  times: about(whole(1, 10_000), 'How many copies there are in all, the first included.'),
});

export const claim = fields('a claim', {
  id: about(id, "The claim's id."),
  label: may(text, 'A name for people.'),
  description: may(text, 'What it is about, for people.'),
  member: may(id, 'The patient. Left out only where the claim voids another.'),
  provider: may(
    choice(
      'provider',
      'Write a provider\'s id, or the provider itself: { "id": "cole", "networks": ["summit"] }.',
      [id, provider],
      (written) => (isRecord(written) ? 1 : 0),
    ),
    'Who rendered the care: the id of one listed in `providers`, or a provider written in place. Left out only where the claim voids another.',
  ),
  received: may(day, 'Day of receipt, for `claim.daysToReceipt`.'),
  emergency: may(flag, 'All lines are emergencies.'),
  admission: may(admission, 'The inpatient stay that it belongs to; `claim.admitted` is true where it is there.'),
  voids: may(id, 'An earlier claim that this one takes back. It has no lines.'),
  replaces: may(id, 'An earlier claim that this one takes back and stands for.'),
  repeat: may(repeat, 'Copies of the claim: `c1.1`, `c1.2` and so on.'),
  lines: may(list('a list of lines', line), 'The lines, in the order in which they are processed.'),
});
export type ClaimJson = z.input<typeof claim>;
