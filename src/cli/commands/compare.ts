/** `costshare compare`: the same claims under several plans, side by side. */
import type { Command } from 'commander';
import { adjudicate, checkScenario, type CompiledPlan } from '../../index.js';
import { comparisonTables, type Column } from '../comparison.js';
import { openDesk } from '../files/desk.js';
import { isError, refuse, type Finding } from '../files/finding.js';
import { complain, harmless, print, printJson, type Io } from '../io.js';
import { examples, JSON_FLAG, type Context, type JsonOption } from './context.js';

interface Options extends JsonOption {
  readonly scenario: string;
}

export function addCompare(program: Command, { io, run }: Context): void {
  program
    .command('compare')
    .summary('the same claims under several plans, side by side')
    .description(
      'Adjudicates one scenario under several plans and shows what members and plans pay, side by side. The plan that the scenario names itself is not looked at.',
    )
    .argument('<plan...>', 'plan files')
    .requiredOption('--scenario <file>', 'the scenario whose claims are adjudicated')
    .option(...JSON_FLAG)
    .addHelpText('after', examples('compare hmo.plan.json ppo.plan.json --scenario family-year.scenario.json'))
    .action((plans: string[], options: Options) => run(() => compare(io, plans, options)));
}

async function compare(io: Io, given: readonly string[], { scenario, json }: Options): Promise<number> {
  const desk = openDesk(io.cwd);
  const document = await desk.document(scenario);
  const errors: Finding[] = [...document.findings];
  const plans: { readonly file: string; readonly plan: CompiledPlan }[] = [];
  for (const file of given) {
    const { plan, findings } = await desk.plan(file);
    errors.push(...findings.filter(isError));
    if (plan === null || !document.isReadable) continue;
    plans.push({ file, plan });
    const found = document.locate(checkScenario(plan, document.value));
    errors.push(...found.filter(isError));
    // A network or a benefit that only one of the plans knows would make the others look dear.
    for (const { message } of found.filter((finding) => !isError(finding))) await complain(io, `${harmless(`${file}: ${message}`)}\n`);
  }
  if (errors.length > 0) return refuse(io, unique(errors), json === true);
  const columns = plans.map(({ file, plan }): Column => ({ id: plan.id, name: plan.name, file, result: adjudicate(plan, document.value) }));
  if (json === true) await printJson(io, { scenario, plans: columns });
  else await print(io, comparisonTables(columns, io.color));
  return 0;
}

/** What is wrong with the scenario alone is found anew under each plan. */
function unique(findings: readonly Finding[]): readonly Finding[] {
  const told = new Map(findings.map((finding) => [JSON.stringify([finding.file, finding.path, finding.code, finding.message]), finding]));
  return [...told.values()];
}
