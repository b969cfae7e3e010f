import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { aLedger } from '../support/ledger-rows';

const NEVER_CHANGED = [
  'prefecture',
  'industry',
  'industry_group',
  'block',
  'member_union',
  'lineage_event',
  'lineage_transfer',
  'lineage_cancellation',
  'campaign_step',
  'report_revision',
  'report_cell',
  'revision_warning',
  'review_decision',
  'publication',
  'publication_step',
  'publication_text',
  'publication_row',
  'audit_entry',
];

const CLOSED_ONCE = [
  'union_profile',
  'union_affiliation',
  'union_contact',
  'prefecture_term',
  'industry_term',
  'industry_group_term',
  'block_term',
  'block_prefecture',
];

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await aLedger(database.pool);
}, 60_000);

afterAll(() => database.close());

/** The SQLSTATE with which PostgreSQL refuses a statement; 'done' when it does not. */
async function refusal(pool: Pool, text: string): Promise<string> {
  try {
    await pool.query(text);
    return 'done';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

/** Changes nothing and everything: every row is written anew with the value it has. */
async function touchAll(pool: Pool, table: string): Promise<string> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND attidentity <> 'a' AND attgenerated = ''
     ORDER BY attnum LIMIT 1`,
    [table],
  );
  const column = rows[0]?.name ?? '';
  return refusal(pool, `UPDATE ${table} SET ${column} = ${column}`);
}

const NO_PRIVILEGE = '42501';
const REFUSED_BY_TRIGGER = '23001';
const REFERENCED = '0A000'; // TRUNCATE of a table that others refer to: refused before any trigger.

describe('history', () => {
  it.each([...NEVER_CHANGED, ...CLOSED_ONCE])('has a row in %s to try it on', async (table) => {
    const { rows } = await database.owner.query<{ count: number }>(
      `SELECT count(*) AS count FROM ${table}`,
    );
    expect(rows[0]?.count).toBeGreaterThan(0);
  });

  it.each([...NEVER_CHANGED, ...CLOSED_ONCE])(
    'lets app_rw neither change, delete nor empty %s',
    async (table) => {
      expect(await touchAll(database.pool, table)).toBe(NO_PRIVILEGE);
      expect(await refusal(database.pool, `DELETE FROM ${table}`)).toBe(NO_PRIVILEGE);
      expect(await refusal(database.pool, `TRUNCATE ${table}`)).toBe(NO_PRIVILEGE);
      expect(await refusal(database.pool, `TRUNCATE ${table} CASCADE`)).toBe(NO_PRIVILEGE);
    },
  );

  it.each([...NEVER_CHANGED, ...CLOSED_ONCE])(
    'lets not even its owner change, delete or empty %s',
    async (table) => {
      expect(await touchAll(database.owner, table)).toBe(REFUSED_BY_TRIGGER);
      expect(await refusal(database.owner, `DELETE FROM ${table}`)).toBe(REFUSED_BY_TRIGGER);
      expect([REFUSED_BY_TRIGGER, REFERENCED]).toContain(
        await refusal(database.owner, `TRUNCATE ${table}`),
      );
      expect(await refusal(database.owner, `TRUNCATE ${table} CASCADE`)).toBe(REFUSED_BY_TRIGGER);
    },
  );

  it('cannot be got at through the triggers themselves by app_rw', async () => {
    const { pool } = database;
    expect(await refusal(pool, 'ALTER TABLE report_revision DISABLE TRIGGER ALL')).toBe(
      NO_PRIVILEGE,
    );
    expect(await refusal(pool, 'DROP TRIGGER refuse_change ON report_cell')).toBe(NO_PRIVILEGE);
    expect(await refusal(pool, 'SET session_replication_role = replica')).toBe(NO_PRIVILEGE);
    expect(await refusal(pool, 'SET ROLE app_owner')).toBe(NO_PRIVILEGE);
    expect(await refusal(pool, 'CREATE TABLE public.mine ()')).toBe(NO_PRIVILEGE);
  });

  it('keeps the functions with the owner’s rights to their own triggers', async () => {
    const client = await database.pool.connect();
    try {
      const attached = client.query(`
        SELECT has_function_privilege('app_rw', 'supersede_union_profile()', 'EXECUTE')
          OR has_function_privilege('app_rw', 'supersede_union_affiliation()', 'EXECUTE')
          OR has_function_privilege('app_rw', 'chain_audit_entry()', 'EXECUTE') AS may`);
      expect((await attached).rows).toEqual([{ may: false }]);
    } finally {
      client.release();
    }
  });

  it('is dated by the database: app_rw cannot back-date what it writes', async () => {
    const { rows } = await database.pool.query<{ entered: boolean }>(`
      INSERT INTO campaign_step (period, state, by_account, at)
      SELECT period, 'closed', created_by, '2001-01-01' FROM campaign
      RETURNING at > now() - interval '1 minute' AS entered`);
    expect(rows).toEqual([{ entered: true }]);
  });

  it('keeps the time that the owner gives, for sample data and restores', async () => {
    const { rows } = await database.owner.query<{ year: number }>(`
      INSERT INTO campaign_step (period, state, by_account, at)
      SELECT period, 'closed', created_by, '2001-06-01' FROM campaign
      RETURNING extract(year FROM at)::int AS year`);
    expect(rows).toEqual([{ year: 2001 }]);
  });
});
