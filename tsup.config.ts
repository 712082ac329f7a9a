import { defineConfig } from 'tsup';

export default defineConfig([
  {
    entry: { index: 'src/index.ts', engine: 'src/engine.ts', testing: 'src/testing.ts' },
    format: ['esm', 'cjs'],
    // tsup hands the declaration build a `baseUrl`, which TypeScript 6 calls deprecated.
    dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
    // Shared chunks in both formats: an error class thrown by `costshare/engine` is the one that `costshare` exports.
    splitting: true,
    // Rollup writes the CommonJS chunks; tsup's own way for split CommonJS lowers `??` and `?.` to calls, on the hot path too.
    treeshake: { moduleSideEffects: 'no-external' },
    platform: 'neutral',
    target: 'es2022',
  },
  {
    // Apart from what `fuzz` alone needs, fast-check among it: that is loaded when asked for.
    entry: { cli: 'src/cli/main.ts' },
    format: ['esm'],
    splitting: true,
    platform: 'node',
    target: 'node20',
    removeNodeProtocol: false,
  },
]);
