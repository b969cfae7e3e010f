import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** Asks the database itself, beside every query of the product. */
export type AskDatabase = <Row extends pg.QueryResultRow>(
  sql: string,
  values?: readonly unknown[],
) => Promise<Row[]>;

/** The embedded database of a running server whose data folder this is. */
export function databaseIn(dataDir: string): AskDatabase {
  const connectionString = databaseUrl(dataDir);
  return (sql, values = []) => asked(connectionString, sql, values);
}

/** One session for one question: none is left to be ended with the server. */
async function asked<Row extends pg.QueryResultRow>(
  connectionString: string,
  sql: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** The embedded server leaves its port and its passwords in the data folder, readable for its owner only. */
function databaseUrl(dataDir: string): string {
  const port = readFileSync(join(dataDir, 'postgres-port'), 'utf8').trim();
  const { appRw } = JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8')) as {
    readonly appRw: string;
  };
  return `postgresql://app_rw:${appRw}@127.0.0.1:${port}/soshiki`;
}
