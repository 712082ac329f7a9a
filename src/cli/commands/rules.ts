/** `costshare rules`: the declarative rules that a plan compiles to. */
import type { Command } from 'commander';
import { openDesk } from '../files/desk.js';
import { refuse } from '../files/finding.js';
import { printJson, type Io } from '../io.js';
import { examples, JSON_FLAG, type Context, type JsonOption } from './context.js';

export function addRules(program: Command, { io, run }: Context): void {
  program
    .command('rules')
    .summary('print the rules that a plan compiles to')
    .description(
      'Prints the rules that a plan compiles to, as a JSON array of json-rules-engine rules, each with the path of the design that it comes from.',
    )
    .argument('<plan>', 'a plan file')
    .option(...JSON_FLAG)
    .addHelpText('after', examples('rules summit.plan.json'))
    .action((plan: string, options: JsonOption) => run(() => rules(io, plan, options.json === true)));
}

async function rules(io: Io, given: string, asJson: boolean): Promise<number> {
  const { plan, findings } = await openDesk(io.cwd).plan(given);
  if (plan === null) return refuse(io, findings, asJson);
  await printJson(io, plan.rules);
  return 0;
}
