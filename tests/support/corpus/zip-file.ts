import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';

/** Files get this time: when they were made is no part of what they are. */
const MADE = new Date('2026-01-31T00:00:00Z');

/** A zip of texts or bytes by their names, in the order given. */
export async function zipOf(
  parts: Iterable<readonly [name: string, content: string | Buffer]>,
): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of parts) {
    zip.addBuffer(Buffer.from(content as string), name, { mtime: MADE, mode: 0o100644 });
  }
  zip.end();
  return buffer(zip.outputStream);
}

/** What is in a zip, by name; folders are nothing by themselves. */
export async function partsOf(zip: Buffer): Promise<Map<string, Buffer>> {
  const archive = await fromBufferPromise(zip, { lazyEntries: true });
  const parts = new Map<string, Buffer>();
  for await (const entry of archive.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    parts.set(entry.fileName, await buffer(await archive.openReadStreamPromise(entry)));
  }
  return parts;
}
