/** `costshare check`: everything that is wrong with plans and scenarios, at once, with its place. */
import type { Command } from 'commander';
import { checkScenario, reviewPlan, type CompiledPlan, type Mandate } from '../../index.js';
import { openDesk, type Desk, type PlanFile } from '../files/desk.js';
import { describeFindings, exitCodeOf, findingsJson, inOrder, summarise, type Finding } from '../files/finding.js';
import { kindOf, unknownKind } from '../files/kind.js';
import { count, print, printJson, UsageError, type Io } from '../io.js';
import { mandateIssues, readMandates } from '../mandates.js';
import { examples, JSON_FLAG, type Context, type JsonOption } from './context.js';

export function addCheck(program: Command, { io, run }: Context): void {
  program
    .command('check')
    .summary('find everything that is wrong with plans and scenarios')
    .description(
      'Checks plans and scenarios, the plans that scenarios name, and the examples of plans: all problems at once, each with file, line and column.',
    )
    .argument('<file...>', 'plans and scenarios')
    .option('--mandates <list>', 'also check plans against the law: aca, hdhp, parity, nsa, joined by commas', readMandates)
    .option('--expected-payments <file>', 'what the plan expects to pay: a JSON list of { benefit, tier, amount }, for parity')
    .option(...JSON_FLAG)
    .addHelpText(
      'after',
      examples(
        'check summit.plan.json',
        'check plans/*.plan.json cases/*.scenario.json --json',
        'check summit.plan.json --mandates aca,nsa',
      ),
    )
    .action((files: string[], options: CheckOptions) => run(() => check(io, files, options)));
}

async function check(io: Io, files: readonly string[], options: CheckOptions): Promise<number> {
  const desk = openDesk(io.cwd);
  const mandates = await askFor(desk, options);
  // Several scenarios may share a plan, and a plan may be named twice: each file is told once.
  const byFile = new Map<string, readonly Finding[]>();
  for (const file of new Set(files)) for (const [name, findings] of await checkFile(desk, file, mandates)) byFile.set(name, findings);
  const findings = inOrder([...byFile.values()].flat());
  if (options.json === true) await printJson(io, findingsJson(findings));
  else {
    if (findings.length > 0) await print(io, `${describeFindings(findings, io.color)}\n`);
    await print(io, `${count(byFile.size, 'file')} checked: ${findings.length === 0 ? 'no problems' : summarise(findings)}\n`);
  }
  return exitCodeOf(findings);
}

interface CheckOptions extends JsonOption {
  readonly mandates?: readonly Mandate[];
  readonly expectedPayments?: string;
}

interface Mandates {
  readonly asked: readonly Mandate[];
  readonly payments: unknown;
}

async function askFor(desk: Desk, { mandates = [], expectedPayments }: CheckOptions): Promise<Mandates> {
  if (expectedPayments === undefined) return { asked: mandates, payments: undefined };
  const document = await desk.document(expectedPayments);
  if (!document.isReadable) throw new UsageError(`${expectedPayments}: ${document.findings[0]?.message ?? 'cannot be read.'}`);
  return { asked: mandates, payments: document.value };
}

type FileFindings = readonly [file: string, findings: readonly Finding[]];

async function checkFile(desk: Desk, given: string, mandates: Mandates): Promise<readonly FileFindings[]> {
  const document = await desk.document(given);
  if (!document.isReadable) return [[document.file, document.findings]];
  switch (kindOf(document.value)) {
    case 'plan':
      return [checkPlan(await desk.plan(given), mandates)];
    case 'scenario': {
      const { findings, files } = await desk.scenario(given);
      return [...files.map((file) => checkPlan(file, mandates)), [document.file, findings]];
    }
    case null:
      return [[document.file, [...document.findings, ...document.locate([unknownKind])]]];
  }
}

function checkPlan({ document, plan, findings }: PlanFile, { asked, payments }: Mandates): FileFindings {
  return [
    document.file,
    [
      ...findings,
      ...(plan === null
        ? []
        : [
            ...document.locate(reviewPlan(plan)),
            ...document.locate(mandateIssues(document.value, asked, payments)),
            ...checkExamples(document, plan),
          ]),
    ],
  ];
}

const checkExamples = (document: PlanFile['document'], plan: CompiledPlan): readonly Finding[] =>
  plan.examples.flatMap((example, i) => document.locate(checkScenario(plan, example), `examples.${String(i)}`));
