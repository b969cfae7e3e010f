/** Circles and strays. Who may import whom is Nx's business (eslint.config.mjs); unused code is knip's.
 *  @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment:
        'A module that needs itself cannot be understood alone. Two type-only imports may meet.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolvable',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-development-packages-at-run-time',
      comment: 'What runs in production is a dependency, not a development dependency.',
      severity: 'error',
      from: {
        path: '^(apps/(api|web)|libs)/',
        pathNot: ['\\.spec\\.ts$', 'test-setup\\.ts$', '\\.config\\.mjs$', '^apps/web/fonts/'],
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-tests-in-source',
      comment: 'Source never leans on a test.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '\\.spec\\.(ts|mjs)$' },
      to: { path: ['\\.spec\\.(ts|mjs)$', '^tests/'] },
    },
    {
      name: 'features-do-not-reach-into-the-command-line',
      comment: 'Commands call features, never the reverse.',
      severity: 'error',
      from: { path: '^apps/api/src/', pathNot: '^apps/api/src/commands/' },
      to: { path: '^apps/api/src/commands/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|tmp)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.mjs', '.js', '.cjs', '.d.ts'],
    },
  },
};
