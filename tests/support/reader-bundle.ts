import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startOf } from '../../apps/api/src/database/embedded/process-identity';

const root = join(import.meta.dirname, '../..');

/** Within the checkout, so that the program finds the packages of npm. */
const FOLDER = join(root, 'tmp/readers');

const runner =
  process.env['JEST_WORKER_ID'] !== undefined && process.send !== undefined
    ? process.ppid
    : process.pid;

let bundle: Promise<string> | undefined;

/** The program that reads files, built from the source once in a test run, by the first test file that starts an API. */
export function readerBundle(): Promise<string> {
  bundle ??= builtOrFound(join(FOLDER, `${runner}-${startOf(runner).replace(/\W/g, '')}`));
  return bundle;
}

async function builtOrFound(folder: string): Promise<string> {
  const done = join(folder, 'done');
  if (isFirst(folder)) {
    forgetOthers(basename(folder));
    build(join(folder, 'program'));
    writeFileSync(`${done}.new`, '');
    renameSync(`${done}.new`, done);
  }
  for (let waited = 0; !existsSync(done); waited += 50) {
    if (waited > 60_000) throw new Error(`the reader in ${folder} was not built`);
    await sleep(50);
  }
  return join(folder, 'program/intake-reader.js');
}

/** Making the folder decides who is first. */
function isFirst(folder: string): boolean {
  mkdirSync(FOLDER, { recursive: true });
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

/** Removes what was built in runs that have ended. */
function forgetOthers(own: string): void {
  for (const name of readdirSync(FOLDER)) {
    const isAlive = startOf(Number(name.split('-')[0])) !== '';
    if (!isAlive && name !== own) rmSync(join(FOLDER, name), { recursive: true, force: true });
  }
}

function build(folder: string): void {
  const bundler = join(root, 'node_modules/rolldown/bin/cli.mjs');
  const config = join(import.meta.dirname, 'rolldown.config.mjs');
  const env = { ...process.env, READER_FOLDER: folder };
  execFileSync(process.execPath, [bundler, '--config', config], { cwd: root, stdio: 'pipe', env });
}
