import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** A workbook with marks that waits on disk until it is read, or disposed of. */
export class MarkedWorkbook {
  constructor(private readonly folder: string) {}

  /** Its bytes, once; it is gone from the disk when they are read or nobody wants them any more. */
  content(): Readable {
    const content = createReadStream(join(this.folder, 'marked.xlsx'));
    content.once('close', () => void this.dispose());
    return content;
  }

  dispose(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}
