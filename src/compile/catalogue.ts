/**
 * The catalogue of services that the library ships, as rules. Bundled: nothing is read from disk at run time.
 * A rule is for the benefit that it names; in a plan that does not list it, for the nearest broader one that the plan does list.
 */
import behavioralHealth from '../../rules/services/behavioral-health.json' with { type: 'json' };
import catalogue from '../../rules/services/benefits.json' with { type: 'json' };
import dental from '../../rules/services/dental.json' with { type: 'json' };
import emergency from '../../rules/services/emergency.json' with { type: 'json' };
import equipment from '../../rules/services/equipment.json' with { type: 'json' };
import home from '../../rules/services/home.json' with { type: 'json' };
import hospital from '../../rules/services/hospital.json' with { type: 'json' };
import maternity from '../../rules/services/maternity.json' with { type: 'json' };
import office from '../../rules/services/office.json' with { type: 'json' };
import pharmacy from '../../rules/services/pharmacy.json' with { type: 'json' };
import preventive from '../../rules/services/preventive.json' with { type: 'json' };
import surgery from '../../rules/services/surgery.json' with { type: 'json' };
import tests from '../../rules/services/tests.json' with { type: 'json' };
import therapy from '../../rules/services/therapy.json' with { type: 'json' };
import treatment from '../../rules/services/treatment.json' with { type: 'json' };
import visionHearing from '../../rules/services/vision-hearing.json' with { type: 'json' };
import type { Condition } from '../design/design.js';
import type { Rule } from '../rules/rule.js';

interface Entry {
  readonly name: string;
  readonly priority: number;
  readonly benefit: string;
  /** Instead of what the benefit itself says. */
  readonly broader?: readonly string[];
  readonly conditions: Condition;
}

interface Target {
  readonly benefit: string;
  readonly rule: Rule;
}

const FILES: readonly (readonly [file: string, entries: readonly Entry[]])[] = [
  ['emergency', emergency.rules],
  ['pharmacy', pharmacy.rules],
  ['preventive', preventive.rules],
  ['hospital', hospital.rules],
  ['surgery', surgery.rules],
  ['maternity', maternity.rules],
  ['home', home.rules],
  ['behavioral-health', behavioralHealth.rules],
  ['therapy', therapy.rules],
  ['treatment', treatment.rules],
  ['tests', tests.rules],
  ['equipment', equipment.rules],
  ['dental', dental.rules],
  ['vision-hearing', visionHearing.rules],
  ['office', office.rules],
];

const BROADER: ReadonlyMap<string, readonly string[]> = new Map(catalogue.benefits.map(({ id, broader }) => [id, broader ?? []]));

/** Each rule, once for every benefit that it may stand for, the nearest first. */
const TARGETS: readonly (readonly Target[])[] = FILES.flatMap(([file, entries]) =>
  entries.map(({ name, priority, benefit: own, broader, conditions }) =>
    [own, ...(broader ?? BROADER.get(own) ?? [])].map((benefit): Target => ({
      benefit,
      rule: { name, priority, conditions, event: { type: 'classify', params: { benefit, from: `rules/services/${file}.json#${name}` } } },
    })),
  ),
);

export const CATALOGUE = {
  /**
   * @param isListed whether the plan lists a benefit.
   * @returns each rule for the nearest benefit that is listed; a rule without one is left out, so that a more general one may take the line.
   */
  filter: (isListed: (target: { readonly benefit: string }) => boolean): readonly Target[] =>
    TARGETS.flatMap((targets) => {
      const nearest = targets.find(isListed);
      return nearest === undefined ? [] : [nearest];
    }),
};
