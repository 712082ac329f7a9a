/** The command as a process: a few of them, each starts a runtime. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { claims, clinicFolder, household, providers } from './support.js';

const MAIN = resolve('src/cli/main.ts');
const LOADER = import.meta.resolve('tsx');

const start = (cwd: string, argv: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess =>
  spawn(process.execPath, ['--import', LOADER, MAIN, ...argv], { cwd, env: { ...process.env, NO_COLOR: '', FORCE_COLOR: '', ...env } });

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

async function end(child: ChildProcess): Promise<Ended> {
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk) => (out += String(chunk)));
  child.stderr?.on('data', (chunk) => (err += String(chunk)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, err };
}

const household1 = `${JSON.stringify({ household, providers, claims })}\n`;

describe('the process', () => {
  it('runs, without colour where nobody watches, and ends with the exit code', async () => {
    const cwd = clinicFolder();
    const [good, bad] = await Promise.all([end(start(cwd, ['run', 'visit.scenario.json'])), end(start(cwd, ['check', 'gone.json']))]);
    expect(good).toMatchObject({ code: 0, err: '' });
    expect(good.out).toMatch(/^Explanation of benefits\nClinic Plan \(clinic\)\n/);
    expect(bad.code).toBe(2);
  });

  it('colours where it is asked to, and not where it is asked not to', async () => {
    const cwd = clinicFolder();
    const [forced, refused] = await Promise.all([
      end(start(cwd, ['run', 'visit.scenario.json'], { FORCE_COLOR: '1' })),
      end(start(cwd, ['run', 'visit.scenario.json'], { FORCE_COLOR: '1', NO_COLOR: '1' })),
    ]);
    expect(forced.out).toContain('\u001b[');
    expect(refused.out).not.toContain('\u001b[');
  });

  it('stops without a word where the reader goes away', async () => {
    const child = start(clinicFolder(), ['batch', 'clinic.plan.json']);
    child.stdin?.on('error', () => undefined);
    const ended = end(child);
    child.stdout?.once('data', () => child.stdout?.destroy());
    child.stdin?.write(household1.repeat(20_000));
    // Standard input stays open: it is the writing that finds out.
    const { code, err } = await ended;
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('ends cleanly on Ctrl-C: no stack, no half-written file', async () => {
    const cwd = clinicFolder();
    const child = start(cwd, ['batch', 'clinic.plan.json', '--out', 'out.ndjson']);
    const ended = end(child);
    child.stdin?.write(household1);
    while (!readdirSync(cwd).some((name) => name.endsWith('.tmp'))) await new Promise((wait) => setTimeout(wait, 20));
    child.kill('SIGINT');
    expect(await ended).toEqual({ code: 130, out: '', err: '' });
    expect(readdirSync(cwd).sort()).toEqual(['clinic.plan.json', 'visit.scenario.json']);
  });
});
