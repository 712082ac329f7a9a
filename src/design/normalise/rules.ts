/** The plan's own rules. */
import { entries } from '../../door/entries.js';
import { centsOf } from '../../door/written.js';
import { at } from '../../result/report.js';
import type { RuleDesign, RuleEvent } from '../design.js';
import type { EventJson, RuleJson } from '../schema/rules.js';
import { benefitIsKnown, tierIsKnown, type Context } from './context.js';
import { readCondition } from './conditions.js';
import { readCost } from './cost.js';
import { readPenalty } from './penalties.js';
import { readPrice } from './tiers.js';

/** The adjustment of a penalty that names none: plan procedures not followed. */
const PROCEDURES_NOT_FOLLOWED = '95';

export function readRules(rules: readonly RuleJson[], context: Context): readonly RuleDesign[] {
  const listed = entries(rules, 'rules', context.trail);
  const first = new Map<string, string>();
  return listed.flatMap(([rule, path]) => {
    const name = rule.name ?? path;
    const before = first.get(name);
    if (before === undefined) first.set(name, path);
    else
      context.report.error(
        at(path, 'name'),
        'rule.duplicate',
        `A rule named "${name}" already stands at ${before}.`,
        'Give each rule a name of its own.',
      );
    const event = readEvent(rule.event, at(path, 'event', 'params'), context);
    return event === null ? [] : [{ name, path, priority: rule.priority ?? null, conditions: readCondition(rule.conditions), event }];
  });
}

function readEvent(event: EventJson, path: string, context: Context): RuleEvent | null {
  switch (event.type) {
    case 'classify':
      return benefitIsKnown(event.params.benefit, at(path, 'benefit'), context)
        ? { type: 'classify', benefit: event.params.benefit }
        : null;
    case 'tier':
      return tierIsKnown(event.params.tier, at(path, 'tier'), context) ? { type: 'tier', tier: event.params.tier } : null;
    case 'deny': {
      const { carc, group, message } = event.params;
      return { type: 'deny', carc: String(carc), group: group ?? null, message: message ?? null };
    }
    case 'price':
      return readPriceEvent(event.params, path, context);
    case 'cost-share': {
      const cost = readCost(event.params.cost, at(path, 'cost'), context);
      return cost === null ? null : { type: 'cost-share', cost };
    }
    case 'penalty':
      return { type: 'penalty', penalty: readPenalty(event.params), carc: String(event.params.carc ?? PROCEDURES_NOT_FOLLOWED) };
    case 'note':
      return { type: 'note', message: event.params.message };
  }
}

type PriceParams = Extract<EventJson, { readonly type: 'price' }>['params'];

function readPriceEvent({ allowed, percent, of }: PriceParams, path: string, { report, trail }: Context): RuleEvent | null {
  if (allowed !== undefined && percent === undefined && of === undefined)
    return { type: 'price', allowed: centsOf(allowed), percent: null };
  if (allowed === undefined && percent !== undefined && of !== undefined)
    return { type: 'price', allowed: null, percent: readPrice({ percent, of }) };
  if (trail.isIntact(path))
    report.error(
      path,
      'price.malformed',
      'A price is either an amount or a percentage of something.',
      'Write { "allowed": 120 } or { "percent": "150%", "of": "reference" }.',
    );
  return null;
}
