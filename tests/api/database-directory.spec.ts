import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { aLedger, aProfile, type LedgerRows } from '../support/ledger-rows';

let database: TestDatabase;
let ledger: LedgerRows;

beforeAll(async () => {
  database = await createTestDatabase();
  ledger = await aLedger(database.pool);
}, 60_000);

afterAll(() => database.close());

const believedNow = async (union: number) => {
  const { rows } = await database.pool.query<{ name: string; valid: string }>(
    `SELECT name, valid::text FROM union_profile
     WHERE union_id = $1 AND upper_inf(recorded) ORDER BY valid`,
    [union],
  );
  return rows.map(({ name, valid }) => `${name} ${valid}`);
};

describe('the profiles of a union', () => {
  let union: number;
  let nextCode = 100;

  beforeEach(async () => {
    nextCode += 1;
    const { rows } = await database.pool.query<{ id: number }>(
      'INSERT INTO member_union (code, created_by) VALUES ($1, $2) RETURNING id',
      [String(nextCode).padStart(4, '0'), ledger.editor],
    );
    union = rows[0]?.id ?? 0;
    await aProfile(database.pool, { ...ledger, union, name: '旧', valid: '[2016-01-01,)' });
  });

  it('split what was believed when a new one takes the end of its span', async () => {
    await aProfile(database.pool, { ...ledger, union, name: '新', valid: '[2025-04-01,)' });
    expect(await believedNow(union)).toEqual(['旧 [2016-01-01,2025-04-01)', '新 [2025-04-01,)']);
  });

  it('split in three when a new one takes the middle', async () => {
    await aProfile(database.pool, {
      ...ledger,
      union,
      name: '中',
      valid: '[2020-01-01,2021-01-01)',
    });
    expect(await believedNow(union)).toEqual([
      '旧 [2016-01-01,2020-01-01)',
      '中 [2020-01-01,2021-01-01)',
      '旧 [2021-01-01,)',
    ]);
  });

  it('give way whole, across several versions, to one that covers them', async () => {
    await aProfile(database.pool, {
      ...ledger,
      union,
      name: '中',
      valid: '[2020-01-01,2021-01-01)',
    });
    await aProfile(database.pool, {
      ...ledger,
      union,
      name: '全',
      valid: '[2018-01-01,2022-01-01)',
    });
    expect(await believedNow(union)).toEqual([
      '旧 [2016-01-01,2018-01-01)',
      '全 [2018-01-01,2022-01-01)',
      '旧 [2022-01-01,)',
    ]);
  });

  it('still tell what was believed before', async () => {
    const { rows: moment } = await database.pool.query<{ at: string }>(
      'SELECT clock_timestamp()::text AS at',
    );
    await aProfile(database.pool, { ...ledger, union, name: '新', valid: '[2025-04-01,)' });
    const { rows } = await database.pool.query<{ name: string; valid: string }>(
      `SELECT name, valid::text FROM union_profile
       WHERE union_id = $1 AND recorded @> $2::timestamptz`,
      [union, moment[0]?.at],
    );
    expect(rows).toEqual([{ name: '旧', valid: '[2016-01-01,)' }]);
  });

  it('never overlap, not even for the owner behind the trigger’s back', async () => {
    const overlapping = `
      INSERT INTO union_profile (union_id, name, kana, kind, industry_code, prefecture_code, valid,
        recorded, recorded_by)
      SELECT union_id, 'もう一つ', kana, kind, industry_code, prefecture_code, '[2019-01-01,2019-02-01)',
        tstzrange(lower(recorded), clock_timestamp()), recorded_by
      FROM union_profile WHERE union_id = ${union} AND upper_inf(recorded)`;
    await expect(database.owner.query(overlapping)).rejects.toMatchObject({
      constraint: 'one_profile_at_a_time',
    });
  });

  it('of two editors at once keep the first; the second is told', async () => {
    const [one, two] = [await database.pool.connect(), await database.pool.connect()];
    try {
      await one.query('BEGIN');
      await two.query('BEGIN');
      await aProfile(one, { ...ledger, union, name: '一', valid: '[2025-04-01,)' });
      const second = aProfile(two, { ...ledger, union, name: '二', valid: '[2025-05-01,)' });
      const outcome = expect(second).rejects.toMatchObject({ code: '23P01' });
      await new Promise((resolve) => setTimeout(resolve, 100));
      await one.query('COMMIT');
      await outcome;
      await two.query('ROLLBACK');
    } finally {
      one.release();
      two.release();
    }
    expect(await believedNow(union)).toEqual(['旧 [2016-01-01,2025-04-01)', '一 [2025-04-01,)']);
  });
});

describe('the affiliation of a union', () => {
  it('is shortened by a withdrawal and reopened by an undo, and every belief is kept', async () => {
    const insert = (span: string, reason: string | null) =>
      database.pool.query(
        `INSERT INTO union_affiliation (union_id, span, withdrawal_reason, recorded_by)
         VALUES ($1, $2, $3, $4)`,
        [ledger.union, span, reason, ledger.editor],
      );
    await insert('[2016-01-01,2026-04-01)', '解散');
    await insert('[2016-01-01,)', null);
    const { rows } = await database.pool.query<{ span: string; now: boolean }>(
      `SELECT span::text, upper_inf(recorded) AS now FROM union_affiliation
       WHERE union_id = $1 ORDER BY recorded`,
      [ledger.union],
    );
    expect(rows).toEqual([
      { span: '[2016-01-01,)', now: false },
      { span: '[2016-01-01,2026-04-01)', now: false },
      { span: '[2016-01-01,)', now: true },
    ]);
    await expect(insert('[2020-01-01,)', null)).rejects.toMatchObject({
      constraint: 'one_affiliation_at_a_time',
    });
  });
});

describe('a block', () => {
  it('never shares a prefecture with another on the same day', async () => {
    await database.pool.query(`INSERT INTO block VALUES ('tokai', 2)`);
    await expect(
      database.pool.query(
        `INSERT INTO block_prefecture (block_code, prefecture_code, valid) VALUES ('tokai', '13', '[2020-01-01,)')`,
      ),
    ).rejects.toMatchObject({ constraint: 'prefecture_in_one_block_at_a_time' });
  });
});
