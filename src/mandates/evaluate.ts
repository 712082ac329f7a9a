/** Asks the rules of a mandate about every subject of a plan year. */
import { formatDay, type Day } from '../calendar/day.js';
import { PARAMETER_IDS, type ParameterId } from '../parameters/catalogue.js';
import { parameter } from '../parameters/parameter.js';
import type { FactValue } from '../rules/facts.js';
import { compilePredicate, factsOf } from '../rules/predicate.js';
import { PARAMETER_FACT } from './facts.js';
import type { Finding, Mandate, MandateRule, Subject, SubjectKind } from './mandate.js';
import { noFigure } from './own-findings.js';
import { isWithin } from './traits.js';
import { fill } from './words.js';

/** A finding before acceptances are looked at; `key` tells findings of one rule apart. */
export interface Found {
  readonly finding: Finding;
  readonly key: string;
}

type ValueOf = (fact: string) => FactValue;

export interface YearOfSubjects {
  /** First day of the plan year. */
  readonly planYear: Day;
  readonly design: Subject;
  /** All subjects, the design among them. */
  readonly subjects: readonly Subject[];
}

export function evaluate(mandate: Mandate, rules: readonly MandateRule[], year: YearOfSubjects): readonly Found[] {
  const figures = figuresOf(formatDay(year.planYear));
  const byKind = new Map<SubjectKind, Subject[]>();
  for (const subject of year.subjects) {
    const alike = byKind.get(subject.kind);
    if (alike === undefined) byKind.set(subject.kind, [subject]);
    else alike.push(subject);
  }
  return rules.flatMap((rule) => {
    const { subject: kind, planYear } = rule.appliesTo;
    if (!isWithin(year.planYear, planYear?.from, planYear?.before)) return [];
    const missing = figuresAsked(rule).flatMap((id) => absence(rule, mandate, id, figures, year.planYear));
    if (missing.length > 0) return missing;
    const holds = compilePredicate<ValueOf>(rule.conditions, (fact) => (valueOf) => valueOf(fact));
    return (byKind.get(kind) ?? []).flatMap((subject) => {
      const valueOf: ValueOf = (fact) => figures.get(fact)?.amount ?? subject.facts[fact] ?? year.design.facts[fact] ?? null;
      return holds(valueOf) ? [foundBy(rule, mandate, subject, valueOf, year.planYear)] : [];
    });
  });
}

function foundBy(rule: MandateRule, mandate: Mandate, subject: Subject, valueOf: ValueOf, planYear: Day): Found {
  const { id, title, severity, citation } = rule;
  const where = rule.where === undefined ? subject.where : fill(rule.where, valueOf);
  return {
    finding: {
      rule: id,
      mandate,
      title,
      severity,
      where,
      message: fill(rule.message, valueOf),
      citation,
      planYear: formatDay(planYear),
      accepted: null,
    },
    key: JSON.stringify([id, subject.kind, subject.key]),
  };
}

interface Figure {
  readonly id: ParameterId;
  readonly amount: string | null;
  readonly reason: string;
}

/** The dated figures of a plan year by the names that facts have for them. */
function figuresOf(planYear: string): ReadonlyMap<string, Figure> {
  return new Map(
    PARAMETER_IDS.map((id) => {
      const found = parameter(id, planYear);
      return [`${PARAMETER_FACT}${id}`, { id, amount: found.amount, reason: found.amount === null ? found.reason : '' }];
    }),
  );
}

/** The figures that decide: those of the conditions, and those that facts of the rule are reckoned from. */
const figuresAsked = (rule: MandateRule): readonly string[] => [
  ...[...factsOf(rule.conditions)].filter((fact) => fact.startsWith(PARAMETER_FACT)),
  ...(rule.figures ?? []).map((id) => `${PARAMETER_FACT}${id}`),
];

/** A figure that is not known makes no rule hold or fail: that the rule was not asked is said instead. */
function absence(rule: MandateRule, mandate: Mandate, fact: string, figures: ReadonlyMap<string, Figure>, planYear: Day): readonly Found[] {
  const figure = figures.get(fact);
  if (figure !== undefined && figure.amount !== null) return [];
  const reason = figure?.reason ?? `There is no parameter "${fact.slice(PARAMETER_FACT.length)}".`;
  return [{ finding: noFigure(rule.id, reason, formatDay(planYear)), key: JSON.stringify([mandate, rule.id, planYear]) }];
}
