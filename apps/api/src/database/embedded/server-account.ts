import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartupError } from '../startup-error';

/** The system user that runs PostgreSQL when we are root, which PostgreSQL refuses to be. */
export interface ServerAccount {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const OWN_NAME = 'soshiki-pg';

/** Chooses who runs the server: ourselves (`undefined`) unless we are root. As root, the owner of a
 *  cluster that exists already; else the first that exists of `soshiki-pg` and `postgres`; else
 *  `soshiki-pg`, newly made; else `nobody`, where no user can be made (a read-only /etc).
 *  @throws StartupError when none of these is to be had. */
export function chooseServerAccount(clusterFolder: string): ServerAccount | undefined {
  if (process.getuid?.() !== 0) {
    return undefined;
  }
  const account =
    ownerOf(clusterFolder) ??
    lookUp(OWN_NAME) ??
    lookUp('postgres') ??
    createOwn() ??
    lookUp('nobody');
  if (account === undefined) {
    throw new StartupError(
      'PostgreSQL は root では動きません。postgres という利用者を作るか、一般の利用者で起動してください',
      'PostgreSQL does not run as root: add a user named postgres, or start as an ordinary user',
    );
  }
  return account;
}

/** Whether the account may pass through every folder above `path` and into it. Access lists beyond the
 *  nine mode bits are not read: a path open only through them counts as closed. */
export function canReach(account: ServerAccount | undefined, path: string): boolean {
  if (account === undefined) {
    return true;
  }
  for (let folder = path; ; folder = dirname(folder)) {
    if (!maySearch(account, folder)) {
      return false;
    }
    if (folder === dirname(folder)) {
      return true;
    }
  }
}

function maySearch(account: ServerAccount, path: string): boolean {
  const { mode, uid, gid } = statSync(path);
  if (uid === account.uid) {
    return (mode & 0o100) !== 0;
  }
  return (mode & (gid === account.gid ? 0o010 : 0o001)) !== 0;
}

function ownerOf(folder: string): ServerAccount | undefined {
  const stat = statSync(folder, { throwIfNoEntry: false });
  return stat === undefined || stat.uid === 0
    ? undefined
    : {
        name: run('id', ['-un', String(stat.uid)])?.trim() ?? String(stat.uid),
        uid: stat.uid,
        gid: stat.gid,
      };
}

function lookUp(name: string): ServerAccount | undefined {
  const uid = run('id', ['-u', name]);
  const gid = run('id', ['-g', name]);
  return uid === undefined || gid === undefined
    ? undefined
    : { name, uid: Number(uid), gid: Number(gid) };
}

function createOwn(): ServerAccount | undefined {
  run('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', OWN_NAME]);
  return lookUp(OWN_NAME);
}

function run(command: string, args: string[]): string | undefined {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return undefined; // No such user, or no such command: the caller has another choice.
  }
}
