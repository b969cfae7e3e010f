import { Injectable } from '@nestjs/common';
import { MEDIA_TYPES } from '@soshiki/contracts';
import type { Readable } from 'node:stream';
import { Clock } from '../clock';
import { RenderedDocument } from '../http/rendered-document';
import { csvStream } from './csv-stream';
import { FACTS_SHEET } from './fact-words';
import type { FileRow, TableFile, Writing } from './table-file';
import { refuseUnmappable } from './unmappable';
import { workbookStream } from './workbook/workbook-stream';

const CHARSETS = { 'utf-8': 'utf-8', cp932: 'Shift_JIS' } as const;
const SHEET = { ja: 'データ', en: 'Data' } as const;

/** Writes tables as files that are sent while they are read. */
@Injectable()
export class TableWriter {
  constructor(private readonly clock: Clock) {}

  /** The table as a file to be saved. What can be refused is refused before any of it is sent; a fault after that breaks
   *  the stream off. The table is closed when the file is through, whatever the end.
   *  @throws DomainError `refused` when CP932 cannot hold its words. */
  async write(table: TableFile, writing: Writing): Promise<RenderedDocument<Readable>> {
    try {
      const isRefusing = writing.encoding === 'cp932' && writing.unmappable === 'refuse';
      if (writing.format === 'csv' && isRefusing) await refuseUnmappable(table);
      const batches = await begun(table.rows());
      const content = this.streamOf(table, writing, batches);
      content.once('close', () => void batches.return().finally(() => table.close?.()));
      const fileName = `${table.fileName}.${writing.format}`;
      return new RenderedDocument(content, mediaTypeOf(writing), fileName, true);
    } catch (error) {
      await table.close?.();
      throw error;
    }
  }

  private streamOf(table: TableFile, writing: Writing, batches: AsyncIterable<readonly FileRow[]>) {
    if (writing.format === 'csv') return csvStream(table.columns, batches, writing);
    return workbookStream({
      sheet: SHEET[writing.lang],
      columns: table.columns,
      batches,
      factsSheet: FACTS_SHEET[writing.lang],
      facts: table.facts.map(({ label, text }) => [label, text] as const),
      madeAt: this.clock.now(),
    });
  }
}

function mediaTypeOf({ format, encoding }: Writing): string {
  const type = MEDIA_TYPES[format];
  return format === 'csv' ? `${type}; charset=${CHARSETS[encoding]}; header=present` : type;
}

/** The same batches, the first of which is there already: a fault in finding it is told as a refusal. */
async function begun(
  batches: AsyncIterable<readonly FileRow[]>,
): Promise<AsyncGenerator<readonly FileRow[], void>> {
  const iterator = batches[Symbol.asyncIterator]();
  const first = await iterator.next();
  async function* all() {
    try {
      if (first.done !== true) yield first.value;
      for (let next = first; next.done !== true;) {
        next = await iterator.next();
        if (next.done !== true) yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  return all();
}
