import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, clinicFolder, folder, issuesOf, placesOf, plan, scenario } from './support.js';

describe('costshare check', () => {
  it('says that all is well, counting the plans that scenarios name', async () => {
    const cwd = clinicFolder({ 'again.scenario.json': scenario() });
    expect(await cli(['check', 'visit.scenario.json', 'again.scenario.json', 'clinic.plan.json'], { cwd })).toEqual({
      code: 0,
      out: '3 files checked: no problems\n',
      err: '',
    });
  });

  it('shows a mistake with its place, its line, a hint and its code', async () => {
    const text =
      '{\n  "costshare": "plan/1",\n  "id": "p",\n  "effective": { "from": "2026-02-30" },\n  "tiers": [{ "id": "in" }],\n\t"benefits": { "visit": { "costs": { "in": "$25 copay" } } }\n}';
    const cwd = folder({ 'p.plan.json': text });
    const said = await cli(['check', 'p.plan.json'], { cwd });
    expect(said).toEqual({
      code: 1,
      err: '',
      out: [
        'p.plan.json:4:26 error "2026-02-30" is no day of the calendar. [date.malformed]',
        '  4 |   "effective": { "from": "2026-02-30" },',
        '                               ^',
        '  Write a real calendar day from 1800 on, without time or zone, such as "2026-03-31".',
        '  at effective.from',
        '',
        '1 file checked: 1 error',
        '',
      ].join('\n'),
    });
  });

  it('tells every problem at once, file by file, from the top of each', async () => {
    const cwd = folder({
      'a.plan.json': { ...plan, tires: [], accumulators: [{ id: 'deductible', type: 'deductible', individual: -5 }] },
      'b.scenario.json': scenario({
        plan: 'a.plan.json',
        claims: [{ id: 'c1', member: 'ann', provider: 'lee', lines: [{ date: 'soon', benefit: 'visit', billed: 300 }] }],
      }),
    });
    const said = await cli(['check', 'b.scenario.json', '--json'], { cwd });
    expect(said.code).toBe(1);
    expect(placesOf(said)).toEqual([
      'a.plan.json:23:21 money.malformed',
      'a.plan.json:34:3 key.unknown',
      'b.scenario.json:27:19 date.malformed',
    ]);
    expect(issuesOf(said)[1]).toEqual({
      file: 'a.plan.json',
      line: 34,
      column: 3,
      path: 'tires',
      code: 'key.unknown',
      message: 'A plan has no key `tires`.',
      hint: 'Did you mean `tiers`?',
      severity: 'error',
    });
  });

  it('lets warnings pass', async () => {
    const cwd = clinicFolder({ 'far.scenario.json': scenario({ providers: [] }) });
    const said = await cli(['check', 'far.scenario.json', '--json'], { cwd });
    expect(said.code).toBe(0);
    expect(JSON.parse(said.out)).toMatchObject({ ok: true, issues: [{ severity: 'warning', file: 'far.scenario.json' }] });
    expect((await cli(['check', 'far.scenario.json'], { cwd })).out).toContain('2 files checked: 1 warning\n');
  });

  it('points to the key of what holds more, to the value of what does not, and around what is missing', async () => {
    const cwd = folder({
      'p.plan.json':
        '{ "costshare": "plan/1", "id": "p", "effective": {},\n "tiers": [],\n "benefits": { "a.b": { "costs": { "in": 5 } } } }',
    });
    expect(placesOf(await cli(['check', 'p.plan.json', '--json'], { cwd }))).toEqual([
      'p.plan.json:1:37 key.missing',
      'p.plan.json:2:2 list.empty',
      'p.plan.json:3:42 cost.malformed',
    ]);
  });

  it('reads the examples of plans', async () => {
    const { household, providers, claims } = scenario() as { household: unknown; providers: unknown; claims: unknown };
    const cwd = folder({
      'p.plan.json': {
        ...plan,
        examples: [
          { household, providers, claims },
          { household, providers, claims: [{ id: 'c1', member: 'ann', provider: 'lee', lines: [{ date: '2026-03-10', billed: 'x' }] }] },
        ],
      },
    });
    const said = await cli(['check', 'p.plan.json', '--json'], { cwd });
    expect(issuesOf(said).map(({ path, code }) => [path, code])).toEqual([['examples.1.claims.0.lines.0.billed', 'money.malformed']]);
  });

  describe('finds the plans of a scenario', () => {
    it('in the folder of the scenario', async () => {
      const cwd = folder({ 'plans/p.plan.json': { ...plan, id: 5 }, 'cases/s.scenario.json': scenario({ plan: '../plans/p.plan.json' }) });
      expect(placesOf(await cli(['check', 'cases/s.scenario.json', '--json'], { cwd }))).toEqual([
        `${join('plans', 'p.plan.json')}:3:9 id.malformed`,
      ]);
    });

    it('written in place, and in lists', async () => {
      const cwd = clinicFolder({ 's.scenario.json': scenario({ plan: [{ ...plan, id: 5 }, 'clinic.plan.json', 7] }) });
      const said = await cli(['check', 's.scenario.json', '--json'], { cwd });
      expect(issuesOf(said).map(({ path, code }) => [path, code])).toEqual([
        ['plan.0.id', 'id.malformed'],
        ['plan.2', 'plan.malformed'],
      ]);
    });

    it('and tells where the name stands of one that is not there', async () => {
      const cwd = folder({ 's.scenario.json': scenario({ plan: 'gone.plan.json' }) });
      const said = await cli(['check', 's.scenario.json', '--json'], { cwd });
      expect(said.code).toBe(2);
      expect(issuesOf(said)).toMatchObject([
        {
          file: 's.scenario.json',
          line: 4,
          column: 11,
          path: 'plan',
          code: 'file.missing',
          message: '"gone.plan.json": There is no such file.',
        },
      ]);
    });

    it('and tells a plan that is no JSON, or a scenario instead of one, under its own name', async () => {
      const cwd = folder({
        'p.plan.json': '{',
        's.scenario.json': scenario({ plan: 'p.plan.json' }),
        't.scenario.json': scenario({ plan: 's.scenario.json' }),
      });
      expect(placesOf(await cli(['check', 's.scenario.json', '--json'], { cwd }))).toEqual(['p.plan.json:1:2 json.malformed']);
      expect(placesOf(await cli(['check', 't.scenario.json', '--json'], { cwd }))).toEqual(['s.scenario.json:2:16 document.other-kind']);
    });

    it('and checks versions against each other, in the order of the scenario', async () => {
      const later = { ...plan, period: 'plan-year', effective: { from: '2026-06-01' } };
      const cwd = folder({ 's.scenario.json': scenario({ plan: [later, { ...plan, period: 'plan-year', id: 'first' }] }) });
      expect(issuesOf(await cli(['check', 's.scenario.json', '--json'], { cwd })).map(({ path, code }) => [path, code])).toEqual([
        ['plan.0.effective.from', 'plan.overlap'],
      ]);
    });

    it('none in an empty list', async () => {
      const cwd = folder({ 's.scenario.json': scenario({ plan: [] }) });
      expect(placesOf(await cli(['check', 's.scenario.json', '--json'], { cwd }))).toEqual(['s.scenario.json:4:3 plan.missing']);
    });
  });

  it.each`
    document                       | code
    ${{ costshare: 'plan/9' }}     | ${'word.unknown'}
    ${{ costshare: 'scenario/9' }} | ${'word.unknown'}
    ${{ benefits: {} }}            | ${'key.missing'}
    ${{ claims: [] }}              | ${'key.missing'}
    ${{ name: 'nothing' }}         | ${'document.kind-unknown'}
    ${[]}                          | ${'document.kind-unknown'}
    ${null}                        | ${'document.kind-unknown'}
  `('knows what $document is meant to be', async ({ document, code }: { document: unknown; code: string }) => {
    const cwd = folder({ 'x.json': document });
    const said = await cli(['check', 'x.json', '--json'], { cwd });
    expect(said.code).toBe(1);
    expect(issuesOf(said).map((issue) => issue.code)).toContain(code);
  });

  it('colours for a terminal, and says the same', async () => {
    const cwd = folder({ 'x.json': {} });
    const plain = await cli(['check', 'x.json'], { cwd });
    const coloured = await cli(['check', 'x.json'], { cwd, color: true });
    expect(coloured.out).toContain('\u001b[31merror\u001b[39m');
    expect(coloured.out.replaceAll(/\u001b\[\d+m/g, '')).toBe(plain.out);
  });
});
