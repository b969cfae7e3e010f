import exceljs, { type Workbook } from 'exceljs';
import { partsOf, zipOf } from './zip-file';

/** When all of them were made. */
export const MADE = new Date('2026-01-31T00:00:00Z');

/** A workbook as a library writes it, the same each time. */
export function workbookFile(fill: (book: Workbook) => void): () => Promise<Buffer> {
  return async () => {
    const book = new exceljs.Workbook();
    Object.assign(book, { creator: '本部', lastModifiedBy: '本部', created: MADE, modified: MADE });
    fill(book);
    return packed(book);
  };
}

/** A workbook with something done to it. */
export async function changedWorkbook(
  bytes: Buffer,
  change: (book: Workbook) => void,
): Promise<Buffer> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes as never);
  change(book);
  return packed(book);
}

async function packed(book: Workbook): Promise<Buffer> {
  return zipOf(await partsOf(Buffer.from(await book.xlsx.writeBuffer())));
}
