/** Words of plan documents that mean something else here, or two things at once: what to write instead. */

/** By kind of choice and word as written, in lower case. */
const WORDS: ReadonlyMap<string, string> = new Map([
  [
    'a period|benefit-period',
    'Plan documents mean two things by a benefit period: for the accumulation year write "plan-year" or "calendar-year"; for Medicare\'s spell of illness write { "gapDays": 60 }.',
  ],
  ['a period|benefit-year', 'Write "plan-year" for a year from the plan\'s effective date, "calendar-year" for one from 1 January.'],
  ['a period|contract-year', 'Write "plan-year": a year from the plan\'s effective date.'],
  ['a period|policy-year', 'Write "plan-year": a year from the plan\'s effective date.'],
  ['a period|year', 'Write "plan-year" for a year from the plan\'s effective date, "calendar-year" for one from 1 January.'],
  ['a type of accumulator|moop', 'Write "oop-max" for an out-of-pocket maximum.'],
  ['a type of accumulator|oop', 'Write "oop-max" for an out-of-pocket maximum.'],
  ['a type of accumulator|oopm', 'Write "oop-max" for an out-of-pocket maximum.'],
  ['a type of accumulator|out-of-pocket-max', 'Write "oop-max" for an out-of-pocket maximum.'],
  ['a type of accumulator|out-of-pocket-maximum', 'Write "oop-max" for an out-of-pocket maximum.'],
  ['a type of accumulator|catastrophic', 'Write "oop-max" for catastrophic protection.'],
  ['a type of accumulator|benefit-maximum', 'Write "limit" with "measure": "amount" for a benefit maximum.'],
  [
    'a type of accumulator|maximum',
    'Write "limit" with "measure": "amount" for a benefit maximum, "oop-max" for an out-of-pocket maximum.',
  ],
  ['a measure|money', 'Write "amount" for a limit in dollars.'],
  ['a measure|dollars', 'Write "amount" for a limit in dollars.'],
  ['a way of coordination|cob', 'Write "standard" for coordination of benefits, "non-duplication" for a carve-out.'],
  ['a way of coordination|carve-out', 'Write "non-duplication" for a carve-out.'],
  [
    'a way of coordination|maintenance-of-benefits',
    'Maintenance of benefits is not among the ways offered; "non-duplication" (carve-out) comes nearest.',
  ],
  ['a kind of cost sharing|penalty', 'Penalties never count toward an out-of-pocket maximum.'],
]);

/** By kind of object and key as written. */
const KEYS: ReadonlyMap<string, string> = new Map([
  [
    'a charge|max',
    'A charge is one fixed amount: write { "charge": 500 } alone, or a share with its maximum, { "reduce": "50%", "max": 500 }.',
  ],
  [
    'a charge|of',
    'A charge is one fixed amount: write { "charge": 500 } alone, or a share with its base, { "reduce": "50%", "of": "allowed" }.',
  ],
  [
    'a reduction|charge',
    'A penalty is a share of the payment, { "reduce": "50%", "max": 500 }, or a fixed amount, { "charge": 500 }: not both.',
  ],
  ['a move to another tier|reduce', 'A gate moves the line to a tier or cuts the payment, not both.'],
  ['a move to another tier|charge', 'A gate moves the line to a tier or charges a penalty, not both.'],
  ['a condition|path', 'Facts are flat names here: write the whole name as `fact`, such as "member.age".'],
  ['a condition|params', 'Facts take no parameters here: write the whole name as `fact`, such as "member.age".'],
  ['a condition|condition', 'Conditions are written out where they are used: shared ones cannot be referred to.'],
  ['a plan|costs', 'Costs stand in each benefit: "benefits": { "primary-care": { "costs": { "in": "$25 copay" } } }.'],
  ['an accumulator|limit', "Write `individual` for one member's limit and `family` for the family's."],
  ['an accumulator|max', "Write `individual` for one member's limit and `family` for the family's."],
  ['an accumulator|amount', "Write `individual` for one member's limit and `family` for the family's."],
  ['a tier|network', 'Write a list of networks: "networks": ["summit"].'],
]);

/** For any word of a kind that has nothing closer to say. */
const KINDS: ReadonlyMap<string, string> = new Map([
  [
    'a period',
    'Write "plan-year", "calendar-year", "lifetime", "admission", "condition", { "gapDays": 60 }, { "months": 24 } or { "rollingMonths": 12 }.',
  ],
  ['a consequence', 'Write "deny", { "tier": "out" }, { "reduce": "50%", "max": 500 } or { "charge": 250 }.'],
  [
    'a cost step',
    'Write "deductible", "no-charge", "not-covered", an object such as { "coinsurance": "20%" }, or the whole cost as one sentence.',
  ],
]);

export const asideOnWord = (what: string, word: string): string | null => WORDS.get(`${what}|${word.toLowerCase()}`) ?? null;
export const asideOnKind = (what: string): string | null => KINDS.get(what) ?? null;
export const asideOnKey = (what: string, key: string): string | null => KEYS.get(`${what}|${key}`) ?? null;
