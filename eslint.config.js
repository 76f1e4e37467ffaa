import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import lit from 'eslint-plugin-lit';
// @ts-expect-error -- it comes without types
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import {defineConfig, globalIgnores} from 'eslint/config';
import ts from 'typescript-eslint';

export default defineConfig(
  globalIgnores([
    'dist/',
    '.cache/',
    'release/',
    'site/',
    'coverage/',
    'demo/frameworks/',
    'test/types/',
  ]),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      // Numbers in templates are what this program is about.
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      // An index the code has just looked up; the compiler checks the others.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // `||` is meant where an empty string is as good as none.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', {ignorePrimitives: true}],
    },
  },
  {
    // What pages hide or replace. Beside `<img name="baseURI">`, `document.baseURI` is that image. The page of embed.html
    // is our own.
    files: ['src/**/*.ts'],
    ignores: ['src/embed/**', 'src/cli/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            ':matches(:not(CallExpression) > MemberExpression, CallExpression > MemberExpression.arguments)[object.name=document], VariableDeclarator[id.type=ObjectPattern][init.name=document]',
          message: 'Elements of a page can hide properties of its document: use fromDocument().',
        },
        {
          selector: 'CallExpression[callee.property.name=entries][arguments.length=0]',
          message: 'Prototype.js has another `entries()` of arrays: use forEach() or an index.',
        },
      ],
      'no-restricted-properties': [
        'error',
        {
          object: 'Array',
          property: 'from',
          message: 'Prototype.js has another one, without a function: use [...list].map().',
        },
      ],
    },
  },
  {
    files: ['src/elements/**/*.ts'],
    extends: [
      lit.configs?.['flat/recommended'] ?? [],
      wc.configs?.['flat/best-practice'] ?? [],
      litA11y.configs.recommended,
    ],
    // Inside a popup or a dialog it is how the platform is told where the focus goes.
    rules: {'lit-a11y/no-autofocus': 'off'},
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // Tests take methods of the platform away and put them back.
      '@typescript-eslint/unbound-method': 'off',
      // Only the check for accessibility is a promise, but its types make every assertion one.
      '@typescript-eslint/no-floating-promises': 'off',
    },
  },
  {
    files: ['**/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'Buffer',
          'URL',
          'performance',
          'fetch',
          'setImmediate',
          'setTimeout',
          'clearTimeout',
          'AbortController',
          'TextDecoder',
          'document',
          'window',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    // Half of this code runs in pages.
    files: [
      'test/e2e/**/*.js',
      'test/hugo/**/*.js',
      'test/visual/**/*.js',
      'test/wordpress/**/*.js',
      'tools/screenshots.js',
      'tools/monkey/**/*.js',
      'tools/monkey.js',
      'bench/**/*.js',
    ],
    rules: {'no-undef': 'off'},
  },
  prettier,
);
