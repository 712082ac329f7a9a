/** One step of a list, read from JSON to its canonical form, with everything that is wrong inside it. */
import { suggest } from '../../result/suggest.js';
import { centsOf, isZeroMoney } from './amounts.js';
import { readChoice, readMoney, readName, readRange, readShare, readUnit, shown, type Fault, type Field } from './field.js';
import type { SentenceProblem } from './problem.js';
import type { CostStep } from './steps.js';

export interface StepProblem extends SentenceProblem {
  /** Where, from the list on: the step's index and, where it is about one, the key. */
  readonly path: readonly (number | string)[];
}

export interface StepReading {
  readonly step: CostStep | null;
  readonly problems: readonly StepProblem[];
}

type Json = Readonly<Record<string, unknown>>;

/** Each kind of step by the key that makes it, with the keys that may stand beside. */
const KEYS = {
  deductible: [],
  copay: ['per', 'days', 'over', 'creditsDeductible'],
  coinsurance: ['min', 'max', 'of', 'per'],
  planPaysUpTo: [],
  referencePrice: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type Kind = keyof typeof KEYS;
const KINDS = Object.keys(KEYS) as readonly Kind[];

const problem = (path: StepProblem['path'], { code, message, hint }: Fault): StepProblem => ({
  path,
  code,
  message,
  hint,
  severity: 'error',
});

interface ReadField<T> {
  readonly value: T | undefined;
  readonly problems: readonly StepProblem[];
}

/** A key's value, read; undefined where the key is absent or wrong. */
function field<T>(given: Json, at: number, key: string, reader: (value: unknown) => Field<T>): ReadField<T> {
  if (!Object.hasOwn(given, key) || given[key] === undefined) return { value: undefined, problems: [] };
  const reading = reader(given[key]);
  return 'value' in reading ? { value: reading.value, problems: [] } : { value: undefined, problems: [problem([at, key], reading.fault)] };
}

function readCopay(given: Json, at: number): StepReading {
  const copay = field(given, at, 'copay', readMoney);
  const per = field(given, at, 'per', readUnit);
  const days = field(given, at, 'days', readRange);
  const over = field(given, at, 'over', readName);
  const credits = field(given, at, 'creditsDeductible', (value) => readChoice(value, [true, false]));
  const problems = [copay, per, days, over, credits].flatMap((each) => each.problems);
  const lone: StepProblem[] = [];
  if (Object.hasOwn(given, 'days') && per.problems.length === 0 && per.value !== 'day') {
    lone.push(
      problem([at, 'days'], {
        code: 'cost.days',
        message: 'Days are given for a copay that is not per day.',
        hint: 'Add "per": "day", or leave `days` out.',
      }),
    );
  }
  if (Object.hasOwn(given, 'over') && !Object.hasOwn(given, 'days')) {
    lone.push(
      problem([at, 'over'], {
        code: 'cost.days',
        message: '`over` says where days are counted, and no days are given.',
        hint: 'Add the days: "days": [1, 5].',
      }),
    );
  }
  const all = [...problems, ...lone];
  if (all.length > 0 || copay.value === undefined) return { step: null, problems: all };
  return {
    step: {
      copay: copay.value,
      ...(per.value === undefined || per.value === 'visit' ? {} : { per: per.value }),
      ...(days.value === undefined ? {} : { days: days.value }),
      ...(over.value === undefined ? {} : { over: over.value }),
      ...(credits.value === true ? { creditsDeductible: true } : {}),
    },
    problems: [],
  };
}

function readCoinsurance(given: Json, at: number): StepReading {
  const share = field(given, at, 'coinsurance', readShare);
  const min = field(given, at, 'min', readMoney);
  const max = field(given, at, 'max', readMoney);
  const basis = field(given, at, 'of', (value) => readChoice(value, ['allowed'] as const));
  const per = field(given, at, 'per', (value) => readChoice(value, ['30-day-supply'] as const));
  const problems = [share, min, max, basis, per].flatMap((each) => each.problems);
  const bounds = max.value === undefined ? [] : wrongBounds(min.value, max.value, at);
  const all = [...problems, ...bounds];
  if (all.length > 0 || share.value === undefined) return { step: null, problems: all };
  // A minimum of nothing holds nothing up, and a unit of no bound multiplies nothing.
  const least = min.value === undefined || isZeroMoney(min.value) ? {} : { min: min.value };
  const most = max.value === undefined ? {} : { max: max.value };
  const isBounded = 'min' in least || 'max' in most;
  return {
    step: {
      coinsurance: share.value,
      ...least,
      ...most,
      ...(basis.value === undefined ? {} : { of: basis.value }),
      ...(per.value === undefined || !isBounded ? {} : { per: per.value }),
    },
    problems: [],
  };
}

function wrongBounds(min: string | undefined, max: string, at: number): readonly StepProblem[] {
  if (isZeroMoney(max)) {
    const fault = {
      code: 'cost.range',
      message: 'A share with a maximum of $0 is never paid.',
      hint: 'Write "no-charge", or the amount that was meant.',
    };
    return [problem([at, 'max'], fault)];
  }
  if (min === undefined || centsOf(min) <= centsOf(max)) return [];
  const fault = {
    code: 'cost.range',
    message: `The minimum of $${min} is above the maximum of $${max}.`,
    hint: 'Swap the two, or correct one.',
  };
  return [problem([at, 'min'], fault)];
}

/** A step with one key that is not the other kinds' to read. */
function readSingle<T>(
  given: Json,
  at: number,
  key: Kind,
  reader: (value: unknown) => Field<T>,
  step: (value: T) => CostStep,
): StepReading {
  const { value, problems } = field(given, at, key, reader);
  return { step: value === undefined ? null : step(value), problems };
}

function readKind(kind: Kind, given: Json, at: number): StepReading {
  switch (kind) {
    case 'deductible':
      return readSingle(given, at, kind, readName, (deductible) => ({ deductible }));
    case 'copay':
      return readCopay(given, at);
    case 'coinsurance':
      return readCoinsurance(given, at);
    case 'planPaysUpTo':
      return readSingle(given, at, kind, readMoney, (planPaysUpTo) => ({ planPaysUpTo }));
    case 'referencePrice':
      return readSingle(
        given,
        at,
        kind,
        (value) => (value === 'generic' ? { value } : readMoney(value)),
        (referencePrice) => ({ referencePrice }),
      );
  }
}

/** Keys that mean nothing here, save those that every document may carry. */
function strayKeys(given: Json, kind: Kind, at: number): readonly StepProblem[] {
  const known = [kind, ...KEYS[kind]];
  return Object.keys(given)
    .filter((key) => !known.includes(key as Kind) && !key.startsWith('x-') && key !== '$schema')
    .map((key) => {
      const near = suggest(key, known);
      const hint =
        near === null ? `A \`${kind}\` step has the keys ${known.map((name) => `\`${name}\``).join(', ')}.` : `Did you mean \`${near}\`?`;
      return problem([at, key], { code: 'cost.key', message: `\`${key}\` is not a key of a \`${kind}\` step.`, hint });
    });
}

const isObject = (given: unknown): given is Json => typeof given === 'object' && given !== null && !Array.isArray(given);

function refuseStep(given: unknown, at: number): StepReading {
  const word = isObject(given) ? Object.keys(given)[0] : typeof given === 'string' ? given : undefined;
  const near = word === undefined ? null : suggest(word, [...KINDS, 'no-charge', 'not-covered']);
  const hint =
    near === null
      ? `Write "deductible", "no-charge", "not-covered", or an object with one of ${KINDS.map((kind) => `\`${kind}\``).join(', ')}; a sentence stands in place of the whole list.`
      : `Did you mean \`${near}\`?`;
  return { step: null, problems: [problem([at], { code: 'cost.step', message: `${shown(given)} is not a cost step.`, hint })] };
}

/**
 * @param given one entry of a list of steps, as JSON has it.
 * @param at its index, the start of every problem's path.
 */
export function readStep(given: unknown, at: number): StepReading {
  if (given === 'deductible' || given === 'no-charge' || given === 'not-covered') return { step: given, problems: [] };
  if (!isObject(given)) return refuseStep(given, at);
  const kinds = KINDS.filter((kind) => Object.hasOwn(given, kind));
  const [kind, other] = kinds;
  if (kind === undefined) return refuseStep(given, at);
  if (other !== undefined) {
    const fault = {
      code: 'cost.step',
      message: `One step says both \`${kind}\` and \`${other}\`.`,
      hint: 'Write two steps, in the order in which they are charged.',
    };
    return { step: null, problems: [problem([at], fault)] };
  }
  const stray = strayKeys(given, kind, at);
  const { step, problems } = readKind(kind, given, at);
  return stray.length === 0 ? { step, problems } : { step: null, problems: [...problems, ...stray] };
}
