import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { closeSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { childEnvironment } from '../../config';
import { clusterIn, runAs } from './cluster';
import type { DataFolder } from './data-folder';
import { openLog } from './server-log';
import { commandOf, isAlive, startOf } from './process-identity';
import type { ServerBinaries } from './server-binaries';

const FAST_STOP_MS = 20_000;
const HARD_STOP_MS = 5_000;

/** What the pid file of a cluster says. */
export interface RunningPostmaster {
  readonly pid: number;
  readonly port: number;
  readonly isReady: boolean;
}

/** The server that runs on this cluster, if the process in its pid file is really one: a number that
 *  another program carries by now is not. */
export function runningPostmaster(folder: DataFolder): RunningPostmaster | undefined {
  const lines = readPidFile(folder);
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid) || !isPostgresOn(folder, pid)) {
    return undefined;
  }
  return { pid, port: Number(lines[3] ?? 0), isReady: lines[7]?.trim() === 'ready' };
}

/** Removes a pid file whose number another program of the same user carries by now: PostgreSQL would
 *  take that one for a server. Any other stale file it judges better itself. */
export function clearMisleadingPidFile(folder: DataFolder): void {
  const pid = Number(readPidFile(folder)[0]);
  if (Number.isInteger(pid) && pid > 0 && isAlive(pid) && !isPostgresOn(folder, pid)) {
    rmSync(pidFileOf(folder), { force: true });
  }
}

/** How a server is started: durable for the product, fast for throw-away clusters of tests. */
export interface Launch {
  readonly binaries: ServerBinaries;
  readonly port: number;
  readonly isDurable: boolean;
}

/** Starts the server as a process of its own group (Ctrl-C in a terminal reaches us only, and we stop
 *  it when our last request is answered). Does not wait until it is ready. */
export function launchPostmaster(folder: DataFolder, launch: Launch): ChildProcess {
  const log = openLog(folder);
  try {
    const child = spawn(
      launch.binaries.postgres,
      ['-D', clusterIn(folder), '-p', String(launch.port), ...settings(launch.isDurable)],
      {
        cwd: folder.clusterFolder,
        env: childEnvironment(),
        stdio: ['ignore', log, log],
        detached: true,
        ...runAs(folder),
      },
    );
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

/** Stops a server: asks it to end its sessions and write everything down, then insists.
 *  After the second step PostgreSQL recovers by its journal at the next start; nothing acknowledged is lost. */
export async function stopPostmaster(
  pid: number,
  folder: DataFolder,
  pgCtl: string,
): Promise<void> {
  if (process.platform === 'win32') {
    await new Promise((resolve) => {
      execFile(pgCtl, ['stop', '-D', clusterIn(folder), '-m', 'fast'], resolve);
    });
    return;
  }
  for (const [signal, patience] of [
    ['SIGINT', FAST_STOP_MS],
    ['SIGQUIT', HARD_STOP_MS],
    ['SIGKILL', HARD_STOP_MS],
  ] as const) {
    if (!tell(pid, signal) || (await hasEnded(pid, patience))) {
      return;
    }
  }
}

function settings(isDurable: boolean): string[] {
  const chosen = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: isDurable ? 40 : 100,
    shared_buffers: isDurable ? '256MB' : '128MB',
    effective_cache_size: '1GB',
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    max_wal_size: '1GB',
    wal_level: 'minimal',
    max_wal_senders: 0,
    random_page_cost: 1.1,
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(isDurable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(chosen).flatMap(([name, setting]) => ['-c', `${name}=${String(setting)}`]);
}

/** On a system that shows no command line, the pid file is believed. */
function isPostgresOn(folder: DataFolder, pid: number): boolean {
  const command = commandOf(pid);
  return command === ''
    ? process.platform === 'win32'
    : command.includes('postgres') && command.includes(clusterIn(folder));
}

const pidFileOf = (folder: DataFolder) => join(clusterIn(folder), 'postmaster.pid');

function readPidFile(folder: DataFolder): string[] {
  try {
    return readFileSync(pidFileOf(folder), 'utf8').split('\n');
  } catch {
    return []; // No server has run since it was last stopped in order.
  }
}

function tell(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false; // It has ended already.
  }
}

async function hasEnded(pid: number, patienceMs: number): Promise<boolean> {
  for (let waited = 0; waited < patienceMs; waited += 25) {
    if (startOf(pid) === '') {
      return true;
    }
    await sleep(25);
  }
  return false;
}
