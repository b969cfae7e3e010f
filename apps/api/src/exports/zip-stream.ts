import { PassThrough, type Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile, type Options } from 'yazl';

type PartOptions = Partial<Options>;

/** A ZIP archive on its way out. */
export interface Archive {
  /** Adds a part and waits until it is read: one that is read slowly is made slowly. */
  add(name: string, content: Readable, options?: PartOptions): Promise<void>;
  /** Adds a small part that is there already. */
  addText(name: string, text: string, options?: PartOptions): void;
}

/** An archive that is packed while it is read. A fault in packing destroys the stream, so that no half archive ends as if
 *  it were whole; a reader who goes away ends the packing. */
export function zipStream(pack: (archive: Archive) => Promise<void>): Readable {
  const zip = new ZipFile();
  const output = new PassThrough();
  let current: Readable | undefined;
  zip.on('error', (error: Error) => output.destroy(error));
  output.once('close', () => current?.destroy());
  zip.outputStream.pipe(output);
  const archive: Archive = {
    add: async (name, content, options) => {
      if (output.destroyed) throw new Error('nobody reads the archive any more');
      current = content;
      zip.addReadStream(content, name, options);
      await finished(content);
    },
    addText: (name, text, options) => {
      zip.addBuffer(Buffer.from(text), name, options);
    },
  };
  pack(archive).then(
    () => {
      zip.end();
    },
    (error: unknown) => output.destroy(error as Error),
  );
  return output;
}
