import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { overviewResponse, unions } from '@soshiki/contracts';
import { startApi, type TestApi } from '../support/api';
import type { HttpClient } from '../support/http-client';
import { SAMPLE } from '../support/sample';

let api: TestApi;
let viewer: HttpClient;

beforeAll(async () => {
  api = await startApi({ filling: SAMPLE });
  viewer = await api.signedIn('viewer');
}, 240_000);
afterAll(() => api.close());

interface Correction {
  readonly period: string;
  readonly decidedAt: string;
  readonly before: number;
  readonly after: number;
}

async function aCorrection(): Promise<Correction> {
  const { rows } = await api.database.owner.query<Correction>(`
    SELECT to_char(r.period::date, 'YYYY-MM') AS period, old.members::int AS before,
      r.members::int AS after, to_char(v.decided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "decidedAt"
    FROM report_revision r
    JOIN report_revision old ON old.union_id = r.union_id AND old.period = r.period AND old.rev = r.rev - 1
    JOIN review_decision v ON v.revision_id = r.id AND v.decision = 'approved'
    JOIN review_decision w ON w.revision_id = old.id AND w.decision = 'approved'
    WHERE old.members <> r.members ORDER BY r.id LIMIT 1`);
  const [row] = rows;
  if (row === undefined) throw new Error('the sample corrects figures');
  return row;
}

async function membersAt(period: string, knownAt?: string): Promise<number> {
  const known = knownAt === undefined ? '' : `&knownAt=${encodeURIComponent(knownAt)}`;
  const { json } = await viewer.get(`/api/v1/overview?asOf=${period}${known}`);
  return overviewResponse.parse(json).members;
}

describe('what was known on a day', () => {
  it('leaves a correction out until it was approved', async () => {
    const { period, decidedAt, before, after } = await aCorrection();
    const justBefore = new Date(Date.parse(decidedAt) - 1_000).toISOString();
    const justAfter = new Date(Date.parse(decidedAt) + 1_000).toISOString();
    const difference = (await membersAt(period, justAfter)) - (await membersAt(period, justBefore));
    expect(difference).toBe(after - before);
  });

  it('is nothing before the ledger began', async () => {
    expect(await membersAt('2016-06', '2010-01-01T00:00:00Z')).toBe(0);
  });

  it('takes an instant with an offset as the same instant', async () => {
    const tokyo = await membersAt('2020-03', '2020-06-01T09:00:00+09:00');
    expect(tokyo).toBe(await membersAt('2020-03', '2020-06-01T00:00:00Z'));
  });
});

describe('the directory as known on a day', () => {
  interface ARename {
    readonly code: string;
    readonly recordedAt: string;
    readonly validFrom: string;
  }

  /** A union whose profile was changed by a record made some time after the union was first recorded. */
  async function aRename(): Promise<ARename> {
    const { rows } = await api.database.owner.query<ARename>(`
      SELECT u.code, to_char(lower(f.recorded) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "recordedAt",
        to_char(lower(f.valid), 'YYYY-MM') AS "validFrom"
      FROM union_profile f JOIN member_union u ON u.id = f.union_id
      JOIN union_profile old ON old.union_id = f.union_id AND old.name <> f.name
        AND lower(old.recorded) < lower(f.recorded) - interval '1 day' AND upper(old.recorded) = lower(f.recorded)
      WHERE upper_inf(f.recorded) AND upper_inf(f.valid)
      ORDER BY f.id LIMIT 1`);
    const [row] = rows;
    if (row === undefined) throw new Error('the sample renames unions');
    return row;
  }

  const nameAt = async ({ code, validFrom }: ARename, knownAt: string) => {
    const path = `/api/v1/unions/${code}?asOf=${validFrom}&knownAt=${knownAt}`;
    return unions.show.response.parse((await viewer.get(path)).json).name;
  };

  it('has a union under the name that was recorded then', async () => {
    const rename = await aRename();
    const recorded = Date.parse(rename.recordedAt);
    const before = await nameAt(rename, new Date(recorded - 86_400_000).toISOString());
    const after = await nameAt(rename, new Date(recorded + 86_400_000).toISOString());
    expect(before).not.toBe(after);
  });

  it('lists the unions and members of the overview as known then', async () => {
    const knownAt = '2025-12-31T15:00:00Z';
    const query = `asOf=2025-12&knownAt=${knownAt}`;
    const { members, unions: counted } = overviewResponse.parse(
      (await viewer.get(`/api/v1/overview?${query}`)).json,
    );
    const pages = await Promise.all(
      [1, 2].map(async (page) => {
        const path = `/api/v1/unions?${query}&pageSize=200&page=${page}`;
        return unions.list.response.parse((await viewer.get(path)).json);
      }),
    );
    const listed = pages
      .flatMap(({ items }) => items)
      .filter(({ kind }) => kind !== 'confederation');
    expect(listed).toHaveLength(counted);
    expect(listed.reduce((sum, union) => sum + (union.members ?? 0), 0)).toBe(members);
  });

  it('tells a figure of a union as it was before its correction', async () => {
    const { period, decidedAt, before, after } = await aCorrection();
    const { rows } = await api.database.owner.query<{ code: string }>(
      `SELECT u.code FROM report_revision r JOIN member_union u ON u.id = r.union_id
       WHERE to_char(r.period::date, 'YYYY-MM') = $1 AND r.rev > 1 AND r.members = $2 LIMIT 1`,
      [period, after],
    );
    const figureAt = async (instant: number) => {
      const known = new Date(instant).toISOString();
      const path = `/api/v1/unions/${rows[0]?.code}/figures?from=${period}&to=${period}&knownAt=${known}`;
      return unions.figures.response.parse((await viewer.get(path)).json).figures[0]?.members;
    };
    expect(await figureAt(Date.parse(decidedAt) - 1_000)).toBe(before);
    expect(await figureAt(Date.parse(decidedAt) + 1_000)).toBe(after);
  });
});
