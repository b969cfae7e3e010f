// @ts-check
import { existsSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { ensureBuilt, NX_ENVIRONMENT } from '../outputs.mjs';
import { inRoot, tools } from '../places.mjs';
import { ended, isStopping, startProcess, stopAll } from '../processes.mjs';
import { startServer } from '../server.mjs';

const LOOK_AGAIN_MS = 300;

/**
 * `npm run dev`: the API is bundled and started again at every change, the pages are served with live reload on
 * http://127.0.0.1:4200. Ends by Ctrl-C, or when one of the tools ends.
 */
export async function run() {
  await ensureBuilt(['api', 'web']);
  const bundler = runTool([tools.rolldown, '--config=apps/api/rolldown.config.mjs', '--watch']);
  const pages = runTool([tools.nx, 'run', 'web:serve', '--outputStyle=stream']);
  const server = serveEveryBundle();
  await Promise.race([bundler, pages]);
  stopAll('SIGTERM');
  await Promise.all([bundler, pages, server]);
  return 0;
}

/** @param {string[]} args */
function runTool(args) {
  const command = process.execPath;
  return ended(startProcess({ command, args, stdio: 'inherit', env: NX_ENVIRONMENT }));
}

/** Serves each bundle until the next. A server that ended by itself has said why and waits for the change that mends it. */
async function serveEveryBundle() {
  while (!isStopping()) {
    const server = startServer();
    const end = ended(server);
    await newBundle();
    server.kill('SIGTERM');
    await end;
  }
}

/** Waits until another bundle has been written, or until it is time to stop. */
async function newBundle() {
  const before = bundledAt();
  while (!isStopping() && (bundledAt() ?? before) === before) await pause(LOOK_AGAIN_MS);
}

/** @returns {number | null} null in the moment between two bundles */
function bundledAt() {
  const file = inRoot('dist/api/main.js');
  return existsSync(file) ? statSync(file).mtimeMs : null;
}
