// @ts-check
import { globSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import jestConfig from '../../jest.config.mjs';
import { ROOT } from './places.mjs';
import { PROPERTY_STEPS, SERVER_STEPS, UNIT_STEPS } from './steps.mjs';

describe('npm test', () => {
  it('runs every jest project once', () => {
    const run = [...UNIT_STEPS, ...PROPERTY_STEPS, ...SERVER_STEPS].flatMap(({ commands }) =>
      commands.flatMap(({ args }) => args.slice(args.indexOf('--selectProjects') + 1)),
    );
    const projects = jestConfig.projects.map(({ displayName }) => displayName);
    expect(run.toSorted()).toEqual(projects.toSorted());
  });

  it('leaves no spec outside the jest projects and the browser tests', () => {
    const folders = jestConfig.projects.map(({ rootDir }) => rootDir.slice(ROOT.length + 1));
    const specs = globSync('{apps,libs,tests}/**/*.spec.{ts,mjs}', { cwd: ROOT });
    const homes = [...folders, 'tests/web'];
    expect(specs.filter((spec) => !homes.some((home) => spec.startsWith(`${home}/`)))).toEqual([]);
  });
});
