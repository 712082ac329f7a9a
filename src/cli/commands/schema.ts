/** `costshare schema`: the JSON Schemas that editors complete and check with. */
import { Argument, type Command } from 'commander';
import planSchema from '../../../schema/plan.schema.json' with { type: 'json' };
import scenarioSchema from '../../../schema/scenario.schema.json' with { type: 'json' };
import { printJson } from '../io.js';
import { examples, JSON_FLAG, type Context } from './context.js';

export function addSchema(program: Command, { io, run }: Context): void {
  program
    .command('schema')
    .summary('print the JSON Schema of plans or scenarios')
    .description('Prints the JSON Schema of plans or scenarios, for editors that complete and check them while you type.')
    .addArgument(new Argument('<kind>', 'which schema').choices(['plan', 'scenario']))
    .option(...JSON_FLAG)
    .addHelpText('after', examples('schema plan > plan.schema.json'))
    .action((kind: 'plan' | 'scenario') =>
      run(async () => {
        await printJson(io, kind === 'plan' ? planSchema : scenarioSchema);
        return 0;
      }),
    );
}
