import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { errorCode } from '../startup-error';
import { isAlive, startOf } from './process-identity';

/** Why a process holds a data folder: to serve, or for one command. */
export type Purpose = 'server' | 'command';

const holderSchema = z.object({
  pid: z.int().positive(),
  startedAt: z.string(),
  purpose: z.enum(['server', 'command']),
});

/** The process that holds a data folder. */
export type Holder = z.infer<typeof holderSchema>;

const lockIn = (dataDir: string) => join(dataDir, 'soshiki.lock');

/** Takes the data folder for this process, or returns the living process that holds it. A lock whose
 *  process has ended (kill -9, power cut) is taken over; a later process with the same number is told
 *  apart by when it began. */
export function takeOwnership(dataDir: string, purpose: Purpose): Holder | undefined {
  const lock = lockIn(dataDir);
  const own: Holder = { pid: process.pid, startedAt: startOf(process.pid), purpose };
  const draft = `${lock}.${String(process.pid)}`;
  writeFileSync(draft, JSON.stringify(own), { mode: 0o600 });
  try {
    // A link appears whole or not at all, and never over another.
    while (!tryLink(draft, lock)) {
      const holder = currentHolder(dataDir);
      if (holder !== undefined) {
        return holder;
      }
      removeStale(dataDir);
    }
    return undefined;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Gives the data folder back. */
export function releaseOwnership(dataDir: string): void {
  if (readHolder(lockIn(dataDir))?.pid === process.pid) {
    rmSync(lockIn(dataDir), { force: true });
  }
}

/** The living process that holds the data folder, if any. */
export function currentHolder(dataDir: string): Holder | undefined {
  const holder = readHolder(lockIn(dataDir));
  return holder !== undefined && isStillRunning(holder) ? holder : undefined;
}

function isStillRunning({ pid, startedAt }: Holder): boolean {
  return isAlive(pid) && startOf(pid) === startedAt;
}

/** Two may find the same stale lock: each moves what it finds aside, and puts it back when it turns out
 *  to be the fresh lock of the other. */
function removeStale(dataDir: string): void {
  const lock = lockIn(dataDir);
  const aside = `${lock}.stale.${String(process.pid)}`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') {
      return;
    }
    throw error;
  }
  const found = readHolder(aside);
  if (found !== undefined && isStillRunning(found)) {
    tryLink(aside, lock);
  }
  rmSync(aside, { force: true });
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') {
      return false;
    }
    throw error;
  }
}

function readHolder(path: string): Holder | undefined {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined; // Absent, or not a lock of ours: nobody holds it.
  }
}
