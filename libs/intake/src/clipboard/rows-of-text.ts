import type { SourceRow } from '../source';

/** A cell that was read, and where what follows it begins. */
interface ReadCell {
  readonly text: string;
  readonly end: number;
}

const CELL_END = /[\t\r\n]/g;

/** The rows of cells that a spreadsheet puts on the clipboard as text: cells parted by tabs, rows by CRLF (LF and CR too), a
 *  cell with line breaks in quotation marks and the ones within doubled. The break at the end closes the last row and makes
 *  none; the empty text is no row. A quotation mark that nothing closes is one of the text. Never throws. */
export function rowsOfText(text: string): SourceRow[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let place = 0;
  while (place < text.length) {
    const cell = cellAt(text, place);
    row.push(cell.text);
    place = cell.end + separatorAt(text, cell.end).length;
    if (text[cell.end] === '\t') {
      if (place === text.length) row.push('');
      else continue;
    }
    rows.push(row);
    row = [];
  }
  return rows;
}

function cellAt(text: string, place: number): ReadCell {
  return (text[place] === '"' ? quotedAt(text, place) : null) ?? plainAt(text, place);
}

/** A cell in quotation marks, if the mark that closes it stands before the next cell, the next row or the end. */
function quotedAt(text: string, place: number): ReadCell | null {
  let mark = text.indexOf('"', place + 1);
  while (mark >= 0 && text[mark + 1] === '"') mark = text.indexOf('"', mark + 2);
  const after = text[mark + 1];
  if (mark < 0 || (after !== undefined && !'\t\r\n'.includes(after))) return null;
  return { text: text.slice(place + 1, mark).replaceAll('""', '"'), end: mark + 1 };
}

function plainAt(text: string, place: number): ReadCell {
  CELL_END.lastIndex = place;
  const end = CELL_END.exec(text)?.index ?? text.length;
  return { text: text.slice(place, end), end };
}

function separatorAt(text: string, place: number): string {
  return text.startsWith('\r\n', place) ? '\r\n' : text.slice(place, place + 1);
}
