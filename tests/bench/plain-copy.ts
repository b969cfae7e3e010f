import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { poolOf } from '../../apps/api/src/database/data-source';
import { openDatabase } from '../../apps/api/src/database/open-database';

const TABLES = ['report_revision', 'report_cell'] as const;

/** Columns of what was imported; the previous revision is computed. */
const COLUMNS = {
  report_revision:
    'id, union_id, period, rev, members, source, reason, entered_at, entered_by, digest',
  report_cell: 'revision_id, prefecture_code, gender, employment, members',
} as const;

const ROWS = {
  report_revision: `SELECT ${COLUMNS.report_revision} FROM report_revision WHERE source = 'import'`,
  report_cell: `SELECT ${COLUMNS.report_cell} FROM report_cell
    WHERE revision_id IN (SELECT id FROM report_revision WHERE source = 'import')`,
} as const;

/** Foreign keys of a table, which LIKE does not copy. */
const FOREIGN_KEYS = `
  SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint
  WHERE conrelid = $1::regclass AND contype = 'f'`;

/** How long a plain COPY of the same rows takes into tables of the same columns, keys, checks and indexes, the best of some
 *  rounds. Unit: milliseconds. */
export async function plainCopy(folder: string, rounds: number): Promise<number> {
  const config = { kind: 'embedded', dataDir: join(folder, 'ledger') } as const;
  const database = await openDatabase(config, () => undefined, 'command');
  try {
    return await database.withOwner(async (owner) => {
      const client = await poolOf(owner).connect();
      try {
        return await bestOf(client, folder, rounds);
      } finally {
        client.release();
      }
    });
  } finally {
    await database.close();
  }
}

async function bestOf(client: PoolClient, folder: string, rounds: number): Promise<number> {
  await client.query('SET statement_timeout = 0');
  await writeRows(client, folder);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await copied(client, folder));
  return Math.min(...times);
}

async function writeRows(client: PoolClient, folder: string): Promise<void> {
  for (const table of TABLES) {
    const source = client.query(copyTo(`COPY (${ROWS[table]}) TO STDOUT`));
    await pipeline(source, createWriteStream(join(folder, table)));
  }
}

async function copied(client: PoolClient, folder: string): Promise<number> {
  await client.query('DROP TABLE IF EXISTS twin_cell, twin_revision');
  for (const table of TABLES) await makeTwin(client, table);
  const start = performance.now();
  await client.query('BEGIN');
  for (const table of TABLES) {
    const sink = client.query(copyFrom(`COPY ${twinOf(table)} (${COLUMNS[table]}) FROM STDIN`));
    await pipeline(createReadStream(join(folder, table)), sink);
  }
  await client.query('COMMIT');
  return performance.now() - start;
}

async function makeTwin(client: PoolClient, table: string): Promise<void> {
  const { rows } = await client.query<{ definition: string }>(FOREIGN_KEYS, [table]);
  await client.query(`CREATE TABLE ${twinOf(table)} (LIKE ${table} INCLUDING ALL)`);
  for (const { definition } of rows) {
    const twin = definition.replace('REFERENCES report_revision', 'REFERENCES twin_revision');
    await client.query(`ALTER TABLE ${twinOf(table)} ADD ${twin}`);
  }
}

function twinOf(table: string): string {
  return table.replace('report_', 'twin_');
}
