import { afterAll, describe, expect, it, jest } from '@jest/globals';
import type pg from 'pg';
import { withSession } from '../../apps/api/src/database/admin-session';
import { createOwnerDataSource } from '../../apps/api/src/database/data-source';
import { migrate } from '../../apps/api/src/database/migrate';
import { MIGRATIONS } from '../../apps/api/src/database/migrations';
import { namedQuery } from '../../apps/api/src/database/named-query';
import { openDatabase } from '../../apps/api/src/database/open-database';
import { createEmptyDatabase, createTestDatabase } from '../support/database';
import { aLedger } from '../support/ledger-rows';

jest.setTimeout(60_000);

const silent = () => undefined;
const dataDir = '/nonexistent';
const open = (url: string) => openDatabase({ kind: 'url', url, dataDir }, silent);

const drops: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const drop of drops) {
    await drop();
  }
});

const anEmptyDatabase = async () => {
  const empty = await createEmptyDatabase();
  drops.push(empty.drop);
  return empty;
};

/** A login role of the server with these attributes. Returns its URL. */
async function aRole(superuser: string, name: string, attributes: string): Promise<string> {
  await withSession(superuser, async (admin) => {
    await admin.query(`CREATE ROLE ${name} LOGIN PASSWORD 'secret' ${attributes}`);
    await admin.query(`GRANT CONNECT ON DATABASE ${admin.database ?? ''} TO ${name}`);
  });
  const url = new URL(superuser);
  url.username = name;
  url.password = 'secret';
  return url.href;
}

describe('migrations', () => {
  it('of two instances that start together run once', async () => {
    const { urls } = await anEmptyDatabase();
    const [one, two] = await Promise.all(
      [1, 2].map(async () => {
        const owner = await createOwnerDataSource(urls.owner, silent).initialize();
        try {
          return await migrate(owner, silent);
        } finally {
          await owner.destroy();
        }
      }),
    );
    expect([one?.length, two?.length].sort()).toEqual([0, MIGRATIONS.length]);
  });

  it('leave alone a populated database that is up to date', async () => {
    const database = await createTestDatabase();
    await aLedger(database.pool);
    expect(await database.withOwner((owner) => migrate(owner, silent))).toEqual([]);
    await database.close();
  });

  it('refuse a schema that is newer than the program', async () => {
    const database = await createTestDatabase();
    await database.owner.query(`INSERT INTO schema_migration (name) VALUES ('FromTheFuture')`);
    await expect(database.withOwner((owner) => migrate(owner, silent))).rejects.toThrow(
      /新しい.*newer/,
    );
    await database.close();
  });
});

describe('a database named by DATABASE_URL', () => {
  it('is set up and migrated by a superuser, and run as app_rw', async () => {
    const { urls } = await anEmptyDatabase();
    const opened = await open(urls.superuser);
    expect(opened.isNew).toBe(true);
    expect(opened.migrated).toHaveLength(MIGRATIONS.length);
    const rows = await namedQuery(opened.pool, { name: 'who', text: 'SELECT current_user AS me' });
    expect(rows).toEqual([{ me: 'app_rw' }]);
    await opened.close();
    const again = await open(urls.superuser);
    expect(again.migrated).toEqual([]);
    await again.close();
  });

  it('is set up by its owner with CREATEROLE, who is no superuser', async () => {
    const { urls, name } = await anEmptyDatabase();
    const url = await aRole(urls.superuser, 'try_createrole', 'CREATEROLE');
    await withSession(urls.superuser, (admin) =>
      admin.query(`
        ALTER DATABASE ${name} OWNER TO try_createrole;
        GRANT app_owner, app_rw TO try_createrole WITH ADMIN OPTION`),
    );
    const opened = await open(url);
    expect(opened.migrated).toHaveLength(MIGRATIONS.length);
    await opened.close();
  });

  it('stands beside another on the same server', async () => {
    const [one, two] = [await anEmptyDatabase(), await anEmptyDatabase()];
    const opened = await Promise.all([open(one.urls.superuser), open(two.urls.superuser)]);
    await aLedger(opened[0].pool);
    expect(opened.map(({ isNew }) => isNew)).toEqual([true, true]);
    const counts = await Promise.all(
      opened.map(({ pool }) => pool.query<{ n: number }>('SELECT count(*) AS n FROM member_union')),
    );
    expect(counts.map(({ rows }) => rows[0]?.n)).toEqual([2, 0]);
    await Promise.all(opened.map(({ close }) => close()));
  });

  it('is run by a member of app_rw, which cannot migrate', async () => {
    const { urls } = await anEmptyDatabase();
    const url = await aRole(urls.superuser, 'try_member', 'IN ROLE app_rw');
    await expect(open(url)).rejects.toThrow(/soshiki migrate/);
    await (await open(urls.superuser)).close();
    const opened = await open(url);
    await expect(opened.withOwner(() => Promise.resolve())).rejects.toThrow(/app_owner/);
    await opened.close();
  });

  it('is refused when its role could do more than run', async () => {
    const { urls } = await anEmptyDatabase();
    await (await open(urls.superuser)).close();
    const exempt = await aRole(urls.superuser, 'try_bypass', 'BYPASSRLS IN ROLE app_rw');
    await expect(open(exempt)).rejects.toThrow(/BYPASSRLS/);
    const owner = await aRole(urls.superuser, 'try_owner', 'IN ROLE app_rw, app_owner');
    await expect(open(owner)).rejects.toThrow(/owner of the tables/);
  });
});

describe('a database that cannot be opened', () => {
  it('is told in one sentence with no password in it', async () => {
    const { urls } = await anEmptyDatabase();
    const wrong = (change: (url: URL) => void) => {
      const url = new URL(urls.superuser);
      url.password = 'hunter2hunter2';
      change(url);
      return open(url.href).then(
        () => 'opened',
        (error: unknown) => (error as Error).message,
      );
    };
    const messages = [
      await wrong(() => undefined),
      await wrong((url) => (url.port = '1')),
      await wrong((url) => (url.hostname = 'nowhere.invalid')),
      await open(urls.superuser.replace(/[^/]+$/, 'no_such_database')).catch(
        (error: unknown) => (error as Error).message,
      ),
      await open(await aRole(urls.superuser, 'try_nobody', '')).catch(
        (error: unknown) => (error as Error).message,
      ),
    ];
    expect(messages).toEqual([
      expect.stringMatching(/refuses the user name or the password$/),
      expect.stringMatching(/cannot be reached$/),
      expect.stringMatching(/cannot be reached$/),
      expect.stringMatching(/no such database/),
      expect.stringMatching(/neither CREATEROLE/),
    ]);
    expect(messages.map(String).join(' ')).not.toMatch(/hunter2|\n/);
  });
});

describe('values', () => {
  it('come as they are: days as text, counts as numbers, and never a rounded number', async () => {
    const database = await createTestDatabase();
    const read = (text: string) => database.pool.query<{ it: unknown }>(`SELECT ${text} AS it`);
    const valueOf = async (text: string) => (await read(text)).rows[0]?.it;
    expect(await valueOf(`date '2025-12-31'`)).toBe('2025-12-31');
    expect(await valueOf(`'2025-12-31'::reference_day`)).toBe('2025-12-31');
    expect(await valueOf(`ARRAY[date '2025-12-31', NULL]`)).toEqual(['2025-12-31', null]);
    expect(await valueOf('192048::bigint')).toBe(192_048);
    expect(await valueOf('ARRAY[1::bigint, NULL]')).toEqual([1, null]);
    await expect(read('9007199254740993::bigint')).rejects.toThrow(RangeError);
    await database.close();
  });

  it('are read alike by TypeORM', async () => {
    const database = await createTestDatabase();
    await aLedger(database.pool);
    const { ReportRevision } = await import('../../apps/api/src/database/entities/report-revision');
    const [revision] = await database.dataSource
      .getRepository(ReportRevision)
      .find({ relations: { union: true } });
    expect(revision).toMatchObject({
      id: expect.any(Number) as unknown as number,
      period: '2025-12-31',
      members: 12,
      union: { code: '0001' },
    });
    await database.close();
  });
});

it('a session that app_rw forgets in a transaction is ended by the server', async () => {
  const database = await createTestDatabase();
  const { rows } = await database.pool.query<pg.QueryResultRow>(`
    SELECT current_setting('statement_timeout') AS statement,
      current_setting('idle_in_transaction_session_timeout') AS idle,
      current_setting('search_path') AS path, current_setting('application_name') AS name`);
  expect(rows).toEqual([
    { statement: '30s', idle: '1min', path: 'public,pg_temp', name: 'soshiki' },
  ]);
  await database.close();
});
