// @ts-check
import { readFileSync } from 'node:fs';
import { OneSentence } from './one-sentence.mjs';
import { inRoot } from './places.mjs';
import { runQuietly } from './processes.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile
 */

/**
 * @param {string} path
 * @returns {Lockfile | null} null when there is no such file or it was cut off
 */
function readLockfile(path) {
  try {
    return /** @type {Lockfile} */ (JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // Absent or half-written means the same here: not installed.
    return null;
  }
}

/**
 * Whether a tree holds exactly what the lockfile asks for. Times of files say nothing after a clone or a copy, so the two
 * are compared by content. Optional packages may be missing: they are for other platforms.
 * @param {Lockfile | null} wanted package-lock.json
 * @param {Lockfile | null} present what npm wrote into node_modules at the end of its last success
 */
export function holdsAll(wanted, present) {
  if (wanted?.packages === undefined || present?.packages === undefined) return false;
  const found = present.packages;
  const isMet = Object.entries(wanted.packages).every(([path, locked]) => {
    const there = found[path];
    if (there === undefined) return path === '' || locked.optional === true;
    const isSameContent = locked.integrity === undefined || there.integrity === locked.integrity;
    return there.version === locked.version && isSameContent;
  });
  return isMet && Object.keys(found).every((path) => path in (wanted.packages ?? {}));
}

/** Whether node_modules is what package-lock.json says. */
export function isInstalled() {
  return holdsAll(
    readLockfile(inRoot('package-lock.json')),
    readLockfile(inRoot('node_modules/.package-lock.json')),
  );
}

/** How to call npm: by the Node that runs npm itself, never by one inside the node_modules that npm is about to replace. */
function npmCommand() {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  if (script === undefined || !/\.c?js$/.test(script)) return ['npm'];
  return [node ?? process.execPath, script];
}

/**
 * Installs the locked packages.
 * @throws {OneSentence} when npm fails
 */
export async function install() {
  const [npm = 'npm', ...script] = npmCommand();
  const code = await runQuietly({
    title:
      'パッケージを入れています（初回は数分） / Installing packages (a few minutes the first time)',
    command: npm,
    args: [...script, 'ci', '--no-audit', '--no-fund', '--loglevel=error'],
    env: { SCARF_ANALYTICS: 'false' },
  });
  if (code !== 0) {
    throw new OneSentence(
      'パッケージを入れられませんでした（上のnpmの表示を見てください）。 / The packages could not be installed: see the lines of npm above.',
    );
  }
}
