/** A plan and a scenario that use every key there is, and ways to spoil them. */

export type Doc = Record<string, unknown>;

const admitted = { all: [{ fact: 'claim.admitted', operator: 'equal', value: true }] };

export const fullPlan = (): Doc => ({
  $schema: './plan.schema.json',
  costshare: 'plan/1',
  id: 'full',
  name: 'Full',
  type: 'POS',
  product: 'medical',
  label: 'A label',
  description: 'A description',
  notes: ['One', 'Two'],
  source: { title: 'Certificate', section: '4.2', url: 'https://example.com', 'x-page': 12 },
  effective: { from: '2026-01-01', to: '2026-12-31' },
  newPlanYear: false,
  rounding: 'half-even',
  coordination: 'non-duplication',
  copayAssistance: 'excluded',
  period: 'calendar-year',
  copays: { combine: 'highest', benefits: ['*', '!inpatient'] },
  tiers: [
    { id: 'in', label: 'In', networks: ['n'], requires: ['referral'], balanceBilling: false },
    { id: 'self', networks: ['n'], description: 'Self-referred', source: { title: 'x' } },
    { id: 'out', balanceBilling: true, allowed: { percent: '150%', of: 'reference' } },
  ],
  accumulators: [
    {
      id: 'ded',
      type: 'deductible',
      tiers: ['in', 'self'],
      individual: 500,
      family: { '2': 900, '3': '1200.50' },
      carryover: { months: 3, onlyIfNotMet: true },
      alsoCredits: ['ded-out'],
    },
    { id: 'ded-out', type: 'deductible', tiers: ['out'], selfOnly: 1000, perMember: 1100, familyMembers: 2, carryover: { days: 90 } },
    { id: 'rx-ded', type: 'deductible', benefits: ['rx-*'], individual: 100, family: 300, embedded: false },
    { id: 'oop', type: 'oop-max', individual: 5000, family: 10000, counts: ['deductible', 'copay', 'coinsurance'], label: 'MOOP' },
    { id: 'visits', type: 'limit', measure: 'visits', benefits: ['therapy'], individual: 20, period: 'plan-year' },
    { id: 'stay-days', type: 'counter', measure: 'days', benefits: ['inpatient'], period: { gapDays: 60 } },
    { id: 'doses', type: 'limit', measure: 'units', benefits: ['rx-brand'], individual: 10.5, period: { months: 24 } },
    { id: 'dental-max', type: 'limit', measure: 'amount', benefits: ['rx-generic'], individual: '1000.00', period: { rollingMonths: 12 } },
    { id: 'life', type: 'limit', measure: 'amount', individual: 1000000, period: 'lifetime' },
  ],
  gatekeeping: {
    pcp: { required: true, benefits: ['primary-care'], without: 'deny', liability: 'member', label: 'PCP' },
    referral: {
      benefits: ['specialist'],
      exemptSpecialties: ['obstetrics-gynecology'],
      valid: { days: 180, visits: 6 },
      without: { tier: 'self' },
      when: { not: { fact: 'member.age', operator: 'lessThan', value: 18 } },
    },
    authorization: { benefits: ['inpatient'], without: { reduce: '50%', max: 500, of: 'allowed', per: 'admission' } },
  },
  emergency: { benefits: ['emergency-room'], tier: 'in', balanceBilled: [], description: 'As the law says' },
  benefits: {
    'primary-care': { label: 'Primary care', costs: { in: '$25 copay', self: '$40 copay', out: 'deductible, then 40%' } },
    specialist: {
      costs: { in: [{ copay: 50, creditsDeductible: true }], self: { same: 'primary-care' } },
      services: { any: [{ fact: 'line.code', operator: 'inCodes', value: ['99202-99215', 'J*'] }] },
    },
    therapy: { costs: { in: '$30 copay', out: ['deductible', { coinsurance: '33.5%', min: 10, max: '50.00' }] } },
    inpatient: {
      countsTowardOopMax: true,
      costs: {
        in: [
          'deductible',
          { copay: 300, per: 'day', days: [1, 5], over: 'stay-days' },
          { copay: 100, per: 'day', days: [6, null], over: 'stay-days' },
          { coinsurance: '20%', of: 'allowed' },
        ],
        out: [{ referencePrice: 30000 }, { deductible: 'none' }, { planPaysUpTo: 15000 }],
      },
    },
    'emergency-room': {
      costs: { in: [{ when: admitted, cost: 'no charge' }, { cost: ['deductible', { copay: 350 }] }], out: { same: 'therapy' } },
    },
    'rx-generic': { costs: { in: [{ copay: 10, per: '30-day-supply' }] } },
    'rx-brand': {
      costs: { in: [{ referencePrice: 'generic' }, { deductible: 'rx-ded' }, { coinsurance: '30%', max: 150, per: '30-day-supply' }] },
      source: { section: '7' },
    },
    cosmetic: { description: 'Excluded', costs: { in: 'not covered', out: ['not-covered'] }, 'x-reviewed': true },
  },
  rules: [
    {
      name: 'a',
      priority: 10,
      label: 'x',
      conditions: { all: [{ name: 'n', fact: 'line.code', operator: 'equal', value: 'G0101' }] },
      event: { type: 'classify', params: { benefit: 'therapy' } },
    },
    {
      name: 'b',
      conditions: {
        any: [{ fact: 'member.class', operator: 'in', value: ['a', 'b'] }, { not: { fact: 'referral', operator: 'equal', value: true } }],
      },
      event: { type: 'tier', params: { tier: 'out' } },
    },
    {
      name: 'c',
      conditions: { fact: 'claim.daysToReceipt', operator: 'greaterThan', value: 365 },
      event: { type: 'deny', params: { carc: '29', group: 'CO', message: 'Late' } },
    },
    { name: 'd', conditions: admitted, event: { type: 'price', params: { allowed: '120.50' } } },
    { name: 'e', conditions: admitted, event: { type: 'price', params: { percent: '80%', of: 'billed' } } },
    {
      name: 'f',
      conditions: { all: [{ fact: 'member.pcp', operator: 'equal', value: { fact: 'provider.id' } }] },
      event: { type: 'cost-share', params: { cost: '$5 copay' } },
    },
    { name: 'g', conditions: admitted, event: { type: 'penalty', params: { reduce: '10%', max: 100, carc: 95 } } },
    { name: 'h', conditions: admitted, event: { type: 'penalty', params: { charge: 50, per: 'visit' } } },
    { conditions: admitted, event: { type: 'note', params: { message: 'See page 3' } }, source: { title: 'x' } },
  ],
  examples: [{ title: 'An example', household: { members: [{ id: 'ann' }] }, claims: [] }],
  'x-own': { anything: [1, 2, { deep: null }] },
});

export const fullScenario = (): Doc => ({
  $schema: './scenario.schema.json',
  costshare: 'scenario/1',
  title: 'Full',
  description: 'Every key',
  notes: 'A note',
  source: { title: 'x', section: '1', url: 'https://example.com' },
  plan: ['a.plan.json', { costshare: 'plan/1' }],
  order: 'service-date',
  replay: false,
  household: {
    coverage: 'family',
    members: [
      {
        id: 'ann',
        name: 'Ann',
        birth: '1984-02-29',
        sex: 'female',
        relationship: 'subscriber',
        pcp: 'lee',
        programs: ['diabetes'],
        class: 'salaried',
        otherCoverage: ['medicare'],
        coverage: { from: '2026-01-01', to: '2026-12-31' },
      },
      { id: 'bob', birth: '2015-07-15', relationship: 'child' },
    ],
  },
  providers: [
    { id: 'lee', name: 'Dr. Lee', networks: ['n'], specialty: 'family-medicine', isPcp: true },
    { id: 'cole', networks: ['n'], specialty: 'cardiology' },
    { id: 'far' },
  ],
  referrals: [
    { id: 'r1', member: 'ann', by: 'lee', refersTo: { specialty: 'cardiology' }, from: '2026-03-01', to: '2026-08-31', visits: 3 },
    { id: 'r2', member: 'ann', by: 'lee', refersTo: { provider: 'cole' }, from: '2026-03-01' },
  ],
  authorizations: [
    { id: 'a1', member: 'ann', benefit: 'inpatient', provider: 'cole', from: '2026-05-01', to: '2026-05-31', units: 4.5 },
    { id: 'a2', member: 'bob', code: 70450, codes: ['99202-99215', 'J*', 36415], from: '2026-05-01' },
  ],
  opening: [
    { accumulator: 'ded', member: 'ann', period: '2026-01-01', used: '200.00' },
    { accumulator: 'ded', period: '2026-01-01', used: 250 },
    { accumulator: 'doses', member: 'ann', date: '2025-06-01', used: 2.5 },
  ],
  claims: [
    {
      id: 'c1',
      label: 'First',
      member: 'ann',
      provider: 'cole',
      received: '2026-03-12',
      emergency: false,
      admission: { id: 's1', from: '2026-03-09', to: '2026-03-11' },
      repeat: { every: 'month', times: 3 },
      lines: [
        {
          id: '1',
          description: 'Visit',
          date: '2026-03-10',
          benefit: 'specialist',
          billed: 300,
          allowed: '180.00',
          reference: 150,
          recognized: 170,
          genericPrice: 20,
          otherPaid: 10.5,
          assistance: 5,
          units: 2.5,
          days: 0,
          condition: 'knee',
          channel: 'retail',
          code: 99213,
          modifiers: [25, 'GT'],
          revenueCode: 120,
          place: 2,
          diagnoses: ['E11.9'],
          telehealth: true,
          daysSupply: 90,
          drugTier: 3,
          protected: true,
          emergency: true,
        },
      ],
    },
    {
      id: 'c2',
      member: 'bob',
      provider: { id: 'new', name: 'New', networks: ['n'], specialty: 'imaging', isPcp: false },
      lines: [{ date: '2026-02-01', allowed: 80 }],
    },
    { id: 'c3', replaces: 'c2', member: 'bob', provider: 'far', lines: [{ date: '2026-02-01', billed: 90 }] },
    { id: 'c4', voids: 'c1.2' },
  ],
  expect: {
    claims: {
      'c1.1': {
        status: 'paid',
        memberPays: '50.00',
        lines: { '1': { copay: '50.00', benefit: 'specialist', tier: null, adjustments: [{ group: 'PR', code: '3', amount: '50.00' }] } },
      },
    },
    accumulators: { oop: { ann: '50.00', family: { used: '50.00', left: null } }, 'visits@2026-01-01': { ann: 3 } },
    totals: { planPays: '10.00' },
  },
  'x-own': 1,
});

/** Every node of a document, as the keys that lead there. */
export function nodesOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (value === null || typeof value !== 'object') return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => nodesOf(inner, [...path, key]))];
}

/** A copy with one node replaced, or cut out where `spoil` is undefined. */
export function spoiled(doc: unknown, path: readonly string[], spoil: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return spoil;
  const copy = (Array.isArray(doc) ? [...(doc as unknown[])] : { ...(doc as Doc) }) as Doc;
  const inner = spoiled(copy[key], rest, spoil);
  if (inner === undefined && !Array.isArray(copy)) Reflect.deleteProperty(copy, key);
  else if (inner === undefined) (copy as unknown as unknown[]).splice(Number(key), 1);
  else copy[key] = inner;
  return copy;
}

/** Objects inside one another. */
export function nested(depth: number): unknown {
  let value: unknown = 0;
  for (let i = 0; i < depth; i += 1) value = i % 2 === 0 ? [value] : { all: value };
  return value;
}
