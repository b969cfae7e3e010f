import { refused } from '../refused';
import { LONGEST_CELL, MOST_COLUMNS, tooLongCell, tooManyColumns } from '../sheet-limits';
import type { NumberedRow } from '../sheet-rows';
import type { Delimiter } from './delimiter';

/** Longest row that is waited for. Unit: characters. */
const LONGEST_ROW = 4 * 1024 * 1024;

/** Where a quoted cell is not closed, to be found again by a person. */
interface Open {
  readonly from: number;
}

/** Cuts a text that comes in pieces into rows and cells: RFC 4180, and forgiving of quotation marks in the midst of a cell.
 *  A row is counted as a spreadsheet counts it: one for each line outside quotation marks, empty ones too. */
export class RowCutter {
  private rest = '';
  private rows = 0;

  constructor(
    private readonly delimiter: Delimiter,
    /** `\r` for the line ends of old Macintoshes, else `\n`, with or without `\r` before it. */
    private readonly lineEnd: '\n' | '\r',
  ) {}

  /** Rows that are whole after a further piece; empty ones are left out. @throws Refused at what is beyond a limit. */
  push(piece: string): NumberedRow[] {
    this.rest += piece;
    return this.cut(false);
  }

  /** What is left at the end. @throws Refused when a quotation mark was never closed. */
  end(): NumberedRow[] {
    return this.cut(true);
  }

  private cut(isEnd: boolean): NumberedRow[] {
    const rows: NumberedRow[] = [];
    const text = this.rest;
    let from = 0;
    while (from < text.length) {
      const next = this.row(text, from, isEnd);
      if (next === null) break;
      this.rows += 1;
      if (next.cells.length > 1 || next.cells[0] !== '') rows.push(this.checked(next.cells));
      from = next.to;
    }
    this.rest = from === 0 ? text : text.slice(from);
    if (this.rest.length > LONGEST_ROW) throw this.endless(this.rest);
    return rows;
  }

  /** The row from a place and where the next one begins; null when more of the text is needed. */
  private row(text: string, from: number, isEnd: boolean) {
    const lineEnd = text.indexOf(this.lineEnd, from);
    if (lineEnd < 0 && !isEnd) return null;
    const to = lineEnd < 0 ? text.length : lineEnd;
    const line = text.slice(from, to > from && text[to - 1] === '\r' ? to - 1 : to);
    if (!line.includes('"')) return { cells: line.split(this.delimiter), to: to + 1 };
    return this.quotedRow(text, from, isEnd);
  }

  private quotedRow(text: string, from: number, isEnd: boolean) {
    const cells: string[] = [];
    let place = from;
    for (;;) {
      const cell = text[place] === '"' ? this.quoted(text, place) : this.bare(text, place, '');
      if ('from' in cell) {
        if (isEnd) throw this.endless(text.slice(cell.from));
        return null;
      }
      if (cell.to >= text.length && !isEnd) return null;
      cells.push(cell.text);
      if (text[cell.to] !== this.delimiter) return { cells, to: cell.to + 1 };
      place = cell.to + 1;
    }
  }

  /** A cell in quotation marks, two of which stand for one; what follows the last one belongs to it. */
  private quoted(text: string, from: number): { text: string; to: number } | Open {
    let end = text.indexOf('"', from + 1);
    while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
    if (end < 0) return { from };
    return this.bare(text, end + 1, text.slice(from + 1, end).replaceAll('""', '"'));
  }

  private bare(text: string, from: number, before: string): { text: string; to: number } {
    let to = from;
    while (to < text.length && text[to] !== this.delimiter && text[to] !== this.lineEnd) to += 1;
    const isLast = text[to] !== this.delimiter;
    const end = isLast && to > from && text[to - 1] === '\r' ? to - 1 : to;
    return { text: before + text.slice(from, end), to };
  }

  private checked(cells: string[]): NumberedRow {
    const number = this.rows;
    if (cells.length > MOST_COLUMNS) {
      // Delimiters with nothing between them are no columns.
      if (cells.findLastIndex((cell) => cell !== '') >= MOST_COLUMNS) throw tooManyColumns(number);
      cells.length = MOST_COLUMNS;
    }
    for (const cell of cells) {
      if (cell.length > LONGEST_CELL) throw tooLongCell(number);
      if (cell.includes('\0')) throw holdsNul(number);
    }
    return { number, cells };
  }

  private endless(text: string) {
    const row = this.rows + 1;
    if (!text.includes('"')) return tooLongCell(row);
    return refused(
      'unclosed-quote',
      {
        ja: `${row} 行目の引用符（"）が閉じられていません。`,
        en: `A quotation mark (") in row ${row} is not closed.`,
      },
      row,
    );
  }
}

function holdsNul(row: number) {
  return refused(
    'nul-character',
    {
      ja: `${row} 行目に使えない文字（NUL）があります。文字コードが違うか、ファイルが壊れています。`,
      en: `Row ${row} holds a character that cannot be kept (NUL): the encoding is another one, or the file is damaged.`,
    },
    row,
  );
}
