/** Network tiers, best first. */
import type * as z from 'zod/mini';
import { about, fields, flag, id, list, may, oneOf, rate, word } from '../../door/values.js';
import { forReaders } from './common.js';

export const percentPrice = {
  percent: about(rate, 'The percentage, such as "150%".'),
  of: about(
    oneOf('a base of a price', ['reference', 'billed', 'allowed']),
    "Of what: `reference` (the line's Medicare or customary fee), `billed`, or `allowed`.",
  ),
};

export const tier = fields('a tier', {
  id: about(id, 'The id that costs and accumulators use.'),
  ...forReaders,
  networks: may(list('a list of networks', word), 'The networks whose providers it takes; without it the tier takes everyone else.'),
  requires: may(
    list('a list of what a tier requires', oneOf('something that a tier can require', ['referral'])),
    '["referral"]: it takes only lines with a valid referral, or of a benefit that needs none (a POS plan\'s referred level).',
  ),
  balanceBilling: may(
    flag,
    'Whether its providers bill members for what is above the allowed amount; true for a tier without networks, else false, unless said.',
  ),
  allowed: may(fields('a price', percentPrice), 'The allowed amount where a line states none, such as 150% of the reference fee.'),
});
export type TierJson = z.input<typeof tier>;
