import { setTimeout as sleep } from 'node:timers/promises';
import type { Report } from '../report';
import { StartupError } from '../startup-error';
import { ensureCluster } from './cluster';
import { type DataFolder, prepareDataFolder } from './data-folder';
import {
  currentHolder,
  type Holder,
  type Purpose,
  releaseOwnership,
  takeOwnership,
} from './owner-lock';
import { runningPostmaster, stopPostmaster } from './postmaster';
import { prepareBinaries } from './server-binaries';
import { readOrCreateSecrets, type ServerSecrets } from './server-secrets';
import { ServerSupervisor } from './server-supervisor';

const PATIENCE_MS = 60_000;
const POLL_MS = 100;

/** A PostgreSQL of our own on the loopback address. */
export interface EmbeddedServer {
  readonly host: '127.0.0.1';
  readonly port: number;
  readonly secrets: ServerSecrets;
  /** Stops the server, unless another process runs it. */
  stop(): Promise<void>;
}

/** What the server is started for. */
export interface EmbeddedServerOptions {
  readonly dataDir: string;
  /** A `server` wants the folder to itself; a `command` joins the server that runs there. */
  readonly purpose: Purpose;
  /** False only for the throw-away clusters of tests: nothing survives a power cut then. */
  readonly isDurable: boolean;
  readonly report: Report;
}

/** Starts PostgreSQL 18 in a data folder, making the cluster the first time. Whatever an earlier start
 *  left behind when it was killed is put right: a lock, a pid file, a server that still runs.
 *  @throws StartupError when the folder is in use by another Soshiki, cannot be written, or the server
 *  does not start. */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const folder = prepareDataFolder(options.dataDir, options.report);
  for (let waited = 0; ; waited += POLL_MS) {
    const holder = takeOwnership(options.dataDir, options.purpose);
    if (holder === undefined) {
      return runOwn(folder, options);
    }
    const joined = options.purpose === 'command' ? join(folder, holder) : undefined;
    if (joined !== undefined) {
      return joined;
    }
    if (waited >= PATIENCE_MS || (options.purpose === 'server' && holder.purpose === 'server')) {
      throw alreadyRunning(options.dataDir, holder);
    }
    await sleep(POLL_MS);
  }
}

async function runOwn(
  folder: DataFolder,
  { report, isDurable }: EmbeddedServerOptions,
): Promise<EmbeddedServer> {
  try {
    const binaries = prepareBinaries(folder.account, folder.clusterFolder, report);
    const secrets = readOrCreateSecrets(folder.dataDir);
    const orphan = runningPostmaster(folder);
    if (orphan !== undefined) {
      report('前回の異常終了で残ったデータベースを止めています / stopping a server left behind');
      await stopPostmaster(orphan.pid, folder, binaries.pgCtl);
    }
    await ensureCluster(folder, { binaries, secrets, isDurable, report });
    const supervisor = await ServerSupervisor.begin(folder, { binaries, isDurable, report });
    return {
      host: '127.0.0.1',
      port: supervisor.port,
      secrets,
      stop: async () => {
        await supervisor.stop();
        releaseOwnership(folder.dataDir);
      },
    };
  } catch (error) {
    releaseOwnership(folder.dataDir);
    throw error;
  }
}

/** Joins the server that another process runs; undefined while it is not ready. */
function join(folder: DataFolder, holder: Holder): EmbeddedServer | undefined {
  const running = runningPostmaster(folder);
  if (running?.isReady !== true || currentHolder(folder.dataDir)?.pid !== holder.pid) {
    return undefined;
  }
  return {
    host: '127.0.0.1',
    port: running.port,
    secrets: readOrCreateSecrets(folder.dataDir),
    stop: () => Promise.resolve(),
  };
}

function alreadyRunning(dataDir: string, { pid }: Holder): StartupError {
  return new StartupError(
    `データフォルダー ${dataDir} は別の Soshiki（プロセス ${pid}）が使っています`,
    'another Soshiki already runs on this data folder',
  );
}
