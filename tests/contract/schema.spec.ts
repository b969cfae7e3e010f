import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { schemaText } from '../support/schema-text';

const SNAPSHOT = join(import.meta.dirname, 'schema.sql');

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);

afterAll(() => database.close());

describe('the schema', () => {
  it('is the one in schema.sql (npm run schema:snapshot refreshes the file)', async () => {
    const live = await schemaText(database.owner);
    if (process.env['UPDATE_SCHEMA_SNAPSHOT'] === '1') {
      writeFileSync(SNAPSHOT, live);
    }
    expect(live).toBe(readFileSync(SNAPSHOT, 'utf8'));
  });

  it('gives app_rw nothing but SELECT and INSERT on history', async () => {
    const { rows } = await database.owner.query<{ table: string }>(`
      SELECT DISTINCT c.relname AS table
      FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
      WHERE t.tgname = 'refuse_truncate' AND (
        has_table_privilege('app_rw', c.oid, 'UPDATE') OR has_any_column_privilege('app_rw', c.oid, 'UPDATE')
        OR has_table_privilege('app_rw', c.oid, 'DELETE') OR has_table_privilege('app_rw', c.oid, 'TRUNCATE')
        OR has_table_privilege('app_rw', c.oid, 'TRIGGER'))`);
    expect(rows).toEqual([]);
  });

  it('lets nobody but app_owner create anything in it', async () => {
    const { rows } = await database.owner.query<{ may: boolean }>(
      `SELECT has_schema_privilege('app_rw', 'public', 'CREATE') AS may`,
    );
    expect(rows).toEqual([{ may: false }]);
  });
});
