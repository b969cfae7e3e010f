/** Spreadsheets span at most so many columns and rows; more is a mistake or an attack. */
const WIDEST = 500;
const LONGEST = 10_000;

/** What is copied for spreadsheets as text: tabs between cells, quotes where a text has tabs, quotes or line breaks. */
export function textOfRange(range: readonly (readonly string[])[]): string {
  return range.map((row) => row.map(quoted).join('\t')).join('\r\n');
}

/** The same as a table, for programs that like that better. */
export function htmlOfRange(range: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((text) => `<td>${escaped(text)}</td>`).join('');
  return `<table>${range.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`;
}

/** The rows of the first table on the clipboard, as Excel, LibreOffice and web pages write them: spanned cells are there once and
 *  leave the others empty, a number is taken in full where the program gives it beside the shortened one. `null` without a
 *  table. Nothing of the markup is run or shown. */
export function rowsOfHtml(html: string): string[][] | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (table === null) return null;
  const rows: string[][] = [];
  const below = new Set<string>();
  [...table.rows].slice(0, LONGEST).forEach((line, index) => {
    const row: string[] = [];
    for (const cell of line.cells) put(cell, { row, index, below });
    rows.push(row);
  });
  return rows;
}

interface Place {
  readonly row: string[];
  readonly index: number;
  /** Places that a cell further up reaches down to. */
  readonly below: Set<string>;
}

function put(cell: HTMLTableCellElement, { row, index, below }: Place): void {
  while (below.has(`${String(index)} ${String(row.length)}`)) row.push('');
  const [columns, rows] = [spanOf(cell.colSpan), spanOf(cell.rowSpan)];
  for (let down = 1; down < rows; down += 1) {
    for (let right = 0; right < columns; right += 1) {
      below.add(`${String(index + down)} ${String(row.length + right)}`);
    }
  }
  row.push(valueOf(cell));
  for (let right = 1; right < columns; right += 1) row.push('');
}

/** Excel's `x:num` and LibreOffice's `sdval` hold the number behind what is shown. */
function valueOf(cell: HTMLTableCellElement): string {
  const exact = cell.getAttribute('x:num') ?? cell.getAttribute('sdval') ?? '';
  if (/^-?\d+(\.\d+)?$/.test(exact)) return exact;
  cell.querySelectorAll('br').forEach((line) => line.replaceWith('\n'));
  return cell.textContent
    .replace(/[ \t\r\f\u00A0]*\n[ \t\r\f\u00A0]*/g, ' ')
    .replace(/\u00A0/g, ' ')
    .trim();
}

function spanOf(span: number): number {
  return Math.max(1, Math.min(WIDEST, span));
}

function quoted(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
