/** A plan small enough to check by hand, and one visit under it. */
export const clinic = {
  costshare: 'plan/1',
  id: 'clinic',
  name: 'Clinic Plan',
  effective: { from: '2026-01-01', to: '2026-12-31' },
  tiers: [
    { id: 'in', label: 'In network', networks: ['clinic'] },
    { id: 'out', label: 'Out of network', allowed: { percent: '80%', of: 'billed' } },
  ],
  accumulators: [
    { id: 'deductible', type: 'deductible', individual: 500, family: 1000 },
    { id: 'oop', type: 'oop-max', label: 'Yearly maximum', individual: 800, family: 1600 },
    { id: 'therapy', type: 'limit', measure: 'visits', benefits: ['therapy'], individual: 1 },
  ],
  gatekeeping: { authorization: { benefits: ['surgery'], without: { reduce: '50%', max: 100 } } },
  benefits: {
    visit: { label: 'Office visit', costs: { in: '$25 copay', out: 'deductible, then 40%' } },
    surgery: { costs: { in: 'deductible, then 20%', out: 'not covered' } },
    therapy: { costs: { in: '20%' } },
  },
};

/** What is undefined is left out, as JSON does. */
const asJson = (value: object): object => JSON.parse(JSON.stringify(value)) as object;

export const line = (over: object = {}): object => asJson({ date: '2026-03-10', benefit: 'visit', billed: 300, allowed: 180, ...over });

export const claim = (over: object = {}): object => ({ id: 'c1', member: 'ann', provider: 'lee', lines: [line()], ...over });

export const scenario = (...claims: readonly object[]): object => ({
  costshare: 'scenario/1',
  title: 'A visit',
  household: { coverage: 'family', members: [{ id: 'ann', name: 'Ann' }, { id: 'bob' }] },
  providers: [{ id: 'lee', name: 'Dr. Lee', networks: ['clinic'], isPcp: true }, { id: 'far' }],
  claims,
});
