import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PoolClient } from 'pg';
import { figureDigest } from '../../apps/api/src/ledger/figure-digest';
import { holdsSampleData, loadSample } from '../../apps/api/src/sample/load-sample';
import { createTestDatabase, type TestDatabase } from '../support/database';

/** Milliseconds that loading may take beside other work; the load itself is measured by the benchmark. */
const LOAD_TIMEOUT = 120_000;

let database: TestDatabase;
const progress: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  await asOwner((client) => loadSample(client, { report: (line) => progress.push(line) }));
}, LOAD_TIMEOUT);

afterAll(() => database.close());

/** Rules 1 and 2 in plain SQL, written apart from the product's own. */
const COUNTED = `
  SELECT u.code, p.parent_id, f.members, f.period AS figure_period
  FROM member_union u
  JOIN union_affiliation a ON a.union_id = u.id AND upper_inf(a.recorded) AND a.span @> $1::date
  JOIN union_profile p ON p.union_id = u.id AND upper_inf(p.recorded) AND p.valid @> $1::date
  LEFT JOIN LATERAL (
    SELECT r.members, r.period FROM report_revision r
    JOIN review_decision d ON d.revision_id = r.id AND d.decision = 'approved'
    WHERE r.union_id = u.id AND r.period <= $1::date
      AND r.period >= (date_trunc('month', $1::date) - interval '11 months' - interval '1 day')::date
    ORDER BY r.period DESC, r.rev DESC LIMIT 1) f ON true
  WHERE p.kind <> 'confederation'`;

describe('Loading the sample data', () => {
  it.each([
    ['2018-03-31', 256, 204_118],
    ['2021-10-31', 250, 193_206],
    ['2025-12-31', 229, 192_048],
  ])('gives the published totals at %s', async (day, unions, members) => {
    const [row] = await rowsOf(
      `SELECT count(*)::int AS unions, sum(members)::int AS members FROM (${COUNTED}) c`,
      [day],
    );
    expect(row).toEqual({ unions, members });
  });

  it.each([
    ['2017-01-31', 45, 16_243],
    ['2025-07-31', 43, 20_861],
  ])('gives the published totals inside 通建連合 at %s', async (day, unions, members) => {
    const [row] = await rowsOf(
      `SELECT count(*)::int AS unions, sum(members)::int AS members FROM (${COUNTED}) c
       WHERE parent_id = (SELECT union_id FROM union_profile WHERE name = '通建連合')`,
      [day],
    );
    expect(row).toEqual({ unions, members });
  });

  it('marks every union of 2025-12 that is carried forward or reports nobody', async () => {
    const rows = await rowsOf(
      `SELECT count(*) FILTER (WHERE figure_period < $1::date)::int AS carried,
         count(*) FILTER (WHERE members = 0)::int AS zero,
         count(*) FILTER (WHERE members IS NULL)::int AS missing FROM (${COUNTED}) c`,
      ['2025-12-31'],
    );
    expect(rows).toEqual([{ carried: 3, zero: 1, missing: 0 }]);
  });

  it('leaves no cell behind that does not add up', async () => {
    const rows = await rowsOf(
      `SELECT r.id FROM report_revision r LEFT JOIN report_cell c ON c.revision_id = r.id
       GROUP BY r.id HAVING r.members <> COALESCE(sum(c.members), 0)`,
    );
    expect(rows).toEqual([]);
  });

  it('keeps the times of the story, not that of the load', async () => {
    const [row] = await rowsOf(
      `SELECT max(entered_at)::date::text AS entered FROM report_revision`,
    );
    expect(row?.['entered']).toMatch(/^2026-02-/);
  });

  it('stores digests that fit the stored cells', async () => {
    const rows = await database.owner.query<StoredFigure>(
      `SELECT u.code AS union, to_char(r.period, 'YYYY-MM') AS period, r.rev, r.members,
         encode(r.digest, 'hex') AS digest,
         COALESCE(jsonb_agg(jsonb_build_object('prefecture', c.prefecture_code, 'gender', c.gender,
           'employment', c.employment, 'members', c.members))
           FILTER (WHERE c.members IS NOT NULL), '[]') AS cells
       FROM report_revision r JOIN member_union u ON u.id = r.union_id
       LEFT JOIN report_cell c ON c.revision_id = r.id
       WHERE r.period = '2025-12-31' GROUP BY u.code, r.id`,
    );
    expect(rows.rows.length).toBeGreaterThan(200);
    expect(rows.rows.filter((row) => figureDigest(row) !== row.digest)).toEqual([]);
  });

  it('publishes what the ledger knew: each frozen row is the newest approved one of its time', async () => {
    const rows = await rowsOf(
      `SELECT t.number, count(*)::int AS rows,
         count(*) FILTER (WHERE row.members IS NOT DISTINCT FROM r.members AND row.rev = r.rev)::int AS right
       FROM publication_text t JOIN publication_row row USING (number)
       JOIN publication p USING (number) JOIN member_union u ON u.code = row.union_code
       LEFT JOIN LATERAL (
         SELECT r.members, r.rev FROM report_revision r
         JOIN review_decision d ON d.revision_id = r.id AND d.decision = 'approved'
         WHERE r.union_id = u.id AND r.period <= p.as_of AND d.decided_at <= t.known_at
         ORDER BY r.period DESC, r.rev DESC LIMIT 1) r ON true
       GROUP BY t.number ORDER BY t.number`,
    );
    expect(rows.map((row) => row['rows'])).toEqual([256, 250, 229, 229, 229]);
    expect(rows.map((row) => row['right'])).toEqual([256, 250, 229, 229, 229]);
  });

  it('closes the older version of a profile that was changed', async () => {
    const [row] = await rowsOf(
      `SELECT count(*) FILTER (WHERE upper_inf(recorded))::int AS believed,
         count(*) FILTER (WHERE NOT upper_inf(recorded))::int AS closed FROM union_profile`,
    );
    expect(row).toEqual({ believed: 284 + 18, closed: 18 });
  });

  it('puts the next id after its own and every foreign key back', async () => {
    const [row] = await rowsOf(
      `SELECT nextval(pg_get_serial_sequence('report_revision', 'id')) > max(id) AS follows
       FROM report_revision`,
    );
    expect(row).toEqual({ follows: true });
    const keys = await rowsOf(
      `SELECT conrelid::regclass::text AS owner, count(*)::int AS keys FROM pg_constraint
       WHERE contype = 'f' AND convalidated AND conrelid IN ('report_revision'::regclass, 'report_cell'::regclass)
       GROUP BY 1 ORDER BY 1`,
    );
    expect(keys).toEqual([
      { owner: 'report_cell', keys: 2 },
      { owner: 'report_revision', keys: 4 },
    ]);
  });

  it('tells how far it is and that the data is a sample', async () => {
    expect(progress.length).toBeGreaterThan(5);
    expect(await holdsSampleData(database.pool)).toBe(true);
  });

  it('refuses a database that holds unions, and leaves it as it was', async () => {
    const load = asOwner((client) => loadSample(client, { report: () => undefined }));
    await expect(load).rejects.toThrow(RangeError);
    const [row] = await rowsOf('SELECT count(*)::int AS unions FROM member_union');
    expect(row).toEqual({ unions: 284 });
  });
});

interface StoredFigure {
  readonly union: string;
  readonly period: string;
  readonly rev: number;
  readonly members: number;
  readonly digest: string;
  readonly cells: { prefecture: string; gender: string; employment: string; members: number }[];
}

async function rowsOf(
  text: string,
  values: readonly unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const { rows } = await database.owner.query<Record<string, unknown>>(text, [...values]);
  return rows;
}

async function asOwner<Done>(work: (client: PoolClient) => Promise<Done>): Promise<Done> {
  const client = await database.owner.connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
}
