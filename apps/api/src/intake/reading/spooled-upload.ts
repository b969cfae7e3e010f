import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { formatOf } from './file-kind';
import { startOf } from './file-start';
import { keptFileName } from './kept-file-name';
import { EMPTY, refusalOfFile } from './refused-file';
import type { SpooledFile } from './spooled-file';

/** Where files and readings lie while they are worked on: names of our own, in the folder of the system. */
export const SPOOL_PREFIX = 'soshiki-intake-';

/** Keeps a stream of bytes on disk, readable by this account alone, and finds out what it is. Nothing stays when it fails.
 *  @throws DomainError `wrong-media-type` for what is no table, `refused` for nothing at all. */
export async function spooled(source: Readable, name: string | undefined): Promise<SpooledFile> {
  const path = join(tmpdir(), `${SPOOL_PREFIX}${randomBytes(16).toString('hex')}`);
  const dispose = () => rm(path, { force: true });
  try {
    const { bytes, sha256 } = await written(source, path);
    if (bytes === 0) throw refusalOfFile(EMPTY);
    const format = formatOf(await startOf(path));
    if (typeof format === 'object') throw refusalOfFile(format);
    return { path, fileName: keptFileName(name), format, bytes, sha256, dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

async function written(source: Readable, path: string) {
  const hash = createHash('sha256');
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(source, measure, createWriteStream(path, { mode: 0o600, flags: 'wx' }));
  return { bytes, sha256: hash.digest() };
}
