import { PassThrough, Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { FileColumn, FileRow } from '../table-file';
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

/** A workbook that is written while it is read: at no time is there more of it than a few batches. A fault of the rows
 *  destroys the stream, so that no half file ends as if it were whole. */
export function workbookStream(workbook: Workbook): Readable {
  const zip = new ZipFile();
  const output = new PassThrough();
  zip.outputStream.pipe(output);
  const sheets = new SheetWriter(workbook, zip);
  zip.on('error', (error: Error) => output.destroy(error));
  output.once('close', () => sheets.stop());
  sheets.write().catch((error: unknown) => output.destroy(error as Error));
  return output;
}

class SheetWriter {
  private readonly texts = new SharedTexts();
  private readonly rows: AsyncIterator<readonly FileRow[]>;
  private current: Readable | undefined;
  private pending: readonly FileRow[] = [];
  private isDone = false;

  constructor(
    private readonly workbook: Workbook,
    private readonly zip: ZipFile,
  ) {
    this.rows = workbook.batches[Symbol.asyncIterator]();
  }

  async write(): Promise<void> {
    const { sheet, facts, factsSheet: factsName } = this.workbook;
    const names: string[] = [];
    await this.advance();
    while (names.length === 0 || !this.isDone) {
      names.push(names.length === 0 ? sheet : `${sheet}（${names.length + 1}）`);
      await this.addTable(names.length);
    }
    const tables = names.length;
    names.push(factsName);
    this.add(`xl/worksheets/sheet${names.length}.xml`, factsSheet(facts, this.texts));
    this.add('xl/styles.xml', STYLES_XML);
    this.add('xl/sharedStrings.xml', this.texts.xml());
    for (const [name, xml] of workbookParts(names, tables)) this.add(name, xml);
    this.zip.end();
  }

  /** Nobody reads any more: lets go of the rows. */
  stop(): void {
    this.current?.destroy();
    void this.rows.return?.();
  }

  private add(name: string, xml: string): void {
    this.zip.addBuffer(Buffer.from(xml), name, { mtime: this.workbook.madeAt });
  }

  private async addTable(number: number): Promise<void> {
    this.current = Readable.from(this.tableXml(), { objectMode: false });
    const options = { mtime: this.workbook.madeAt, compressionLevel: 4 };
    this.zip.addReadStream(this.current, `xl/worksheets/sheet${number}.xml`, options);
    await finished(this.current);
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
