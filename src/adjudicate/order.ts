/**
 * The one list that says which stage of a line runs when. A stage looks at what earlier ones left on the draft and never
 * calls a later one; once a line is denied, the rest is skipped.
 */
import type { RuleStage } from '../rules/rule.js';
import type { Draft, HeldRule } from './draft.js';
import { benefitMaximum } from './stages/benefit-maximum.js';
import { classification, ownClassification } from './stages/classification.js';
import { coordination } from './stages/coordination.js';
import { costSharing } from './stages/cost-sharing.js';
import { crediting } from './stages/crediting.js';
import { denials } from './stages/denials.js';
import { eligibility } from './stages/eligibility.js';
import { gatekeeping } from './stages/gatekeeping.js';
import { limits } from './stages/limits.js';
import { network } from './stages/network.js';
import { notes } from './stages/notes.js';
import { penalties } from './stages/penalties.js';
import { ownPricing, pricing } from './stages/pricing.js';

export interface Stage {
  /** The rules that it asks; null: none. */
  readonly asks: RuleStage | null;
  /** Whether asking would change anything; absent: always. */
  readonly unless?: (draft: Draft) => boolean;
  readonly apply: (draft: Draft, held: readonly HeldRule[]) => void;
}

export const ORDER: readonly Stage[] = [
  { asks: null, apply: eligibility },
  { asks: 'classify-own', apply: ownClassification },
  { asks: 'classify', unless: (draft) => draft.benefit !== null || draft.line.benefit !== null, apply: classification },
  { asks: 'tier', apply: network },
  { asks: 'deny', apply: denials },
  { asks: 'gate', apply: gatekeeping },
  { asks: null, apply: limits },
  { asks: 'price-own', apply: ownPricing },
  { asks: 'price', unless: (draft) => draft.isPriced, apply: pricing },
  { asks: 'cost-share', apply: costSharing },
  { asks: null, apply: benefitMaximum },
  { asks: 'penalty', apply: penalties },
  { asks: null, apply: coordination },
  { asks: 'note', apply: notes },
  { asks: null, apply: crediting },
];
