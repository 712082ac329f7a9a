/** A design against mandates: every plan year, every subject, every rule. */
import { addYears, type Day } from '../calendar/day.js';
import type { PlanDesign } from '../design/design.js';
import { applyAcceptances } from './accept.js';
import type { Asides } from './asides.js';
import { MANDATE_RULES } from './catalogue.js';
import { evaluate, type Found, type YearOfSubjects } from './evaluate.js';
import { chargesIn, type Charges } from './exposure.js';
import { MANDATES, type Finding, type Mandate } from './mandate.js';
import { modelOf, type Model } from './model.js';
import { badPayment, tooLarge, tooMany, unread } from './own-findings.js';
import { groupsOf } from './parity/classes.js';
import { readPayments, type Payments } from './parity/payments.js';
import { accumulatorSubjects } from './subjects/accumulators.js';
import { benefitSubjects } from './subjects/benefits.js';
import { cellSubjects } from './subjects/cells.js';
import { designSubject } from './subjects/design.js';
import { gateSubjects } from './subjects/gates.js';
import { classificationSubjects, paritySubjects } from './subjects/parity.js';
import { ruleSubjects } from './subjects/rules.js';
import { exemptionOf } from './traits.js';

export interface Asked {
  readonly mandates: readonly Mandate[];
  readonly expectedPayments: unknown;
  /** Whether office visits are compared apart from other outpatient care. */
  readonly splitsOffice: boolean;
  /** Null: every plan year that begins while the plan is in effect. */
  readonly planYear: Day | null;
}

/** Nobody mends more at once, and a hostile plan could have millions. */
const MOST_FINDINGS = 1_000;
/** Benefits x tiers x accumulators, and how many of those belong together, over all plan years: far above any real plan. */
const MOST_PLACES = 20_000_000;
const MOST_WORK = 200_000;
const MOST_YEARS = 20;

const ALL_RULES: readonly string[] = MANDATES.flatMap((mandate) => MANDATE_RULES[mandate].map(({ id }) => id));

/** What was found, mandate by mandate; then what the check itself has to say. */
export function checkDesignMandates(design: PlanDesign, asides: Asides, asked: Asked): readonly Finding[] {
  if (design.benefits.length * design.tiers.length * Math.max(1, design.accumulators.length) > MOST_PLACES) return [tooLarge];
  const years = asked.planYear === null ? planYearsOf(design) : [asked.planYear];
  const model = modelOf(design, asides.benefits, years[0] ?? design.effective.from);
  const work = model.cells.reduce((sum, { accumulators }) => sum + 1 + accumulators.length, 0);
  if (work * years.length > MOST_WORK) return [tooLarge];
  const payments = readPayments(asked.expectedPayments, model);
  const chargesOf = chargesOver(model);
  const found = years.map((planYear) => subjectsOf({ ...model, planYear }, chargesOf(planYear), payments, asked));
  const byMandate = MANDATES.filter((mandate) => asked.mandates.includes(mandate)).flatMap((mandate) =>
    found.flatMap((year) => evaluate(mandate, MANDATE_RULES[mandate], year)),
  );
  const all = [
    ...applyAcceptances(firstOfEach(byMandate), asides.accept, asked.mandates, ALL_RULES),
    ...asides.problems.map(unread),
    ...payments.problems.map(badPayment),
  ];
  return all.length > MOST_FINDINGS ? [...all.slice(0, MOST_FINDINGS), tooMany(MOST_FINDINGS)] : all;
}

/** The first days of plan years that begin while the version is in effect; of one without an end the first. */
function planYearsOf({ effective: { from, to } }: PlanDesign): readonly Day[] {
  const years = [from];
  if (to === null) return years;
  for (let next = addYears(from, 1); next <= to && years.length < MOST_YEARS; next = addYears(from, years.length)) years.push(next);
  return years;
}

interface AllCharges {
  readonly essential: Charges;
  /** All that an HDHP's limit takes in. */
  readonly covered: Charges;
  readonly everything: Charges;
}

/** Reckoned once for all plan years that take in the same benefits. */
function chargesOver(model: Model): (planYear: Day) => AllCharges {
  const essential = chargesIn(model, ({ traits }) => traits.essential === 'yes');
  const everything = chargesIn(model, () => true);
  const known = new Map<string, Charges>();
  return (planYear) => {
    const isLeftOut = (id: string): boolean => exemptionOf(id, planYear)?.name === 'disregarded coverage';
    const leftOut = new Set(model.design.benefits.map(({ id }) => id).filter(isLeftOut));
    const key = JSON.stringify([...leftOut]);
    const covered = known.get(key) ?? chargesIn(model, ({ benefit }) => !leftOut.has(benefit.id));
    known.set(key, covered);
    return { essential, covered, everything };
  };
}

function subjectsOf(model: Model, { essential, covered, everything }: AllCharges, payments: Payments, asked: Asked): YearOfSubjects {
  const design = designSubject(model, essential, covered, payments);
  const groups = asked.mandates.includes('parity') ? groupsOf(model, asked.splitsOffice) : [];
  return {
    planYear: model.planYear,
    design,
    subjects: [
      design,
      ...accumulatorSubjects(model),
      ...benefitSubjects(model),
      ...cellSubjects(model, everything),
      ...gateSubjects(model),
      ...ruleSubjects(model),
      ...classificationSubjects(groups, payments, model),
      ...paritySubjects(groups, payments, model),
    ],
  };
}

/** What is found in one plan year and again in the next is told once. */
function firstOfEach(found: readonly Found[]): readonly Finding[] {
  const seen = new Set<string>();
  return found.flatMap(({ finding, key }) => {
    if (seen.has(key)) return [];
    seen.add(key);
    return [finding];
  });
}
