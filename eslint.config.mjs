import js from '@eslint/js';
import officeAddins from 'eslint-plugin-office-addins';
import { readFileSync } from 'node:fs';
import tseslint from 'typescript-eslint';

/** Each file is checked by its own folder's tsconfig: hosts come before the entries that take them in. */
const { references } = JSON.parse(readFileSync(new URL('tsconfig.json', import.meta.url), 'utf8'));
const projects = references.map(({ path }) => `${path}/tsconfig.json`);

const forbiddenInCore = ['Date', 'Intl', 'console', 'setTimeout', 'setInterval', 'window', 'document', 'process', 'globalThis', 'localStorage', 'fetch'];

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'node_modules/', 'coverage/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: projects, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 3],
      'no-eval': 'error',
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...forbiddenInCore],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'The core has no random source.' }],
      'no-restricted-syntax': [
        'error',
        { selector: "CallExpression[callee.property.name=/^toLocale/]", message: 'The core has no locale.' },
        { selector: "CallExpression[callee.property.name='localeCompare']", message: 'The core has no locale.' },
      ],
    },
  },
  {
    files: ['src/hosts/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: "CallExpression[callee.property.name='load'] > Literal", message: 'Load by an object: its keys are typed, and tell which version of Excel they need.' },
        { selector: "CallExpression[callee.property.name='load'] > ArrayExpression", message: 'Load by an object: its keys are typed, and tell which version of Excel they need.' },
      ],
    },
  },
  {
    files: ['test/**/*.ts', 'test/**/*.tsx'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': ['error', { max: 500 }] },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', Buffer: 'readonly', URL: 'readonly', require: 'readonly', module: 'writable', __dirname: 'readonly' } },
  },
);
