import { csvField } from '@soshiki/base';
import {
  headerText,
  isNumeric,
  MISSING,
  type ChartTable,
  type ColumnKind,
  type TableCell,
} from './table';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The table as CSV for a spreadsheet: UTF-8 with a byte order mark, CRLF, numbers in plain digits (a decrease with
 * `-`, a percentage with one decimal), missing `…`, not applicable `−`. Words that a spreadsheet would run as a formula
 * get an apostrophe in front. `notes` (source, period) stand under the table.
 */
export function tableCsv(table: ChartTable, notes: readonly string[] = []): string {
  const header = table.columns.map((column) => csvField(headerText(column)));
  const rows = table.rows.map(({ cells }) =>
    table.columns.map((column, place) => {
      const cell = cells[place] ?? null;
      return isNumeric(column) ? numberField(cell, column.kind) : csvField(wordsOf(cell));
    }),
  );
  const lines = [header, ...rows, ...notes.map((note) => [csvField(note)])];
  return BYTE_ORDER_MARK + lines.map((fields) => `${fields.join(',')}\r\n`).join('');
}

function numberField(cell: TableCell, kind: ColumnKind): string {
  if (typeof cell !== 'number') return csvField(wordsOf(cell));
  if (kind === 'share' || kind === 'rate') return (Math.round(cell * 1000) / 10).toFixed(1);
  return kind === 'index' ? (Math.round(cell * 10) / 10).toFixed(1) : String(cell);
}

function wordsOf(cell: TableCell): string {
  return cell === null ? MISSING : String(cell);
}
