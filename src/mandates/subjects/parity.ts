/** Classifications, and in each every requirement that mental health benefits have. */
import type { FactsOf } from '../facts.js';
import type { Subject } from '../mandate.js';
import type { Cell, Model } from '../model.js';
import { usualVariant } from '../costs.js';
import type { Group } from '../parity/classes.js';
import { levelsOf, printed, type Level } from '../parity/levels.js';
import type { Payments } from '../parity/payments.js';
import { testParity, type Share, type Tested } from '../parity/tests.js';

/** A requirement of a mental health benefit, with the path that sets it. */
interface Requirement {
  readonly cell: Cell;
  readonly level: Level;
  readonly where: string;
}

/** Every variant counts: none may be more restrictive. */
function requirementsOf({ mentalHealth, isCompared }: Group, model: Model): readonly Requirement[] {
  if (!isCompared) return [];
  return mentalHealth.flatMap((cell) =>
    cell.variants.flatMap((variant) => {
      const own = variant.path.startsWith(`${cell.where}.`) ? variant.path : cell.where;
      return levelsOf(variant, cell, model).map((level) => ({ cell, level, where: level.accumulator ?? own }));
    }),
  );
}

/** A classification as messages name it: `outpatient (office visits) in tier in`. */
const divisionOf = ({ name, tier }: Group): string => (tier === null ? name : `${name} in tier ${tier}`);

export function classificationSubjects(groups: readonly Group[], payments: Payments, model: Model): readonly Subject[] {
  return groups.map((group) => {
    const unpaid = group.medicalSurgical.filter((cell) => payments.of(cell) === undefined);
    const none = unpaid.length === group.medicalSurgical.length;
    const facts: FactsOf<'classification'> = {
      'classification.name': group.name,
      'classification.tier': group.tier,
      'classification.division': divisionOf(group),
      'classification.medicalSurgical': group.medicalSurgical.length > 0,
      'classification.mentalHealth': group.hasMentalHealth,
      'classification.required': requirementsOf(group, model).length > 0,
      'classification.payments': none ? 'none' : unpaid.length > 0 ? 'some' : 'all',
      'classification.unpaid': unpaid.map(({ benefit }) => benefit.id),
    };
    return { kind: 'classification', where: group.where, key: divisionOf(group), facts };
  });
}

export function paritySubjects(groups: readonly Group[], payments: Payments, model: Model): readonly Subject[] {
  return groups.flatMap((group) => {
    const testOf = testsIn(group, payments, model);
    return requirementsOf(group, model).map(({ cell, level, where }) => {
      const { total, subject, substantiallyAll, predominant } = testOf(level.type);
      const facts: FactsOf<'parity'> = {
        'parity.classification': group.name,
        'parity.tier': group.tier,
        'parity.division': divisionOf(group),
        'parity.benefit': cell.benefit.id,
        'parity.type': level.type,
        'parity.level': level.text,
        'parity.tested': total > 0n,
        'parity.subject': printed(subject),
        'parity.total': printed(total),
        'parity.substantiallyAll': substantiallyAll,
        'parity.predominant': predominant?.text ?? null,
        'parity.moreRestrictive': predominant !== null && level.order > predominant.order,
      };
      return { kind: 'parity', where, key: JSON.stringify([where, cell.where, group.name, level.type, level.text]), facts };
    });
  });
}

/** The tests of a group, by the type of requirement: on its medical and surgical payments, each at its level. */
function testsIn(group: Group, payments: Payments, model: Model): (type: string) => Tested<Level> {
  const paid = group.medicalSurgical.map((cell) => {
    const variant = usualVariant(cell);
    return { payments: payments.of(cell) ?? 0n, levels: variant === null ? [] : levelsOf(variant, cell, model) };
  });
  const sharesOf = (type: string): readonly Share<Level>[] =>
    paid.map(({ payments: amount, levels }) => {
      const [most] = levels.filter((level) => level.type === type).sort((a, b) => b.order - a.order);
      return { level: most ?? null, payments: amount };
    });
  const tested = new Map<string, Tested<Level>>();
  return (type) => {
    const known = tested.get(type) ?? testParity(sharesOf(type));
    tested.set(type, known);
    return known;
  };
}
