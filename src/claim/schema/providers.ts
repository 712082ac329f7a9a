/** Who renders care, and what was arranged beforehand. */
import * as z from 'zod/mini';
import {
  about,
  choice,
  code,
  day,
  fields,
  flag,
  id,
  list,
  may,
  pickByKey,
  quantity,
  someOf,
  text,
  units,
  whole,
  word,
} from '../../door/values.js';

export const provider = fields('a provider', {
  id: about(id, 'The id that claims use.'),
  name: may(text, 'A name for people.'),
  label: may(text, 'A name for people.'),
  networks: may(list('a list of networks', word), 'The networks the provider is in; none unless said.'),
  specialty: may(word, 'Such as "cardiology".'),
  isPcp: may(flag, 'Whether the provider is a primary care physician.'),
});
export type ProviderJson = z.input<typeof provider>;

const refersTo = choice(
  'referral',
  'Write { "provider": "cole" } or { "specialty": "cardiology" }.',
  [
    fields('a referral to a provider', { provider: about(id, 'The provider referred to.') }),
    fields('a referral to a specialty', { specialty: about(word, 'The specialty referred to.') }),
  ],
  (written) => pickByKey(written, ['provider', 'specialty']),
);

export const referral = fields('a referral', {
  id: about(id, 'The id that traces show.'),
  member: about(id, 'For whom.'),
  by: about(id, "The referring provider: the member's PCP."),
  refersTo: about(refersTo, 'One provider or one specialty.'),
  from: about(day, 'First day.'),
  to: may(day, "Last day; as long as the plan's `valid.days` unless said."),
  visits: may(whole(1, 100_000), "Visits it is good for; the plan's `valid.visits` unless said."),
});
export type ReferralJson = z.input<typeof referral>;

/** A code, a range of codes or a prefix, as the operator `inCodes` reads them. */
const codes = z.union(
  [
    z.string({ error: 'code' }).check(z.regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,48}\*?$/, { error: 'code' })),
    z.int({ error: 'code' }).check(z.gte(0, { error: 'code' })),
  ],
  { error: 'code' },
);

export const authorization = fields('an authorization', {
  id: about(id, 'The id that traces show.'),
  member: about(id, 'For whom.'),
  benefit: may(id, 'The benefit authorized.'),
  code: may(code, 'The procedure code authorized.'),
  codes: may(someOf('a list of codes', codes), 'The procedure codes authorized: codes, ranges "99202-99215" or prefixes "J*".'),
  provider: may(id, 'The provider authorized; any unless said.'),
  from: about(day, 'First day.'),
  to: may(day, 'Last day; open unless said.'),
  units: may(units, 'Units authorized; as many as needed unless said.'),
});
export type AuthorizationJson = z.input<typeof authorization>;

export const opening = fields('an opening', {
  accumulator: about(id, "The plan's accumulator."),
  member: may(id, "Whose use it is; the family's total where left out."),
  period: may(
    z.string({ error: 'word' }).check(z.regex(/^[A-Za-z0-9._:-]{1,200}$/, { error: 'word' })),
    "First day of the period, or the admission's or condition's id; left out for `lifetime`.",
  ),
  date: may(day, 'Day of the use, for windows of months, rolling months and gap days.'),
  used: about(quantity, 'What was used: an amount, or a count of visits, days or units.'),
});
export type OpeningJson = z.input<typeof opening>;
