/** From a part, as read, to the steps it means; or why its words do not go together. */
import { isZeroMoney } from './amounts.js';
import { coinsuranceOf, isUnsaid } from './coinsurance-part.js';
import { copayOf } from './copay-part.js';
import type { Core } from './core-phrase.js';
import type { Mention } from './deductible-phrase.js';
import type { Modifier, Part } from './part.js';
import { isRefused, type Refused } from './problem.js';
import { saidOf, unitOf, type Said } from './said.js';
import type { CostStep } from './steps.js';
import type { Words } from './tokens.js';

/** A part's steps, before the deductible is put among them. */
export interface PartSteps {
  readonly steps: readonly CostStep[];
  readonly mention: Mention | null;
  /** The share is 100% and the part does not say whose. */
  readonly isAllOfSomeone: boolean;
  /** It is an amount and not a word more. */
  readonly isPlain: boolean;
  /** Nothing is paid here: for good, or for the days that are said. */
  readonly free: 'always' | 'for-days' | null;
  readonly hasDays: boolean;
}

/** The words that may stand beside a heart. A unit beside a share or beside `no charge` changes nothing. */
const BESIDE: Readonly<Record<Core['kind'], readonly Modifier['kind'][]>> = {
  copay: ['noun', 'per', 'days', 'over', 'credit', 'cap', 'deductible'],
  coinsurance: ['noun', 'per', 'days', 'cap', 'basis', 'deductible', 'copay-first'],
  nothing: ['per', 'days', 'over', 'deductible', 'copay-first'],
  'not-covered': [],
  'plan-pays-up-to': ['per', 'deductible', 'copay-first'],
  'reference-price': ['deductible'],
};

/** Why a word cannot stand beside its heart, where more can be said than that it cannot. */
const STRAY: Readonly<Partial<Record<Modifier['kind'], readonly [code: string, why: string, hint: string]>>> = {
  cap: [
    'cost.limit-inside',
    'a maximum stands beside something that is no share',
    'Write `plan pays up to $150` for an allowance, `20% up to $150` for the most that a share comes to; other limits belong into `accumulators`.',
  ],
  basis: ['cost.unread', 'only a share is taken of an amount', 'Write `20% of the allowed amount`, or leave the words out.'],
  credit: ['cost.unread', 'only a copay is credited to the deductible', 'Leave the words out.'],
};

function stepOf(said: Said, core: Core): CostStep | Refused {
  switch (core.kind) {
    case 'copay':
      return copayOf(said, core.amount);
    case 'coinsurance':
      return coinsuranceOf(said, core);
    case 'nothing':
      return copayOf(said, '0');
    case 'not-covered':
      return 'not-covered';
    case 'reference-price':
      return { referencePrice: core.price };
    case 'plan-pays-up-to':
      return allowanceOf(said, core.amount);
  }
}

function allowanceOf(said: Said, amount: string): CostStep | Refused {
  const unit = unitOf(said);
  if (isRefused(unit)) return unit;
  if (unit === null || unit === 'line' || unit === 'prescription') return { planPaysUpTo: amount };
  return said.refuse(
    'cost.limit-inside',
    `an allowance is for one line, not for each ${unit}`,
    'Leave the unit out where a line is meant; else write a `limit` with `"measure": "amount"` in `accumulators`.',
  );
}

/** All that the part says of the deductible, as one mention. */
function mentionOf(said: Said): Mention | null | Refused {
  const [first, ...others] = said.all('deductible').map(({ mention }) => mention);
  if (first === undefined) return null;
  if (others.some(({ place, name }) => place !== first.place || name !== first.name)) {
    return said.refuse('cost.ambiguous', 'it says two things of the deductible', 'Write one of them.');
  }
  if (first.place === 'before' && said.part.core.kind === 'nothing') {
    return said.refuse(
      'cost.ambiguous',
      'nothing is paid before the deductible, and it does not say what after it',
      'Write `no charge, deductible waived`, or `no charge after deductible`.',
    );
  }
  return others.find(({ about }) => about === 'separate') ?? first;
}

function freeOf(core: Core, hasDays: boolean): PartSteps['free'] {
  if (core.kind === 'nothing') return hasDays ? 'for-days' : 'always';
  return hasDays && core.kind === 'copay' && isZeroMoney(core.amount) ? 'for-days' : null;
}

/**
 * @param words the sentence, for messages.
 * @param part one of its parts.
 */
export function partSteps(words: Words, part: Part): PartSteps | Refused {
  const said = saidOf(words, part);
  const { core } = part;
  const stray = part.modifiers.find(({ kind }) => !BESIDE[core.kind].includes(kind));
  if (stray !== undefined) {
    const [code, why, hint] = STRAY[stray.kind] ?? [
      'cost.unread',
      'these words do not go together',
      'Write each part by itself, joined by `then`.',
    ];
    return said.refuse(core.kind === 'not-covered' ? 'cost.alone' : code, why, hint);
  }
  const mention = mentionOf(said);
  if (isRefused(mention)) return mention;
  const hasDays = said.all('days').length > 0;
  const step = stepOf(said, core);
  if (isRefused(step)) return step;
  const before = said
    .all('copay-first')
    .map(({ amount, per }): CostStep => (per === null || per === 'visit' ? { copay: amount } : { copay: amount, per }));
  return {
    steps: [...before, step],
    mention,
    isAllOfSomeone: core.kind === 'coinsurance' && core.share === '100%' && isUnsaid(said, core),
    isPlain: part.modifiers.length === 0,
    free: freeOf(core, hasDays),
    hasDays,
  };
}
