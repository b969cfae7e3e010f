import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Logger } from '@nestjs/common';
import { TOO_LONG, TOO_MUCH_MEMORY, UNREADABLE, type RefusedFile } from './refused-file';

/** Memory of JavaScript objects in the process that reads, and all of its memory. Unit: MB. */
const HEAP_MB = 144;
const NEW_SPACE_MB = 8;
const RESIDENT_MB = 290;

/** How often its memory is looked at. Unit: milliseconds. */
const LOOK_MS = 50;

/** What one run of the reader works on. */
export interface ReaderRun {
  /** The program. */
  readonly script: string;
  /** The only folder it may write to; the order lies in it. */
  readonly folder: string;
  /** The file it reads. */
  readonly file: string;
  /** Milliseconds after which it is stopped. */
  readonly limit: number;
}

/** Processes that read files, and end with this one. */
export class ReaderProcesses {
  private readonly running = new Set<ChildProcess>();
  private readonly log = new Logger(ReaderProcesses.name);

  /** Runs the reader to its end in a process of its own, which may read its program and the file, write to the folder, start
   *  nothing, and knows nothing of our environment. Answers why nothing came of it, or undefined when it did its work. */
  run(run: ReaderRun): Promise<RefusedFile | undefined> {
    const child = spawn(process.execPath, [...limitsOf(run), run.script, run.folder, run.file], {
      cwd: run.folder,
      env: {},
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    this.running.add(child);
    return new Promise<RefusedFile | undefined>((resolve, reject) => {
      const stop = watched(child, run.limit);
      let said = '';
      child.stderr.on(
        'data',
        (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-4000)),
      );
      child.stdin.on('error', () => undefined); // It ended first: its exit tells.
      child.once('error', reject);
      child.once('close', (code) => {
        this.running.delete(child);
        const cause = stop() ?? (code === 0 ? undefined : causeOf(said));
        if (cause === UNREADABLE) this.log.warn(`the reader ended: ${said}`);
        resolve(cause);
      });
    });
  }

  /** Ends all of them at once. */
  end(): void {
    for (const child of this.running) child.kill('SIGKILL');
  }
}

/** Kills the process when it takes too long or too much; the function returned ends the watch and says whether it did. */
function watched(child: ChildProcess, limit: number): () => RefusedFile | undefined {
  let cause: RefusedFile | undefined;
  const kill = (why: RefusedFile) => {
    cause ??= why;
    child.kill('SIGKILL');
  };
  const clock = setTimeout(() => kill(TOO_LONG), limit);
  const scale = setInterval(() => {
    if (residentMegabytes(child.pid) > RESIDENT_MB) kill(TOO_MUCH_MEMORY);
  }, LOOK_MS);
  return () => {
    clearTimeout(clock);
    clearInterval(scale);
    return cause;
  };
}

/** 0 where the system does not tell, or when the process has ended. */
function residentMegabytes(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid ?? 0}/status`, 'latin1');
    return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

function causeOf(said: string): RefusedFile {
  return /out of memory|Array buffer allocation failed/i.test(said) ? TOO_MUCH_MEMORY : UNREADABLE;
}

function limitsOf({ script, folder, file }: ReaderRun): string[] {
  const readable = [folder, file, dirname(script), ...packageFolders(dirname(script))];
  return [
    `--max-old-space-size=${HEAP_MB}`,
    `--max-semi-space-size=${NEW_SPACE_MB}`,
    '--permission',
    ...readable.flatMap(byBothNames).map((path) => `--allow-fs-read=${path}`),
    ...byBothNames(folder).map((path) => `--allow-fs-write=${path}`),
  ];
}

/** As it is called and as it is: what is looked at is the place that a link leads to. */
function byBothNames(path: string): string[] {
  return [...new Set([path, realpathSync(path)])];
}

/** Where packages of npm and what says how to load them are found from a folder. */
function packageFolders(folder: string): string[] {
  const here = [join(folder, 'node_modules'), join(folder, 'package.json')].filter(existsSync);
  const parent = dirname(folder);
  return parent === folder ? here : [...here, ...packageFolders(parent)];
}
