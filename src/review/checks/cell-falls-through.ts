/** Costs in variants without a last one that always holds: the lines that no variant takes are not covered, without a word. */
import type { Condition, PlanDesign } from '../../design/design.js';
import { warning, type Issue } from '../../result/issue.js';
import type { FactValue } from '../../rules/facts.js';
import type { Check, ReviewInput } from '../input.js';
import { casesOf } from '../logic/cases.js';
import { confinedTo } from '../logic/implication.js';
import { andList } from '../logic/words.js';
import { cellPath, isWrittenIn } from '../logic/written.js';

export const cellFallsThrough: Check = (input) => {
  const open = input.design.benefits.flatMap((benefit) =>
    benefit.costs.filter(({ variants }) => variants.every(({ when }) => when !== null)).map((cost) => ({ benefit, ...cost })),
  );
  if (open.length === 0) return [];
  const takers = otherTakers(input);
  return open.flatMap(({ benefit, tier, variants }) => {
    const path = cellPath(benefit.id, tier);
    // Where the list ends with another benefit's cost, that one is told about.
    if (!isWrittenIn(variants.at(-1)?.path ?? '', path)) return [];
    const others = takers.filter(({ benefits }) => benefits?.has(benefit.id) !== false).map(({ conditions }) => conditions);
    const whens = variants.flatMap(({ when }) => (when === null ? [] : [when]));
    const missing = missingCase([...whens, ...others], benefit.id, tier, input.design);
    return missing === null ? [] : [fallsThrough(path, missing)];
  });
};

const fallsThrough = (path: string, missing: string): Issue =>
  warning(
    path,
    'cell.falls-through',
    `No variant holds ${missing}, and there is no last one without \`when\`: such a line is not covered.`,
    'End the list with a cost for all other lines, { "cost": "20%" }, or say that there is none: { "cost": "not covered" }.',
  );

/** What else may decide a line before the cell is asked: it is then no hole. */
function otherTakers({ book }: ReviewInput): readonly { readonly conditions: Condition; readonly benefits: ReadonlySet<string> | null }[] {
  const rules = [
    ...book.stages['deny'],
    ...book.stages['gate'].filter(({ event }) => event.type === 'deny' || event.type === 'tier'),
    ...book.stages['cost-share'].filter(({ event }) => event.params.from.startsWith('rules.')),
  ];
  return rules.map(({ conditions }) => ({ conditions, benefits: confinedTo(conditions, 'benefit') }));
}

/** So many conditions are nothing that a person could check a single missing case against. */
const MOST_CONDITIONS = 60;

function missingCase(conditions: readonly Condition[], benefit: string, tier: string, design: PlanDesign): string | null {
  if (conditions.length > MOST_CONDITIONS) return null;
  const fixed = new Map<string, FactValue>([
    ['benefit', benefit],
    ['tier', tier],
  ]);
  if (design.emergency.benefits.includes(benefit)) fixed.set('emergency', true);
  const { uncovered } = casesOf(conditions, { design, fixed, days: design.effective });
  // Facts of one history move together: a case of two of them may never come about.
  if (uncovered === null || uncovered.filter((phrase) => HISTORY.test(phrase)).length > 1) return null;
  return uncovered.length === 0 ? 'for any line' : `where ${andList(uncovered)}`;
}

const HISTORY = /^"(?:visits"|(?:used|left|familyUsed|familyLeft)\.)/;
