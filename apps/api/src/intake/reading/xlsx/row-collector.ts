import { Refused } from '../refused';
import { UNREADABLE } from '../refused-file';
import {
  LONGEST_CELL,
  MOST_COLUMNS,
  MOST_ROWS,
  tooLongCell,
  tooManyColumns,
  tooManyRows,
} from '../sheet-limits';
import type { NumberedRow } from '../sheet-rows';
import { dayOfSerial, placeOf, plainNumber } from './cell-text';
import type { SheetFindings } from './sheet-findings';
import type { SharedStrings } from './shared-strings';
import { isTrue } from './workbook-parts';
import type { Attributes, XmlHandler } from './xml';
import { wholeText } from '../whole-text';

/** What cells are read with. */
export interface CellGround {
  readonly strings: SharedStrings;
  readonly dateStyles: readonly boolean[];
  readonly has1904: boolean;
  readonly findings: SheetFindings;
}

/** Sign in place of a formula whose result is not in the file: an error of a spreadsheet, which no column takes. */
const NO_RESULT = '#VALUE!';

const BOOLEANS: Readonly<Record<string, string>> = { '0': 'FALSE', '1': 'TRUE' };

/** Collects rows from the elements of a sheet. Only results are read: no formula is ever looked at. */
export class RowCollector implements XmlHandler {
  private rows: NumberedRow[] = [];
  private cells: string[] = [];
  private row = 0;
  private column = -1;
  private type = 'n';
  private style = 0;
  private written = '';
  private hasFormula = false;
  private isText = false;
  private isReading = false;

  constructor(private readonly ground: CellGround) {}

  /** The rows since the last time. */
  taken(): readonly NumberedRow[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  readonly open = (name: string, attributes: Attributes): void => {
    if (name === 'c') this.openCell(attributes);
    else if (name === 'v' || name === 't') this.isText = !this.isReading;
    else if (name === 'row') this.openRow(attributes);
    else if (name === 'f') this.hasFormula = true;
    else if (name === 'rPh') this.isReading = true;
  };

  readonly text = (piece: string): void => {
    if (this.isText) this.written += piece;
  };

  readonly close = (name: string): void => {
    if (name === 'v' || name === 't') this.isText = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'row') this.closeRow();
    else if (name === 'rPh') this.isReading = false;
  };

  private openRow({ r, hidden }: Attributes): void {
    const row = r === undefined ? this.row + 1 : Number(r);
    if (!(Number.isInteger(row) && row > this.row)) throw new Refused(UNREADABLE);
    if (row > MOST_ROWS) throw tooManyRows();
    this.row = row;
    this.column = -1;
    this.cells = [];
    if (isTrue(hidden)) this.ground.findings.hiddenRow(row);
  }

  private openCell({ r, t = 'n', s = '0' }: Attributes): void {
    const column = r === undefined ? this.column + 1 : (placeOf(r)?.column ?? -1);
    if (column <= this.column) throw new Refused(UNREADABLE);
    this.column = column;
    this.type = t;
    this.style = Number(s);
    this.written = '';
    this.hasFormula = false;
  }

  private closeCell(): void {
    const text = this.cellText();
    if (text === '') return;
    if (this.column >= MOST_COLUMNS) throw tooManyColumns(this.row);
    if (text.length > LONGEST_CELL) throw tooLongCell(this.row);
    while (this.cells.length < this.column) this.cells.push('');
    this.cells.push(text);
  }

  private cellText(): string {
    const isMissing = this.hasFormula && this.written === '' && this.type !== 'str';
    return isMissing ? this.withoutResult() : this.result();
  }

  private result(): string {
    const { written, type } = this;
    if (type === 's') return this.ground.strings.get(Number(written));
    if (type === 'n') return written === '' ? '' : this.number(written);
    if (type === 'b') return BOOLEANS[written] ?? written;
    return wholeText(type === 'd' ? written.slice(0, 10) : written);
  }

  private number(written: string): string {
    const { dateStyles, has1904 } = this.ground;
    const day = dateStyles[this.style] === true ? dayOfSerial(Number(written), has1904) : null;
    return day ?? plainNumber(written);
  }

  private withoutResult(): string {
    this.ground.findings.formulaWithoutResult(this.row, this.column);
    return NO_RESULT;
  }

  private closeRow(): void {
    if (this.cells.length > 0) this.rows.push({ number: this.row, cells: this.cells });
  }
}
