/** Commands that print what is there: rules, schema, compare; and help. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { adjudicate, compile } from '../../src/index.js';
import { claims, cli, clinicFolder, folder, issuesOf, plan, scenario } from './support.js';

const other = { ...plan, id: 'other', name: undefined, benefits: { visit: { costs: { in: '$40 copay' } } } };

describe('costshare rules', () => {
  it('prints the rules that the plan compiles to', async () => {
    const said = await cli(['rules', 'clinic.plan.json'], { cwd: clinicFolder() });
    expect(JSON.parse(said.out)).toEqual(compile(plan).rules);
    expect(said).toMatchObject({ code: 0, err: '' });
  });

  it('refuses a plan that is not in order', async () => {
    const cwd = folder({ 'p.json': {} });
    expect(await cli(['rules', 'p.json'], { cwd })).toMatchObject({ code: 1, out: '' });
    expect(issuesOf(await cli(['rules', 'p.json', '--json'], { cwd })).length).toBeGreaterThan(1);
    expect(await cli(['rules', 'gone.json'], { cwd })).toMatchObject({ code: 2, out: '' });
  });
});

describe('costshare schema', () => {
  it.each(['plan', 'scenario'])('prints the schema of a %s', async (kind) => {
    const said = await cli(['schema', kind], { cwd: '.' });
    expect(JSON.parse(said.out)).toEqual(JSON.parse(readFileSync(`schema/${kind}.schema.json`, 'utf8')));
    expect(said).toMatchObject({ code: 0, err: '' });
  });

  it('knows no other', async () => {
    expect(await cli(['schema', 'ledger'], { cwd: '.' })).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('Allowed choices are plan, scenario.') as string,
    });
  });
});

describe('costshare compare', () => {
  const cwd = (): string =>
    clinicFolder({
      'other.plan.json': other,
      's.scenario.json': scenario({
        plan: undefined,
        claims: [
          ...claims,
          { ...claims[0], id: 'c2', provider: 'far', lines: [{ date: '2026-03-10', benefit: 'visit', billed: 2000, allowed: 180 }] },
          { ...claims[0], id: 'c3', replaces: 'c1' },
        ],
      }),
    });

  it('shows plans side by side', async () => {
    const said = await cli(['compare', 'clinic.plan.json', 'other.plan.json', '--scenario', 's.scenario.json'], { cwd: cwd() });
    expect(said).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^clinic\.plan\.json: .*"far".*\nother\.plan\.json: .*"far".*\n$/) as string,
    });
    expect(said.out).toBe(
      [
        'All claims',
        '┌────────────────┬─────────────┬──────────┐',
        '│                │ Clinic Plan │    other │',
        '├────────────────┼─────────────┼──────────┤',
        '│ Member pays    │    2,025.00 │ 2,040.00 │',
        '│   deductible   │      180.00 │     0.00 │',
        '│   copay        │       25.00 │    40.00 │',
        '│   not covered  │        0.00 │ 2,000.00 │',
        '│   balance bill │    1,820.00 │     0.00 │',
        '│ Plan pays      │      155.00 │   140.00 │',
        '│ Written off    │      120.00 │   120.00 │',
        '│ Allowed        │      360.00 │   180.00 │',
        '│ Billed         │    2,300.00 │ 2,300.00 │',
        '└────────────────┴─────────────┴──────────┘',
        '',
        'Member pays, claim by claim',
        '┌──────────────────┬─────────────┬─────────────────┐',
        '│                  │ Clinic Plan │           other │',
        '├──────────────────┼─────────────┼─────────────────┤',
        '│ c1 (ann)         │       25.00 │           40.00 │',
        '│ c2 (ann)         │    2,000.00 │ 2,000.00 denied │',
        '│ c3 takes c1 back │      -25.00 │          -40.00 │',
        '│ c3 (ann)         │       25.00 │           40.00 │',
        '└──────────────────┴─────────────┴─────────────────┘',
        '',
      ].join('\n'),
    );
  });

  it('prints the results as JSON', async () => {
    const said = await cli(['compare', 'clinic.plan.json', 'other.plan.json', '--scenario', 's.scenario.json', '--json'], { cwd: cwd() });
    const { scenario: file, plans } = JSON.parse(said.out) as {
      scenario: string;
      plans: readonly { id: string; name: string | null; file: string; result: unknown }[];
    };
    expect(file).toBe('s.scenario.json');
    expect(plans.map(({ id, name, file: from }) => [id, name, from])).toEqual([
      ['clinic', 'Clinic Plan', 'clinic.plan.json'],
      ['other', null, 'other.plan.json'],
    ]);
    expect(plans[0]?.result).toEqual(
      adjudicate(
        compile(plan),
        JSON.parse(
          JSON.stringify(
            scenario({
              claims: [
                ...claims,
                { ...claims[0], id: 'c2', provider: 'far', lines: [{ date: '2026-03-10', benefit: 'visit', billed: 2000, allowed: 180 }] },
                { ...claims[0], id: 'c3', replaces: 'c1' },
              ],
            }),
          ),
        ),
      ),
    );
  });

  it('tells what is wrong once, not once for each plan', async () => {
    const said = await cli(['compare', 'clinic.plan.json', 'other.plan.json', '--scenario', 'x.json', '--json'], {
      cwd: clinicFolder({ 'other.plan.json': other, 'x.json': scenario({ household: 5 }) }),
    });
    expect(said.code).toBe(1);
    expect(issuesOf(said).map(({ path, code }) => [path, code])).toEqual([['household', 'object.expected']]);
  });

  it.each([
    ['a plan that is not in order', ['x.json', '--scenario', 'visit.scenario.json'], 1],
    ['a plan that is not there', ['gone.json', '--scenario', 'visit.scenario.json'], 2],
    ['a scenario that is not there', ['clinic.plan.json', '--scenario', 'gone.json'], 2],
    ['no scenario', ['clinic.plan.json'], 2],
    ['no plan', ['--scenario', 'visit.scenario.json'], 2],
  ])('refuses %s', async (_, given, code) => {
    expect(await cli(['compare', ...given], { cwd: clinicFolder({ 'x.json': {} }) })).toMatchObject({ code, out: '' });
  });
});

describe('help and usage', () => {
  const cwd = '.';

  it('prints help where it is asked for', async () => {
    for (const argv of [['--help'], ['help']]) {
      const said = await cli(argv, { cwd });
      expect(said).toMatchObject({ code: 0, err: '' });
      for (const command of ['check', 'run', 'test', 'rules', 'compare', 'batch', 'schema']) expect(said.out).toContain(`\n  ${command} `);
    }
  });

  it.each(['check', 'run', 'test', 'rules', 'compare', 'batch', 'schema'])('gives %s help with examples and --json', async (command) => {
    const said = await cli([command, '--help'], { cwd });
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toContain(`  $ costshare ${command}`);
    expect(said.out).toContain('--json');
  });

  it('prints the version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(await cli(['--version'], { cwd })).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it.each([
    ['no command', [], 'Usage: costshare'],
    ['an unknown command', ['chek'], "unknown command 'chek'"],
    ['an unknown option', ['check', 'x', '--loud'], "unknown option '--loud'"],
    ['a missing argument', ['run'], "missing required argument 'scenario'"],
    ['an argument too many', ['run', 'a', 'b'], 'too many arguments'],
    ['an option without its value', ['run', 'a', '--claim'], "option '--claim <id>' argument missing"],
  ])('%s is bad usage', async (_, argv, words) => {
    const said = await cli(argv, { cwd });
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain(words);
  });
});
