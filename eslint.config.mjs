import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { layersRule } from './tools/lint/layers-rule.mjs';

/**
 * The whole policy of who may use whom. `ours`: projects of this repository · `typesOf`: for their types only ·
 * `packages`: the only other packages allowed · `not`: packages forbidden · `node: false`: also runs in a browser.
 */
const layers = {
  'packages/process': { ours: [], packages: [], node: false },
  'packages/contract': { ours: ['process'], packages: ['zod'], node: false },
  'apps/api': { ours: ['process', 'contract'], not: ['react', 'react-dom', '@tanstack/', '@xyflow/', 'vite'] },
  'apps/web': { ours: ['process', 'contract'], not: ['@nestjs/', 'typeorm', 'pg', 'express'], node: false },
  'tools/municipality': { ours: ['process', 'api'] },
  'apps/cli': { ours: ['process', 'api', 'municipality'] },
  'apps/e2e': { ours: [], typesOf: ['contract'] },
};

/** The same within a project: who lies in the folder may not use what lies in those. */
const inside = {
  'apps/web/src/features': {
    not: ['apps/web/src/features', 'apps/web/src/app'],
    // Logging a step is the one act that every screen offers.
    but: ['apps/web/src/features/log-step'],
  },
  'apps/web/src/ui': { not: ['apps/web/src/features', 'apps/web/src/app'] },
  'apps/web/src/api': { not: ['apps/web/src/features', 'apps/web/src/app'] },
};

const TESTS = ['**/*.test.{ts,tsx}', '**/testing/**', 'packages/process/acceptance/**', 'apps/e2e/**'];
const DATA_SOURCE = '/^(dataSource|DataSource)$/';
const STATEMENT = '/^(query|transaction|createQueryRunner|createQueryBuilder|getRepository)$/';
const ONE_WAY = 'Every statement runs in withActor (src/database), so that row-level security knows the reader.';

const noTestLeftOut = {
  selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo|failing)$/]',
  message: 'Every test is run, always.',
};
const noRetry = {
  selector: "MemberExpression[object.name='jest'][property.name='retryTimes']",
  message: 'A test that passes at the second try has failed.',
};
const namedExports = { selector: 'ExportDefaultDeclaration', message: 'Export by name.' };
const oneWayToTheDatabase = [
  `CallExpression[callee.property.name=${STATEMENT}][callee.object.name=${DATA_SOURCE}]`,
  `CallExpression[callee.property.name=${STATEMENT}][callee.object.property.name=/^(dataSource|manager)$/]`,
].map((selector) => ({ selector, message: ONE_WAY }));

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/dist.*/**',
      '**/node_modules/**',
      '.nx/**',
      '.cache/**',
      '.tavlan/**',
      'packages/process/acceptance/**/*.{mjs,js,json}',
    ],
  },
  js.configs.recommended,
  {
    plugins: { tavlan: { rules: { layers: layersRule } } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { globals: { ...globals.node } },
    rules: {
      'tavlan/layers': ['error', { layers, inside }],
      'no-restricted-syntax': ['error', noTestLeftOut, noRetry],
      'no-restricted-globals': ['error', 'fit', 'xit', 'xtest', 'fdescribe', 'xdescribe'],
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': 'allow-with-description', 'ts-ignore': true },
      ],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['{packages,apps}/*/src/**/*.{ts,tsx}', 'tools/municipality/src/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noTestLeftOut, noRetry, namedExports] },
  },
  {
    // The process knows no clock, no machine and no network: what it needs to know it is told.
    files: ['packages/process/src/**/*.ts'],
    ignores: TESTS,
    rules: {
      'no-restricted-globals': [
        'error',
        ...['Date', 'process', 'performance', 'fetch', 'console', 'crypto', 'Buffer'],
        ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
      ],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
    },
  },
  {
    files: ['packages/process/src/calendar/local-date.ts'],
    rules: { 'no-restricted-globals': ['error', 'process', 'setTimeout', 'setInterval', 'fetch'] },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    ignores: ['apps/api/src/database/**', ...TESTS],
    rules: {
      'no-restricted-syntax': ['error', noTestLeftOut, noRetry, namedExports, ...oneWayToTheDatabase],
      'no-restricted-imports': [
        'error',
        { paths: [{ name: '@nestjs/typeorm', importNames: ['InjectRepository'], message: ONE_WAY }] },
      ],
    },
  },
  {
    files: ['apps/web/public/**/*.js'],
    languageOptions: { globals: { ...globals.browser } },
  },
  {
    files: ['apps/web/src/**/*.{ts,tsx}'],
    extends: [hooks.configs.flat.recommended],
    languageOptions: { globals: { ...globals.browser } },
    // It warns of what the React compiler would pass over; the compiler is not used here.
    rules: { 'react-hooks/incompatible-library': 'off' },
  },
  {
    files: ['{packages,apps}/*/src/**/*.{ts,tsx}', 'tools/municipality/src/**/*.ts'],
    ignores: TESTS,
    rules: { 'max-lines': ['error', { max: 300, skipBlankLines: true }] },
  },
);
