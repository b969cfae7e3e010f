import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Report } from '../report';
import { errorCode, StartupError } from '../startup-error';
import { canReach, chooseServerAccount, type ServerAccount } from './server-account';

/** Where one installation keeps what. Absolute paths. */
export interface DataFolder {
  /** Ours: lock, secrets, port. */
  readonly dataDir: string;
  /** The server's: `data` (the cluster), `server.log`, a copy of the programs if one is needed. */
  readonly clusterFolder: string;
  /** Who runs the server; undefined = this very user. */
  readonly account: ServerAccount | undefined;
}

const OUTSIDE = '/var/lib/soshiki';

/** Makes the data folder if need be and decides where its cluster stands: inside, unless we are root
 *  and the unprivileged user that runs PostgreSQL cannot get there (a private home of root).
 *  @throws StartupError when the folder cannot be made or written. */
export function prepareDataFolder(dataDir: string, report: Report): DataFolder {
  prepareOwnFolder(dataDir);
  const inside = join(dataDir, 'postgres');
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const outside = join(OUTSIDE, `cluster-${name}`);
  const account = chooseServerAccount(existsSync(outside) ? outside : inside);
  if (account === undefined) {
    prepareOwnFolder(inside);
    return { dataDir, clusterFolder: inside, account };
  }
  openOwnFolder(account, dataDir);
  const clusterFolder = canReach(account, dataDir) ? inside : outside;
  if (clusterFolder === outside) {
    if (!existsSync(outside)) {
      report(
        `データベースは ${outside} に置きます（${account.name} が ${dataDir} に入れないため） / the cluster stands there`,
      );
    }
    prepareOwnFolder(OUTSIDE);
    chmodSync(OUTSIDE, 0o711);
  }
  prepareOwnFolder(clusterFolder);
  chownSync(clusterFolder, account.uid, account.gid);
  return { dataDir, clusterFolder, account };
}

/** Makes a folder that is ours, if need be. @throws StartupError when it cannot be made or written. */
export function prepareOwnFolder(path: string): void {
  try {
    makeWithParents(path);
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartupError(
      `データフォルダー ${path} に書き込めません（${errorCode(error)}）。DATA_DIR で別の場所を指定してください`,
      'the data folder cannot be written: name another one in DATA_DIR',
      { cause: error },
    );
  }
}

/** Not `recursive`: Node never comes back from that where a folder can neither be made nor found (/proc). */
function makeWithParents(path: string): void {
  if (!existsSync(path)) {
    makeWithParents(dirname(path));
    mkdirSync(path, { mode: 0o700 });
  }
}

/** Lets the server's user pass through a folder that is ours alone: new, or made by an earlier start.
 *  Any other folder is left as it is. */
function openOwnFolder(account: ServerAccount, dataDir: string): void {
  const entries = readdirSync(dataDir);
  if (!canReach(account, dataDir) && (entries.length === 0 || entries.includes('secrets.json'))) {
    chmodSync(dataDir, 0o711);
  }
}
