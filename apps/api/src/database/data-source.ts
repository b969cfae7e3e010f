import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { ENTITIES } from './entities';
import type { Report } from './report';
import { SnakeCaseNaming } from './snake-case-naming';
import { TYPE_PARSERS } from './type-parsers';

/** Names are looked up here and nowhere else, so nobody can slip another table under ours. */
export const SEARCH_PATH = 'public,pg_temp';

const CONNECT_MS = 10_000;
const STATEMENT_MS = 30_000;
const IDLE_IN_TRANSACTION_MS = 60_000;

/** Compiling a statement takes longer than any of ours runs; ten years of cells sort in memory. */
const FOR_SHORT_QUERIES = '-c jit=off -c work_mem=32MB';

/** The connections of the running product, as app_rw: five are enough, and none waits for ever. */
export function createRuntimeDataSource(url: string, report: Report): DataSource {
  return createDataSource(url, report, {
    max: 5,
    statement_timeout: STATEMENT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    options: `-c search_path=${SEARCH_PATH} ${FOR_SHORT_QUERIES}`,
  });
}

/** The connections of app_owner, for migrations and bulk loads, which take the time they take. */
export function createOwnerDataSource(url: string, report: Report): DataSource {
  return createDataSource(url, report, {
    max: 2,
    options: `-c search_path=${SEARCH_PATH} -c role=app_owner`,
  });
}

function createDataSource(url: string, report: Report, extra: object): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    applicationName: 'soshiki',
    connectTimeoutMS: CONNECT_MS,
    entities: [...ENTITIES],
    namingStrategy: new SnakeCaseNaming(),
    synchronize: false,
    migrationsRun: false,
    logging: false,
    // An idle connection that the server ends is replaced by the pool; it must not end the process.
    poolErrorHandler: (error: Error) =>
      report(`データベースとの接続が切れました：${error.message}`),
    extra: { types: TYPE_PARSERS, keepAlive: true, ...extra },
  });
}

/** The pg pool under an initialized data source, for prepared statements and COPY. */
export function poolOf(dataSource: DataSource): Pool {
  return (dataSource.driver as unknown as { readonly master: Pool }).master;
}
