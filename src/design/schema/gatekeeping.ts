/** Primary care physician, referral and prior authorization: what is needed, and what a line gets without it. */
import * as z from 'zod/mini';
import { about, choice, fields, flag, id, list, may, money, oneOf, pickByKey, share, whole, word } from '../../door/values.js';
import { forReaders, PATTERNS, someBenefits } from './common.js';
import { condition } from './condition.js';

const per = may(
  oneOf('something that a penalty is charged once for', ['admission', 'visit', 'claim', 'line']),
  'What `max` or `charge` is once for: the admission where the claim has one, else the visit, unless said.',
);

export const reduction = {
  reduce: about(share('For a fixed amount write { "charge": 500 }.'), "The plan's payment is cut by this share."),
  of: may(oneOf('a base of a reduction', ['payment', 'allowed']), 'The share is of the plan\'s payment unless "allowed" is said.'),
  max: may(money(), 'At most this.'),
  per,
};
export const charge = {
  charge: about(
    money('For a share of the plan\'s payment write { "reduce": "50%" }.'),
    "A fixed amount that the member pays, at most the plan's payment.",
  ),
  per,
};

const WITHOUT_KEYS = ['tier', 'reduce', 'charge'];

const without = choice(
  'penalty',
  'Write "deny", { "tier": "out" }, { "reduce": "50%", "max": 500 } or { "charge": 250 }.',
  [
    oneOf('a consequence', ['deny']),
    fields('a move to another tier', { tier: about(id, 'The tier whose costs apply instead.') }),
    fields('a reduction', reduction),
    fields('a charge', charge),
  ],
  (written) => (typeof written === 'string' ? 0 : pickByKey(written, WITHOUT_KEYS) + 1 || -1),
  WITHOUT_KEYS,
);
export type WithoutJson = z.input<typeof without>;

const gate = {
  ...forReaders,
  required: may(flag, 'false: the gate is not in force.'),
  benefits: may(someBenefits, `The benefits that need it; all unless said. ${PATTERNS}`),
  when: may(
    z.lazy(() => condition),
    'Only lines for which this holds need it.',
  ),
  without: may(without, 'What a line gets that lacks it; "deny" unless said.'),
  liability: may(
    oneOf('someone who is liable', ['member', 'provider']),
    "Who owes a denied amount: the provider in a tier with networks, else the member, unless said. Precertification penalties of PPOs are often the member's.",
  ),
};

export const gatekeeping = fields('gatekeeping', {
  pcp: may(fields('a PCP gate', gate), "The benefits must be rendered by the member's own primary care physician."),
  referral: may(
    fields('a referral gate', {
      ...gate,
      exemptSpecialties: may(list('a list of specialties', word), 'Specialties that need no referral.'),
      valid: may(
        fields('the validity of a referral', {
          days: may(whole(1, 36_500), 'Days that a referral without `to` is good for.'),
          visits: may(whole(1, 100_000), 'Visits that a referral without `visits` is good for.'),
        }),
        'How long a referral is good for where it does not say.',
      ),
    }),
    "The benefits need a valid referral of the member's PCP.",
  ),
  authorization: may(fields('an authorization gate', gate), 'The benefits need a prior authorization (precertification).'),
});
export type GateJson = z.input<z.ZodMiniObject<typeof gate, z.core.$strict>>;
export type GatekeepingJson = z.input<typeof gatekeeping>;
