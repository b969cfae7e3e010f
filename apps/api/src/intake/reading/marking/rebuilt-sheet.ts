import type { Worksheet } from 'exceljs';
import type { MarkingOrder } from '../reading-order';
import type { OpenedSheet, NumberedRow } from '../sheet-rows';

/** Cells of a copy at most: it is built in memory. Rows with an issue come first. */
const MOST_CELLS = 120_000;

/** Writes the rows of a sheet anew, as text. Answers whether all of them are there: of a large sheet only the header, the
 *  rows with an issue, and as many others as there is room for, each in its own place. */
export async function rebuildFromRows(
  sheet: OpenedSheet,
  { headerTo, issues }: MarkingOrder,
  copy: Worksheet,
): Promise<boolean> {
  const faulty = new Set(issues.map(({ row }) => row));
  const room = { wanted: MOST_CELLS, others: 0 };
  let isWhole = true;
  for await (const batch of sheet.rows()) {
    for (const row of batch) {
      if (room.others === 0) room.others = MOST_CELLS - faulty.size * row.cells.length;
      const isWanted = row.number <= headerTo || faulty.has(row.number);
      const key = isWanted ? 'wanted' : 'others';
      room[key] -= row.cells.length;
      if (room[key] > 0) write(row, copy);
      else isWhole = false;
    }
  }
  return isWhole;
}

function write({ number, cells }: NumberedRow, copy: Worksheet): void {
  const row = copy.getRow(number);
  cells.forEach((cell, column) => {
    if (cell !== '') row.getCell(column + 1).value = numberOrText(cell);
  });
}

/** A whole number without leading zeros is a number to a spreadsheet; all else stays as it was written. */
function numberOrText(cell: string): number | string {
  return /^(0|[1-9]\d{0,14})$/.test(cell) ? Number(cell) : cell;
}
