/** The gates: whether they stand before obstetric care or emergencies. */
import type { Gate, ReferralGate } from '../../design/design.js';
import { factsOf } from '../../rules/predicate.js';
import { BENEFIT_LISTS } from '../catalogue.js';
import type { FactsOf } from '../facts.js';
import type { Subject } from '../mandate.js';
import type { Model } from '../model.js';

export function gateSubjects(model: Model): readonly Subject[] {
  const { pcp, referral, authorization } = model.design.gates;
  const gates = Object.entries({ pcp, referral, authorization }) as readonly (readonly [string, Gate | ReferralGate | null])[];
  return gates.flatMap(([name, gate]): readonly Subject[] => {
    if (gate === null) return [];
    const where = `gatekeeping.${name}`;
    return [{ kind: 'gate', where, key: where, facts: gateFacts(name, gate, model) }];
  });
}

function gateFacts(name: string, gate: Gate | ReferralGate, model: Model): FactsOf<'gate'> {
  const behind = gate.benefits ?? model.design.benefits.map(({ id }) => id);
  const obstetric = behind.filter((id) => model.traits.get(id)?.obstetric === true);
  const emergencies = emergenciesBehind(gate, behind, model);
  return {
    'gate.name': name,
    'gate.obstetrics': obstetricsOf(gate, obstetric),
    'gate.obstetricBenefits': obstetric,
    'gate.emergencies': emergencies.how,
    'gate.emergencyBenefits': emergencies.benefits,
  };
}

/** `conditional`: conditions of the gate's own may let the specialty pass. */
function obstetricsOf(gate: Gate | ReferralGate, obstetric: readonly string[]): 'asked' | 'conditional' | 'exempt' {
  if (obstetric.length === 0) return 'exempt';
  const exempt = 'exemptSpecialties' in gate ? gate.exemptSpecialties : [];
  if (exempt.some((specialty) => BENEFIT_LISTS.obstetricSpecialties.includes(specialty))) return 'exempt';
  const asked = gate.when === null ? new Set<string>() : factsOf(gate.when);
  return asked.has('provider.specialty') || asked.has('member.sex') ? 'conditional' : 'asked';
}

/**
 * `asked`: the gate really stands before them, since `emergency` leaves them out. `listed`: claims pass it, as all
 * emergencies do, but the gate lists them by name. A gate that is about every benefit lists none.
 */
function emergenciesBehind(
  gate: Gate,
  behind: readonly string[],
  model: Model,
): { readonly how: string; readonly benefits: readonly string[] } {
  const emergencies = behind.filter((id) => model.traits.get(id)?.emergency !== 'no');
  const known = new Set(model.design.emergency.benefits);
  const asked = emergencies.filter((id) => !known.has(id));
  if (asked.length > 0) return { how: 'asked', benefits: asked };
  const isAll = gate.benefits === null || behind.length === model.design.benefits.length;
  return isAll || emergencies.length === 0 ? { how: 'no', benefits: [] } : { how: 'listed', benefits: emergencies };
}
