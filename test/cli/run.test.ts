import { describe, expect, it } from 'vitest';
import { adjudicate, compile, explain, type AdjudicationResult } from '../../src/index.js';
import { claims, cli, clinicFolder, folder, issuesOf, plan, scenario } from './support.js';

describe('costshare run', () => {
  it('prints what the library explains', async () => {
    const cwd = clinicFolder();
    expect(await cli(['run', 'visit.scenario.json'], { cwd })).toEqual({ code: 0, out: explain(compile(plan), scenario()), err: '' });
    expect((await cli(['run', 'visit.scenario.json', '--claim', 'c1'], { cwd })).out).toBe(
      explain(compile(plan), scenario(), { claim: 'c1' }),
    );
  });

  it('prints the result, with reasons, as JSON', async () => {
    const said = await cli(['run', 'visit.scenario.json', '--json'], { cwd: clinicFolder() });
    expect(JSON.parse(said.out)).toEqual(adjudicate(compile(plan), scenario(), { trace: true }));
    expect(said).toMatchObject({ code: 0, err: '' });
  });

  it('prints the claims asked for, and balances and totals of all', async () => {
    const cwd = clinicFolder({
      's.scenario.json': scenario({ claims: [...claims, { ...claims[0], id: 'c2', repeat: { every: 'month', times: 2 } }] }),
    });
    const result = async (...more: readonly string[]): Promise<AdjudicationResult> =>
      JSON.parse((await cli(['run', 's.scenario.json', '--json', ...more], { cwd })).out) as AdjudicationResult;
    const whole = await result();
    const part = await result('--claim', 'c2');
    expect(whole.claims.map(({ id }) => id)).toEqual(['c1', 'c2.1', 'c2.2']);
    expect(part).toEqual({ ...whole, claims: whole.claims.slice(1) });
  });

  it('refuses a claim that is not there', async () => {
    expect(await cli(['run', 'visit.scenario.json', '--claim', 'c2', '--json'], { cwd: clinicFolder() })).toEqual({
      code: 2,
      out: '',
      err: 'costshare: There is no claim "c2". Did you mean "c1"?\n',
    });
  });

  it('tells of warnings, and goes on', async () => {
    const said = await cli(['run', 's.scenario.json'], { cwd: clinicFolder({ 's.scenario.json': scenario({ providers: [] }) }) });
    expect(said.code).toBe(0);
    expect(said.err).toBe('1 warning; to see it: costshare check s.scenario.json\n');
    expect(said.out).toContain('Claim c1 for ann, by lee: paid');
  });

  it('adjudicates nothing that is not in order', async () => {
    const cwd = folder({
      'p.plan.json': { ...plan, tiers: [] },
      's.scenario.json': scenario({ plan: 'p.plan.json', claims: [{ id: 'c1' }] }),
    });
    const said = await cli(['run', 's.scenario.json'], { cwd });
    expect(said).toMatchObject({ code: 1, out: '' });
    expect(said.err).toContain('p.plan.json:8:3 error');
    expect(said.err).toContain('s.scenario.json:');
    const json = await cli(['run', 's.scenario.json', '--json'], { cwd });
    expect(json).toMatchObject({ code: 1, err: '' });
    expect(JSON.parse(json.out)).toMatchObject({ ok: false });
  });

  it.each([
    ['no plan', scenario({ plan: undefined }), 1, 'plan.missing'],
    ['a plan that is not there', scenario({ plan: 'gone.json' }), 2, 'file.missing'],
    ['no JSON', '{', 2, 'json.malformed'],
    [
      'a key written twice',
      '{ "plan": "clinic.plan.json", "household": { "members": [{ "id": "ann" }] }, "claims": [], "claims": [] }',
      1,
      'json.duplicate-key',
    ],
    ['a plan instead of a scenario', plan, 1, 'document.other-kind'],
  ])('refuses %s', async (_, content, code, issue) => {
    const said = await cli(['run', 'x.json', '--json'], { cwd: clinicFolder({ 'x.json': content }) });
    expect(said.code).toBe(code);
    expect(issuesOf(said).map((one) => one.code)).toContain(issue);
  });

  it('takes a plan written in place, and versions by date', async () => {
    const first = { ...plan, effective: { from: '2026-01-01', to: '2026-02-28' } };
    const second = { ...plan, id: 'second', effective: { from: '2026-03-01' }, benefits: { visit: { costs: { in: '$40 copay' } } } };
    const cwd = folder({ 's.scenario.json': scenario({ plan: [first, second] }), 't.scenario.json': scenario({ plan }) });
    expect((await cli(['run', 's.scenario.json'], { cwd })).out).toContain('Copay of $40.00 a visit');
    expect((await cli(['run', 't.scenario.json'], { cwd })).out).toContain('Copay of $25.00 a visit');
  });

  it('colours for a terminal, and says the same', async () => {
    const cwd = clinicFolder();
    const coloured = await cli(['run', 'visit.scenario.json'], { cwd, color: true });
    expect(coloured.out).toContain('\u001b[1m');
    expect(coloured.out.replaceAll(/\u001b\[\d+m/g, '')).toBe(explain(compile(plan), scenario()));
  });
});
