/** Who is covered. */
import type * as z from 'zod/mini';
import { about, day, fields, id, list, may, oneOf, someOf, text, word } from '../../door/values.js';

const coverage = fields('a time of coverage', {
  from: may(day, 'First day covered; since ever unless said.'),
  to: may(day, 'Last day covered; for ever unless said.'),
});

const member = fields('a member', {
  id: about(id, 'The id that claims use. Not "family", which results use for the whole family.'),
  name: may(text, 'A name for people.'),
  label: may(text, 'A name for people.'),
  birth: may(day, 'Day of birth, for `member.age`.'),
  sex: may(word, 'Such as "female".'),
  relationship: may(word, 'To the subscriber, such as "subscriber", "spouse" or "child".'),
  pcp: may(id, "The provider who is the member's primary care physician."),
  programs: may(list('a list of programs', word), 'Programs that the member takes part in, such as "diabetes".'),
  class: may(word, 'The member\'s class of employees, such as "salaried".'),
  otherCoverage: may(list('a list of other coverage', word), 'Other insurance that the member has.'),
  coverage: may(coverage, 'When the member is covered.'),
});
export type MemberJson = z.input<typeof member>;

export const household = fields('a household', {
  coverage: may(
    oneOf('a kind of coverage', ['self-only', 'family']),
    'Decides whether family limits apply; self-only for one member, else family, unless said.',
  ),
  members: about(someOf('a list of members', member), 'Everyone covered.'),
});
export type HouseholdJson = z.input<typeof household>;
