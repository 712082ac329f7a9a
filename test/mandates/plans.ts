/** Small plans that keep every mandate, and a way to break them one place at a time. */
import { checkMandates, type MandateOptions } from '../../src/api/mandates.js';
import type { Finding, Mandate } from '../../src/mandates/mandate.js';

/** Nothing is found in it by `aca` and `nsa`. */
export const MEDICAL = {
  costshare: 'plan/1',
  id: 'medical',
  name: 'Medical',
  effective: { from: '2026-01-01', to: '2026-12-31' },
  tiers: [{ id: 'in', networks: ['n'] }, { id: 'out' }],
  accumulators: [
    { id: 'deductible', type: 'deductible', tiers: ['in'], individual: 1500, family: 3000 },
    { id: 'oop', type: 'oop-max', tiers: ['in'], individual: 6000, family: 12000 },
    { id: 'therapy-visits', type: 'limit', measure: 'visits', benefits: ['physical-therapy'], individual: 30 },
  ],
  gatekeeping: {
    referral: { benefits: ['specialist'], exemptSpecialties: ['obstetrics-gynecology'] },
    authorization: { benefits: ['inpatient'] },
  },
  benefits: {
    preventive: { costs: { in: 'no charge', out: '40%' } },
    'primary-care': { costs: { in: '$25 copay', out: '40%' } },
    specialist: { costs: { in: '$50 copay', out: '40%' } },
    'physical-therapy': { costs: { in: '$50 copay', out: '40%' } },
    inpatient: { costs: { in: 'deductible, then 20%', out: '40%' } },
    'emergency-room': { costs: { in: '$350 copay' } },
    'air-ambulance': { costs: { in: '$500 copay' } },
    ambulance: { costs: { in: '$200 copay' } },
  },
};

/** Nothing is found in it by `hdhp`, `aca` and `nsa`. */
export const SAVINGS = {
  costshare: 'plan/1',
  id: 'savings',
  name: 'Savings',
  effective: { from: '2026-01-01', to: '2026-12-31' },
  copayAssistance: 'excluded',
  tiers: [{ id: 'in', networks: ['n'] }, { id: 'out' }],
  accumulators: [
    { id: 'deductible', type: 'deductible', selfOnly: 1700, perMember: 3400, family: 3400 },
    { id: 'oop', type: 'oop-max', tiers: ['in'], individual: 8500, family: 17000 },
  ],
  benefits: {
    preventive: { costs: { in: 'no charge', out: 'deductible, then 40%' } },
    'primary-care': { costs: { in: 'deductible, then 20%', out: 'deductible, then 40%' } },
    telehealth: { costs: { in: 'no charge' } },
    'rx-preventive': { costs: { in: '$10 copay' } },
    'rx-insulin': { costs: { in: '$35 copay' } },
    'rx-generic': { costs: { in: 'deductible, then $10 copay' } },
    'dental-adult': { costs: { in: '50%' } },
  },
};

/** Benefits are to be added: what is compared is theirs. */
export const PARITY = {
  costshare: 'plan/1',
  id: 'parity',
  name: 'Parity',
  effective: { from: '2026-01-01', to: '2026-12-31' },
  tiers: [{ id: 'in', networks: ['n'] }],
  accumulators: [{ id: 'deductible', type: 'deductible', individual: 1000, family: 2000 }],
  benefits: {},
};

type Json = Record<string, unknown>;

/** A deep copy with the values at some paths set, written `accumulators/1/individual`; `undefined` takes out. */
export function changed(plan: object, changes: Readonly<Record<string, unknown>>): Json {
  const copy = structuredClone(plan) as Json;
  for (const [path, value] of Object.entries(changes)) {
    const steps = path.split('/');
    const last = steps.pop() ?? '';
    const holder = steps.reduce<Json>((at, step) => (at[step] ??= {}) as Json, copy);
    if (value === undefined) Reflect.deleteProperty(holder, last);
    else holder[last] = structuredClone(value);
  }
  return copy;
}

export const check = (plan: unknown, mandate: Mandate, more: Partial<MandateOptions> = {}): readonly Finding[] =>
  checkMandates(plan, { mandates: [mandate], ...more });

/** `rule at path`, for each finding. */
export const told = (findings: readonly Finding[]): readonly string[] => findings.map(({ rule, where }) => `${rule} at ${where}`);

export const all = (plan: unknown, mandate: Mandate, more: Partial<MandateOptions> = {}): readonly string[] =>
  told(check(plan, mandate, more));

/** The changes that put a plan in another year. */
export const inYear = (year: number): Readonly<Record<string, string>> => ({
  'effective/from': `${year}-01-01`,
  'effective/to': `${year}-12-31`,
});

/** What a benefit costs in network. */
export const inNetwork = (benefit: string, cost: unknown): Readonly<Record<string, unknown>> => ({
  [`benefits/${benefit}/costs/in`]: cost,
});

/** Name, what is changed, what is then found. */
export type Case = readonly [name: string, changes: Readonly<Record<string, unknown>>, expected: readonly string[]];
