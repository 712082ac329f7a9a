/** A plan with one benefit and a claim under it, made for one sentence of the trace. */
import { adjudicate, compile } from '../../src/index.js';

export interface Case {
  readonly cost?: unknown;
  readonly plan?: object;
  readonly line?: object;
  readonly claim?: object;
  readonly also?: object;
}

/** The reasons of the last line of a claim under a plan with one benefit, "care", in one tier with a network. */
export function reasonsOf({ cost = 'no charge', plan = {}, line = {}, claim = {}, also = {} }: Case): readonly string[] {
  const compiled = compile({
    costshare: 'plan/1',
    id: 'p',
    effective: { from: '2026-01-01' },
    tiers: [{ id: 'in', networks: ['n'] }],
    accumulators: [],
    benefits: { care: { costs: { in: cost } } },
    ...plan,
  });
  const { claims } = adjudicate(
    compiled,
    {
      household: { members: [{ id: 'ann', pcp: 'doc' }] },
      providers: [{ id: 'doc', networks: ['n'], specialty: 'cardiology' }],
      claims: [
        {
          id: 'c1',
          member: 'ann',
          provider: 'doc',
          lines: [JSON.parse(JSON.stringify({ date: '2026-02-01', benefit: 'care', billed: 500, allowed: 400, ...line }))],
          ...claim,
        },
      ],
      ...also,
    },
    { trace: true },
  );
  return (claims.at(-1)?.lines.at(-1)?.trace ?? []).map((entry) => entry.text);
}
