import { readFileSync } from 'node:fs';
import { setInterval } from 'node:timers';

const LOOK_MS = 20;

/** Watches the processes that this one starts. */
export interface ChildrenWatch {
  /** The most memory that one of them had. Unit: MB. */
  readonly peak: () => number;
  readonly stop: () => void;
}

/** Begins to watch; Linux tells, elsewhere the peak stays 0. */
export function watchChildren(): ChildrenWatch {
  let peak = 0;
  const look = () => {
    for (const pid of childrenOf(process.pid)) peak = Math.max(peak, highWaterOf(pid));
  };
  const timer = setInterval(look, LOOK_MS);
  return { peak: () => peak / 1024, stop: () => clearInterval(timer) };
}

function childrenOf(pid: number): string[] {
  return read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean);
}

/** Only what Node does counts here: a process is a copy of its parent until it has become a program of its own. */
function highWaterOf(pid: string): number {
  if (!read(`/proc/${pid}/cmdline`).includes('intake-reader')) return 0;
  return Number(/^VmHWM:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return ''; // It has ended, or this system does not tell.
  }
}
