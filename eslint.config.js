import js from '@eslint/js'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

import { floorsRule } from './test/lint/floorsRule.js'

const clockAndChance = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The core has no clock: take the date as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'The core has no clock.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'The core has no chance: the same input must give the same bytes.',
  },
  {
    selector: "MemberExpression[object.name='crypto'][property.name=/^random/]",
    message: 'The core has no chance: the same input must give the same bytes.',
  },
]

const daysOfUtc = [
  {
    selector:
      "CallExpression[callee.property.name=/^(slice|split|substr|substring)$/][callee.object.callee.property.name='toISOString']",
    message:
      'A day is one of a time zone, as `calendarDateOf` has it: that of UTC is another one for hours each night.',
  },
]

const sideBySide = [
  {
    selector: "MemberExpression[object.name='Promise'][property.name=/^(all|allSettled)$/]",
    message:
      'A transaction of MongoDB is asked one thing after the other: `askTogether` asks side by side where there is none.',
  },
]

const manyArguments = [
  {
    selector: 'CallExpression[callee.property.name=/^(push|unshift|max|min)$/] > SpreadElement',
    message:
      'Of a long list these are more arguments than the stack holds: use those of `src/notice/many.ts`.',
  },
]

const skippedTests = [
  {
    selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo)$/]',
    message: 'No test is left out in silence: a test that some databases cannot run is an itWhen().',
  },
]

export default defineConfig(
  globalIgnores([
    'dist/',
    'coverage/',
    '**/.next*/',
    '**/next-env.d.ts',
    '**/importMap.js',
    '**/payload-types.ts',
    'src/openapi/schemas.ts',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'object-shorthand': 'error',
      'no-restricted-syntax': ['error', ...skippedTests],
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Functions that mean to do nothing are common in configs: `catch(() => {})`.
      '@typescript-eslint/no-empty-function': 'off',
      // These need types. A hook that is not awaited runs outside its transaction, hence the first three.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
    },
  },
  {
    files: ['src', 'collections', 'fields'].map((folder) => `${folder}/**`),
    rules: { 'no-restricted-syntax': ['error', ...skippedTests, ...daysOfUtc, ...sideBySide] },
  },
  {
    // What others give, however much it is: files that are brought in, exports and logs that are verified.
    files: ['src/division/**', 'src/import/**', 'src/record/proof/**'],
    rules: {
      'no-restricted-syntax': ['error', ...skippedTests, ...daysOfUtc, ...sideBySide, ...manyArguments],
    },
  },
  {
    // Those that wait for several things at once, none of which is a database.
    files: [
      'src/admin/**',
      'src/importing/brought.ts',
      'src/importing/importNotice.ts',
      'src/index.ts',
      'src/paper/tools.ts',
      'src/record/log/witnesses.ts',
      'src/record/together.ts',
      'src/webhooks/deliver.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', ...skippedTests, ...daysOfUtc] },
  },
  {
    // Payload 4 has no locale where there is one language, Payload 3 one without a code: one hook knows.
    files: ['src/admin/**'],
    ignores: ['src/admin/useLocaleCode.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [{ importNames: ['useLocale'], message: 'Use useLocaleCode().', name: '@payloadcms/ui' }],
        },
      ],
    },
  },
  {
    // The pure core: plain data in, plain data out.
    files: ['src/notice/**/*.ts', 'src/render/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...skippedTests, ...daysOfUtc, ...clockAndChance],
    },
  },
  {
    // What imports what: the promise that no reader reads a source, and the others in the table.
    files: ['src', 'collections', 'fields'].map((folder) => `${folder}/**`),
    plugins: { floors: { rules: { imports: floorsRule } } },
    rules: { 'floors/imports': 'error' },
  },
  {
    // Programs and settings that run in Node itself, and talk to the terminal.
    files: ['**/*.mjs', '**/*.cjs', '**/*.js', 'test/**', 'dev/**'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'module',
          'URL',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'fetch',
        ]
          .concat([
            'Blob',
            'Buffer',
            'FormData',
            'AbortController',
            'AbortSignal',
            'Response',
            'Request',
            'performance',
          ])
          .map((name) => [name, 'readonly']),
      ),
    },
    rules: { 'no-console': 'off' },
  },
  {
    // A test may be sure of what it just made, and has reason to name control characters.
    files: ['test/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'no-control-regex': 'off' },
  },
  {
    // The one place that may skip: it says why.
    files: ['test/integration/support/abilities.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
)
