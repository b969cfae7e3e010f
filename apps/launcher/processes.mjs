// @ts-check
import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { OneSentence } from './one-sentence.mjs';
import { inRoot, ROOT } from './places.mjs';

/** @typedef {import('node:child_process').ChildProcess} Child */

/** A second Ctrl-C sooner than this is the same one: a terminal sends it to the whole group and npm passes it on again. */
const SAME_SIGNAL_MS = 2000;
const HEARTBEAT_MS = 10_000;

/** @type {Set<Child>} */
const living = new Set();
/** @type {{ at: number } | null} */
let stopping = null;

/** Whether a signal has told this command to end. */
export const isStopping = () => stopping !== null;

/**
 * Passes a signal on to everything that runs, once; impatience later on kills.
 * @param {NodeJS.Signals} signal
 */
export function stopAll(signal) {
  const isRepeated = stopping !== null && Date.now() - stopping.at < SAME_SIGNAL_MS;
  if (isRepeated) return;
  const sent = stopping === null ? signal : 'SIGKILL';
  stopping ??= { at: Date.now() };
  for (const child of living) child.kill(sent);
}

/** From the first child on, a signal ends the children and this process ends after them. */
function listenToSignals() {
  if (process.listenerCount('SIGTERM') > 0) return;
  process.on('SIGINT', () => {
    stopAll('SIGINT');
  });
  process.on('SIGTERM', () => {
    stopAll('SIGTERM');
  });
  process.on('SIGHUP', () => {
    stopAll('SIGTERM');
  });
}

/** @param {Record<string, string>} more */
function environment(more) {
  const path = [dirname(process.execPath), inRoot('node_modules/.bin'), process.env['PATH'] ?? ''];
  return { ...process.env, PATH: path.join(delimiter), ...more };
}

/**
 * Starts a process in the checkout.
 * @param {{ command: string, args: string[], stdio: import('node:child_process').StdioOptions, env?: Record<string, string>, detached?: boolean }} options
 * @returns {Child}
 * @throws {OneSentence} when a signal has already told us to end
 */
export function startProcess({ command, args, stdio, env = {}, detached = false }) {
  if (isStopping()) throw new OneSentence('止めました。 / Stopped.');
  listenToSignals();
  const child = spawn(command, args, { cwd: ROOT, env: environment(env), stdio, detached });
  living.add(child);
  child.once('exit', () => living.delete(child));
  return child;
}

/**
 * @param {Child} child
 * @returns {Promise<number>} its exit code, 128 + signal when a signal ended it
 */
export function ended(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}

/**
 * Runs a command in the user's own terminal.
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<number>} exit code
 */
export function passOn(command, args) {
  return ended(startProcess({ command, args, stdio: 'inherit' }));
}

/**
 * Runs a command and keeps what it prints. Into a file, not a pipe: a grandchild that stays behind cannot keep us waiting.
 * @param {{ command: string, args: string[], env?: Record<string, string> }} options
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function capture({ command, args, env = {} }) {
  const folder = mkdtempSync(join(tmpdir(), 'soshiki-'));
  const file = join(folder, 'output');
  const handle = openSync(file, 'w');
  try {
    const child = startProcess({ command, args, env, stdio: ['ignore', handle, handle] });
    const code = await ended(child);
    return { code, output: readFileSync(file, 'utf8') };
  } finally {
    closeSync(handle);
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Runs a long step behind one line of progress on stderr, and shows its output when it fails.
 * @param {{ title: string, command: string, args: string[], env?: Record<string, string> }} options
 * @returns {Promise<number>} exit code
 */
export async function runQuietly({ title, ...options }) {
  const startedAt = Date.now();
  const seconds = () => Math.round((Date.now() - startedAt) / 1000);
  process.stderr.write(`${title} …\n`);
  const heartbeat = setInterval(
    () => process.stderr.write(`  … ${seconds()} 秒 / s\n`),
    HEARTBEAT_MS,
  );
  try {
    const { code, output } = await capture(options);
    process.stderr.write(
      code === 0 ? `  ${seconds()} 秒で終わりました / done in ${seconds()} s\n` : output,
    );
    return code;
  } finally {
    clearInterval(heartbeat);
  }
}
