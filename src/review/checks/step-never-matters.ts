/** Steps of a cost that can never take their part, or never leave any for the next. */
import type { CoinsuranceStep, CopayStep, CostStep } from '../../design/cost/steps.js';
import type { Cost, PlanDesign } from '../../design/design.js';
import { formatCents, parseCents, type Cents } from '../../money/cents.js';
import { dollars } from '../../money/dollars.js';
import { parsePercent, shareOf } from '../../money/percent.js';
import { warning, type Issue } from '../../result/issue.js';
import { at } from '../../result/report.js';
import type { Check } from '../input.js';
import { fixedPrices, referencePriceOf } from '../logic/ceiling.js';
import { longestStay, type Stay } from '../logic/stay.js';
import { cellPath, isWrittenIn } from '../logic/written.js';

export const stepNeverMatters: Check = ({ design }) => {
  const prices = fixedPrices(design);
  const cells = design.benefits.flatMap((benefit) =>
    benefit.costs.flatMap(({ tier, variants }) =>
      variants
        .filter(({ path }) => isWrittenIn(path, cellPath(benefit.id, tier)))
        .flatMap(({ path, cost }) => inCost(cost, path, prices(benefit.id, tier), longestStay(design, benefit.id, tier), design)),
    ),
  );
  const rules = design.rules.flatMap(({ path, event }) =>
    event.type === 'cost-share' ? inCost(event.cost, at(path, 'event', 'params', 'cost'), null, null, design) : [],
  );
  return [...cells, ...rules];
};

/** What is the most that a step can find left of a line, and why. */
interface Ceiling {
  readonly most: Cents;
  readonly why: string;
}

function inCost({ steps, text }: Cost, path: string, price: Cents | null, stay: Stay | null, design: PlanDesign): readonly Issue[] {
  const tell = (message: string, hint: string): Issue => warning(path, 'step.never-matters', message, hint);
  const reference = referencePriceOf(steps);
  const byReference = reference === null ? null : { most: reference, why: `the reference price leaves ${inWords(reference)} to share` };
  const byPrice = price === null ? null : { most: price, why: `the plan's own price of such a line is ${inWords(price)}` };
  const ceiling = byReference !== null && (byPrice === null || byReference.most <= byPrice.most) ? byReference : byPrice;
  return [
    ...(endsInNothing(text, steps)
      ? [
          tell(
            "The `0%` at the end takes nothing: what is left is the plan's to pay anyway.",
            'Leave it out; "no charge after deductible" says the same of a deductible.',
          ),
        ]
      : []),
    ...steps.flatMap((step, i) => [
      ...(ceiling === null
        ? []
        : aboveCeiling(step, ceiling, i === steps.length - 1, design).map((message) =>
            tell(message, 'Check the amounts against each other.'),
          )),
      ...(stay === null ? [] : pastStay(step, stay).map((message) => tell(message, 'Check the days against the limit.'))),
      ...ofNothing(step).map((message) => tell(message, 'Write the amount that is meant, or "not covered".')),
    ]),
  ];
}

/** A zero share is dropped when a cost is read: only its words still show that it stood at the end of others. */
function endsInNothing(text: string, steps: readonly CostStep[]): boolean {
  const parts = text.toLowerCase().split(/\bthen\b|\bplus\b|[;+]/);
  const last = (parts.at(-1) ?? '').replace(/\b(?:coinsurance|co-insurance|coins|you pay|and)\b/g, '').replace(/[.,]/g, ' ');
  return parts.length > 1 && last.trim() === '0%' && steps.length > 0 && !steps.includes('no-charge');
}

function aboveCeiling(step: CostStep, ceiling: Ceiling, isLast: boolean, design: PlanDesign): readonly string[] {
  if (typeof step === 'string') return [];
  if ('copay' in step) return copayAbove(step, ceiling, isLast);
  if ('coinsurance' in step) return coinsuranceAbove(step, ceiling, design);
  if ('planPaysUpTo' in step && (parseCents(step.planPaysUpTo) ?? 0) >= ceiling.most)
    return [`The plan's allowance of ${amountOf(step.planPaysUpTo)} is never used up: ${ceiling.why}.`];
  return [];
}

/** What is charged once for a line or for the visit that a line is of. */
const BY_LINE: ReadonlySet<string | undefined> = new Set([undefined, 'line', 'prescription']);

function copayAbove({ copay, per }: CopayStep, { most, why }: Ceiling, isLast: boolean): readonly string[] {
  const amount = parseCents(copay) ?? 0;
  if (!BY_LINE.has(per) || amount < most || (amount === most && isLast)) return [];
  return [
    amount > most
      ? `No line is large enough for a copay of ${amountOf(copay)}: ${why}.`
      : `A copay of ${amountOf(copay)} leaves the step after it nothing: ${why}.`,
  ];
}

function coinsuranceAbove({ coinsurance, min, max, per }: CoinsuranceStep, { most, why }: Ceiling, design: PlanDesign): readonly string[] {
  const share = parsePercent(coinsurance);
  if (share === null || per !== undefined) return [];
  if (max !== undefined && shareOf(most, share, design.rounding) < (parseCents(max) ?? 0))
    return [`${coinsurance} never comes to its maximum of ${amountOf(max)}: ${why}.`];
  return min !== undefined && (parseCents(min) ?? 0) > most ? [`No line is large enough for a minimum of ${amountOf(min)}: ${why}.`] : [];
}

function pastStay(step: CostStep, { days, limit }: Stay): readonly string[] {
  if (typeof step === 'string' || !('copay' in step) || step.days === undefined) return [];
  const [first] = step.days;
  // Days that run over another accumulator may go on where this limit begins anew.
  if (first <= days || (step.over !== undefined && step.over !== limit)) return [];
  return [`The copay from day ${String(first)} on is never charged: the limit "${limit}" ends after ${String(days)} days.`];
}

function ofNothing(step: CostStep): readonly string[] {
  if (typeof step === 'string') return [];
  if ('planPaysUpTo' in step && parseCents(step.planPaysUpTo) === 0) return ['The plan pays up to $0: nothing is covered.'];
  return 'referencePrice' in step && parseCents(step.referencePrice) === 0 ? ['A reference price of $0 leaves nothing to share.'] : [];
}

const inWords = (amount: Cents): string => dollars(formatCents(amount)).replace(/\.00$/, '');
const amountOf = (amount: string): string => inWords(parseCents(amount) ?? (0 as Cents));
