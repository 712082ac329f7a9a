/** The three gates with their defaults. */
import type { Gate, ReferralGate, Without } from '../design.js';
import type { GateJson, GatekeepingJson, WithoutJson } from '../schema/gatekeeping.js';
import { at } from '../../result/report.js';
import { tierIsKnown, type Context } from './context.js';
import { readConditionIf } from './conditions.js';
import { resolveBenefits } from './patterns.js';
import { readPenalty } from './penalties.js';

export interface Gates {
  readonly pcp: Gate | null;
  readonly referral: ReferralGate | null;
  readonly authorization: Gate | null;
}

export function readGates(json: GatekeepingJson | undefined, context: Context): Gates {
  const { pcp, referral, authorization } = json ?? {};
  const shared = (gate: GateJson, name: string): Gate => {
    const path = at('gatekeeping', name);
    return {
      benefits: resolveBenefits(gate.benefits, at(path, 'benefits'), context),
      when: readConditionIf(gate.when),
      without: readWithout(gate.without, at(path, 'without'), context),
      liability: gate.liability ?? null,
    };
  };
  const inForce = <T extends GateJson>(gate: T | undefined): T | null => (gate === undefined || gate.required === false ? null : gate);
  const referralInForce = inForce(referral);
  return {
    pcp: pcp !== undefined && inForce(pcp) !== null ? shared(pcp, 'pcp') : null,
    referral:
      referralInForce === null
        ? null
        : {
            ...shared(referralInForce, 'referral'),
            exemptSpecialties: referralInForce.exemptSpecialties ?? [],
            validDays: referralInForce.valid?.days ?? null,
            validVisits: referralInForce.valid?.visits ?? null,
          },
    authorization: authorization !== undefined && inForce(authorization) !== null ? shared(authorization, 'authorization') : null,
  };
}

function readWithout(json: WithoutJson | undefined, path: string, context: Context): Without {
  if (json === undefined || json === 'deny') return { kind: 'deny' };
  if (!('tier' in json)) return readPenalty(json);
  return tierIsKnown(json.tier, at(path, 'tier'), context) ? { kind: 'tier', tier: json.tier } : { kind: 'deny' };
}
