// @ts-check
import { inRoot, tools } from './places.mjs';
import { NX_ENVIRONMENT } from './outputs.mjs';

/**
 * A step of `npm test`: commands that run one after the other until one fails. With `report` it runs tests and its last
 * command writes their results there as JSON; without, it counts as one test itself.
 * @typedef {{
 *   name: string,
 *   commands: { args: string[], env?: Record<string, string> }[],
 *   report?: { kind: 'jest' | 'playwright', file: string },
 * }} Step
 */

/** @param {string[]} args */
const nx = (...args) => ({ args: [tools.nx, ...args], env: NX_ENVIRONMENT });

/** @param {string} name */
const reportFile = (name) => inRoot('tmp/reports', `${name.replaceAll(' ', '-')}.json`);

/**
 * @param {string} name
 * @param {string[]} projects of jest.config.mjs
 * @param {string[]} more options of Jest
 * @returns {Step}
 */
function jestStep(name, projects, more = []) {
  const file = reportFile(name);
  const jest = ['--experimental-vm-modules', '--no-warnings', tools.jest];
  const options = ['--json', '--outputFile', file, ...more, '--selectProjects', ...projects];
  return { name, commands: [{ args: [...jest, ...options] }], report: { kind: 'jest', file } };
}

/** @type {Step[]} what `npm run check` runs: nothing but reading */
export const STATIC_STEPS = [
  { name: 'format', commands: [{ args: [tools.prettier, '--check', '--log-level=warn', '.'] }] },
  {
    name: 'types',
    commands: [nx('run-many', '-t', 'typecheck', '--parallel=1', '--outputStyle=static')],
  },
  {
    name: 'lint',
    // Without a fresh project graph the rule on boundaries would let everything pass.
    commands: [nx('show', 'projects'), { args: [tools.eslint, '.', '--max-warnings=0'] }],
  },
  {
    name: 'boundaries',
    commands: [
      {
        args: [
          tools.depcruise,
          ...['apps', 'libs', 'tests'],
          '--config=.dependency-cruiser.cjs',
          '--output-type=err',
        ],
      },
    ],
  },
  { name: 'unused code', commands: [{ args: [tools.knip, '--no-progress'] }] },
];

/** @type {Step[]} */
export const UNIT_STEPS = [
  jestStep('unit', ['base', 'statistics', 'intake', 'charts', 'contracts', 'api', 'launcher']),
  jestStep('web components', ['web']),
  jestStep('published figures', ['tests-published']),
  jestStep('architecture', ['tests-architecture']),
];

/** @type {Step[]} the longest that only computes */
export const PROPERTY_STEPS = [jestStep('properties', ['tests-properties'])];

/** @type {Step[]} on a database of their own, which want the machine for themselves */
export const SERVER_STEPS = [
  jestStep('contract', ['tests-contract']),
  // Each waits for PostgreSQL half of the time: two share two cores well.
  jestStep('api', ['tests-api'], ['--maxWorkers=2']),
  jestStep('faults', ['tests-faults']),
];

/** @type {Step} */
export const BUILD_STEP = {
  name: 'build',
  commands: [{ args: [inRoot('apps/launcher/main.mjs'), 'build'] }],
};

/** @type {Step} */
export const BROWSER_STEP = {
  name: 'browser',
  commands: [
    {
      args: [tools.playwright, 'test', '--config=tests/web/playwright.config.ts'],
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile('browser') },
    },
  ],
  report: { kind: 'playwright', file: reportFile('browser') },
};
