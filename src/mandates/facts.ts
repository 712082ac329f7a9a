/**
 * The facts that mandate rules may ask for, by the kind of subject they are about. Facts of the design, and
 * `parameter.<id>` (a dated figure of the law), can be asked about every subject.
 */
import type { FactType, FactValue } from '../rules/facts.js';
import type { SubjectKind } from './mandate.js';

export const MANDATE_FACTS = {
  design: {
    'design.networks': 'boolean',
    'design.deductible': 'boolean',
    'design.preventive': 'boolean',
    'design.drugs': 'boolean',
    'design.copayAssistance': 'text',
    'design.mentalHealth': 'boolean',
    'design.medicalSurgical': 'boolean',
    'design.expectedPayments': 'boolean',
    'oop.essential.self-only': 'money',
    'oop.essential.self-only.from': 'text',
    'oop.essential.person': 'money',
    'oop.essential.person.from': 'text',
    'oop.essential.family': 'money',
    'oop.essential.family.from': 'text',
    'oop.essential.maximums': 'number',
    'oop.essential.charged': 'boolean',
    'oop.covered.self-only': 'money',
    'oop.covered.self-only.from': 'text',
    'oop.covered.family': 'money',
    'oop.covered.family.from': 'text',
    'oop.covered.maximums': 'number',
    'oop.covered.charged': 'boolean',
  },
  accumulator: {
    'accumulator.id': 'text',
    'accumulator.type': 'text',
    'accumulator.measure': 'text',
    'accumulator.annual': 'boolean',
    'accumulator.self-only': 'money',
    'accumulator.person': 'money',
    'accumulator.family': 'money',
    'accumulator.minimum.self-only': 'money',
    'accumulator.minimum.family': 'money',
    'accumulator.opensBenefits': 'boolean',
    'accumulator.essential': 'text',
    'accumulator.essentialBenefits': 'texts',
    'accumulator.mentalHealthOnly': 'boolean',
  },
  benefit: {
    'benefit.id': 'text',
    'benefit.covered': 'boolean',
    'benefit.emergency': 'text',
    'benefit.moved': 'boolean',
    'benefit.balanceBilled': 'boolean',
  },
  cell: {
    'cell.benefit': 'text',
    'cell.tier': 'text',
    'cell.cost': 'text',
    'cell.network': 'boolean',
    'cell.covered': 'boolean',
    'cell.firstStep': 'text',
    'cell.charges': 'text',
    'cell.capped': 'boolean',
    'cell.essential': 'text',
    'cell.preventive': 'boolean',
    'cell.emergency': 'text',
    'cell.asInNetwork': 'text',
    'cell.networkCost': 'text',
    'cell.beforeDeductible': 'text',
    'cell.exemption': 'text',
    'cell.exemptionPart': 'text',
    'cell.deductibles': 'number',
    'cell.deductible.self-only': 'money',
    'cell.deductible.person': 'money',
  },
  gate: {
    'gate.name': 'text',
    'gate.obstetrics': 'text',
    'gate.obstetricBenefits': 'texts',
    'gate.emergencies': 'text',
    'gate.emergencyBenefits': 'texts',
  },
  rule: {
    'rule.name': 'text',
    'rule.cost': 'text',
    'rule.beforeDeductible': 'boolean',
  },
  classification: {
    'classification.name': 'text',
    'classification.tier': 'text',
    'classification.division': 'text',
    'classification.medicalSurgical': 'boolean',
    'classification.mentalHealth': 'boolean',
    'classification.required': 'boolean',
    'classification.payments': 'text',
    'classification.unpaid': 'texts',
  },
  parity: {
    'parity.classification': 'text',
    'parity.tier': 'text',
    'parity.division': 'text',
    'parity.benefit': 'text',
    'parity.type': 'text',
    'parity.level': 'text',
    'parity.tested': 'boolean',
    'parity.subject': 'money',
    'parity.total': 'money',
    'parity.substantiallyAll': 'boolean',
    'parity.predominant': 'text',
    'parity.moreRestrictive': 'boolean',
  },
} as const satisfies Readonly<Record<SubjectKind, Readonly<Record<string, FactType>>>>;

interface ValueOf {
  readonly text: string;
  readonly number: number;
  readonly boolean: boolean;
  readonly money: string;
  readonly date: string;
  readonly texts: readonly string[];
}

/** Every fact of a kind, of its type or null: a fact that a builder forgets does not compile. */
export type FactsOf<K extends SubjectKind> = {
  readonly [F in keyof (typeof MANDATE_FACTS)[K]]: (typeof MANDATE_FACTS)[K][F] extends infer T extends FactType
    ? ValueOf[T] | null
    : FactValue;
};

/** Dated figures of the law are facts too. */
export const PARAMETER_FACT = 'parameter.';

/** The type of a fact; null where there is none of that name. */
export function mandateFactType(name: string): FactType | null {
  if (name.startsWith(PARAMETER_FACT)) return 'money';
  for (const facts of Object.values(MANDATE_FACTS) as readonly Readonly<Record<string, FactType>>[]) {
    if (Object.hasOwn(facts, name)) return facts[name] ?? null;
  }
  return null;
}
