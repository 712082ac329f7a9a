/** The words that random documents are made of: few, so that plans and claims meet. */

export const TIERS = ['in', 'mid', 'far', 'out'] as const;
export const NETWORKS = ['alpha', 'beta', 'gamma'] as const;

/** Benefits of the shipped catalogue, the emergency ones and drugs among them. */
export const BENEFITS = [
  'primary-care',
  'specialist',
  'inpatient',
  'emergency-room',
  'ambulance',
  'physical-therapy',
  'rx-generic',
  'rx-brand',
  'preventive',
  'imaging',
  'laboratory',
  'urgent-care',
  'mental-health-outpatient',
  'air-ambulance',
] as const;

export const MEMBERS = ['ann', 'bob', 'cid', 'dee'] as const;
export const PROVIDERS = ['lee', 'cole', 'ruiz', 'mercy', 'shah'] as const;
export const STAYS = ['stay-1', 'stay-2', 'stay-3'] as const;

/** By fact: values that claims are drawn from, beside those that the plan's own conditions name. */
export const VALUES = {
  'line.code': ['99213', '99285', '97110', '70450', '80053', 'J1100', 'A0427', '90834', '99396'],
  'line.modifiers': ['25', 'GP', '33', '95'],
  'line.revenueCode': ['0120', '0450', '0360', '0420'],
  'line.place': ['11', '21', '23', '02'],
  'line.diagnoses': ['E11.9', 'J45.40', 'M54.5'],
  'line.channel': ['retail', 'mail', 'specialty'],
  'line.drugTier': ['1', '2', '3'],
  'line.condition': ['knee', 'back'],
  'member.sex': ['female', 'male'],
  'member.relationship': ['subscriber', 'spouse', 'child'],
  'member.programs': ['diabetes', 'asthma'],
  'member.class': ['salaried', 'hourly'],
  'member.otherCoverage': ['medicare', 'spouse'],
  'provider.specialty': ['family-medicine', 'cardiology', 'obstetrics-gynecology'],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>;

/** Patterns of codes for `inCodes`. */
export const PATTERNS = ['99202-99215', 'J*', '97110', '70010-79999', 'A0*'] as const;

/** By fact: numbers at which something may change. */
export const NUMBERS: Readonly<Record<string, readonly [number, ...number[]]>> = {
  visits: [0, 1, 2],
  'line.units': [1, 2, 5, 0.5],
  'line.daysSupply': [30, 31, 90],
  'line.days': [0, 1, 3],
  'claim.daysToReceipt': [30, 90, 365],
  'member.age': [18, 26, 65],
  'member.enrolledDays': [30, 90, 365],
  'member.enrolledMonths': [1, 6, 12],
};

/** Claim adjustment reason codes of denials and penalties. */
export const DENIALS = ['96', '18', '29', '119', '204'] as const;
export const STARTS = ['2026-01-01', '2026-07-01', '2025-10-15', '2024-02-29'] as const;
