import { defineConfig } from 'vitest/config';

/** For mutation testing: the suite once, in one time zone, without what looks at the tree rather than at the code. */
export default defineConfig({
  test: {
    env: { TZ: 'UTC' },
    include: ['test/**/*.test.ts'],
    exclude: ['test/package/**', 'test/structure/**', 'test/cli/**', 'test/docs.test.ts'],
  },
});
