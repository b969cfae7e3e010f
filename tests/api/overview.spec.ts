import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  breakdownResponse,
  overviewResponse,
  trendResponse,
  changeResponse,
} from '@soshiki/contracts';
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

async function overview(query: string) {
  return overviewResponse.parse((await viewer.get(`/api/v1/overview?${query}`)).json);
}

async function confederationCode(): Promise<string> {
  const { rows } = await api.database.owner.query<{ code: string }>(
    `SELECT u.code FROM union_profile f JOIN member_union u ON u.id = f.union_id
     WHERE f.kind = 'confederation' LIMIT 1`,
  );
  return rows[0]?.code ?? '';
}

describe('the overview over HTTP', () => {
  it.each([
    ['2025-12', 229, '229組合、19万2千人（2025年12月現在）'],
    ['2018-03', 256, '256組合、20万4千人（2018年3月現在）'],
    ['2021-10', 250, '250組合、19万3千人（2021年10月現在）'],
  ])('says the published sentence of %s', async (asOf, unions, sentence) => {
    const answer = await overview(`asOf=${asOf}`);
    expect(answer.unions).toBe(unions);
    expect(answer.headline.ja).toBe(sentence);
  });

  it('takes the newest settled period and the year before when none is given', async () => {
    const answer = await overview('');
    expect(answer).toMatchObject({
      asOf: '2025-12',
      compareTo: '2024-12',
      status: 'final',
      isSample: true,
      unions: 229,
      members: 192_048,
    });
  });

  it('calls a period open while its campaign is, and accounts for every report', async () => {
    const { status, reporting } = await overview('asOf=2026-01');
    expect(status).toBe('open');
    expect(reporting.approved + reporting.carriedForward + reporting.missing).toBe(
      reporting.expected,
    );
    expect(reporting.submitted).toBeGreaterThan(0);
  });

  it.each([
    ['2017-01', 45, 16_243],
    ['2025-07', 43, 20_861],
  ])(
    'gives the published totals of the confederation at %s by parent',
    async (asOf, unions, members) => {
      const path = `/api/v1/breakdown?asOf=${asOf}&by=parent&parent=${await confederationCode()}`;
      const answer = breakdownResponse.parse((await viewer.get(path)).json);
      expect(answer.total).toEqual({ unions, members });
      expect(answer.rows.map(({ names }) => names)).toEqual([['通建連合']]);
    },
  );

  it('answers 304 to one who has the answer, and anew when the question differs', async () => {
    const first = await viewer.get('/api/v1/overview?asOf=2025-12');
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"/);
    const again = await viewer.get('/api/v1/overview?asOf=2025-12', { 'if-none-match': tag });
    expect([again.status, again.text]).toEqual([304, '']);
    const other = await viewer.get('/api/v1/overview?asOf=2025-11', { 'if-none-match': tag });
    expect(other.status).toBe(200);
  });

  it('refuses a mistyped filter, an unknown code and a range that runs backwards', async () => {
    expect((await viewer.get('/api/v1/overview?industri=G37')).status).toBe(400);
    const unknown = await viewer.get('/api/v1/overview?industry=Z99');
    expect(unknown.status).toBe(400);
    expect(unknown.json).toMatchObject({ issues: [{ path: 'query.industry', found: 'Z99' }] });
    expect((await viewer.get('/api/v1/change?from=2025-12&to=2025-01')).status).toBe(422);
    expect((await viewer.get('/api/v1/trend?from=1950-01&to=2025-01')).status).toBe(422);
  });
});

describe('trend and change over HTTP', () => {
  it('draw ten years by industry whose series add up to the total of each month', async () => {
    const path = '/api/v1/trend?from=2016-01&to=2025-12&by=industry';
    const trend = trendResponse.parse((await viewer.get(path)).json);
    expect(trend.periods).toHaveLength(120);
    trend.total.members.forEach((total, month) => {
      const sum = trend.series.reduce(
        (members, series) => members + (series.members[month] ?? 0),
        0,
      );
      expect(sum).toBe(total);
    });
    expect([trend.total.unions.at(-1), trend.total.members.at(-1)]).toEqual([229, 192_048]);
  });

  it('close exactly over ten years, with mergers that net to nothing', async () => {
    const path = '/api/v1/change?from=2016-01&to=2025-12';
    const change = changeResponse.parse((await viewer.get(path)).json);
    const sum = change.components.reduce((members, each) => members + each.members, 0);
    expect(change.opening.members + sum).toBe(change.closing.members);
    expect(change.closing).toEqual({ unions: 229, members: 192_048 });
    const merged = change.components.filter(({ kind }) => kind.startsWith('merged'));
    expect(merged.reduce((members, each) => members + each.members, 0)).toBe(0);
    expect(merged[0]?.items.length).toBeGreaterThan(0);
  });
});
