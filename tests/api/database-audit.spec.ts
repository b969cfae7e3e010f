import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;

beforeEach(async () => {
  await (database as TestDatabase | undefined)?.close();
  database = await createTestDatabase();
}, 60_000);

afterAll(() => database.close());

const write = (subject: string) =>
  database.pool.query('INSERT INTO audit_entry (action, subject) VALUES ($1, $2)', [
    'try',
    subject,
  ]);

const firstBroken = async () => {
  const { rows } = await database.pool.query<{ id: number | null }>(
    'SELECT first_broken_audit_entry() AS id',
  );
  return rows[0]?.id;
};

/** What somebody with the owner's keys would have to do to change an entry. */
const tamper = (text: string) =>
  database.owner.query(`
    ALTER TABLE audit_entry DISABLE TRIGGER USER;
    ${text};
    ALTER TABLE audit_entry ENABLE TRIGGER USER`);

describe('the audit trail', () => {
  it('is intact when empty, and when forty writers wrote at once', async () => {
    expect(await firstBroken()).toBeNull();
    await Promise.all(Array.from({ length: 40 }, (_, index) => write(`subject ${index}`)));
    expect(await firstBroken()).toBeNull();
    const { rows } = await database.pool.query<{ count: number; newest: number }>(
      'SELECT count(*) AS count, max(id) AS newest FROM audit_entry',
    );
    expect(rows).toEqual([{ count: 40, newest: 40 }]);
  });

  it('has no hole where a transaction was undone', async () => {
    await write('one');
    const client = await database.pool.connect();
    await client.query('BEGIN');
    await client.query(`INSERT INTO audit_entry (action, subject) VALUES ('try', 'undone')`);
    await client.query('ROLLBACK');
    client.release();
    await write('two');
    expect(await firstBroken()).toBeNull();
  });

  it('numbers, dates and chains by itself, whatever the writer gives', async () => {
    await database.pool.query(
      `INSERT INTO audit_entry (id, at, action, subject, sha256) VALUES (99, '2001-01-01', 'try', 'x', '\\x00')`,
    );
    const { rows } = await database.pool.query<{ id: number; isNow: boolean }>(
      `SELECT id, at > now() - interval '1 minute' AS "isNow" FROM audit_entry`,
    );
    expect(rows).toEqual([{ id: 1, isNow: true }]);
    expect(await firstBroken()).toBeNull();
  });

  it('shows an entry that was altered, taken out, or cut off at the end', async () => {
    for (const subject of ['one', 'two', 'three', 'four']) {
      await write(subject);
    }
    await tamper(`UPDATE audit_entry SET subject = 'else' WHERE id = 2`);
    expect(await firstBroken()).toBe(2);
    await tamper(`UPDATE audit_entry SET subject = 'two' WHERE id = 2`);
    expect(await firstBroken()).toBeNull();
    await tamper(`DELETE FROM audit_entry WHERE id = 4`);
    expect(await firstBroken()).toBe(4);
  });

  it('tells a SERIALIZABLE writer that came second to try again', async () => {
    const client = await database.pool.connect();
    try {
      await client.query('BEGIN ISOLATION LEVEL SERIALIZABLE');
      await client.query('SELECT count(*) FROM account');
      await write('first');
      await expect(
        client.query(`INSERT INTO audit_entry (action, subject) VALUES ('try', 'second')`),
      ).rejects.toMatchObject({ code: '40001' });
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });
});
