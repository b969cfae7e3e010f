// @ts-check
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inRoot } from './places.mjs';
import { ended, startProcess, stopAll } from './processes.mjs';

const PARENT_CHECK_MS = 1000;

/**
 * Starts the built server in a process group of its own: Ctrl-C in a terminal reaches the launcher alone, which passes it on
 * once, so that server and database end in order.
 * @returns {import('node:child_process').ChildProcess}
 */
export function startServer() {
  const watch = pathToFileURL(inRoot('apps/launcher/end-with-launcher.mjs')).href;
  return startProcess({
    command: process.execPath,
    args: ['--enable-source-maps', '--import', watch, inRoot('dist/api/main.js')],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: process.platform !== 'win32',
  });
}

/**
 * Serves until the server ends.
 * @returns {Promise<number>} its exit code
 */
export async function serve() {
  const server = startServer();
  const watch = watchNpm();
  const code = await ended(server);
  clearInterval(watch);
  return code;
}

/** When npm is killed outright, nobody is left to stop us: then we stop ourselves. */
function watchNpm() {
  const npm = npmProcess();
  return setInterval(() => {
    const isOrphan = process.env['npm_lifecycle_event'] !== undefined && npmProcess() !== npm;
    if (isOrphan) stopAll('SIGTERM');
  }, PARENT_CHECK_MS);
}

/** @returns {number} process id of the npm that runs us: our parent, or one further up when npm keeps a shell in between */
function npmProcess() {
  const status = processStatus(process.ppid);
  const isShell = /^Name:\s*(ba|da)?sh$/m.test(status);
  return isShell ? Number(/^PPid:\s*(\d+)/m.exec(status)?.[1]) : process.ppid;
}

/** @param {number} pid */
function processStatus(pid) {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    // Only Linux tells; elsewhere our parent has to do.
    return '';
  }
}
