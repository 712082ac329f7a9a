/** What a gate says that changes nothing. */
import { warning } from '../../result/issue.js';
import { at } from '../../result/report.js';
import type { Check } from '../input.js';

export const gateNoEffect: Check = ({ design }) => {
  const isByTier = design.tiers.some((tier) => tier.requiresReferral);
  return (['pcp', 'referral', 'authorization'] as const).flatMap((name) => {
    const gate = design.gates[name];
    if (gate === null) return [];
    if (name === 'referral' && isByTier) {
      if (gate.without.kind === 'deny' && gate.liability === null) return [];
      return [
        warning(
          at('gatekeeping', name, gate.without.kind === 'deny' ? 'liability' : 'without'),
          'gate.no-effect',
          'This does nothing: a tier says "requires": ["referral"], so what a line without a referral loses is the tier.',
          'Leave it out here, or leave `requires` out of the tier.',
        ),
      ];
    }
    if (gate.liability === null || gate.without.kind === 'deny') return [];
    return [
      warning(
        at('gatekeeping', name, 'liability'),
        'gate.no-effect',
        '`liability` does nothing here: it says who owes a denied amount, and this gate denies nothing.',
        'Leave it out, or write "without": "deny".',
      ),
    ];
  });
};
