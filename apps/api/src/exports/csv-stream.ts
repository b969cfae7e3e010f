import { Readable } from 'node:stream';
import { csvField } from '@soshiki/base';
import { cp932Bytes, withGeta } from './cp932';
import { MISSING, type FileCell, type FileColumn, type FileRow, type Writing } from './table-file';

const BYTE_ORDER_MARK = '\uFEFF';

/** Rows as a CSV file: RFC 4180 with CRLF, the header in the first line and nothing above it, numbers in plain digits
 *  (a share in per cent with one decimal), words harmless in a spreadsheet. UTF-8 with a byte order mark, or CP932. */
export function csvStream(
  columns: readonly FileColumn[],
  batches: AsyncIterable<readonly FileRow[]>,
  { encoding, unmappable }: Pick<Writing, 'encoding' | 'unmappable'>,
): Readable {
  const bytesOf = encoding === 'cp932' ? cp932Bytes : (text: string) => Buffer.from(text);
  const fieldOf = fieldWriter(encoding === 'cp932' && unmappable === 'geta');
  const lineOf = (row: FileRow) =>
    `${columns.map((column, place) => fieldOf(row[place] ?? null, column)).join(',')}\r\n`;
  async function* chunks() {
    const header = columns.map((column) => csvField(headerOf(column))).join(',');
    yield bytesOf(`${encoding === 'utf-8' ? BYTE_ORDER_MARK : ''}${header}\r\n`);
    for await (const rows of batches) if (rows.length > 0) yield bytesOf(rows.map(lineOf).join(''));
  }
  return Readable.from(chunks(), { objectMode: false });
}

/** A fraction has no sign of its own in CSV: the header says that it is per cent. */
function headerOf({ header, kind }: FileColumn): string {
  const isFraction = kind === 'share' || kind === 'rate';
  return isFraction && !/[％%]/.test(header) ? `${header}（％）` : header;
}

function fieldWriter(isGeta: boolean): (cell: FileCell, column: FileColumn) => string {
  const words = (text: string) => csvField(isGeta ? withGeta(text) : text);
  return (cell, { kind }) => {
    if (typeof cell !== 'number') return words(cell ?? MISSING);
    if (kind === 'share' || kind === 'rate') return (Math.round(cell * 1000) / 10).toFixed(1);
    return kind === 'index' ? (Math.round(cell * 10) / 10).toFixed(1) : String(cell);
  };
}
