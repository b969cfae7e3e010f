import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MultipartFile } from '@fastify/multipart';
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '../../http/domain-error';
import { refusedUpload } from '../../http/uploaded-file';
import { MarkedWorkbook } from './marked-workbook';
import { ReaderProcesses } from './reader-process';
import { READER_SCRIPT } from './reader-script';
import { ReadingPlaces } from './reading-places';
import type { MarkingOrder, ReadingOrder, ReadingSummary } from './reading-order';
import { refusalOfFile, UNREADABLE, type RefusedFile } from './refused-file';
import { spooled, SPOOL_PREFIX } from './spooled-upload';
import type { SpooledFile } from './spooled-file';
import { StagedReading } from './staged-reading';

/** Time a file may take: all of them this long, text longer by its size. Unit: milliseconds. */
const LIMIT_MS = 20_000;
const TEXT_BYTES_PER_MS = 2000;

/** What was left behind by a server that was killed goes after so long. Unit: milliseconds. */
const LEFT_BEHIND_MS = 3_600_000;

type Task =
  | { readonly do: 'read'; readonly format: string; readonly order: ReadingOrder }
  | { readonly do: 'mark'; readonly format: string; readonly order: MarkingOrder };

/** Takes files in and has them read by a process of their own, two at a time: whatever is in a file, the server lives on. */
@Injectable()
export class SheetReader implements OnModuleInit, OnModuleDestroy {
  private readonly places = new ReadingPlaces();
  private readonly processes = new ReaderProcesses();

  constructor(@Inject(READER_SCRIPT) private readonly script: string) {}

  /** Keeps an upload on disk until it is disposed of. Nothing stays of one that breaks off.
   *  @throws DomainError `too-large`, `wrong-media-type` for what is no table, `refused` for an empty file. */
  async receive(part: Pick<MultipartFile, 'file' | 'filename'>): Promise<SpooledFile> {
    const file = await spooled(part.file, part.filename).catch((error: unknown) => {
      throw refusedUpload(error);
    });
    if (!part.file.truncated) return file;
    await file.dispose();
    throw new DomainError('too-large');
  }

  /** Reads and judges a file. What comes of it waits on disk until it is disposed of; the file stays with the caller.
   *  @throws DomainError `refused` or `wrong-media-type` with an issue that says why the whole file is not read, `busy` when
   *  two others are being read for too long. */
  async read(file: SpooledFile, order: ReadingOrder): Promise<StagedReading> {
    const folder = await this.carriedOut(file, { do: 'read', format: file.format, order });
    const summary = await readFile(join(folder, 'result.json'), 'utf8');
    return new StagedReading(JSON.parse(summary) as ReadingSummary, order.importId, folder);
  }

  /** The file as a workbook with its faults marked and explained, and a list of them in front. @throws as `read`. */
  async markedWorkbook(file: SpooledFile, order: MarkingOrder): Promise<MarkedWorkbook> {
    const folder = await this.carriedOut(file, { do: 'mark', format: file.format, order });
    return new MarkedWorkbook(folder);
  }

  /** Removes what a server that was killed has left behind. */
  async onModuleInit(): Promise<void> {
    const left = (await readdir(tmpdir())).filter((name) => name.startsWith(SPOOL_PREFIX));
    for (const name of left) {
      const path = join(tmpdir(), name);
      const changedAt = await stat(path).catch(() => undefined); // Somebody else was first.
      const age = Date.now() - (changedAt?.mtimeMs ?? Date.now());
      if (age > LEFT_BEHIND_MS) await rm(path, { recursive: true, force: true });
    }
  }

  onModuleDestroy(): void {
    this.processes.end();
  }

  private carriedOut(file: SpooledFile, task: Task): Promise<string> {
    return this.places.within(async () => {
      const folder = await mkdtemp(join(await realpath(tmpdir()), SPOOL_PREFIX));
      try {
        await writeFile(join(folder, 'order.json'), JSON.stringify(task), { mode: 0o600 });
        const refused = await this.run(file, folder);
        if (refused !== undefined) throw refusalOfFile(refused);
        return folder;
      } catch (error) {
        await rm(folder, { recursive: true, force: true });
        throw error;
      }
    });
  }

  private async run(file: SpooledFile, folder: string): Promise<RefusedFile | undefined> {
    const { script, processes } = this;
    const limit = LIMIT_MS + (file.format === 'csv' ? file.bytes / TEXT_BYTES_PER_MS : 0);
    const path = await realpath(file.path);
    const stopped = await processes.run({ script, folder, file: path, limit });
    if (stopped !== undefined) return stopped;
    const refusal = join(folder, 'refusal.json');
    if (existsSync(refusal)) return JSON.parse(await readFile(refusal, 'utf8')) as RefusedFile;
    return existsSync(join(folder, 'result.json')) ? undefined : UNREADABLE;
  }
}
