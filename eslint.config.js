import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const clock = 'no clock in the core: pass the day in';
const place = 'the answer would follow the machine it runs on';
const read = 'amounts and shares are read by src/money';

const shape = [
  { selector: 'ExportNamedDeclaration > VariableDeclaration[kind!="const"]', message: 'no mutable exports' },
  { selector: 'ExportDefaultDeclaration', message: 'export by name: one name, found by one search' },
];

const purity = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: clock },
  { selector: 'CallExpression[callee.name="Date"]', message: clock },
  { selector: 'ImportExpression', message: 'no code is loaded while running' },
  {
    selector: ':matches(NewExpression, CallExpression)[callee.name="RegExp"]:not([arguments.0.type="Literal"])',
    message: 'no regular expression from data: a file could make it run for ever',
  },
];

const impure = [
  { object: 'Date', property: 'now', message: clock },
  { object: 'Math', property: 'random', message: 'a result must replay' },
  { object: 'Number', property: 'parseFloat', message: read },
  { object: 'Intl', property: 'Collator', message: place },
  { object: 'Intl', property: 'DateTimeFormat', message: place },
  { object: 'Intl', property: 'NumberFormat', message: place },
  { property: 'localeCompare', message: place },
  { property: 'toLocaleString', message: place },
  { property: 'toLocaleDateString', message: place },
];

export default defineConfig(
  { ignores: ['dist/', 'coverage/', 'reports/', '.stryker-tmp/', 'test/package/consumer/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  js.configs.recommended,
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs', globals: { module: 'writable', require: 'readonly' } } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': 'allow-with-description', 'ts-ignore': true, 'ts-nocheck': true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // It takes a branded number for something else; money is a branded number.
      '@typescript-eslint/no-unsafe-unary-minus': 'off',
      // Documents are searched for control characters, to refuse them.
      'no-control-regex': 'off',
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-param-reassign': ['error', { props: true }],
      'no-proto': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: { 'max-lines': ['error', { max: 300 }], 'no-restricted-syntax': ['error', ...shape] },
  },
  {
    // The core gives the same answer for the same input, anywhere. The command line is a room of its own.
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': [
        'error',
        ...['process', 'Buffer', 'global', 'fetch', 'performance', 'crypto', 'navigator', 'window', 'document'],
        ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
        { name: 'parseFloat', message: read },
      ],
      'no-restricted-properties': ['error', ...impure],
      'no-restricted-syntax': ['error', ...shape, ...purity],
    },
  },
  {
    // A calendar rounds milliseconds to days; everywhere else but in src/money a rounded number would be money.
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**', 'src/money/**', 'src/calendar/**'],
    rules: {
      'no-restricted-properties': ['error', ...impure, { object: 'Math', property: 'round', message: 'only src/money decides a cent' }],
    },
  },
  {
    // The one thing that is filled in step by step: a line under adjudication. It is made and dropped inside `adjudicate`.
    files: ['src/adjudicate/**/*.ts'],
    rules: { 'no-param-reassign': ['error', { props: true, ignorePropertyModificationsFor: ['draft'] }] },
  },
  {
    files: ['test/**/*.ts', 'scripts/**/*.ts', '*.config.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-param-reassign': ['error', { props: false }],
    },
  },
);
