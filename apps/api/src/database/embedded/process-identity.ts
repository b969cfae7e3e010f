import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whether a process with this number exists. A process of another user counts as alive. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** What tells a process from a later one with the same number: when it began, as the system writes it.
 *  '' where that cannot be learned, or when there is no such process. */
export function startOf(pid: number): string {
  if (process.platform === 'linux') {
    return linuxStartOf(pid);
  }
  return process.platform === 'win32' ? '' : ps('lstart=', pid);
}

/** The command line of a process; '' where it cannot be learned, or when there is no such process. */
export function commandOf(pid: number): string {
  if (process.platform === 'linux') {
    return readOrNothing(`/proc/${pid}/cmdline`).replaceAll('\0', ' ');
  }
  return process.platform === 'win32' ? '' : ps('command=', pid);
}

/** Field 22 of /proc/pid/stat, in ticks since boot. The name in field 2 may hold spaces and brackets.
 *  A zombie (Z) has ended: only its parent has not looked yet. */
function linuxStartOf(pid: number): string {
  const stat = readOrNothing(`/proc/${pid}/stat`);
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' ? '' : (fields[19] ?? '');
}

function readOrNothing(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // The process has ended.
  }
}

function ps(column: string, pid: number): string {
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return ''; // The process has ended.
  }
}
