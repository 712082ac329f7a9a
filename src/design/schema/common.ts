/** What any part of a plan may carry for its readers; nothing is decided by it. */
import * as z from 'zod/mini';
import { fields, id, list, may, someOf, text } from '../../door/values.js';

const source = fields('a source', {
  title: may(text, 'Title of the document that says so, such as "Evidence of Coverage 2026".'),
  section: may(text, 'Its section or page.'),
  url: may(text, 'Where the document can be read.'),
});

/** Keys for people, on the plan and on its tiers, accumulators, benefits, gates and rules. */
export const forReaders = {
  label: may(text, 'A name for people.'),
  description: may(text, 'What it is, for people.'),
  source: may(source, 'Where the plan document says so.'),
};

/** A benefit's id, or a pattern over them. */
const pattern = z.string({ error: 'pattern' }).check(z.regex(/^!?(?:\*|[A-Za-z0-9._:-]{1,200}\*?)$/, { error: 'pattern' }));

/** A list of benefits that may be empty where that says something ("none of them"). */
export const benefits = list('a list of benefits', pattern);
export const someBenefits = someOf('a list of benefits', pattern);
export const PATTERNS = 'Ids of benefits, `rx-*` for all that begin so, `*` for all, `!preventive` to take one out.';

export const tiers = someOf('a list of tiers', id);
