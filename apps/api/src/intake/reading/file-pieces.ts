import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { QueryResultRow } from 'pg';
import type { LedgerTransaction } from '../../ledger/ledger-writer';
import { spooled } from './spooled-upload';
import type { SpooledFile } from './spooled-file';

/** Bytes of a file that are in memory at once. */
const PIECE = 1024 * 1024;

/** What runs one statement: a transaction, or a pool wrapped. */
export interface PieceSource {
  readonly query: <Row extends QueryResultRow>(
    text: string,
    values?: readonly unknown[],
  ) => Promise<Row[]>;
}

/** Keeps the bytes of a file with its import, whose row must be there. */
export async function storePieces(
  ledger: Pick<LedgerTransaction, 'query'>,
  importId: string,
  file: SpooledFile,
): Promise<void> {
  let place = 0;
  for await (const content of createReadStream(file.path, { highWaterMark: PIECE })) {
    const values = [importId, place, content as Buffer];
    await ledger.query(
      'INSERT INTO import_piece (import_id, place, content) VALUES ($1, $2, $3)',
      values,
    );
    place += 1;
  }
}

/** Brings the file of an import back to disk, as it came.
 *  @throws Error when its bytes are not those that came. */
export async function spoolPieces(source: PieceSource, importId: string): Promise<SpooledFile> {
  const [row] = await source.query<{ file_name: string; sha256: Buffer }>(
    'SELECT file_name, sha256 FROM import_file WHERE id = $1',
    [importId],
  );
  if (row === undefined) throw new Error('there is no such import');
  const file = await spooled(Readable.from(piecesOf(source, importId)), row.file_name);
  if (!file.sha256.equals(row.sha256)) {
    await file.dispose();
    throw new Error('the bytes of an import are not those that came');
  }
  return file;
}

async function* piecesOf(source: PieceSource, importId: string): AsyncGenerator<Buffer> {
  for (let place = 0; ; place += 1) {
    const [row] = await source.query<{ content: Buffer }>(
      'SELECT content FROM import_piece WHERE import_id = $1 AND place = $2',
      [importId, place],
    );
    if (row === undefined) return;
    yield row.content;
  }
}
