import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { campaigns, overviewResponse } from '@soshiki/contracts';
import { startApi, type TestApi } from '../support/api';
import { CampaignCalls } from '../support/campaign-calls';
import { SAMPLE } from '../support/sample';

/** The sample's open campaign is that of January 2026, due at the end of February. */
const OPEN = '2026-01';
const TODAY = '2026-02-20';

let api: TestApi;
let calls: CampaignCalls;

beforeAll(async () => {
  api = await startApi({ filling: SAMPLE, today: TODAY });
  calls = new CampaignCalls(api);
}, 240_000);
afterAll(() => api.close());

describe('the list of campaigns', () => {
  it('has the newest first, each with its counts, and proposes the next one', async () => {
    const { json } = await (await calls.as('viewer')).get('/api/v1/campaigns?pageSize=3');
    const list = campaigns.list.response.parse(json);
    expect(list.items.map(({ period, state }) => [period, state])).toEqual([
      ['2026-01', 'open'],
      ['2025-12', 'locked'],
      ['2025-11', 'locked'],
    ]);
    expect(list.total).toBeGreaterThan(100);
    expect(list.next).toEqual({ period: '2026-02', opensOn: '2026-02-28', dueOn: '2026-03-28' });
    for (const item of list.items) {
      const shown = await calls.show(item.period, 'viewer');
      expect(item.counts).toEqual(shown.counts);
    }
  });

  it('goes on where a page ends', async () => {
    const { json } = await (await calls.as('viewer')).get('/api/v1/campaigns?pageSize=2&page=2');
    const { items, next } = campaigns.list.response.parse(json);
    expect(items.map(({ period }) => period)).toEqual(['2025-11', '2025-10']);
    expect(next.period).toBe('2026-02');
  });
});

describe('the counts of a campaign', () => {
  it.each(['2026-01', '2025-12', '2019-06'])(
    'are those of the overview, and its parts add up: %s',
    async (period) => {
      const { counts } = await calls.show(period);
      const { json } = await (await calls.as('admin')).get(`/api/v1/overview?asOf=${period}`);
      const { reporting } = overviewResponse.parse(json);
      expect(counts).toMatchObject({
        expected: reporting.expected,
        approved: reporting.approved,
        carriedForward: reporting.carriedForward,
        missing: reporting.missing,
      });
      const { notStarted, draft, submitted, returned, approved } = counts;
      expect(notStarted + draft + submitted + returned + approved).toBe(counts.expected);
    },
  );

  it('are what an independent query counts', async () => {
    const { counts } = await calls.show(OPEN);
    const { rows } = await api.database.owner.query<Record<string, number>>(`
      WITH expected AS (
        SELECT a.union_id FROM union_affiliation a
        JOIN union_profile f ON f.union_id = a.union_id AND f.valid @> date '2026-01-31' AND upper_inf(f.recorded)
        WHERE a.span @> date '2026-01-31' AND upper_inf(a.recorded) AND f.kind <> 'confederation'
      ), newest AS (
        SELECT DISTINCT ON (union_id) r.* , v.decision FROM report_revision r
        LEFT JOIN review_decision v ON v.revision_id = r.id
        WHERE period = '2026-01-31' ORDER BY union_id, rev DESC
      )
      SELECT count(*)::int AS expected,
        (count(*) FILTER (WHERE n.decision = 'approved'))::int AS approved,
        (count(*) FILTER (WHERE n.decision = 'returned'))::int AS returned,
        (count(*) FILTER (WHERE n.id IS NOT NULL AND n.decision IS NULL))::int AS submitted,
        (count(*) FILTER (WHERE n.decision IS NULL AND EXISTS (SELECT FROM revision_warning w
          WHERE w.revision_id = n.id)))::int AS "needsReview",
        (count(*) FILTER (WHERE n.id IS NULL AND d.union_id IS NOT NULL))::int AS draft
      FROM expected LEFT JOIN newest n USING (union_id)
      LEFT JOIN report_draft d ON d.union_id = expected.union_id AND d.period = '2026-01-31'`);
    expect(counts).toMatchObject(rows[0] ?? {});
    expect(counts.submitted).toBeGreaterThan(0);
    expect(counts.needsReview).toBeGreaterThan(0);
    expect(counts.draft).toBeGreaterThan(0);
  });

  it('follow the directory: a union that joins before the reference day is expected from then on', async () => {
    const before = await calls.show(OPEN);
    await api.database.owner.query(`
      WITH u AS (INSERT INTO member_union (code, created_by) VALUES ('9801', 1) RETURNING id),
      f AS (INSERT INTO union_profile (union_id, name, kana, kind, industry_code, prefecture_code, valid, recorded_by)
        SELECT id, '新しい組合', 'あたらしいくみあい', 'council', 'G39', '13', daterange('2026-01-15', NULL), 1 FROM u)
      INSERT INTO union_affiliation (union_id, span, recorded_by)
      SELECT id, daterange('2026-01-15', NULL), 1 FROM u`);
    const after = await calls.show(OPEN);
    expect(after.counts.expected).toBe(before.counts.expected + 1);
    expect(after.counts.notStarted).toBe(before.counts.notStarted + 1);
    expect(after.counts.missing).toBe(before.counts.missing + 1);
    expect((await calls.show('2025-12')).counts.expected).toBe(229);
  });
});

describe('a campaign as each role sees it', () => {
  it.each([
    ['admin', { allowed: true, isLate: false, because: null }],
    ['editor', { allowed: true, isLate: false, because: null }],
    ['reporter', { allowed: true, isLate: false, because: null }],
    ['regional', { allowed: false, isLate: false, because: 'not-allowed' }],
    ['viewer', { allowed: false, isLate: false, because: 'not-allowed' }],
  ] as const)('says whether the %s may enter figures', async (role, entry) => {
    expect((await calls.show(OPEN, role)).entry).toEqual(entry);
  });

  it('is locked to everybody', async () => {
    for (const role of ['admin', 'reporter'] as const) {
      expect((await calls.show('2025-12', role)).entry.because).toBe('locked');
    }
  });

  it('tells a region and a union their own part, and not who did what why', async () => {
    const [officer, reporter] = [
      await calls.show(OPEN, 'regional'),
      await calls.show(OPEN, 'reporter'),
    ];
    expect(reporter.counts.expected).toBe(1);
    expect(officer.counts.expected).toBeLessThan(229);
    expect(
      [...officer.steps, ...reporter.steps].every(
        ({ by, reason }) => by === null && reason === null,
      ),
    ).toBe(true);
    expect((await calls.show(OPEN)).steps[0]?.by).toEqual(expect.any(String));
    const { json } = await (await calls.as('regional')).get(`/api/v1/overview?asOf=${OPEN}`);
    const { reporting } = overviewResponse.parse(json);
    expect(officer.counts).toMatchObject({
      expected: reporting.expected,
      approved: reporting.approved,
      carriedForward: reporting.carriedForward,
      missing: reporting.missing,
    });
  });

  it('does not exist for a period without one', async () => {
    expect((await (await calls.as('admin')).get('/api/v1/campaigns/2031-01')).status).toBe(404);
    for (const verb of ['open', 'close', 'lock']) {
      expect((await calls.step('admin', `${verb} 2031-01`)).status).toBe(404);
    }
    expect((await calls.step('admin', 'reopen 2031-01', { reason: '理由' })).status).toBe(404);
    expect((await calls.reschedule('2031-01', { dueOn: '2031-02-20' }, '*')).status).toBe(404);
  });
});
