/**
 * The single words of a cost sentence and what each stands for. Phrases are read elsewhere; a new synonym belongs here.
 */
import type { Per } from './steps.js';

const list = (words: string): readonly string[] => words.split(' ');

/** Spellings that mean one word; what is on the right is what the phrase readers look for. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ...list('co-pay co-pays copays copayment copayments co-payment co-payments').map((word) => [word, 'copay'] as const),
  ...list('coins co-ins co-insurance coinsurances').map((word) => [word, 'coinsurance'] as const),
  ...list('ded deduct deductibles').map((word) => [word, 'deductible'] as const),
  ...list('max maximums').map((word) => [word, 'maximum'] as const),
  ...list('min minimums').map((word) => [word, 'minimum'] as const),
  ...list('days').map((word) => [word, 'day'] as const),
  ...list('thru').map((word) => [word, 'through'] as const),
  ...list('pays owe owes').map((word) => [word, 'pay'] as const),
  ...list('covers').map((word) => [word, 'cover'] as const),
  ...list('towards').map((word) => [word, 'toward'] as const),
  ["doesn't", 'doesnt'],
  ['cost-sharing', 'cost-share'],
  ['rx', 'prescription'],
]);

/** The one spelling of a lower-case word that the grammar knows it by. */
export const canonicalWord = (word: string): string => SPELLINGS.get(word) ?? word;

/** What a copay may be charged for, after `per`, `/`, `each` or `a`. */
const UNITS: ReadonlyMap<string, Per> = new Map([
  // A session of therapy and an eye exam are visits: once per member, provider and date.
  ...list('visit visits session appointment encounter consultation exam treatment').map((word) => [word, 'visit'] as const),
  ...list('line').map((word) => [word, 'line'] as const),
  ...list('day diem').map((word) => [word, 'day'] as const),
  ...list('unit test trip item procedure service scan image x-ray device aid ride transport injection dose').map(
    (word) => [word, 'unit'] as const,
  ),
  ...list('admission stay confinement admit hospitalization').map((word) => [word, 'admission'] as const),
  ...list('prescription script fill refill').map((word) => [word, 'prescription'] as const),
]);

export const unitOf = (word: string): Per | null => UNITS.get(word) ?? null;

/** Words before a unit that name the benefit, which the design already says: `office visit`, `hearing aid`. */
export const UNIT_QUALIFIERS: ReadonlySet<string> = new Set(
  list(
    'office doctor physician provider specialist specialty primary care pcp urgent emergency room er outpatient inpatient ' +
      'hospital facility home health mental therapy rehabilitation rehab chiropractic virtual telehealth telemedicine ' +
      'clinic lab laboratory blood imaging radiology diagnostic hearing ambulance one-way covered vision eye dental ' +
      'preventive wellness surgical follow-up claim prescription x-ray',
  ),
);

/** What a limit runs over; a cost sentence holds no limits. */
export const PERIODS: ReadonlySet<string> = new Set(
  list(
    'year years calendar plan benefit contract policy annual annually yearly lifetime month months monthly week weeks quarter ' +
      'period person member family individual episode condition pregnancy occurrence incident',
  ),
);

/** Words before `deductible` that leave it the plan's ordinary one. */
export const ORDINARY_DEDUCTIBLE: ReadonlySet<string> = new Set(
  list(
    'plan annual calendar calendar-year year yearly overall general combined integrated individual applicable medical ' +
      'health contract benefit in-network network out-of-network',
  ),
);

/** Words before `deductible` that make it one of its own, which must name the benefit. */
export const SEPARATE_DEDUCTIBLE: ReadonlySet<string> = new Set(
  list('drug prescription pharmacy brand brand-name generic specialty dental vision separate hospital inpatient facility'),
);

/** Broker shorthand that stands for more than one thing, with the wording it may stand for. */
export const SHORTHAND: ReadonlyMap<string, string> = new Map([
  ['ad', 'after deductible'],
  ['aft', 'after'],
  ['bd', 'before deductible'],
  ['dw', 'deductible waived'],
  ['nc', 'no charge'],
  ['ncad', 'no charge after deductible'],
  ['cyd', 'calendar year deductible'],
  ['dnc', 'deductible, then no charge'],
]);

/** Words of a condition: who, when, where. Conditions stand beside a cost, never inside it. */
export const CONDITIONS: ReadonlySet<string> = new Set(
  list(
    'if unless when waived waive only except provided while during until otherwise first subsequent additional thereafter ' +
      'in-network out-of-network network non-network preferred non-preferred participating retail mail mail-order generic ' +
      'brand specialty tier adult adults child children age ages with without',
  ),
);

/** Every word that a misspelt one may have been meant for. */
export const KNOWN_WORDS: readonly string[] = [
  ...list(
    'copay copayment coinsurance deductible covered charge charges visit admission prescription allowance allowed maximum ' +
      'minimum reference price generic waived excluded nothing supply after before then plus plan pays member applies ' +
      'subject credited counted toward through beyond amount percent reimbursed benefit',
  ),
  ...UNITS.keys(),
  ...UNIT_QUALIFIERS,
  ...PERIODS,
  ...ORDINARY_DEDUCTIBLE,
  ...SEPARATE_DEDUCTIBLE,
  ...CONDITIONS,
  ...list(
    'a an the is are has have been met satisfied reached paid not does do apply once of our your you we will in full at ' +
      'up to no cost cost-share share free for from on day each every per and or over capped exceed least more less than ' +
      'limit limited cap greater lesser whichever higher lower off whole entire eligible approved negotiated contracted ' +
      'billed usual customary reasonable rate fee expense expenses fully patient enrollee insurer followed by all none ' +
      'day-supply day-maximum no-charge not-covered non-covered medicare-approved out-of-pocket',
  ),
];
