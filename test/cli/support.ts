/** The command line without a process: arguments, files in a folder of their own and streams in memory. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterEach } from 'vitest';
import { run } from '../../src/cli/program.js';

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

class Memory extends Writable {
  text = '';
  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}

export interface Setting {
  readonly cwd: string;
  readonly stdin?: Iterable<string | Buffer>;
  readonly stdout?: Writable;
  readonly color?: boolean;
}

/** Runs a command as a process would. */
export async function cli(argv: readonly string[], { cwd, stdin = [], stdout, color = false }: Setting): Promise<Said> {
  const out = new Memory();
  const err = new Memory();
  const code = await run(argv, { stdin: Readable.from(stdin), stdout: stdout ?? out, stderr: err, cwd, color, cleanups: new Set() });
  return { code, out: out.text, err: err.text };
}

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder with these files, gone after the test. Objects are written as JSON. */
export function folder(files: Readonly<Record<string, unknown>>): string {
  const path = mkdtempSync(join(tmpdir(), 'costshare-'));
  folders.push(path);
  for (const [name, content] of Object.entries(files)) {
    const file = join(path, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content, null, 2));
  }
  return path;
}

export interface IssueJson {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly path: string;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly severity: string;
}

export const issuesOf = (said: Said): readonly IssueJson[] => (JSON.parse(said.out) as { issues: readonly IssueJson[] }).issues;

/** `file:line:column code` of each issue that `--json` printed. */
export const placesOf = (said: Said): readonly string[] =>
  issuesOf(said).map(({ file, line, column, code }) => `${file}:${String(line)}:${String(column)} ${code}`);

export const plan = {
  costshare: 'plan/1',
  id: 'clinic',
  name: 'Clinic Plan',
  effective: { from: '2026-01-01' },
  tiers: [{ id: 'in', networks: ['clinic'] }, { id: 'out' }],
  accumulators: [{ id: 'deductible', type: 'deductible', individual: 500 }],
  benefits: { visit: { costs: { in: '$25 copay', out: 'deductible, then 40%' } } },
};

export const household = { members: [{ id: 'ann' }] };
export const providers = [{ id: 'lee', networks: ['clinic'] }];
export const claims = [
  { id: 'c1', member: 'ann', provider: 'lee', lines: [{ date: '2026-03-10', benefit: 'visit', billed: 300, allowed: 180 }] },
];

/** A scenario that names `clinic.plan.json` beside it. */
export const scenario = (over: object = {}): object => ({
  costshare: 'scenario/1',
  title: 'A visit',
  plan: 'clinic.plan.json',
  household,
  providers,
  claims,
  ...over,
});

/** One visit in network and what comes of it. */
export const clinicFolder = (more: Readonly<Record<string, unknown>> = {}): string =>
  folder({ 'clinic.plan.json': plan, 'visit.scenario.json': scenario(), ...more });
