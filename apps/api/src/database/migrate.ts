import type { DataSource, QueryRunner } from 'typeorm';
import { MIGRATIONS } from './migrations';
import type { Report } from './report';
import { StartupError } from './startup-error';

/** Any fixed number: whoever holds this advisory lock migrates, whoever starts meanwhile waits. */
const MIGRATION_LOCK = 7_306_401;

const CREATE_LIST = `
  CREATE TABLE IF NOT EXISTS schema_migration (
    name text PRIMARY KEY,
    applied_at timestamptz NOT NULL DEFAULT clock_timestamp())`;

/** Brings the schema up to date as app_owner: each migration in its own transaction, in order, one
 *  instance at a time. Returns the names applied now.
 *  @throws StartupError when the schema is newer than this program. */
export async function migrate(owner: DataSource, report: Report): Promise<string[]> {
  const runner = owner.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await runner.query(CREATE_LIST);
    await runner.query('GRANT SELECT ON schema_migration TO app_rw');
    const pending = pendingAfter(await appliedMigrations(runner));
    for (const [index, migration] of pending.entries()) {
      report(
        `データベースの構造を更新しています ${index + 1}/${pending.length} ${migration.name} / migrating`,
      );
      await applyMigration(runner, migration);
    }
    return pending.map(({ name }) => name);
  } finally {
    await runner.query('SELECT pg_advisory_unlock_all()').catch(() => undefined); // The session has ended.
    await runner.release();
  }
}

/** Names of the migrations that a database still lacks; all of them when it is empty. Needs no more
 *  than the rights of app_rw. @throws StartupError when the schema is newer than this program. */
export async function pendingMigrations(dataSource: DataSource): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  try {
    const [found] = (await runner.query(`SELECT to_regclass('schema_migration') AS list`)) as {
      list: string | null;
    }[];
    const applied = found?.list === null ? [] : await appliedMigrations(runner);
    return pendingAfter(applied).map(({ name }) => name);
  } finally {
    await runner.release();
  }
}

async function applyMigration(
  runner: QueryRunner,
  migration: (typeof MIGRATIONS)[number],
): Promise<void> {
  await runner.startTransaction();
  try {
    await migration.up(runner);
    await runner.query('INSERT INTO schema_migration (name) VALUES ($1)', [migration.name]);
    await runner.commitTransaction();
  } catch (error) {
    await runner.rollbackTransaction();
    throw error;
  }
}

async function appliedMigrations(runner: QueryRunner): Promise<string[]> {
  const rows = (await runner.query('SELECT name FROM schema_migration')) as { name: string }[];
  return rows.map(({ name }) => name);
}

function pendingAfter(applied: readonly string[]): (typeof MIGRATIONS)[number][] {
  const known = new Set(MIGRATIONS.map(({ name }) => name));
  const unknown = applied.filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new StartupError(
      `データベースの構造がこの版より新しいので使えません（${unknown.join(', ')}）。新しい版で起動してください`,
      'the schema of the database is newer than this version of Soshiki',
    );
  }
  const done = new Set(applied);
  return MIGRATIONS.filter(({ name }) => !done.has(name));
}
