// What a CommonJS module sees of the installed package: prints the names of each entry and the demo's result.
// Arguments: the entries to require.
const { dirname, join } = require('node:path');

const entries = Object.fromEntries(process.argv.slice(2).map((name) => [name, require(name)]));
const core = require('costshare');

const demo = require('costshare/package.json').scripts.demo.match(/\S+\.scenario\.json/)[0];
const scenario = require(`costshare/${demo}`);
const plan = core.compile(require(join(dirname(require.resolve(`costshare/${demo}`)), scenario.plan)));

// The second runner has these names too, and answers later.
const OF_ITS_OWN = new Set(['adjudicate', 'safeAdjudicate']);

console.log(
  JSON.stringify({
    names: Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, Object.keys(entry).sort()])),
    shared: Object.values(entries).every((entry) =>
      Object.keys(entry).every((key) => OF_ITS_OWN.has(key) || !(key in core) || entry[key] === core[key]),
    ),
    schemas: ['plan', 'scenario'].map((name) => typeof require(`costshare/schema/${name}.schema.json`)),
    result: core.adjudicate(plan, scenario, { trace: true }),
    explanation: core.explain(plan, scenario),
  }),
);
