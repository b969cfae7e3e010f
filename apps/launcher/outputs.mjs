// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { OneSentence } from './one-sentence.mjs';
import { inRoot, tools } from './places.mjs';
import { runQuietly } from './processes.mjs';

/** @typedef {'api' | 'web'} Application */

/** What each application is made from, and one file that is there when it was built. */
const APPLICATIONS = {
  api: { sources: ['apps/api', 'libs'], result: 'dist/api/main.js' },
  web: { sources: ['apps/web', 'libs'], result: 'dist/web/index.html' },
};
const ALWAYS = ['package-lock.json', 'tsconfig.base.json', 'nx.json'];

/** Nx without a background process, without its cloud, and without drawing over the terminal. */
export const NX_ENVIRONMENT = {
  NX_DAEMON: 'false',
  NX_NO_CLOUD: 'true',
  NX_TUI: 'false',
  NX_ISOLATE_PLUGINS: 'false',
};

/**
 * Fingerprint of files and whole folders: their names and contents, whatever their times.
 * @param {string[]} paths below the checkout
 * @returns {string} SHA-256 in hex
 */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesBelow).sort()) {
    const content = readFileSync(inRoot(path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]} the file itself, or all files in the folder
 */
function filesBelow(path) {
  if (statSync(inRoot(path)).isFile()) return [path];
  return readdirSync(inRoot(path)).flatMap((name) => filesBelow(join(path, name)));
}

/** @param {Application} application */
const stampFile = (application) => inRoot('.nx', `${application}.stamp`);

/**
 * What a build leaves behind: what it was made from, and when its result was written, since other tools write there too.
 * @param {Application} application
 * @param {string} current fingerprint
 * @returns {string | null} null when there is no result
 */
function stampOf(application, current) {
  const result = inRoot(APPLICATIONS[application].result);
  return existsSync(result) ? `${current} ${statSync(result).mtimeMs}\n` : null;
}

/**
 * @param {Application} application
 * @param {string} current fingerprint
 */
function isBuilt(application, current) {
  const stamp = stampFile(application);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === stampOf(application, current);
}

/**
 * Builds those applications whose sources changed since their last build. Nx would find that out too, in a second that a
 * start does not have.
 * @param {Application[]} applications
 * @throws {OneSentence} when a build fails
 */
export async function ensureBuilt(applications) {
  const stale = applications
    .map((name) => ({ name, current: fingerprint([...APPLICATIONS[name].sources, ...ALWAYS]) }))
    .filter(({ name, current }) => !isBuilt(name, current));
  if (stale.length === 0) return;
  await buildNow(stale.map(({ name }) => name));
  for (const { name, current } of stale) {
    mkdirSync(dirname(stampFile(name)), { recursive: true });
    writeFileSync(stampFile(name), stampOf(name, current) ?? '');
  }
}

/** @param {Application[]} applications */
async function buildNow(applications) {
  const code = await runQuietly({
    title: `組み立てています（${applications.join('・')}） / Building ${applications.join(' and ')}`,
    command: process.execPath,
    args: [
      tools.nx,
      'run-many',
      '-t',
      'build',
      '-p',
      applications.join(','),
      '--outputStyle=static',
    ],
    env: NX_ENVIRONMENT,
  });
  if (code !== 0)
    throw new OneSentence(
      '組み立てに失敗しました（上の表示を見てください）。 / The build failed: see the lines above.',
    );
}
