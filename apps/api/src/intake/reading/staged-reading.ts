import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { LedgerTransaction } from '../../ledger/ledger-writer';
import type { ReadingSummary } from './reading-order';

/** Tables of a reading and their columns, in the order in which the reader writes them. */
const COPIES = [
  [
    'cells.copy',
    `import_cell (import_id, source_row, source_column, union_id, period, prefecture_code, gender, employment, members)`,
  ],
  [
    'rows.copy',
    'import_row (import_id, source_row, state, union_id, given_code, given_name, content)',
  ],
  [
    'issues.copy',
    'import_issue (import_id, place, source_row, source_column, severity, code, message_ja, message_en, found)',
  ],
] as const;

/** A file that was read and judged; its rows wait on disk until `dispose`. */
export class StagedReading {
  constructor(
    readonly summary: ReadingSummary,
    private readonly importId: string,
    private readonly folder: string,
  ) {}

  /** Copies cells, rows and issues to the tables of the import that the order named; its `import_file` must be there.
   *  Rows are those of which more is to be told than their figures: unmatched, rejected, without a figure (`unchanged`), and
   *  every row of a directory (`unchanged` when the union is known, else `new`). */
  async copyInto(ledger: Pick<LedgerTransaction, 'copyIn'>, importId: string): Promise<void> {
    if (importId !== this.importId) throw new Error('the reading is of another import');
    for (const [file, target] of COPIES) {
      await ledger.copyIn(`COPY ${target} FROM STDIN`, createReadStream(join(this.folder, file)));
    }
  }

  /** Removes what waits on disk; may be called again. */
  dispose(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}
