/** Benefits: what each costs in each tier, with pointers to other benefits followed. */
import { entries } from '../../door/entries.js';
import { at } from '../../result/report.js';
import type { BenefitDesign, Condition, CostVariant } from '../design.js';
import type { CostJson, VariantJson } from '../schema/cost.js';
import type { BenefitJson } from '../schema/plan.js';
import { benefitIsKnown, tierIsKnown, type Context } from './context.js';
import { readConditionIf } from './conditions.js';
import { readCost } from './cost.js';

type Benefits = Readonly<Record<string, BenefitJson>>;

/** A cost that is longer, once pointers are followed, is a mistake or an attack: pointers to pointers double it each time. */
const MOST_VARIANTS = 1_000;
/** So many pointers are followed from one cost. */
const LONGEST_CHAIN = 64;

export function readBenefits(benefits: Benefits, context: Context): readonly BenefitDesign[] {
  const variantsOf = followCosts(benefits, context);
  const order = [...new Set(context.known.tiers)];
  return Object.entries(benefits).map(([id, json]) => {
    const path = at('benefits', id);
    const tiers = Object.keys(json.costs).filter((tier) => tierIsKnown(tier, at(path, 'costs', tier), context));
    const costs = order
      .filter((tier) => tiers.includes(tier))
      .flatMap((tier) => {
        const variants = variantsOf(id, tier);
        return variants === null || variants.length === 0 ? [] : [{ tier, variants }];
      });
    return {
      id,
      label: json.label ?? null,
      countsTowardOopMax: json.countsTowardOopMax ?? true,
      services: readConditionIf(json.services),
      costs,
    };
  });
}

type Variants = readonly CostVariant[] | null;

/** A reader of the cost of a benefit in a tier, which reads each only once and reports its problems once. Null: it cannot be read. */
function followCosts(benefits: Benefits, context: Context): (benefit: string, tier: string) => Variants {
  const { report, trail, known } = context;
  const read = new Map<string, Variants>();
  const open: string[] = [];

  const costOf = (benefit: string, tier: string): Variants => {
    const key = at('benefits', benefit, 'costs', tier);
    const before = read.get(key);
    if (before !== undefined) return before;
    const json = costJson(benefit, tier);
    open.push(key);
    const variants = json === undefined ? null : expand(json, key, tier);
    open.pop();
    read.set(key, variants);
    return variants;
  };
  const costJson = (benefit: string, tier: string): CostJson | undefined => {
    const costs = Object.hasOwn(benefits, benefit) ? benefits[benefit]?.costs : undefined;
    return costs !== undefined && Object.hasOwn(costs, tier) ? costs[tier] : undefined;
  };

  const expand = (json: CostJson, path: string, tier: string): Variants => {
    if (typeof json === 'string') return shared(json, path);
    if ('same' in json) return pointed(json.same, path, tier);
    return isVariants(json) ? listed(json, path, tier) : shared(json, path);
  };
  const shared = (json: Parameters<typeof readCost>[0], path: string): Variants => {
    const cost = readCost(json, path, context);
    return cost === null ? null : [{ path, when: null, cost }];
  };

  const pointed = (target: string, path: string, tier: string): Variants => {
    const where = at(path, 'same');
    if (!benefitIsKnown(target, where, context)) return null;
    if (known.coveredIn.get(target)?.has(tier) !== true) {
      const others = [...(known.coveredIn.get(target) ?? [])];
      report.error(
        where,
        'cost.same-uncovered',
        `"${target}" has no cost in tier "${tier}" to point to.`,
        others.length === 0
          ? `Write the cost here, or give "${target}" one.`
          : `It has one in ${others.map((other) => `"${other}"`).join(', ')}: write the cost here, or give "${target}" one in "${tier}".`,
      );
      return null;
    }
    const key = at('benefits', target, 'costs', tier);
    if (open.includes(key)) {
      const circle = [...open.slice(open.indexOf(key)), key].map((step) => step.slice('benefits.'.length));
      report.error(
        where,
        'cost.same-circle',
        `The costs point to one another in a circle: ${circle.slice(0, 8).join(' -> ')}.`,
        'Write one of them out.',
      );
      return null;
    }
    if (open.length >= LONGEST_CHAIN) {
      report.error(
        where,
        'cost.same-too-deep',
        `More than ${String(LONGEST_CHAIN)} pointers lead from cost to cost here.`,
        'Point to the benefit whose cost is written out.',
      );
      return null;
    }
    return costOf(target, tier);
  };

  const listed = (json: readonly VariantJson[], path: string, tier: string): Variants => {
    const all: CostVariant[] = [];
    let readable = true;
    let alwaysHolds = false;
    for (const [variant, where] of entries(json, path, trail)) {
      if (alwaysHolds) {
        report.error(
          where,
          'cost.unreachable',
          'A variant after one without `when` can never hold.',
          'Move the one without `when` to the end.',
        );
      }
      // A variant whose condition could not be read is not one without.
      const isWhole = trail.isIntact(where);
      alwaysHolds ||= isWhole && variant.when === undefined;
      const when = readConditionIf(variant.when);
      const inner = expand(variant.cost, isList(variant.cost) ? at(where, 'cost') : where, tier);
      if (inner === null || !isWhole) readable = false;
      else all.push(...inner.map((entry) => ({ ...entry, when: both(when, entry.when) })));
      if (all.length > MOST_VARIANTS) {
        report.error(
          path,
          'cost.too-many-variants',
          `More than ${String(MOST_VARIANTS)} variants result once every \`same\` is followed.`,
          'Write fewer variants, or rules of type "cost-share".',
        );
        return null;
      }
    }
    return readable ? all : null;
  };
  return costOf;
}

const isList = (json: CostJson): boolean => typeof json !== 'string' && !('same' in json);
const isVariants = (json: Exclude<CostJson, string | { readonly same: string }>): json is readonly VariantJson[] =>
  (json as readonly unknown[]).some((entry) => typeof entry === 'object' && entry !== null && 'cost' in entry);

function both(a: Condition | null, b: Condition | null): Condition | null {
  if (a === null || b === null) return a ?? b;
  return { all: [a, b] };
}
