// @ts-check
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout: every command runs with this as its working directory. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** @param {string[]} parts below the checkout */
export const inRoot = (...parts) => resolve(ROOT, ...parts);

/** The script behind a command of an installed package, so that it runs on our own Node whatever PATH says. */
export const tools = {
  depcruise: inRoot('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
  eslint: inRoot('node_modules/eslint/bin/eslint.js'),
  jest: inRoot('node_modules/jest/bin/jest.js'),
  knip: inRoot('node_modules/knip/bin/knip.js'),
  nx: inRoot('node_modules/nx/dist/bin/nx.js'),
  playwright: inRoot('node_modules/@playwright/test/cli.js'),
  prettier: inRoot('node_modules/prettier/bin/prettier.cjs'),
  rolldown: inRoot('node_modules/rolldown/bin/cli.mjs'),
};
