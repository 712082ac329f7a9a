/** A small plan and household that tests of the library's own surface share. */
export const PLAN = {
  costshare: 'plan/1',
  id: 'small',
  name: 'Small',
  effective: { from: '2026-01-01', to: '2026-12-31' },
  tiers: [{ id: 'in', networks: ['n'] }, { id: 'out' }],
  accumulators: [
    { id: 'deductible', type: 'deductible', tiers: ['in'], individual: 500, family: 1000 },
    { id: 'oop', type: 'oop-max', tiers: ['in'], individual: 900, family: 1800 },
    { id: 'visits', type: 'limit', measure: 'visits', benefits: ['therapy'], individual: 3 },
    { id: 'spell', type: 'deductible', benefits: ['stay'], individual: 100, period: { gapDays: 30 } },
  ],
  benefits: {
    care: { costs: { in: 'deductible, then 20%', out: '50%' } },
    therapy: { costs: { in: '$30 copay' } },
    stay: { costs: { in: 'deductible, then $50 copay per day for days 1-3' } },
  },
};

export const HOUSEHOLD = {
  coverage: 'family',
  members: [
    { id: 'ann', birth: '1984-02-01' },
    { id: 'bob', birth: '1982-07-15' },
  ],
};

export const PROVIDERS = [
  { id: 'doc', networks: ['n'] },
  { id: 'far', networks: [] },
];

export const visit = (id: string, date: string, allowed: number, provider = 'doc', benefit = 'care', member = 'ann'): object => ({
  id,
  member,
  provider,
  lines: [{ id: '1', date, benefit, allowed }],
});
