// The habits of the house that a parser can see. What takes types to see: .oxlintrc.json.
// Directions of imports and cycles: .dependency-cruiser.cjs.
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import ts from 'typescript-eslint';
import { house } from './scripts/test/lint-rules.mjs';

const TYPESCRIPT = ['**/*.ts', '**/*.tsx'];
const TESTS = ['**/*.test.ts', '**/*.test.tsx', 'e2e/**/*.ts', 'server/testing/**', 'client/testing/**'];
const PURE = ['server/domain/**/*.ts', 'server/rules/**/*.ts'];

// Lines of code, as the formatter breaks them: nobody gains by writing sideways or by saying less.
const CODE_ONLY = { skipBlankLines: true, skipComments: true };

const refuse = (selector, message) => ({ selector, message });

const EVERYWHERE = [
  refuse('ExportDefaultDeclaration', 'Name what you export.'),
  refuse('ExportAllDeclaration', 'No barrels: import from the file that has it.'),
  refuse('TSEnumDeclaration', 'A union of strings instead of an enum.'),
  refuse(
    'CallExpression[callee.property.name="only"][callee.object.name=/^(it|test|describe)$/]',
    'A focused test hides all others.',
  ),
  refuse('CallExpression[callee.name=/^(fit|fdescribe)$/]', 'A focused test hides all others.'),
  refuse(
    'MemberExpression[property.name="unstable_mockModule"]',
    'Test files share the modules of the product: give a stand-in as an argument (docs/adr/0105).',
  ),
  refuse(
    'ImportDeclaration[source.value=/^\\.{1,2}\\u002F/]:not([source.value=/\\.(ts|tsx|mjs|cjs|css|svg|json)$/])',
    'A relative import says its ending.',
  ),
];

const NO_ENVIRONMENT = refuse(
  'MemberExpression[object.name="process"][property.name="env"]',
  'The environment is read in server/config.ts only: ask to be told.',
);

const HANDLED_CONNECTIONS = refuse(
  'NewExpression[callee.property.name=/^(Pool|Client)$/]',
  'A connection that nobody listens to ends the process with it: take one from server/persistence/handled-connection.ts.',
);

const NO_CLOCK_NO_CHANCE = [
  refuse('NewExpression[callee.name="Date"][arguments.length=0]', 'Time is an argument here.'),
  refuse('CallExpression[callee.object.name="Date"][callee.property.name="now"]', 'Time is an argument here.'),
  refuse('CallExpression[callee.object.name="Math"][callee.property.name="random"]', 'Chance is an argument here.'),
  refuse('CallExpression[callee.property.name="randomUUID"]', 'Ids are arguments here.'),
];

export default defineConfig(
  { ignores: ['node_modules/', '.build/', '.data/', '.test-results/', '.pictures/', 'client/generated/', 'coverage/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    plugins: { house },
    rules: {
      'house/file-name': 'error',
      'max-lines': ['error', { ...CODE_ONLY, max: 350 }],
      'house/few-arguments': 'error',
      'max-lines-per-function': ['error', { ...CODE_ONLY, max: 100 }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
      'no-restricted-syntax': ['error', ...EVERYWHERE],
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: TYPESCRIPT,
    extends: [ts.configs.recommended],
    // What a decorator makes the compiler keep of a type is no import of a type alone.
    languageOptions: { parserOptions: { emitDecoratorMetadata: true, experimentalDecorators: true } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  { files: ['**/*.mjs', '**/*.cjs'], languageOptions: { globals: globals.node } },
  {
    files: ['server/**/*.ts'],
    ignores: ['server/config.ts', 'server/persistence/handled-connection.ts', ...TESTS],
    rules: { 'no-restricted-syntax': ['error', ...EVERYWHERE, NO_ENVIRONMENT, HANDLED_CONNECTIONS] },
  },
  {
    files: ['server/**/*.ts'],
    ignores: TESTS,
    rules: { 'house/numbered-values': 'error', 'house/search-by-letter': 'error' },
  },
  { files: ['server/persistence/matches.ts'], rules: { 'house/search-by-letter': 'off' } },
  {
    files: PURE,
    ignores: TESTS,
    rules: { 'no-restricted-syntax': ['error', ...EVERYWHERE, NO_ENVIRONMENT, ...NO_CLOCK_NO_CHANCE] },
  },
  {
    files: PURE,
    ignores: TESTS,
    rules: { 'house/jsdoc-on-exports': 'error' },
  },
  {
    // What a verb is given stands beside the verb, whose JSDoc explains it.
    files: ['server/actions/**/*.ts'],
    ignores: TESTS,
    rules: { 'house/jsdoc-on-exports': ['error', 'not types'] },
  },
  {
    files: ['client/**/*.tsx', 'client/**/*.ts'],
    extends: [jsxA11y.flatConfigs.recommended],
    languageOptions: { globals: globals.browser },
  },
  // Compiles each file as React's compiler does: half of all the time, and a test is no component.
  { files: ['client/**/*.tsx', 'client/**/*.ts'], ignores: TESTS, extends: [reactHooks.configs.flat.recommended] },
  { files: ['**/*.tsx'], rules: { 'max-lines-per-function': ['error', { ...CODE_ONLY, max: 150 }] } },
  // A table of cases names its columns as arguments.
  {
    files: TESTS,
    rules: {
      'max-lines': ['error', { ...CODE_ONLY, max: 500 }],
      'max-lines-per-function': 'off',
      'house/few-arguments': 'off',
    },
  },
  {
    // Jest, ESLint and Playwright look for a default export.
    files: ['*.config.mjs', '*.config.ts', 'scripts/database/jest-*.mjs', 'scripts/test/jest/*.mjs'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
