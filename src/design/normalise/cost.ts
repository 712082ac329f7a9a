/** One cost that stands on its own, a sentence or steps, and the accumulators that it names. */
import { entries } from '../../door/entries.js';
import { readSentence, type SentenceReading } from '../cost/sentence.js';
import { printSteps } from '../cost/print.js';
import type { Cost } from '../design.js';
import type { SharedCostJson } from '../schema/cost.js';
import type { Context } from './context.js';
import { namesKnown } from './named.js';
import { readSteps } from './steps.js';

/** @returns the cost, or null where it cannot be read; what is wrong is reported at `path`. */
export function readCost(json: SharedCostJson, path: string, context: Context): Cost | null {
  const cost = typeof json === 'string' ? readWritten(json, path, context) : readListed(json, path, context);
  if (cost === null) return null;
  const named =
    typeof json === 'string'
      ? cost.steps.map((step) => namesKnown(step, path, context))
      : entries(json, path, context.trail).map(([step, where]) => namesKnown(step, where, context));
  return named.every(Boolean) ? cost : null;
}

function readWritten(sentence: string, path: string, context: Context): Cost | null {
  const { steps, problems, namedDeductible } = context.sentences.get(sentence) ?? remember(readSentence(sentence), sentence, context);
  for (const { code, message, hint, severity } of problems) {
    if (severity === 'error') context.report.error(path, code, message, hint);
    else context.report.warn(path, code, message, hint);
  }
  if (steps === null || problems.some((problem) => problem.severity === 'error')) return null;
  const cost: Cost = { steps, text: sentence };
  if (namedDeductible) context.separate.add(cost);
  return cost;
}

function remember(reading: SentenceReading, sentence: string, { sentences }: Context): SentenceReading {
  sentences.set(sentence, reading);
  return reading;
}

function readListed(json: Exclude<SharedCostJson, string>, path: string, context: Context): Cost | null {
  const steps = readSteps(json, path, context);
  return steps === null ? null : { steps, text: printSteps(steps) };
}
