import { createReadStream } from 'node:fs';
import { unprotected } from '@soshiki/base';
import type { Encoding } from '../reading-order';
import { refused } from '../refused';
import { MOST_ROWS, tooManyRows } from '../sheet-limits';
import type { NumberedRow, OpenedSheet, RowBatches } from '../sheet-rows';
import { delimiterOf } from './delimiter';
import { decoderOf } from './encoding';
import { RowCutter } from './row-cutter';

/** A file of text as a sheet. @throws Refused while it is read: text in another encoding, beyond a limit. */
export function textSheet(path: string, encoding: Encoding): OpenedSheet {
  return { name: null, names: [], rows: () => rowsOf(path, encoding), issues: () => [] };
}

async function* rowsOf(path: string, encoding: Encoding): RowBatches {
  let cutter: RowCutter | undefined;
  let row = 0;
  for await (const text of decoded(path, encoding, () => row)) {
    cutter ??= cutterFor(text);
    const batch = cutter.push(text);
    row = batch.at(-1)?.number ?? row;
    if (row > MOST_ROWS) throw tooManyRows();
    yield batch.map(asWritten);
  }
  if (cutter !== undefined) yield cutter.end().map(asWritten);
}

function cutterFor(start: string): RowCutter {
  const isMacintosh = !start.includes('\n') && start.includes('\r');
  return new RowCutter(delimiterOf(start), isMacintosh ? '\r' : '\n');
}

/** Our own files protect what a spreadsheet would take for a formula; that is taken off once. */
function asWritten({ number, cells }: NumberedRow): NumberedRow {
  const isAny = cells.some((cell) => cell.startsWith("'"));
  return isAny ? { number, cells: cells.map(unprotected) } : { number, cells };
}

async function* decoded(path: string, encoding: Encoding, row: () => number) {
  const decoder = decoderOf(encoding);
  const source = createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>;
  try {
    for await (const piece of source) yield decoder.decode(piece, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw refused(
      'wrong-encoding',
      {
        ja: `文字コード ${encoding} では読めない文字があります（${row() + 1} 行目以降）。文字コードを選び直してください。`,
        en: `There is something that is no text in ${encoding} (after row ${row()}). Choose another encoding.`,
      },
      row() + 1,
    );
  }
}
