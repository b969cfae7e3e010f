import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { overviewResponse } from '@soshiki/contracts';
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
