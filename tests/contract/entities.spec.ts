import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { createTestDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);

afterAll(() => database.close());

/** Domains count as the type they are made of: what travels is the same. */
const LIVE_COLUMNS = `
  SELECT c.relname AS table, a.attname AS column,
    format_type(COALESCE(NULLIF(t.typbasetype, 0), a.atttypid), NULL) AS type,
    NOT (a.attnotnull OR t.typnotnull) AS "isNullable",
    EXISTS (SELECT FROM pg_constraint k
            WHERE k.conrelid = c.oid AND k.contype = 'p' AND a.attnum = ANY (k.conkey)) AS "isPrimary"
  FROM pg_class c
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  JOIN pg_type t ON t.oid = a.atttypid
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')`;

const mapped = (table: string, column: ColumnMetadata) => ({
  table,
  column: column.databaseName,
  type: database.dataSource.driver.normalizeType(column) + (column.isArray ? '[]' : ''),
  isNullable: column.isNullable,
  isPrimary: column.isPrimary,
});

const inOrder = (columns: { table: string; column: string }[]) =>
  columns.toSorted((a, b) => (`${a.table}.${a.column}` < `${b.table}.${b.column}` ? -1 : 1));

describe('the entities', () => {
  it('map every table and column of the live schema, with its type and whether it may be empty', async () => {
    const { rows } = await database.owner.query<{ table: string; column: string }>(LIVE_COLUMNS);
    const ours = database.dataSource.entityMetadatas.flatMap((entity) =>
      entity.columns.map((column) => mapped(entity.tableName, column)),
    );
    expect(inOrder(ours)).toEqual(inOrder(rows));
  });

  it('never cascade, and never delete what has vanished from a list', () => {
    const relations = database.dataSource.entityMetadatas.flatMap(({ relations }) => relations);
    const dangerous = relations.filter(
      (relation) =>
        relation.isCascadeInsert ||
        relation.isCascadeUpdate ||
        relation.isCascadeRemove ||
        relation.isOneToMany ||
        relation.isEager,
    );
    expect(dangerous.map(({ propertyPath }) => propertyPath)).toEqual([]);
    expect(relations.length).toBeGreaterThan(20);
  });

  it('are never synchronized', () => {
    expect(database.dataSource.options.synchronize).toBe(false);
    expect(database.dataSource.options.dropSchema ?? false).toBe(false);
  });
});
