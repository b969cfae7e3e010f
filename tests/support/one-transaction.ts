import type { Pool, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { poolOf } from '../../apps/api/src/database/data-source';

/** What a transaction of the product is within the one around it. A commit also asks the constraints that wait for the end. */
const NESTED: Readonly<Record<string, string>> = {
  'START TRANSACTION': 'SAVEPOINT inner_transaction',
  COMMIT: `SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED; RELEASE inner_transaction`,
  ROLLBACK: 'ROLLBACK TO inner_transaction; RELEASE inner_transaction',
};

/** Everything the product does on a database, in one transaction that is taken back at the end: a real database that
 *  is as it was after each case, at once. One thing at a time; the product's own transactions are savepoints. */
export interface OneTransaction {
  readonly begin: () => Promise<void>;
  readonly takeBack: () => Promise<void>;
  /** Keeps what was done since the beginning, for all cases after it. */
  readonly keep: () => Promise<void>;
  /** Gives the data source its connections back. */
  readonly end: () => void;
}

/** Makes the data source use one connection for everything. Not while anything else uses it. */
export async function oneTransaction(dataSource: DataSource): Promise<OneTransaction> {
  const driver = dataSource.driver as unknown as { master: unknown };
  const pool = poolOf(dataSource);
  const client = await pool.connect();
  // The ledger of a case is tiny: planning its statements anew takes longer than running them.
  await client.query('SET plan_cache_mode = force_generic_plan');
  const said = async (text: string): Promise<void> => {
    await client.query(text);
  };
  driver.master = poolOfOne(client);
  return {
    begin: () => said('BEGIN'),
    takeBack: () => said('ROLLBACK'),
    keep: () => said('COMMIT'),
    end: () => {
      driver.master = pool;
      client.release(true);
    },
  };
}

type Lent = (error: undefined, connection: PoolClient, release: () => void) => void;

/** A pool that lends the one connection again and again, as TypeORM and the ledger ask for it. */
function poolOfOne(client: PoolClient): Pick<Pool, 'query'> & { connect: (lent: Lent) => void } {
  const query = (asked: unknown, values?: unknown[]) =>
    client.query(typeof asked === 'string' ? (NESTED[asked] ?? asked) : (asked as string), values);
  const nested = Object.create(client, { query: { value: query } }) as PoolClient;
  return {
    query: query as unknown as Pool['query'],
    connect: (lent) => lent(undefined, nested, () => undefined),
  };
}
