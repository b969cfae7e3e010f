import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startOf } from '../../apps/api/src/database/embedded/process-identity';
import {
  type EmbeddedServer,
  startEmbeddedServer,
} from '../../apps/api/src/database/embedded/embedded-server';

/** The process whose end ends the throw-away server: the test runner, whichever of its workers we are. */
const runner =
  process.env['JEST_WORKER_ID'] !== undefined && process.send !== undefined
    ? process.ppid
    : process.pid;

/** `ledger` is the server of all test files; on `roles` a test may change roles, which belong to a whole
 *  server and would lock the others out. */
export type TestServerName = 'ledger' | 'roles';

const servers = new Map<TestServerName, Promise<EmbeddedServer>>();

/** The throw-away PostgreSQL of a test run: the first test file that asks starts it, the others find
 *  its address in a file, and a watchman stops it and removes its folder when the runner has ended, also
 *  when it was killed. Needs nothing in the runner's configuration. */
export function testServer(name: TestServerName): Promise<EmbeddedServer> {
  const known = servers.get(name);
  if (known !== undefined) {
    return known;
  }
  const server = startOrJoin(join(tmpdir(), `soshiki-tests-${name}-${runner}-${startOf(runner)}`));
  servers.set(name, server);
  return server;
}

const addressIn = (folder: string) => join(folder, 'address.json');

async function startOrJoin(folder: string): Promise<EmbeddedServer> {
  if (isFirst(folder)) {
    return start(folder);
  }
  const addressFile = addressIn(folder);
  for (let waited = 0; waited < 60_000; waited += 50) {
    if (existsSync(addressFile)) {
      const address = JSON.parse(readFileSync(addressFile, 'utf8')) as EmbeddedServer;
      return { ...address, stop: () => Promise.resolve() };
    }
    await sleep(50);
  }
  throw new Error(`the test server in ${folder} did not start`);
}

/** Making the folder decides who is first. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: 0o711 });
    return true;
  } catch {
    return false;
  }
}

async function start(folder: string): Promise<EmbeddedServer> {
  spawn(process.execPath, [join(import.meta.dirname, 'watchman.ts'), String(runner), folder], {
    detached: true,
    stdio: 'ignore',
  }).unref();
  try {
    const started = await startEmbeddedServer({
      dataDir: join(folder, 'server'),
      purpose: 'server',
      isDurable: false,
      report: () => undefined,
    });
    const draft = `${addressIn(folder)}.new`;
    writeFileSync(draft, JSON.stringify(started), { mode: 0o600 });
    renameSync(draft, addressIn(folder));
    return started;
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}
