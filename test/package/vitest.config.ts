import { defineConfig } from 'vitest/config';

/** The suite of the packed package: run by `npm run smoke`, after `npm run build`. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    globalSetup: ['install.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
