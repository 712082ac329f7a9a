/** Opens plans and scenarios, each file once, and puts scenarios together with their plans. */
import { dirname, relative, resolve } from 'node:path';
import { checkScenario, safeCompile, type CompiledPlan, type Issue } from '../../index.js';
import { openDocument, type Document } from './document.js';
import { isError, type Finding } from './finding.js';

export interface PlanFile {
  readonly document: Document;
  /** Null where it does not compile. */
  readonly plan: CompiledPlan | null;
  readonly findings: readonly Finding[];
}

export interface ScenarioFile {
  readonly document: Document;
  /** Files of plans that it names. */
  readonly files: readonly PlanFile[];
  /** In the order of the scenario; null where one is missing or does not compile. */
  readonly plans: readonly CompiledPlan[] | null;
  /** Of the scenario's own file; inline plans included. */
  readonly findings: readonly Finding[];
}

export interface Desk {
  readonly document: (given: string) => Promise<Document>;
  readonly plan: (given: string) => Promise<PlanFile>;
  /** Finds the plans too, whatever the scenario says under `plan`. */
  readonly scenario: (given: string) => Promise<ScenarioFile>;
}

/** @param cwd where relative paths start. */
export function openDesk(cwd: string): Desk {
  const documents = new Map<string, Promise<Document>>();
  const plans = new Map<string, Promise<PlanFile>>();
  const once = <T>(opened: Map<string, Promise<T>>, path: string, open: () => Promise<T>): Promise<T> => {
    const pending = opened.get(path) ?? open();
    opened.set(path, pending);
    return pending;
  };
  const documentAt = (path: string, name: string): Promise<Document> => once(documents, path, () => openDocument(path, name));
  const planAt = (path: string, name: string): Promise<PlanFile> => once(plans, path, async () => readPlan(await documentAt(path, name)));
  return {
    document: (given) => documentAt(resolve(cwd, given), given),
    plan: (given) => planAt(resolve(cwd, given), given),
    scenario: async (given) => {
      const path = resolve(cwd, given);
      const findPlan = (named: string): Promise<PlanFile> => {
        const found = resolve(dirname(path), named);
        return planAt(found, relative(cwd, found) || found);
      };
      return readScenario(await documentAt(path, given), findPlan);
    },
  };
}

function readPlan(document: Document): PlanFile {
  if (!document.isReadable) return { document, plan: null, findings: document.findings };
  const outcome = safeCompile(document.value);
  const findings = [...document.findings, ...document.locate(outcome.ok ? outcome.warnings : outcome.issues)];
  return { document, plan: outcome.ok && !findings.some(isError) ? outcome.value : null, findings };
}

async function readScenario(document: Document, findPlan: (named: string) => Promise<PlanFile>): Promise<ScenarioFile> {
  if (!document.isReadable) return { document, files: [], plans: null, findings: document.findings };
  const written = entriesOf(document.value);
  const files: PlanFile[] = [];
  const plans: CompiledPlan[] = [];
  const findings: Finding[] = [...document.findings];
  for (const { path, entry } of written) {
    const { file, plan, found } = await openEntry(document, path, entry, findPlan);
    if (file !== null) files.push(file);
    if (plan !== null) plans.push(plan);
    findings.push(...found);
  }
  if (isEmptyList(document.value)) findings.push(...document.locate([planMissing], 'plan'));
  const isWhole = written.length > 0 && plans.length === written.length;
  findings.push(...document.locate(checkScenario(isWhole ? plans : null, document.value)));
  return { document, files, plans: isWhole ? plans : null, findings };
}

const planOf = (scenario: unknown): unknown =>
  typeof scenario === 'object' && scenario !== null && 'plan' in scenario ? scenario.plan : undefined;

function isEmptyList(scenario: unknown): boolean {
  const plan = planOf(scenario);
  return Array.isArray(plan) && plan.length === 0;
}

/** What stands under `plan`: one entry or a list of them, each with its path. */
function entriesOf(scenario: unknown): readonly { readonly path: string; readonly entry: unknown }[] {
  const plan = planOf(scenario);
  if (plan === undefined) return [];
  return Array.isArray(plan)
    ? (plan as readonly unknown[]).map((entry, i) => ({ path: `plan.${String(i)}`, entry }))
    : [{ path: 'plan', entry: plan }];
}

interface Entry {
  readonly file: PlanFile | null;
  readonly plan: CompiledPlan | null;
  /** In the scenario's file. */
  readonly found: readonly Finding[];
}

async function openEntry(document: Document, path: string, entry: unknown, findPlan: (named: string) => Promise<PlanFile>): Promise<Entry> {
  if (typeof entry === 'string' && entry !== '') {
    const file = await findPlan(entry);
    if (file.document.findings.some((finding) => finding.line === null)) {
      // A file that cannot be opened has no lines: the scenario that names it has.
      const found = document.locate(
        file.findings.map((finding) => ({ ...finding, message: `"${entry}": ${finding.message}` })),
        path,
      );
      return { file: null, plan: null, found: found.map((finding) => ({ ...finding, isUnreadable: true })) };
    }
    return { file, plan: file.plan, found: [] };
  }
  if (typeof entry === 'object' && entry !== null && !Array.isArray(entry)) {
    const outcome = safeCompile(entry);
    return {
      file: null,
      plan: outcome.ok ? outcome.value : null,
      found: document.locate(outcome.ok ? outcome.warnings : outcome.issues, path),
    };
  }
  return { file: null, plan: null, found: document.locate([malformed], path) };
}

const malformed: Issue = {
  path: '',
  code: 'plan.malformed',
  message: 'This names no plan.',
  hint: 'Write the path of a plan, relative to this file; or the plan itself; or a list of either.',
  severity: 'error',
};

export const planMissing: Issue = {
  path: '',
  code: 'plan.missing',
  message: 'The scenario names no plan.',
  hint: 'Write "plan": "summit.plan.json", a path relative to this file; or the plan itself; or a list of either.',
  severity: 'error',
};
