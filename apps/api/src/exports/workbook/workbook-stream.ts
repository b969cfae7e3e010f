import { Readable } from 'node:stream';
import type { FileColumn, FileRow } from '../table-file';
import { zipStream, type Archive } from '../zip-stream';
import { SharedTexts } from './shared-texts';
import { factsSheet, headerRow, ROWS_OF_SHEET, rowWriter, sheetEnd, sheetStart } from './sheet-xml';
import { STYLES_XML } from './styles';
import { workbookParts } from './workbook-parts';

/** What goes into a workbook: sheets of one table, as many as its rows want, and one that says what it is. */
export interface Workbook {
  readonly sheet: string;
  readonly columns: readonly FileColumn[];
  readonly batches: AsyncIterable<readonly FileRow[]>;
  readonly factsSheet: string;
  readonly facts: readonly (readonly [label: string, text: string])[];
  /** Time written on the parts. */
  readonly madeAt: Date;
}

/** Rows sampled for the widths of the columns. */
const SAMPLED = 500;

/** Fast, and still a tenth of the size. */
const COMPRESSION = 4;

/** A workbook that is written while it is read: at no time is there more of it than a few batches. A fault of the rows
 *  destroys the stream, so that no half file ends as if it were whole. */
export function workbookStream(workbook: Workbook): Readable {
  const sheets = new SheetWriter(workbook);
  return zipStream((archive) => sheets.write(archive));
}

class SheetWriter {
  private readonly texts = new SharedTexts();
  private readonly rows: AsyncIterator<readonly FileRow[]>;
  private pending: readonly FileRow[] = [];
  private isDone = false;

  constructor(private readonly workbook: Workbook) {
    this.rows = workbook.batches[Symbol.asyncIterator]();
  }

  async write(archive: Archive): Promise<void> {
    const { sheet, facts, factsSheet: factsName, madeAt: mtime } = this.workbook;
    const names: string[] = [];
    await this.advance();
    while (names.length === 0 || !this.isDone) {
      names.push(names.length === 0 ? sheet : `${sheet}（${names.length + 1}）`);
      const content = Readable.from(this.tableXml(), { objectMode: false });
      await archive.add(partOf(names), content, { mtime, compressionLevel: COMPRESSION });
    }
    const tables = names.length;
    names.push(factsName);
    const parts: [string, string][] = [
      [partOf(names), factsSheet(facts, this.texts)],
      ['xl/styles.xml', STYLES_XML],
      ['xl/sharedStrings.xml', this.texts.xml()],
      ...workbookParts(names, tables),
    ];
    for (const [name, xml] of parts) archive.addText(name, xml, { mtime });
  }

  private async *tableXml(): AsyncGenerator<string> {
    const { columns } = this.workbook;
    const rowXml = rowWriter(columns, this.texts);
    yield sheetStart(columns, this.pending.slice(0, SAMPLED)) + headerRow(columns, this.texts);
    let number = 1;
    while (!this.isDone && number < ROWS_OF_SHEET) {
      const rows = this.pending.slice(0, ROWS_OF_SHEET - number);
      let xml = '';
      for (const row of rows) xml += rowXml(row, (number += 1));
      yield xml;
      this.pending = this.pending.slice(rows.length);
      await this.advance();
    }
    yield sheetEnd(columns.length, number);
  }

  /** The next rows are at hand, or there are none. */
  private async advance(): Promise<void> {
    while (!this.isDone && this.pending.length === 0) {
      const next = await this.rows.next();
      if (next.done === true) this.isDone = true;
      else this.pending = next.value;
    }
  }
}

/** Where the newest of the sheets stands in the package. */
function partOf(sheets: readonly string[]): string {
  return `xl/worksheets/sheet${sheets.length}.xml`;
}
