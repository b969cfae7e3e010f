import { readFileSync, writeFileSync } from 'node:fs';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Report } from '../report';
import { StartupError } from '../startup-error';
import { lastLine } from './cluster';
import type { DataFolder } from './data-folder';
import { freePort } from './free-port';
import { clearMisleadingPidFile, launchPostmaster, runningPostmaster } from './postmaster';
import type { ServerBinaries } from './server-binaries';
import { logOf, logSince, logSize } from './server-log';

const POLL_MS = 20;
const SLOW_AFTER_MS = 5_000;
const PATIENCE_MS = 300_000;
const ATTEMPTS = 20;

/** A server that takes connections. */
export interface StartedPostmaster {
  readonly child: ChildProcess;
  readonly port: number;
}

interface Start {
  readonly binaries: ServerBinaries;
  readonly isDurable: boolean;
  readonly report: Report;
}

/** Starts the server on the port it had last time, or another free one, and waits until it takes
 *  connections; after a crash that includes PostgreSQL's own recovery.
 *  @throws StartupError when it ends instead: disk full, a cluster of another version, a damaged one. */
export async function startPostmaster(
  folder: DataFolder,
  start: Start,
): Promise<StartedPostmaster> {
  clearMisleadingPidFile(folder);
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(rememberedPort(folder));
    const logged = logSize(folder);
    const child = launchPostmaster(folder, { ...start, port });
    if (await becomesReady(folder, child, start.report)) {
      writeFileSync(portFileOf(folder), String(port), { mode: 0o600 });
      return { child, port };
    }
    const said = logSince(folder, logged);
    if (attempt === ATTEMPTS || !isPassing(said)) {
      throw startFailed(folder, said);
    }
    await sleep(250);
  }
}

/** Another program took the port between our look and the bind, or processes of a server that was
 *  killed have not ended yet. */
function isPassing(said: string): boolean {
  return /Address already in use|could not create any TCP|pre-existing shared memory|lock file "postmaster.pid" already exists/.test(
    said,
  );
}

async function becomesReady(
  folder: DataFolder,
  child: ChildProcess,
  report: Report,
): Promise<boolean> {
  const ended = new AbortController();
  child.once('error', () => ended.abort());
  child.once('exit', () => ended.abort());
  for (let waited = 0; waited < PATIENCE_MS; waited += POLL_MS) {
    const running = runningPostmaster(folder);
    if (running?.isReady === true && running.pid === child.pid) {
      return true;
    }
    if (ended.signal.aborted) {
      return false;
    }
    if (waited > 0 && waited % SLOW_AFTER_MS === 0) {
      report('データベースの起動を待っています / waiting for the database to start');
    }
    await sleep(POLL_MS);
  }
  child.kill('SIGQUIT');
  return false;
}

function startFailed(folder: DataFolder, said: string): StartupError {
  if (said.includes('No space left')) {
    return new StartupError(
      `ディスクに空きがないためデータベースを起動できません（${folder.clusterFolder}）`,
      'the disk is full: the database cannot start',
    );
  }
  if (said.includes('incompatible with server')) {
    return new StartupError(
      `${folder.clusterFolder} のデータは別の版の PostgreSQL のものです`,
      'the data were made by another major version of PostgreSQL',
    );
  }
  const fatal = said.split('\n').findLast((line) => /FATAL|PANIC/.test(line)) ?? lastLine(said);
  return new StartupError(
    `データベースを起動できません（${fatal.replace(/^.*?(FATAL|PANIC):\s*/, '')}）。記録：${logOf(folder)}`,
    'the database does not start: see its log',
  );
}

const portFileOf = (folder: DataFolder) => join(folder.dataDir, 'postgres-port');

function rememberedPort(folder: DataFolder): number {
  try {
    return Number(readFileSync(portFileOf(folder), 'utf8')) || 0;
  } catch {
    return 0; // The first start: any free port.
  }
}
