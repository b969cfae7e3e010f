import type { Pool, PoolClient, QueryResultRow } from 'pg';

/** Runs a prepared statement: PostgreSQL plans it once for each connection. One name means one text for
 *  ever. Rows come as they are in the database, dates as text and counts as numbers. */
export async function namedQuery<Row extends QueryResultRow>(
  pool: Pool | PoolClient,
  statement: { readonly name: string; readonly text: string },
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const { rows } = await pool.query<Row>({ ...statement, values: [...values] });
  return rows;
}
