import { spawn } from 'node:child_process';
import { chownSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { childEnvironment } from '../../config';
import type { Report } from '../report';
import { StartupError } from '../startup-error';
import type { DataFolder } from './data-folder';
import type { ServerBinaries } from './server-binaries';
import type { ServerSecrets } from './server-secrets';

/** Name of the bootstrap superuser of an embedded server. Used for set-up alone. */
export const SUPERUSER = 'soshiki_admin';

/** The cluster (PGDATA) inside a cluster folder. */
export const clusterIn = (folder: DataFolder): string => join(folder.clusterFolder, 'data');

/** Makes the cluster unless it is there. It is built beside its place and moved there whole, so a
 *  start that was cut short leaves nothing half made.
 *  @throws StartupError when initdb fails: the disk is full, or the folder is refused. */
export async function ensureCluster(
  folder: DataFolder,
  with_: { binaries: ServerBinaries; secrets: ServerSecrets; isDurable: boolean; report: Report },
): Promise<void> {
  const cluster = clusterIn(folder);
  if (existsSync(cluster)) {
    return;
  }
  with_.report('データベースを新しく作っています / creating the database cluster');
  const unfinished = `${cluster}.new`;
  const passwordFile = join(folder.clusterFolder, 'password.new');
  rmSync(unfinished, { recursive: true, force: true });
  try {
    writeFileSync(passwordFile, with_.secrets.superuser, { mode: 0o600 });
    if (folder.account !== undefined) {
      chownSync(passwordFile, folder.account.uid, folder.account.gid);
    }
    const flags = initdbFlags(unfinished, passwordFile);
    await runInitdb(with_.binaries.initdb, folder, [
      ...flags,
      ...(with_.isDurable ? [] : ['--no-sync']),
    ]);
    renameSync(unfinished, cluster);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** The built-in C.UTF-8 sorts alike on every machine, whatever LC_ALL says there. */
function initdbFlags(cluster: string, passwordFile: string): string[] {
  return [
    `--pgdata=${cluster}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--no-instructions',
  ];
}

function runInitdb(initdb: string, folder: DataFolder, flags: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(initdb, flags, {
      cwd: folder.clusterFolder,
      env: childEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
      ...runAs(folder),
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('error', (error) => reject(initdbFailed(folder, error.message)));
    child.on('close', (code) => {
      if (code === 0) {
        resolve();
      } else {
        reject(initdbFailed(folder, said));
      }
    });
  });
}

/** Options of a child process that make it run as the server's user. */
export function runAs(folder: DataFolder): { uid?: number; gid?: number } {
  return folder.account === undefined ? {} : { uid: folder.account.uid, gid: folder.account.gid };
}

function initdbFailed(folder: DataFolder, said: string): StartupError {
  if (said.includes('No space left')) {
    return new StartupError(
      `ディスクに空きがないため ${folder.clusterFolder} にデータベースを作れません`,
      'the disk is full: the database cannot be created',
    );
  }
  return new StartupError(
    `${folder.clusterFolder} にデータベースを作れません（${lastLine(said)}）`,
    'the database cannot be created there',
  );
}

/** The last line of a program's output that says anything. */
export function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.trim() ?? '';
}
