/** Every rule of `.dependency-cruiser.cjs` fires on a file that breaks it, and none on a tree that keeps them all. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const config = join(root, '.dependency-cruiser.cjs');
const { forbidden } = createRequire(import.meta.url)(config) as { forbidden: readonly { name: string }[] };

/** File → its lines. */
type Tree = Readonly<Record<string, string>>;

const uses = (...paths: readonly string[]): string =>
  [...paths.map((path, at) => `import { a as a${at} } from '${path}';\nvoid a${at};\n`), 'export const a = 1;\n'].join('');
const knows = (path: string): string => `import type { a } from '${path}';\nexport type A = typeof a;\n`;

const libraries = [
  'json-rules-engine',
  'decimal.js',
  'date-fns',
  '@date-fns/utc',
  'zod',
  'commander',
  'cli-table3',
  'picocolors',
  'jsonc-parser',
];

const kept: Tree = {
  'src/result/issue.ts': uses(),
  'src/money/cents.ts': uses('../result/issue.js', 'decimal.js'),
  'src/calendar/day.ts': uses('../result/issue.js', 'date-fns', '@date-fns/utc'),
  'src/door/values.ts': uses('../money/cents.js', 'zod/mini'),
  'src/design/design.ts': uses('../money/cents.js', './cost/sentence.js', '../door/values.js', 'zod/mini'),
  'src/design/cost/sentence.ts': uses('../../money/cents.js'),
  'src/claim/scenario.ts': uses('../calendar/day.js', '../door/values.js', 'zod/mini'),
  'src/rules/facts.ts': uses('../money/cents.js') + knows('../design/design.js'),
  'src/compile/compile.ts': uses('../design/design.js', '../rules/facts.js'),
  'src/adjudicate/order.ts': uses('./stages/limits.js', '../rules/facts.js') + knows('../compile/compile.js'),
  'src/adjudicate/stages/limits.ts': uses('../step.js'),
  'src/adjudicate/step.ts': uses('../money/cents.js') + knows('../claim/scenario.js'),
  'src/adjudicate/period.ts': uses('../calendar/day.js') + knows('../design/design.js'),
  'src/expect/compare.ts': uses('../money/cents.js') + knows('../adjudicate/order.js'),
  'src/explain/explain.ts': uses('../money/cents.js') + knows('../adjudicate/order.js'),
  'src/api/plan.ts': uses(
    '../design/design.js',
    '../compile/compile.js',
    '../claim/scenario.js',
    '../adjudicate/order.js',
    '../expect/compare.js',
    '../explain/explain.js',
  ),
  'src/index.ts': `export { a } from './api/plan.js';\n`,
  'src/engine.ts': uses('./api/plan.js', './engine/run.js'),
  'src/engine/run.ts': uses('../compile/compile.js', 'json-rules-engine'),
  'src/testing.ts': uses('./api/plan.js', 'fast-check'),
  'src/cli/main.ts': uses('../index.js', './files.js', 'commander', 'cli-table3', 'picocolors', 'jsonc-parser'),
  'src/cli/files.ts': `export { readFileSync as a } from 'node:fs';\n`,
};

/** Rule, a file that breaks it, what stands in that file. */
const broken: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['no-cycles', 'src/money/one.ts', uses('./two.js')],
  ['every-import-is-listed', 'src/money/unlisted.ts', uses('unlisted')],
  ['result-stands-alone', 'src/result/money.ts', uses('../money/cents.js')],
  ['a-leaf-knows-no-plan', 'src/money/plan.ts', uses('../design/design.js')],
  ['a-leaf-knows-no-plan', 'src/calendar/claim.ts', knows('../claim/scenario.js')],
  ['the-door-looks-back-only', 'src/door/design.ts', knows('../design/design.js')],
  ['design-looks-back-only', 'src/design/compile.ts', knows('../compile/compile.js')],
  ['claim-looks-back-only', 'src/claim/design.ts', uses('../design/design.js')],
  ['compile-looks-back-only', 'src/compile/adjudicate.ts', uses('../adjudicate/order.js')],
  ['mandates-look-back-only', 'src/mandates/compile.ts', uses('../compile/compile.js')],
  ['mandates-borrows-types', 'src/mandates/design.ts', uses('../design/design.js')],
  ['review-looks-back-only', 'src/review/adjudicate.ts', knows('../adjudicate/order.js')],
  ['rules-look-back-only', 'src/rules/compile.ts', knows('../compile/compile.js')],
  ['adjudicate-looks-back-only', 'src/adjudicate/explain.ts', knows('../explain/explain.js')],
  ['expect-reads-results-only', 'src/expect/plan.ts', knows('../compile/compile.js')],
  ['explain-reads-results-only', 'src/explain/plan.ts', knows('../compile/compile.js')],
  ['rules-borrows-types', 'src/rules/design.ts', uses('../design/design.js')],
  ['adjudicate-borrows-types', 'src/adjudicate/design.ts', uses('../design/design.js')],
  ['adjudicate-borrows-types', 'src/adjudicate/claim.ts', uses('../claim/scenario.js')],
  ['expect-borrows-types', 'src/expect/adjudicate.ts', uses('../adjudicate/order.js')],
  ['explain-borrows-types', 'src/explain/adjudicate.ts', uses('../adjudicate/order.js')],
  ['the-api-looks-back-only', 'src/api/engine.ts', uses('../engine/run.js')],
  ['every-room-has-a-place', 'src/cli/utils.ts', uses('../utils/format.js')],
  ['stages-do-not-meet', 'src/adjudicate/stages/pricing.ts', uses('./limits.js')],
  ['the-core-knows-no-face', 'src/result/engine.ts', uses('../engine/run.js')],
  ['the-core-knows-no-face', 'src/result/testing.ts', uses('../testing.js')],
  ['engine-is-a-face', 'src/engine/testing.ts', uses('../testing.js')],
  ['testing-is-a-face', 'src/testing/engine.ts', uses('../engine.js')],
  ['the-command-line-comes-in-by-the-front-door', 'src/cli/compile.ts', uses('../compile/compile.js')],
  ['nothing-ships-from-outside', 'src/testing/support.ts', uses('../../test/support/plans.js')],
  ['only-the-command-line-touches-the-machine', 'src/design/files.ts', `export { readFileSync } from 'node:fs';\n`],
  ['json-rules-engine-behind-engine', 'src/compile/engine.ts', uses('json-rules-engine')],
  ['decimal-behind-money', 'src/adjudicate/decimal.ts', uses('decimal.js')],
  ['date-fns-behind-calendar', 'src/claim/dates.ts', uses('date-fns')],
  ['date-fns-behind-calendar', 'src/claim/utc.ts', uses('@date-fns/utc')],
  ['zod-at-the-door', 'src/adjudicate/zod.ts', uses('zod/mini')],
  ['fast-check-in-testing', 'src/design/dice.ts', uses('fast-check')],
  ['terminal-libraries-in-cli', 'src/explain/colours.ts', uses('picocolors')],
  ['only-the-small-zod', 'src/design/zod.ts', uses('zod')],
  ['the-core-reaches-no-json-rules-engine', 'src/index.ts', `export { a } from './adjudicate/shortcut.js';\n`],
];
const beside: Tree = {
  'src/money/two.ts': knows('./one.js'),
  'src/adjudicate/shortcut.ts': uses('../compile/engine.js'),
  'src/utils/format.ts': uses(),
  'test/support/plans.ts': uses(),
};

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** Lays the tree out, with a stand-in for each library, and gives `rule: file` for each rule that fired. */
function violations(tree: Tree): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'costshare-structure-'));
  made.push(folder);
  const standIn = (name: string): Tree => ({
    [`node_modules/${name}/package.json`]: JSON.stringify({
      name,
      version: '1.0.0',
      exports: { '.': './index.js', './mini': './mini/index.js' },
    }),
    [`node_modules/${name}/index.js`]: '',
    [`node_modules/${name}/mini/index.js`]: '',
  });
  const dependencies = Object.fromEntries(libraries.map((name) => [name, '1.0.0']));
  const files: Tree = {
    'package.json': JSON.stringify({ dependencies, peerDependencies: { 'fast-check': '1.0.0' } }),
    'tsconfig.json': '{ "compilerOptions": { "module": "nodenext" } }',
    ...[...libraries, 'fast-check', 'unlisted'].reduce((all, name) => ({ ...all, ...standIn(name) }), {}),
    ...tree,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const report = execFileSync(process.execPath, [program, '--config', config, '--output-type', 'json', 'src'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const { summary } = JSON.parse(report) as { summary: { violations: readonly { from: string; rule: { name: string } }[] } };
  return summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`);
}

describe('the dependency rules', () => {
  it('let a tree pass that keeps them', () => {
    expect(violations(kept)).toEqual([]);
  });

  it('are all shown to fire below', () => {
    expect([...new Set(broken.map(([rule]) => rule))].sort()).toEqual([...new Set(forbidden.map(({ name }) => name))].sort());
  });

  describe('on one tree that breaks them all', () => {
    let fired: readonly string[] = [];
    beforeAll(() => {
      fired = violations({ ...kept, ...beside, ...Object.fromEntries(broken.map(([, file, text]) => [file, text])) });
    });

    it.each(broken)('%s: %s', (rule, file) => {
      expect(fired).toContain(`${rule}: ${file}`);
    });
  });
});
