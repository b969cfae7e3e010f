import type { Cell, Worksheet } from 'exceljs';
import type { IntakeIssue } from '@soshiki/intake';
import type { MarkingOrder } from '../reading-order';
import { shownText } from './shown-text';

const COLOURS = { error: 'FFF8C9C4', warning: 'FFFFF0B3' } as const;
const HEADING = '確認してください';
const HEADING_WIDTH = 60;
const LONGEST_NOTE = 2000;

/** Colours each cell at fault and puts a note to it, and says in a further column what to look at in the row. */
export function markCells(sheet: Worksheet, { headerTo, issues }: MarkingOrder): void {
  const last = sheet.columnCount + 1;
  const column = sheet.getColumn(last);
  column.width = HEADING_WIDTH;
  const heading = sheet.getCell(Math.max(headerTo, 1), last);
  heading.value = HEADING;
  heading.font = { bold: true };
  for (const [row, found] of byRow(issues)) {
    for (const issue of found) {
      if (issue.column !== null) mark(sheet.getCell(row, issue.column + 1), issue);
    }
    const words = sheet.getCell(row, last);
    words.value = shownText(found.map(({ message }) => message.ja).join('\n'));
    words.alignment = { wrapText: true, vertical: 'top' };
  }
}

function byRow(issues: readonly IntakeIssue[]): Map<number, IntakeIssue[]> {
  const rows = new Map<number, IntakeIssue[]>();
  for (const issue of issues) {
    if (issue.row === null) continue;
    const found = rows.get(issue.row);
    if (found === undefined) rows.set(issue.row, [issue]);
    else found.push(issue);
  }
  return rows;
}

function mark(cell: Cell, { severity, message }: IntakeIssue): void {
  // Styles are shared between cells that look alike: this one gets its own.
  cell.style = {
    ...cell.style,
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: COLOURS[severity] } },
  };
  const before = typeof cell.note === 'string' ? `${cell.note}\n` : '';
  cell.note = shownText(`${before}${message.ja}`).slice(0, LONGEST_NOTE);
}
