/** The plan as a whole. */
import { formatCents, type Cents } from '../../money/cents.js';
import { beforeDeductible, isCellCovered } from '../costs.js';
import type { Charges, Exposure } from '../exposure.js';
import type { FactsOf } from '../facts.js';
import type { Subject } from '../mandate.js';
import type { Model } from '../model.js';
import type { Payments } from '../parity/payments.js';

const money = ({ amount }: Exposure): string | null => (amount === null ? null : formatCents(amount as Cents));

/** @param essential charges for essential benefits. @param covered charges for all that an HDHP's limit takes in. */
export function designSubject(model: Model, essential: Charges, covered: Charges, payments: Payments): Subject {
  const { design, cells } = model;
  const traits = [...model.traits.values()];
  const own = essential.exposure('self-only');
  const person = essential.exposure('person');
  const family = essential.exposure('family');
  const allOwn = covered.exposure('self-only');
  const allFamily = covered.exposure('family');
  const facts: FactsOf<'design'> = {
    'design.networks': model.networks,
    'design.deductible': cells.some((cell) => isCellCovered(cell) && beforeDeductible(cell, model) !== 'yes'),
    'design.preventive': traits.some(({ preventive }) => preventive),
    'design.drugs': traits.some(({ classification }) => classification === 'prescription-drugs'),
    'design.copayAssistance': design.copayAssistance,
    'design.mentalHealth': cells.some((cell) => cell.traits.mentalHealth && isCellCovered(cell)),
    'design.medicalSurgical': cells.some((cell) => !cell.traits.mentalHealth && isCellCovered(cell)),
    'design.expectedPayments': cells.some((cell) => payments.of(cell) !== undefined),
    'oop.essential.self-only': money(own),
    'oop.essential.self-only.from': own.from,
    'oop.essential.person': money(person),
    'oop.essential.person.from': person.from,
    'oop.essential.family': money(family),
    'oop.essential.family.from': family.from,
    'oop.essential.maximums': essential.maximums,
    'oop.essential.charged': essential.all.length > 0,
    'oop.covered.self-only': money(allOwn),
    'oop.covered.self-only.from': allOwn.from,
    'oop.covered.family': money(allFamily),
    'oop.covered.family.from': allFamily.from,
    'oop.covered.maximums': covered.maximums,
    'oop.covered.charged': covered.all.length > 0,
  };
  return { kind: 'design', where: '', key: '', facts };
}
