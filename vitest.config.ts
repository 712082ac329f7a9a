import { configDefaults, defineConfig } from 'vitest/config';

const include = ['test/**/*.test.ts'];

/** The packed package has a suite of its own: `npm run smoke`. */
const exclude = [...configDefaults.exclude, 'test/package/**'];

/** One far behind UTC, one that once skipped a day, one off by half an hour: where a civil date read as an instant goes wrong. */
const zones = ['America/Los_Angeles', 'Pacific/Apia', 'Asia/Kolkata'];

/** Where dates are read, stepped, compared or printed on the way to an amount. */
const dated = ['calendar', 'claim', 'adjudicate', 'api', 'conformance', 'published', 'plans', 'structure'].map(
  (room) => `test/${room}/**/*.test.ts`,
);

export default defineConfig({
  test: {
    // A busy machine may take ten times as long; a test that hangs still ends.
    testTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'UTC', env: { TZ: 'UTC' }, include, exclude } },
      ...zones.map((TZ) => ({
        extends: true as const,
        test: { name: TZ, env: { TZ }, include: dated, exclude: [...exclude, 'test/structure/dependency-rules.test.ts'] },
      })),
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'html', 'json-summary'],
      thresholds: {
        statements: 95,
        branches: 95,
        functions: 95,
        lines: 95,
        'src/{result,money,calendar}/**': { branches: 100 },
        'src/adjudicate/**': { branches: 100 },
      },
    },
  },
});
