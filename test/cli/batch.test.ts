import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { adjudicate, compile } from '../../src/index.js';
import { claims, cli, clinicFolder, household, plan, providers } from './support.js';

const story = (billed: number): object => ({
  household,
  providers,
  claims: [{ ...claims[0], lines: [{ date: '2026-03-10', benefit: 'visit', billed }] }],
});
const lines = (...stories: readonly unknown[]): string => stories.map((one) => `${JSON.stringify(one)}\n`).join('');
const compiled = compile(plan);
const answers = (text: string): readonly unknown[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

describe('costshare batch', () => {
  it('gives one result a line, in order', async () => {
    const stories = [story(100), story(200), story(10)];
    const said = await cli(['batch', 'clinic.plan.json'], { cwd: clinicFolder(), stdin: [lines(...stories)] });
    expect(said).toMatchObject({ code: 0, err: '3 lines read, 0 failed\n' });
    expect(answers(said.out)).toEqual(stories.map((one) => adjudicate(compiled, one)));
  });

  it('tells reasons where asked', async () => {
    const said = await cli(['batch', 'clinic.plan.json', '--trace', '--json'], { cwd: clinicFolder(), stdin: [lines(story(100))] });
    expect(answers(said.out)).toEqual([adjudicate(compiled, story(100), { trace: true })]);
  });

  it('does not care where blocks of bytes end, in a character or at a line', async () => {
    const text = Buffer.from(`\ufeff${lines({ ...story(100), title: 'Überweisung €' })}\r\n\n  \n${lines(story(200)).trimEnd()}`);
    const whole = await cli(['batch', 'clinic.plan.json'], { cwd: clinicFolder(), stdin: [text] });
    expect(answers(whole.out)).toHaveLength(2);
    const bytes = [...text].map((byte) => Buffer.from([byte]));
    expect(await cli(['batch', 'clinic.plan.json'], { cwd: clinicFolder(), stdin: bytes })).toEqual(whole);
  });

  it('tells what is wrong with a line in its place, and goes on', async () => {
    const stdin = [
      lines(story(100)),
      '\n',
      '{"household": \n',
      lines({ ...story(100), plan: 'x' }),
      lines({ household, claims: [{ id: 'c1' }] }),
      Buffer.from([0xff, 0x0a]),
      lines(5),
      lines(story(100)),
    ];
    const said = await cli(['batch', 'clinic.plan.json'], { cwd: clinicFolder(), stdin });
    expect(said).toMatchObject({ code: 1, err: '7 lines read, 5 failed\n' });
    const [first, ...rest] = answers(said.out) as readonly {
      error?: string;
      line?: number;
      issues?: readonly { path: string; code: string }[];
    }[];
    expect(first).toEqual(adjudicate(compiled, story(100)));
    expect(rest.pop()).toEqual(first);
    expect(rest.map(({ error, line, issues }) => [line, error, issues?.[0]?.code])).toEqual([
      [3, 'Column 15: A value is expected here.', 'json.malformed'],
      [4, 'plan: The line names a plan of its own, but all lines are adjudicated under one plan.', 'batch.plan'],
      [5, expect.stringMatching(/^claims\.0.*\(and \d+ more problems?\)$/), expect.any(String)],
      [6, 'The line is not UTF-8.', 'line.not-utf8'],
      [7, expect.stringContaining('5'), expect.any(String)],
    ]);
  });

  it('does not read a line without end into memory', async () => {
    const long = Array.from({ length: 17 }, () => Buffer.alloc(1024 * 1024, 'x'));
    const said = await cli(['batch', 'clinic.plan.json'], {
      cwd: clinicFolder(),
      stdin: [...long, Buffer.from('\n'), Buffer.from(lines(story(100))), ...long],
    });
    expect(said.code).toBe(1);
    expect(answers(said.out)).toMatchObject([
      { line: 1, error: 'The line is longer than 16 MB.' },
      { totals: { billed: '100.00' } },
      { line: 3, error: 'The line is longer than 16 MB.' },
    ]);
  });

  it('survives a line of a million brackets', async () => {
    const said = await cli(['batch', 'clinic.plan.json'], {
      cwd: clinicFolder(),
      stdin: [`${'['.repeat(1_000_000)}\n`, `${'['.repeat(100_000)}${']'.repeat(100_000)}\n`],
    });
    expect(answers(said.out)).toMatchObject([
      { line: 1, error: expect.stringContaining('512 deep') as string },
      { line: 2, error: expect.stringContaining('64 deep') as string },
    ]);
  });

  it('reads nothing from nothing', async () => {
    expect(await cli(['batch', 'clinic.plan.json'], { cwd: clinicFolder() })).toEqual({
      code: 0,
      out: '',
      err: '0 lines read, 0 failed\n',
    });
  });

  it('reads and writes files', async () => {
    const cwd = clinicFolder({ 'in.ndjson': lines(story(100), story(200)), 'out.ndjson': 'old' });
    expect(await cli(['batch', 'clinic.plan.json', '--in', 'in.ndjson', '--out', 'out.ndjson'], { cwd })).toEqual({
      code: 0,
      out: '',
      err: '2 lines read, 0 failed\n',
    });
    expect(answers(readFileSync(join(cwd, 'out.ndjson'), 'utf8'))).toHaveLength(2);
    expect(readdirSync(cwd).sort()).toEqual(['clinic.plan.json', 'in.ndjson', 'out.ndjson', 'visit.scenario.json']);
  });

  it('may write over what it reads', async () => {
    const cwd = clinicFolder({ 'x.ndjson': lines(story(100)) });
    await cli(['batch', 'clinic.plan.json', '--in', 'x.ndjson', '--out', 'x.ndjson'], { cwd });
    expect(answers(readFileSync(join(cwd, 'x.ndjson'), 'utf8'))).toEqual([adjudicate(compiled, story(100))]);
  });

  it('leaves the old file as it was, and nothing half written, where reading fails', async () => {
    const cwd = clinicFolder({ 'out.ndjson': 'old' });
    const failing = function* (): Generator<string> {
      yield lines(story(100));
      throw Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO' });
    };
    const said = await cli(['batch', 'clinic.plan.json', '--out', 'out.ndjson'], { cwd, stdin: failing() });
    expect(said).toEqual({ code: 2, out: '', err: 'costshare: EIO: i/o error, read\n' });
    expect(readFileSync(join(cwd, 'out.ndjson'), 'utf8')).toBe('old');
    expect(readdirSync(cwd)).toHaveLength(3);
  });

  it.each([
    ['an input that is not there', ['--in', 'gone'], 'gone: there is no such file or folder.'],
    ['a folder as input', ['--in', '.'], '.: this is a folder.'],
    ['an output in no folder', ['--out', 'gone/x'], 'gone/x: there is no such file or folder.'],
    ['a folder as output', ['--out', 'folder'], 'folder: cannot be written (EISDIR).'],
    ['an input that no system names', ['--in', 'a\0b'], 'cannot be read'],
  ])('refuses %s', async (_, options, words) => {
    const cwd = clinicFolder();
    mkdirSync(join(cwd, 'folder'));
    const said = await cli(['batch', 'clinic.plan.json', ...options], { cwd });
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain(words);
  });

  it.runIf(existsSync('/dev/full'))('tells of a full disk', async () => {
    const cwd = clinicFolder({ 'in.ndjson': lines(...Array.from({ length: 200 }, () => story(100))) });
    expect(await cli(['batch', 'clinic.plan.json', '--in', 'in.ndjson', '--out', '/dev/full'], { cwd })).toEqual({
      code: 2,
      out: '',
      err: 'costshare: /dev/full: cannot be written (ENOSPC).\n',
    });
    expect(existsSync('/dev/full')).toBe(true);
  });

  it('refuses a plan that is not in order', async () => {
    expect(await cli(['batch', 'x.json', '--json'], { cwd: clinicFolder({ 'x.json': {} }) })).toMatchObject({ code: 1, err: '' });
  });

  it('stops, without a word, where nobody reads any more', async () => {
    let blocks = 0;
    const stdout = new Writable({
      highWaterMark: 1,
      write(_, __, done) {
        blocks += 1;
        done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      },
    });
    const many = Array.from({ length: 1000 }, () => lines(story(100)));
    const said = await cli(['batch', 'clinic.plan.json'], { cwd: clinicFolder(), stdin: many, stdout });
    expect(said).toEqual({ code: 0, out: '', err: '' });
    expect(blocks).toBe(1);
  });

  it('waits for a slow reader', async () => {
    let waiting = 0;
    let most = 0;
    const stdout = new Writable({
      highWaterMark: 1,
      write(chunk: Buffer, _, done) {
        waiting += chunk.length;
        most = Math.max(most, waiting + stdout.writableLength);
        setTimeout(() => {
          waiting -= chunk.length;
          done();
        }, 1);
      },
    });
    const cwd = clinicFolder();
    writeFileSync(join(cwd, 'in.ndjson'), lines(...Array.from({ length: 2000 }, () => story(100))));
    expect((await cli(['batch', 'clinic.plan.json', '--in', 'in.ndjson'], { cwd, stdout })).code).toBe(0);
    // One block of input at a time: 64 kB of households give some 400 kB of results.
    expect(most).toBeLessThan(2_000_000);
  });
});
