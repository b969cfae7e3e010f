import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../apps/api/src/database/embedded/free-port';
import { type AskDatabase, databaseIn } from './database-in';

const ROOT = join(import.meta.dirname, '../../..');
const READY_WITHIN_MS = 120_000;

/** The product with a sample database that nobody else reads or writes, for a test that changes much. */
export interface OwnServer {
  readonly url: string;
  /** Asks the database itself, beside every query of the product. */
  readonly query: AskDatabase;
  readonly stop: () => Promise<void>;
}

/** Starts `dist/api` on a free port. @throws Error when it is not ready within two minutes. */
export async function startOwnServer(): Promise<OwnServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'soshiki-story-'));
  const port = await freePort(43_500 + Math.floor(Math.random() * 500));
  const url = `http://127.0.0.1:${String(port)}`;
  const server = spawn(process.execPath, ['dist/api/main.js'], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'warn' },
    stdio: 'ignore',
  });
  await ready(url, server);
  return {
    url,
    query: databaseIn(dataDir),
    stop: async () => {
      await ended(server);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function ready(url: string, server: ChildProcess): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until && server.exitCode === null) {
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined); // Not listening yet.
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  server.kill('SIGKILL');
  throw new Error(`the server of the story did not get ready at ${url}`);
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const exit = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await exit;
}
