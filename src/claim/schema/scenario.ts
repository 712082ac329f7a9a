/** The scenario document: `*.scenario.json`. */
import * as z from 'zod/mini';
import { about, dictionary, fields, flag, list, may, oneOf, text } from '../../door/values.js';
import { claim } from './claims.js';
import { expectation } from './expect.js';
import { household } from './household.js';
import { authorization, opening, provider, referral } from './providers.js';

export const VERSION = 'scenario/1';

const source = fields('a source', {
  title: may(text, 'Title.'),
  section: may(text, 'Section or page.'),
  url: may(text, 'Where it can be read.'),
});

const roster = {
  household: about(household, 'Who is covered.'),
  providers: may(list('a list of providers', provider), 'Who renders care.'),
  referrals: may(list('a list of referrals', referral), 'Referrals in force.'),
  authorizations: may(list('a list of authorizations', authorization), 'Prior authorizations in force.'),
  opening: may(list('a list of openings', opening), 'What was used before the first claim.'),
};

/** What a ledger is opened with. */
export const rosterSchema = fields('a roster', roster);
export type RosterJson = z.input<typeof rosterSchema>;

export const scenarioSchema = fields('a scenario', {
  costshare: may(oneOf('a format that is read here', [VERSION]), 'The format of this file.'),
  title: may(text, 'What it shows.'),
  label: may(text, 'A name for people.'),
  description: may(text, 'What it is about, for people.'),
  source: may(source, 'Where the case is published.'),
  notes: may(z.union([text, z.array(text)], { error: 'text' }), 'Remarks for people.'),
  plan: z.optional(
    about(z.unknown(), 'The plan: a path relative to this file, a plan written in place, or a list of either (versions by date).'),
  ),
  ...roster,
  claims: about(list('a list of claims', claim), 'The claims, in the order in which they are processed.'),
  order: may(
    oneOf('an order', ['listed', 'service-date']),
    '`service-date`: by first line date, a void or replacement after its target. As listed unless said.',
  ),
  replay: may(flag, 'true: a voided claim never was, and a replacing claim stands in the place of the one it replaces.'),
  expect: may(expectation, 'What must come back: a part of the result.'),
});
dictionary.add(scenarioSchema, {
  title: 'Claims scenario',
  description: 'A household, its providers and claims, and what each is expected to pay.',
});

/** Stand for required sections that are missing, so that the others can still be checked. */
export const STAND_INS: Readonly<Record<string, unknown>> = { household: { members: [{ id: 'member' }] }, claims: [] };
