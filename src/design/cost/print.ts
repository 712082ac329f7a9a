/**
 * A list of steps as a sentence. Whatever is printed is read back to the same steps; where a design says something that plans
 * have no usual wording for, the wording here is the one that the grammar takes.
 */
import { dollarsText } from './amounts.js';
import { isBareName } from './deductible-phrase.js';
import type { CoinsuranceStep, CopayStep, CostStep, DayRange } from './steps.js';

/** An id that could be read as a word of the sentence stands in quotes. */
const nameText = (id: string): string => (isBareName(id) ? id : `'${id}'`);

function daysText([first, last]: DayRange): string {
  if (last === null) return `for days ${String(first)} and beyond`;
  return first === last ? `for day ${String(first)}` : `for days ${String(first)}-${String(last)}`;
}

const perText = (per: NonNullable<CopayStep['per']>): string => (per === '30-day-supply' ? 'per 30-day supply' : `per ${per}`);

function copayText({ copay, per, days, over, creditsDeductible }: CopayStep): string {
  return [
    `${dollarsText(copay)} copay`,
    per === undefined ? '' : perText(per),
    days === undefined ? '' : daysText(days),
    over === undefined ? '' : `counted over ${nameText(over)}`,
    creditsDeductible === undefined ? '' : 'credited to the deductible',
  ]
    .filter((words) => words !== '')
    .join(' ');
}

function coinsuranceText({ coinsurance, min, max, of, per }: CoinsuranceStep): string {
  const share = `${coinsurance} coinsurance${of === undefined ? '' : ' of the whole allowed amount'}`;
  const unit = per === undefined ? '' : ' per 30-day supply';
  if (min === undefined) return max === undefined ? share : `${share} up to ${dollarsText(max)}${unit}`;
  const least = `${share}, min ${dollarsText(min)}`;
  return max === undefined ? `${least}${unit}` : `${least}, max ${dollarsText(max)}${unit}`;
}

function stepText(step: CostStep): string {
  if (typeof step === 'string') return step.replace('-', ' ');
  if ('deductible' in step) return `${nameText(step.deductible)} deductible`;
  if ('copay' in step) return copayText(step);
  if ('coinsurance' in step) return coinsuranceText(step);
  if ('planPaysUpTo' in step) return `plan pays up to ${dollarsText(step.planPaysUpTo)}`;
  return step.referencePrice === 'generic' ? 'generic reference price' : `reference price ${dollarsText(step.referencePrice)}`;
}

/**
 * @param steps a list in canonical form, as `normaliseSteps` or `readSentence` gives it.
 * @returns a sentence that `readSentence` reads back to the same steps, as long as it stays within the length of a sentence.
 * @example printSteps(['deductible', { coinsurance: '20%', max: '150' }]) //=> 'deductible, then 20% coinsurance up to $150'
 */
export const printSteps = (steps: readonly CostStep[]): string => steps.map(stepText).join(', then ');
