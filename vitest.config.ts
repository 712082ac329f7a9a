import { configDefaults, defineConfig } from 'vitest/config';

const include = ['test/**/*.test.ts'];

/** The packed package has a suite of its own: `npm run smoke`. */
const exclude = [...configDefaults.exclude, 'test/package/**'];

/** One far behind UTC, one that once skipped a day, one off by half an hour: where a civil date read as an instant goes wrong. */
const zones = ['America/Los_Angeles', 'Pacific/Apia', 'Asia/Kolkata'];

/** Where no date is read, stepped or printed. Everything else runs in every zone. */
const dateless = ['test/money/**', 'test/structure/dependency-rules.test.ts'];

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'UTC', env: { TZ: 'UTC' }, include, exclude } },
      ...zones.map((TZ) => ({ extends: true as const, test: { name: TZ, env: { TZ }, include, exclude: [...exclude, ...dateless] } })),
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
