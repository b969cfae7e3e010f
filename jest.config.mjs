import presets from 'jest-preset-angular/presets/index.js';

const root = import.meta.dirname;

/** The libraries' own names, as in tsconfig.base.json. */
const moduleNameMapper = { '^@soshiki/([a-z]+)$': `${root}/libs/$1/src/index.ts` };

const swc = {
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      verbatimModuleSyntax: true,
    },
  },
};

/**
 * A project whose specs run on Node as ES modules.
 * @param {string} displayName
 * @param {string} rootDir from the checkout
 * @param {{ testMatch?: string[] }} more what this project does in another way
 */
const onNode = (displayName, rootDir, more = {}) => ({
  displayName,
  rootDir: `${root}/${rootDir}`,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': ['@swc/jest', swc] },
  moduleNameMapper,
  ...more,
});

const angular = presets.createEsmPreset({ tsconfig: '<rootDir>/tsconfig.spec.json' });

/** Angular components, in jsdom. */
const web = {
  ...angular,
  displayName: 'web',
  rootDir: `${root}/apps/web`,
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  setupFilesAfterEnv: [`${root}/apps/web/src/test-setup.ts`],
  moduleNameMapper: { ...angular.moduleNameMapper, ...moduleNameMapper },
};

export default {
  projects: [
    onNode('base', 'libs/base'),
    onNode('statistics', 'libs/statistics'),
    onNode('intake', 'libs/intake'),
    onNode('charts', 'libs/charts'),
    onNode('contracts', 'libs/contracts'),
    onNode('api', 'apps/api'),
    onNode('launcher', 'apps/launcher', { testMatch: ['<rootDir>/**/*.spec.mjs'] }),
    onNode('tests-properties', 'tests/properties'),
    onNode('tests-published', 'tests/published'),
    onNode('tests-contract', 'tests/contract'),
    onNode('tests-architecture', 'tests/architecture'),
    onNode('tests-api', 'tests/api'),
    onNode('tests-faults', 'tests/faults'),
    web,
  ],
};
