/** Rules that never decide: where the first one decides, an earlier one holds wherever they do. */
import type { RuleDesign } from '../../design/design.js';
import { warning, type Issue } from '../../result/issue.js';
import { PRIORITY, type Rule, type RuleStage } from '../../rules/rule.js';
import type { Check, ReviewInput } from '../input.js';
import { shadowsOf } from '../logic/shadows.js';

/** Stages that ask the same question one after the other: a line that the first decides never meets the next. */
const QUESTIONS: readonly (readonly RuleStage[])[] = [['classify-own', 'classify'], ['tier'], ['price-own'], ['cost-share']];

export const ruleShadowed: Check = (input) => [...QUESTIONS.flatMap((stages) => shadowedIn(stages, input)), ...belowTheDesign(input)];

function shadowedIn(stages: readonly RuleStage[], { book }: ReviewInput): readonly Issue[] {
  const rules = stages.flatMap((stage) => book.stages[stage].filter(isThePlansOwn));
  const shadows = shadowsOf(rules.map(({ conditions }) => conditions));
  return rules.flatMap((rule, i) => {
    const earlier = rules[shadows[i] ?? -1];
    return earlier === undefined ? [] : [shadowed(rule, earlier)];
  });
}

/** What the plan wrote as a condition: its rules and its services. Costs of a cell are looked at cell by cell. */
const isThePlansOwn = ({ event }: Rule): boolean => /^(?:rules\.\d+|benefits\..+\.services)$/.test(event.params.from);

function shadowed(rule: Rule, earlier: Rule): Issue {
  const same = JSON.stringify(rule.conditions) === JSON.stringify(earlier.conditions);
  return warning(
    rule.event.params.from,
    'rule.shadowed',
    `"${rule.name}" can never decide: ${same ? 'its conditions are those' : 'wherever it holds, so do the conditions'} of "${earlier.name}" (${earlier.event.params.from}), which goes first.`,
    rule.event.params.from.startsWith('rules.')
      ? 'Give it a higher `priority`, narrow the conditions of the other one, or take it out.'
      : 'Narrow the conditions of the other one, or take these out.',
  );
}

/** Every line has a tier and a cost by the design itself: what comes after that is never asked. */
function belowTheDesign({ design }: ReviewInput): readonly Issue[] {
  const isAfter = ({ priority, event }: RuleDesign): boolean =>
    priority !== null && priority < PRIORITY.design && (event.type === 'tier' || event.type === 'cost-share');
  return design.rules
    .filter(isAfter)
    .map(({ name, path, priority, event }) =>
      warning(
        `${path}.priority`,
        'rule.shadowed',
        `"${name}" can never decide: with a priority of ${String(priority)} it comes after the plan's own ${event.type === 'tier' ? 'tiers' : 'costs'}, which have ${String(PRIORITY.design)} and take every line.`,
        `Give it a priority above ${String(PRIORITY.design)}, or none: it then goes before them.`,
      ),
    );
}
