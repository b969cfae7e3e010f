import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../apps/api/src/database/embedded/free-port';

const PROGRAM = join(import.meta.dirname, '../api/main.js');
const LOOK_MS = 50;

/** The built product as a process of its own. */
export interface RunningProduct {
  readonly url: string;
  /** The most memory that it and the readers it started had together so far; the database is apart. Unit: MB. */
  readonly peakMemory: () => number;
  readonly stop: () => Promise<void>;
}

/** Starts the product on a folder, which is filled with the sample the first time. */
export async function startProduct(dataDir: string): Promise<RunningProduct> {
  const port = await freePort(43_217);
  const env = { DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'warn' };
  const child = spawn(process.execPath, [PROGRAM], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const url = `http://127.0.0.1:${port}`;
  await ready(url, child);
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, memoryOf(child.pid ?? 0))), LOOK_MS);
  const stop = async () => {
    clearInterval(watch);
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  return { url, peakMemory: () => peak, stop };
}

async function ready(url: string, child: ChildProcess): Promise<void> {
  for (let waited = 0; waited < 300_000; waited += 200) {
    if (child.exitCode !== null) throw new Error('the product did not start');
    const isReady = await fetch(`${url}/health/ready`).then(
      ({ ok }) => ok,
      () => false, // Not listening yet.
    );
    if (isReady) return;
    await sleep(200);
  }
  throw new Error('the product was not ready in five minutes');
}

/** The process and the readers of files among its children. */
function memoryOf(pid: number): number {
  const children = read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean);
  const readers = children.filter((child) =>
    read(`/proc/${child}/cmdline`).includes('intake-reader'),
  );
  return [String(pid), ...readers].map(residentOf).reduce((sum, resident) => sum + resident, 0);
}

function residentOf(pid: string): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return ''; // It has ended.
  }
}
