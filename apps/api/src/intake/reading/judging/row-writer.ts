import { join } from 'node:path';
import { referenceDay, type Period } from '@soshiki/base';
import type { FigureCell, FigureRow, IntakeIssue, UnionRow } from '@soshiki/intake';
import type { NumberedUnion, ReadingCounts } from '../reading-order';
import { CopyFile } from './copy-file';
import { wholeText } from '../whole-text';

/** Issues that are kept one by one; all are counted. */
const MOST_ISSUES = 50_000;
const LONGEST_FOUND = 500;

type JudgedRow = FigureRow | UnionRow;
type Told = Exclude<JudgedRow, { readonly is: 'blank' | 'subtotal' | 'figures' }>;

/** Writes what the judge made of each row as rows for COPY, in three files of a folder. */
export class RowWriter {
  private readonly cells: CopyFile;
  private readonly rows: CopyFile;
  private readonly issues: CopyFile;
  private readonly ids: ReadonlyMap<string, number>;
  private readonly days = new Map<Period, string>();
  private readonly counted: Record<keyof ReadingCounts, number> = {
    ...{ blank: 0, subtotal: 0, nothing: 0, figures: 0, known: 0, new: 0 },
    ...{ unmatched: 0, rejected: 0, cells: 0, issues: 0 },
  };

  constructor(
    folder: string,
    private readonly importId: string,
    unions: readonly NumberedUnion[],
  ) {
    this.cells = new CopyFile(join(folder, 'cells.copy'));
    this.rows = new CopyFile(join(folder, 'rows.copy'));
    this.issues = new CopyFile(join(folder, 'issues.copy'));
    this.ids = new Map(unions.map(({ code, id }) => [code, id]));
  }

  get counts(): ReadingCounts {
    return this.counted;
  }

  add(number: number, row: JudgedRow): void {
    this.counted[row.is] += 1;
    if ('issues' in row && row.issues.length > 0) this.addIssues(row.issues);
    if (row.is === 'blank' || row.is === 'subtotal') return;
    if (row.is === 'figures') this.addCells(number, this.idOf(row.code), row.cells);
    else this.addRow(number, row);
  }

  addIssues(issues: readonly IntakeIssue[]): void {
    for (const { row, column, severity, code, message, found } of issues) {
      const place = this.counted.issues++;
      if (place >= MOST_ISSUES) continue;
      const shown = found === undefined ? null : wholeText(found.slice(0, LONGEST_FOUND));
      const words = [wholeText(message.ja), wholeText(message.en), shown];
      this.issues.add([this.importId, place, row, column, severity, code, ...words]);
    }
  }

  close(): void {
    for (const file of [this.cells, this.rows, this.issues]) file.close();
  }

  private addCells(number: number, id: number | null, cells: readonly FigureCell[]): void {
    this.counted.cells += cells.length;
    const start = `${this.importId}\t${number}\t`;
    for (const { column, period, prefecture, gender, employment, members } of cells) {
      const kind = `${prefecture}\t${gender}\t${employment}`;
      this.cells.addPlain(
        `${start}${column}\t${id ?? 0}\t${this.dayOf(period)}\t${kind}\t${members}\n`,
      );
    }
  }

  private addRow(number: number, row: Told): void {
    const code = 'code' in row ? row.code : null;
    const given = 'given' in row ? row.given : { code: row.code, name: '' };
    this.rows.add([
      ...[this.importId, number, stateOf(row), code === null ? null : this.idOf(code)],
      ...[wholeText(given.code), wholeText(given.name), JSON.stringify(contentOf(row))],
    ]);
  }

  private idOf(code: string): number | null {
    return this.ids.get(code) ?? null;
  }

  private dayOf(period: Period): string {
    const known = this.days.get(period);
    if (known !== undefined) return known;
    const day = referenceDay(period);
    this.days.set(period, day);
    return day;
  }
}

/** How a row stands before it is compared with the ledger. */
function stateOf(row: Told): string {
  return row.is === 'known' || row.is === 'nothing' ? 'unchanged' : row.is;
}

function contentOf(row: Told): object {
  return {
    ...(row.is === 'new' && row.code !== null ? { code: row.code } : {}),
    ...('values' in row ? { values: row.values } : {}),
    ...('candidates' in row ? { candidates: row.candidates } : {}),
  };
}
