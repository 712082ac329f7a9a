/**
 * A list of steps in its one canonical form, and the laws of such a list: what stands alone, first, last and once.
 * Sentences and JSON end here alike, so that both are held to the same laws.
 */
import { isZeroMoney } from './amounts.js';
import { readStep, type StepProblem } from './step.js';
import type { CopayStep, CostStep } from './steps.js';

export type { StepProblem } from './step.js';

export interface StepsReading {
  /** null where a problem is an error. */
  readonly steps: readonly CostStep[] | null;
  readonly problems: readonly StepProblem[];
}

const error = (path: StepProblem['path'], code: string, message: string, hint: string): StepProblem => ({
  path,
  code,
  message,
  hint,
  severity: 'error',
});

const has = (step: CostStep, key: string): boolean => typeof step === 'object' && key in step;

/** `no charge` and `not covered` say everything there is to say. */
function aloneOnly(steps: readonly CostStep[]): readonly StepProblem[] {
  if (steps.length === 1) return [];
  return steps.flatMap((step, at) => {
    if (step !== 'no-charge' && step !== 'not-covered') return [];
    const words = step === 'no-charge' ? 'no charge' : 'not covered';
    return [error([at], 'cost.alone', `\`${words}\` stands beside other steps.`, `Leave \`${words}\` out, or the others.`)];
  });
}

function placesOnly(steps: readonly CostStep[]): readonly StepProblem[] {
  return steps.flatMap((step, at) => {
    const isLast = at === steps.length - 1;
    if (has(step, 'coinsurance') && !isLast) {
      return [
        error(
          [at],
          'cost.order',
          'A coinsurance is followed by another step, and it leaves none anything to share.',
          'Put the coinsurance last: `deductible, then 20%`.',
        ),
      ];
    }
    if (has(step, 'planPaysUpTo') && !isLast) {
      return [
        error(
          [at],
          'cost.order',
          'An allowance is followed by another step, and it leaves none anything to share.',
          'Put the allowance last: `$10 copay, then plan pays up to $130`.',
        ),
      ];
    }
    if (has(step, 'referencePrice') && at > 0) {
      return [
        error(
          [at],
          'cost.order',
          'A reference price follows another step, and it holds down what all of them share.',
          'Put the reference price first: `reference price $30,000, then 20%`.',
        ),
      ];
    }
    return [];
  });
}

/** The accumulator that a deductible step names; "" for the one that the benefit uses. */
const deductibleOf = (step: CostStep): string | null => {
  if (step === 'deductible') return '';
  return typeof step === 'object' && 'deductible' in step ? step.deductible : null;
};

function onceOnly(steps: readonly CostStep[]): readonly StepProblem[] {
  const names = steps.map(deductibleOf);
  return names.flatMap((name, at) =>
    name === null || names.indexOf(name) === at
      ? []
      : [
          error(
            [at],
            'cost.repeated',
            'The same deductible stands twice, and the second one never finds anything left.',
            'Leave one out; two deductibles that are both due are named: `{ "deductible": "rx-deductible" }`.',
          ),
        ],
  );
}

type Range = NonNullable<CopayStep['days']>;
const EVERY_DAY: Range = [1, null];

const isDaily = (step: CostStep): step is CopayStep => typeof step === 'object' && 'copay' in step && step.per === 'day';

/** Ranges counted in the same way go up and share no day; a daily copay without days is for all of them. */
function ascendingDays(steps: readonly CostStep[]): readonly StepProblem[] {
  return steps.flatMap((step, at) => {
    if (!isDaily(step)) return [];
    const before = steps
      .slice(0, at)
      .filter(isDaily)
      .filter(({ over }) => over === step.over)
      .at(-1);
    if (before === undefined || (before.days === undefined && step.days === undefined)) return [];
    const [, last] = before.days ?? EVERY_DAY;
    const [first] = step.days ?? EVERY_DAY;
    if (last !== null && last < first) return [];
    return [
      error(
        [at, 'days'],
        'cost.range',
        `A daily copay for ${rangeText(step.days)} stands behind one for ${rangeText(before.days)}.`,
        'Write the ranges in order, each from the day after the last one: `days 1-5`, `days 6 and beyond`.',
      ),
    ];
  });
}

function rangeText(days: Range | undefined): string {
  if (days === undefined) return 'every day';
  const [first, last] = days;
  return last === null ? `days ${String(first)} and beyond` : `days ${String(first)}-${String(last)}`;
}

/** A step that never charges anything: `$0 copay`, `0%` without a minimum. */
function isNothing(step: CostStep): boolean {
  if (typeof step === 'string') return step === 'no-charge';
  if ('copay' in step) return isZeroMoney(step.copay);
  return 'coinsurance' in step && step.coinsurance === '0%' && step.min === undefined;
}

/** Without the steps that charge nothing; `no charge` where that is all of them. */
function withoutNothing(steps: readonly CostStep[]): readonly CostStep[] {
  const left = steps.filter((step) => !isNothing(step));
  return left.length === 0 ? ['no-charge'] : left;
}

/**
 * Brings a list of steps to its canonical form: money as "35" or "12.50", shares as "33.5%", defaults left out, steps that
 * charge nothing left out.
 * @param given the list as JSON has it, money as numbers or text.
 * @returns the steps, or every problem with its path from the list on: codes `cost.step`, `cost.key`, `cost.money`,
 *   `cost.share`, `cost.unit`, `cost.value`, `cost.name`, `cost.days`, `cost.range`, `cost.order`, `cost.alone`,
 *   `cost.repeated`, `cost.empty`.
 * @example normaliseSteps(['deductible', { copay: 25, per: 'visit' }]).steps //=> ['deductible', { copay: '25' }]
 */
export function normaliseSteps(given: unknown): StepsReading {
  if (!Array.isArray(given) || given.length === 0) {
    const message = Array.isArray(given) ? 'The list of steps is empty.' : 'A cost is a sentence or a list of steps.';
    return {
      steps: null,
      problems: [error([], 'cost.empty', message, 'Write `no charge` where nothing is paid, `not covered` where nothing is covered.')],
    };
  }
  const readings = (given as readonly unknown[]).map(readStep);
  const problems = readings.flatMap((reading) => reading.problems);
  if (problems.length > 0) return { steps: null, problems };
  const steps = readings.flatMap(({ step }) => (step === null ? [] : [step]));
  const broken = [aloneOnly, placesOnly, onceOnly, ascendingDays].flatMap((law) => law(steps));
  return broken.length > 0 ? { steps: null, problems: broken } : { steps: withoutNothing(steps), problems: [] };
}
