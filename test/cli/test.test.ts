import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { claims, cli, clinicFolder, folder, household, plan, providers, scenario } from './support.js';

const expecting = (copay: string): object => scenario({ expect: { claims: { c1: { lines: { 1: { copay } } } } } });
const example = (copay: string, title?: string): object => ({
  ...(title === undefined ? {} : { title }),
  household,
  providers,
  claims,
  expect: { totals: { copay } },
});

describe('costshare test', () => {
  it('runs what scenarios expect and the examples of plans, in folders, skipping what is not theirs', async () => {
    const cwd = clinicFolder({
      'clinic.plan.json': { ...plan, examples: [example('25.00')] },
      'cases/good.scenario.json': { ...expecting('25.00'), plan: '../clinic.plan.json' },
      'node_modules/x/bad.scenario.json': '{',
      '.hidden/bad.scenario.json': '{',
      'notes.json': '{',
    });
    expect(await cli(['test'], { cwd })).toEqual({ code: 0, out: '2 passed, 0 failed\n', err: '' });
    expect((await cli(['test', 'cases', './cases', 'clinic.plan.json'], { cwd })).out).toBe('2 passed, 0 failed\n');
  });

  it('shows each difference of a failure', async () => {
    const cwd = clinicFolder({
      'bad.scenario.json': scenario({
        expect: { claims: { c1: { memberPays: '30.00', lines: { 1: { tier: 'out' }, 2: { copay: '1.00' } } } } },
      }),
    });
    const said = await cli(['test'], { cwd });
    expect(said).toMatchObject({ code: 1 });
    expect(said.out).toMatch(/^failed bad\.scenario\.json: A visit\n/);
  });

  it('says path, expected and actual', async () => {
    const cwd = clinicFolder({
      'bad.scenario.json': scenario({
        expect: { claims: { c1: { memberPays: '30.00', lines: { 1: { tier: 'out' } } } }, accumulators: { deductible: { ann: '5.00' } } },
      }),
    });
    const said = await cli(['test', 'bad.scenario.json'], { cwd });
    expect(said).toEqual({
      code: 1,
      err: '',
      out: [
        'failed bad.scenario.json: A visit',
        '  claims.c1.memberPays',
        '    expected "30.00"',
        '    actual   "25.00"',
        '  claims.c1.lines.1.tier',
        '    expected "out"',
        '    actual   "in"',
        '  accumulators.deductible.ann',
        '    expected "5.00"',
        '    actual   nothing',
        '',
        '0 passed, 1 failed',
        '',
      ].join('\n'),
    });
  });

  it('counts what is not in order as failed, with the reasons', async () => {
    const cwd = folder({
      'a.plan.json': '{',
      'b.scenario.json': '{',
      'c.scenario.json': { ...expecting('25.00'), plan: 'gone.json' },
      'd.plan.json': { ...plan, examples: [example('25.00'), example('26.00', 'A wrong one'), { ...example('25.00'), household: 5 }] },
      'e.scenario.json': { expect: {} },
    });
    const said = await cli(['test', '--json'], { cwd });
    expect(said.code).toBe(1);
    const { passed, failed, results } = JSON.parse(said.out) as {
      passed: number;
      failed: number;
      results: readonly { file: string; name: string; ok: boolean; differences: unknown; issues?: readonly { code: string }[] }[];
    };
    expect({ passed, failed }).toEqual({ passed: 1, failed: 6 });
    expect(
      results.map(({ file, name, ok, differences, issues }) => [file, name, ok, differences, issues?.map((issue) => issue.code)]),
    ).toEqual([
      ['a.plan.json', '', false, [], ['json.malformed']],
      ['b.scenario.json', '', false, [], ['json.malformed']],
      ['c.scenario.json', 'A visit', false, [], ['file.missing']],
      ['d.plan.json', 'example 1', true, [], undefined],
      ['d.plan.json', 'A wrong one', false, [{ path: 'totals.copay', expected: '26.00', actual: '25.00' }], undefined],
      ['d.plan.json', 'example 3', false, [], ['object.expected']],
      ['e.scenario.json', '', false, [], ['document.kind-unknown']],
    ]);
    const words = (await cli(['test'], { cwd })).out;
    expect(words).toContain('failed d.plan.json: example 3\n  d.plan.json:');
    expect(words.endsWith('1 passed, 6 failed\n')).toBe(true);
  });

  it('prints JSON only', async () => {
    const cwd = clinicFolder({ 's.scenario.json': expecting('25.00') });
    const said = await cli(['test', '--json'], { cwd });
    expect(JSON.parse(said.out)).toEqual({
      passed: 1,
      failed: 0,
      results: [{ file: 's.scenario.json', name: 'A visit', ok: true, differences: [] }],
    });
    expect(said).toMatchObject({ code: 0, err: '' });
  });

  it('says that there is nothing to test', async () => {
    expect(await cli(['test'], { cwd: clinicFolder() })).toEqual({
      code: 0,
      out: '0 passed, 0 failed\n',
      err: 'Nothing to test: no *.scenario.json with `expect` and no *.plan.json with `examples` is there.\n',
    });
  });

  it('takes a file of any name, and refuses a path that is not there', async () => {
    const cwd = clinicFolder({ 's.json': expecting('25.00') });
    expect((await cli(['test', 's.json'], { cwd })).out).toBe('1 passed, 0 failed\n');
    expect(await cli(['test', 's.json', 'gone'], { cwd })).toEqual({
      code: 2,
      out: '',
      err: 'costshare: gone: there is no such file or folder.\n',
    });
    expect((await cli(['test', 'a\0b'], { cwd })).code).toBe(2);
  });

  it('does not walk in circles', async () => {
    const cwd = clinicFolder({ 's.scenario.json': expecting('25.00') });
    symlinkSync(cwd, join(cwd, 'again'));
    expect((await cli(['test'], { cwd })).out).toBe('1 passed, 0 failed\n');
  });

  it('colours for a terminal', async () => {
    const cwd = clinicFolder({ 's.scenario.json': expecting('1.00') });
    expect((await cli(['test'], { cwd, color: true })).out).toContain('\u001b[31mfailed\u001b[39m');
  });
});
