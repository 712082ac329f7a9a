// What an ES module sees of the installed package: prints the names of each entry and the demo's result.
// Arguments: the entries to import.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const file = (specifier) => fileURLToPath(import.meta.resolve(specifier));
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));

const entries = Object.fromEntries(await Promise.all(process.argv.slice(2).map(async (name) => [name, await import(name)])));
const core = await import('costshare');

const demo = json(file('costshare/package.json')).scripts.demo.match(/\S+\.scenario\.json/)[0];
const scenario = json(file(`costshare/${demo}`));
const plan = core.compile(json(join(dirname(file(`costshare/${demo}`)), scenario.plan)));

// The second runner has these names too, and answers later.
const OF_ITS_OWN = new Set(['adjudicate', 'safeAdjudicate']);

console.log(
  JSON.stringify({
    names: Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, Object.keys(entry).sort()])),
    shared: Object.values(entries).every((entry) =>
      Object.keys(entry).every((key) => OF_ITS_OWN.has(key) || !(key in core) || entry[key] === core[key]),
    ),
    schemas: ['plan', 'scenario'].map((name) => typeof json(file(`costshare/schema/${name}.schema.json`))),
    result: core.adjudicate(plan, scenario, { trace: true }),
    explanation: core.explain(plan, scenario),
  }),
);
