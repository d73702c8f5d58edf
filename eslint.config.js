import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { walls } from './eslint.walls.js';

export default defineConfig(
  globalIgnores([
    'dist/',
    'dist.*/',
    'feed-export/',
    '.astro/',
    '.build/',
    '.cache/',
    'tests/fixtures/',
    // A project of its own, with packages that are not among ours.
    'tests/bench/starlight/',
    'public/',
  ]),
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  astro.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.astro'],
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // There are no enums: types are only stripped.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // Brackets say that a key may not be there.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // A number in a sentence reads the same with or without String().
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['src/lib/**', 'src/components/**', 'src/pages/**'],
    // Values in, values out: the scripts print and exit.
    rules: {
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'exit', message: 'Only scripts end the program.' },
        { object: 'process', property: 'exitCode', message: 'Only scripts end the program.' },
        { object: 'process', property: 'argv', message: 'Only scripts read arguments.' },
      ],
    },
  },
  // Types of templates are `astro check`'s work.
  { files: ['**/*.astro', '**/*.astro/*'], extends: [tseslint.configs.disableTypeChecked] },
  // Eleventy, which the bench installs for itself, is not among our packages: its types are unknown here.
  { files: ['tests/bench/**/*.js'], extends: [tseslint.configs.disableTypeChecked] },
  // HTML made by src/lib/prose has one place where it enters a page.
  {
    files: ['**/*.astro'],
    ignores: ['src/components/prose/**'],
    rules: { 'astro/no-set-html-directive': 'error' },
  },
  walls,
);
