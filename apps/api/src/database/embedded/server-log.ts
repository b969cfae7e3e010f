import { openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from './data-folder';

const LIMIT_BYTES = 5_000_000;

/** Path of what the server writes about itself. */
export const logOf = (folder: DataFolder): string => join(folder.clusterFolder, 'server.log');

/** Opens the log for a new server: at its end, or afresh when it has grown long. Returns a descriptor. */
export function openLog(folder: DataFolder): number {
  return openSync(logOf(folder), logSize(folder) > LIMIT_BYTES ? 'w' : 'a', 0o600);
}

/** Bytes in the log now. */
export function logSize(folder: DataFolder): number {
  return statSync(logOf(folder), { throwIfNoEntry: false })?.size ?? 0;
}

/** What was written after the first `bytes`; all of it when the log was begun afresh since. */
export function logSince(folder: DataFolder, bytes: number): string {
  try {
    const written = readFileSync(logOf(folder));
    return written.subarray(written.length >= bytes ? bytes : 0).toString();
  } catch {
    return ''; // It said nothing.
  }
}
