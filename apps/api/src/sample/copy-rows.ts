import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** One value of a row for COPY. `bytes` are hexadecimal digits. */
export type CopyValue = string | number | boolean | null | { readonly bytes: string };

/** Where rows go: a table and its columns in the order of the values. Names come from the program, never from input. */
export interface CopyTarget {
  readonly table: string;
  readonly columns: readonly string[];
}

/** Rows are sent in pieces of about this many characters. */
const PIECE = 65_536;

/** Writes rows with COPY FROM STDIN, as fast as PostgreSQL takes them. Returns how many.
 *  @throws the database's error when a row breaks a constraint; nothing of the statement stays then. */
export async function copyRows(
  client: ClientBase,
  { table, columns }: CopyTarget,
  rows: Iterable<readonly CopyValue[]>,
): Promise<number> {
  const sink = client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
  await pipeline(Readable.from(pieces(rows)), sink);
  return sink.rowCount;
}

function* pieces(rows: Iterable<readonly CopyValue[]>): Generator<string> {
  let piece = '';
  for (const row of rows) {
    piece += `${row.map(textOf).join('\t')}\n`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

/** A value in the text format of COPY. Source: PostgreSQL manual, COPY, "Text Format". */
function textOf(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'object') return `\\\\x${value.bytes}`;
  if (typeof value !== 'string') return String(value);
  return NEEDS_ESCAPE.test(value) ? value.replace(/[\\\n\r\t]/g, escaped) : value;
}

const NEEDS_ESCAPE = /[\\\n\r\t]/;

function escaped(character: string): string {
  return `\\${{ '\\': '\\', '\n': 'n', '\r': 'r', '\t': 't' }[character] ?? character}`;
}
