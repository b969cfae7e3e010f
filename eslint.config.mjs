import comments from '@eslint-community/eslint-plugin-eslint-comments/configs';
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier/flat';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const SPECS = ['**/*.spec.ts', '**/*.spec.mjs'];
const LIBRARY_SOURCE = { files: ['libs/*/src/**/*.ts'], ignores: SPECS };

/** What `no-restricted-syntax` refuses. The rule does not merge between blocks, so blocks join these lists. */
const everywhere = [
  { selector: 'TSEnumDeclaration', message: 'Use an `as const` union instead of an enum.' },
  {
    selector:
      ':matches(FunctionDeclaration, ArrowFunctionExpression, TSDeclareFunction)[params.length>3]',
    message: 'At most 3 parameters: pass an object.',
  },
  {
    selector: ':not(MethodDefinition[kind="constructor"]) > FunctionExpression[params.length>3]',
    message: 'At most 3 parameters: pass an object.',
  },
  {
    selector: 'MethodDefinition[kind="constructor"] > FunctionExpression[params.length>4]',
    message: 'At most 4 injected dependencies: split the class by noun.',
  },
  {
    selector:
      'MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(only|skip|fixme|todo|failing)$/]',
    message: 'Every test runs, always.',
  },
  {
    selector:
      'MemberExpression[object.property.name="describe"][property.name=/^(only|skip|fixme)$/]',
    message: 'Every test runs, always.',
  },
  {
    selector: 'CallExpression[callee.name=/^(fit|fdescribe|xit|xdescribe|xtest)$/]',
    message: 'Every test runs, always.',
  },
];

const pure = [
  ['clock', 'NewExpression[callee.name="Date"][arguments.length=0]'],
  ['clock', 'CallExpression[callee.name="Date"]'],
  ['clock', 'MemberExpression[object.name="Date"][property.name="now"]'],
  ['chance', 'MemberExpression[object.name="Math"][property.name="random"]'],
].map(([what, selector]) => ({
  selector,
  message: `Libraries have no ${what}: take it as a parameter.`,
}));

const TEST_LIBRARIES = ['@jest/globals', 'fast-check'];

/** Who may import whom: base ◄ statistics, intake, charts, contracts ◄ api, web ◄ tests; api and web never each other. */
const boundaries = {
  // The launcher's own test looks whether every jest project is run.
  allow: ['^\\.\\./\\.\\./jest\\.config\\.mjs$'],
  allowCircularSelfDependency: false,
  banTransitiveDependencies: true,
  enforceBuildableLibDependency: false,
  depConstraints: [
    {
      sourceTag: 'layer:base',
      onlyDependOnLibsWithTags: ['layer:base'],
      allowedExternalImports: TEST_LIBRARIES,
    },
    {
      sourceTag: 'layer:core',
      onlyDependOnLibsWithTags: ['layer:base'],
      allowedExternalImports: [...TEST_LIBRARIES, 'd3-*'],
    },
    {
      sourceTag: 'layer:contracts',
      onlyDependOnLibsWithTags: ['layer:base'],
      allowedExternalImports: [...TEST_LIBRARIES, 'zod'],
    },
    {
      sourceTag: 'layer:app',
      onlyDependOnLibsWithTags: ['layer:base', 'layer:core', 'layer:contracts'],
    },
    {
      sourceTag: 'layer:test',
      onlyDependOnLibsWithTags: ['layer:base', 'layer:core', 'layer:contracts', 'layer:app'],
    },
    { sourceTag: 'side:universal', onlyDependOnLibsWithTags: ['side:universal'] },
    {
      sourceTag: 'side:server',
      onlyDependOnLibsWithTags: ['side:universal', 'side:server'],
      bannedExternalImports: ['@angular/*', '@swimlane/*', '@jsverse/*'],
    },
    {
      sourceTag: 'side:browser',
      onlyDependOnLibsWithTags: ['side:universal', 'side:browser'],
      bannedExternalImports: [
        '@nestjs/*',
        '@fastify/*',
        'fastify',
        'typeorm',
        'pg',
        'pg-*',
        'pino*',
      ],
    },
  ],
};

const noServerIn = { patterns: [{ group: ['node:*'], message: 'Libraries run anywhere.' }] };

export default defineConfig(
  {
    ignores: [
      '**/node_modules',
      'dist',
      '.nx',
      '.angular',
      'coverage',
      'tmp',
      'test-results',
      'playwright-report',
    ],
  },
  {
    linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
  },
  comments.recommended,
  {
    rules: {
      '@eslint-community/eslint-comments/require-description': [
        'error',
        { ignore: ['eslint-enable'] },
      ],
      '@eslint-community/eslint-comments/no-unlimited-disable': 'error',
    },
  },

  {
    files: ['**/*.ts', '**/*.mjs', '**/*.cjs'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    plugins: { '@nx': nx },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@nx/enforce-module-boundaries': ['error', boundaries],
      // An interface and a type alias both name a shape; the choice says nothing.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      complexity: ['error', 8],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
      'no-restricted-syntax': ['error', ...everywhere],
    },
  },

  {
    ...LIBRARY_SOURCE,
    rules: {
      'no-restricted-imports': ['error', noServerIn],
      'no-restricted-syntax': ['error', ...everywhere, ...pure],
    },
  },
  {
    files: ['apps/api/src/**/*.ts', 'apps/web/src/**/*.ts', 'libs/**/*.ts'],
    ignores: ['apps/api/src/config.ts', ...SPECS],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Configuration is read in config.ts only.' },
      ],
    },
  },

  {
    files: ['apps/web/src/**/*.ts'],
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': [
        'error',
        { type: 'element', prefix: ['app', 'sk'], style: 'kebab-case' },
      ],
      '@angular-eslint/directive-selector': [
        'error',
        { type: 'attribute', prefix: 'app', style: 'camelCase' },
      ],
      '@angular-eslint/prefer-on-push-component-change-detection': 'error',
      '@angular-eslint/prefer-signals': 'error',
    },
  },
  {
    files: ['apps/web/src/**/*.ts'],
    ignores: ['apps/web/src/app/ui/charts/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['@swimlane/*'],
              message: 'Only apps/web/src/app/ui/charts draws with ngx-charts.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['apps/web/src/**/*.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
    rules: {
      '@angular-eslint/template/no-duplicate-attributes': 'error',
      '@angular-eslint/template/prefer-control-flow': 'error',
    },
  },

  {
    // A `describe` block is one function: its length says nothing. The file limit still holds.
    files: SPECS,
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    // A migration's methods return promises because TypeORM says so.
    files: ['apps/api/src/database/migrations/*.ts'],
    rules: { '@typescript-eslint/require-await': 'off' },
  },
  {
    // Tests start the applications from their source, which Nx lets no library do.
    files: ['tests/**/*.{ts,mjs}'],
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { ...boundaries, allow: ['^(\\.\\./)+(apps/(api|launcher)|libs)/'] },
      ],
    },
  },
  {
    // Tools read their configuration from a default export, outside any TypeScript project.
    files: ['*.{mjs,cjs}', '**/*.config.{mjs,ts}'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['*.{mjs,cjs}', 'apps/{api,web/fonts}/*.mjs', 'tests/{bench,faults,support}/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { '@typescript-eslint/switch-exhaustiveness-check': 'off' },
  },
  {
    // Plain JavaScript casts in comments, which tsc reads and these rules do not.
    files: ['apps/launcher/**/*.mjs'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // They talk to a person at a terminal.
    files: ['apps/launcher/**/*.mjs', 'apps/web/fonts/*.mjs', 'tests/bench/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  prettier,
);
