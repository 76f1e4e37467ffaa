import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import lit from 'eslint-plugin-lit';
// @ts-expect-error -- it comes without types
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import {defineConfig, globalIgnores} from 'eslint/config';
import ts from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['dist/', 'site/', 'coverage/', 'demo/frameworks/', 'test/types/']),
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
    files: ['test/e2e/**/*.js', 'test/hugo/**/*.js', 'test/visual/**/*.js', 'tools/screenshots.js'],
    rules: {'no-undef': 'off'},
  },
  prettier,
);
