import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  breakdownResponse,
  DIMENSIONS,
  overviewResponse,
  unionListResponse,
} from '@soshiki/contracts';
import type { Pool } from 'pg';
import { startApi, type TestApi } from '../support/api';
import type { Answer, HttpClient } from '../support/http-client';
import { SAMPLE } from '../support/sample';

/** The sample's regional officer sees the block of Kyushu and Okinawa. */
const REGION = ['40', '41', '42', '43', '44', '45', '46', '47'];

let api: TestApi;
let other: TestApi;
let officer: HttpClient;
let otherOfficer: HttpClient;

beforeAll(async () => {
  [api, other] = await Promise.all([startApi({ filling: SAMPLE }), startApi({ filling: SAMPLE })]);
  await correctOutsideTheRegion(other.database.owner);
  officer = await api.signedIn('regional');
  otherOfficer = await other.signedIn('regional');
}, 240_000);
afterAll(() => Promise.all([api.close(), other.close()]));

/** Makes a database that differs in other regions' figures only: corrections, approved, of unions with
 *  cells elsewhere, at the periods the officer looks at; one also gains cells in a new prefecture. */
async function correctOutsideTheRegion(owner: Pool): Promise<void> {
  await owner.query(
    `
    WITH old AS (
      SELECT DISTINCT ON (r.union_id, r.period) r.* FROM report_revision r
      JOIN review_decision v ON v.revision_id = r.id AND v.decision = 'approved'
      WHERE r.period IN ('2024-12-31', '2025-12-31')
        AND EXISTS (SELECT FROM report_cell c WHERE c.revision_id = r.id
          AND c.prefecture_code <> ALL ($1))
      ORDER BY r.union_id, r.period, r.rev DESC
    ), added AS (
      INSERT INTO report_revision (id, union_id, period, rev, members, source, reason, entered_by, digest)
      SELECT 50000000 + o.id, o.union_id, o.period, o.rev + 1, o.members +
        (SELECT 17 * count(*) FROM report_cell c WHERE c.revision_id = o.id AND c.prefecture_code <> ALL ($1)),
        'entry', '他地域の訂正', 3, sha256('') FROM old o RETURNING id
    ), cells AS (
      INSERT INTO report_cell
      SELECT 50000000 + o.id, c.prefecture_code, c.gender, c.employment,
        c.members + CASE WHEN c.prefecture_code = ANY ($1) THEN 0 ELSE 17 END
      FROM old o JOIN report_cell c ON c.revision_id = o.id RETURNING revision_id
    )
    SELECT count(*) FROM added, cells`.replaceAll('$1', `'{${REGION.join(',')}}'::text[]`),
  );
  await owner.query(`
    INSERT INTO review_decision (revision_id, decision, decided_by, entered_by)
    SELECT id, 'approved', 2, 3 FROM report_revision WHERE id > 50000000`);
}

async function unionsOf(client: HttpClient, query: string) {
  const { json } = await client.get(`/api/v1/unions?pageSize=200&${query}`);
  return unionListResponse.parse(json);
}

/** An answer without what differs from request to request. */
function bytesOf({ status, text, headers }: Answer): string {
  const body = text.replace(/"requestId":"[^"]*"/, '');
  return `${status} ${headers.get('etag') ?? ''} ${body}`;
}

describe('a regional officer', () => {
  it('sees the members of the region alone, in every total', async () => {
    const mine = overviewResponse.parse((await officer.get('/api/v1/overview?asOf=2025-12')).json);
    const viewer = await api.signedIn('viewer');
    const filters = REGION.map((code) => `prefecture=${code}`).join('&');
    const path = `/api/v1/breakdown?asOf=2025-12&by=prefecture&${filters}`;
    const whole = breakdownResponse.parse((await viewer.get(path)).json);
    expect({ unions: mine.unions, members: mine.members }).toEqual(whole.total);
    expect(mine.byPrefecture.map(({ code }) => code)).toEqual(REGION);
    expect(mine.members).toBeLessThan(192_048);
  });

  it('lists the unions with a member or the seat in the region, with their members there', async () => {
    const { items, facets } = await unionsOf(officer, 'asOf=2025-12');
    const { rows } = await api.database.owner.query<{ code: string }>(
      `SELECT u.code FROM member_union u
       JOIN union_affiliation a ON a.union_id = u.id AND upper_inf(a.recorded) AND a.span @> date '2025-12-31'
       JOIN union_profile f ON f.union_id = u.id AND upper_inf(f.recorded) AND f.valid @> date '2025-12-31'
       WHERE f.kind <> 'confederation' AND (f.prefecture_code = ANY ($1) OR EXISTS (
         SELECT FROM report_cell c WHERE c.prefecture_code = ANY ($1) AND c.revision_id = (
           SELECT r.id FROM report_revision r JOIN review_decision v ON v.revision_id = r.id AND v.decision = 'approved'
           WHERE r.union_id = u.id AND r.period BETWEEN '2024-12-31' AND '2025-12-31'
           ORDER BY r.period DESC, r.rev DESC LIMIT 1)))
       ORDER BY u.code`,
      [REGION],
    );
    expect(items.map(({ code }) => code)).toEqual(rows.map(({ code }) => code));
    const mine = overviewResponse.parse((await officer.get('/api/v1/overview?asOf=2025-12')).json);
    expect(items.reduce((sum, { members }) => sum + (members ?? 0), 0)).toBe(mine.members);
    expect(facets.kind.reduce((sum, { unions }) => sum + unions, 0)).toBeLessThanOrEqual(
      items.length + 1,
    );
  });

  it('is answered about a hidden union as about one that does not exist, byte by byte', async () => {
    const hidden = await hiddenUnion();
    for (const path of ['', '?asOf=2025-12', '/history', '/figures']) {
      const one = await officer.get(`/api/v1/unions/${hidden.code}${path}`);
      const none = await officer.get(`/api/v1/unions/9999${path}`);
      expect(one.status).toBe(404);
      expect(bytesOf(one)).toBe(bytesOf(none));
    }
    const filtered = await officer.get(`/api/v1/breakdown?by=union&union=${hidden.code}`);
    const nothing = await officer.get('/api/v1/breakdown?by=union&union=9999');
    expect(bytesOf(filtered).replaceAll(hidden.code, '9999')).toBe(bytesOf(nothing));
    const searched = await unionsOf(
      officer,
      `asOf=2025-12&status=all&q=${encodeURIComponent(hidden.name)}`,
    );
    expect(searched.items.map(({ code }) => code)).not.toContain(hidden.code);
  });

  it('learns nothing when only figures of other regions differ', async () => {
    const paths = await everyQuestion();
    expect(paths.length).toBeGreaterThan(100);
    for (const path of paths) {
      const [here, there] = await Promise.all([officer.get(path), otherOfficer.get(path)]);
      expect(`${path} ${bytesOf(there)}`).toBe(`${path} ${bytesOf(here)}`);
    }
    const viewer = await api.signedIn('viewer');
    const otherViewer = await other.signedIn('viewer');
    const path = '/api/v1/overview?asOf=2025-12';
    expect((await otherViewer.get(path)).text).not.toBe((await viewer.get(path)).text);
  }, 240_000);
});

async function hiddenUnion(): Promise<{ code: string; name: string }> {
  const visible = new Set((await unionsOf(officer, 'asOf=2025-12')).items.map(({ code }) => code));
  const viewer = await api.signedIn('viewer');
  const all = await unionsOf(viewer, 'asOf=2025-12&kind=council&prefecture=13');
  const hidden = all.items.find(({ code }) => !visible.has(code));
  if (hidden === undefined) throw new Error('the sample has unions in Tokyo only');
  return hidden;
}

/** Every kind of question an officer can put, and several of each. */
async function everyQuestion(): Promise<string[]> {
  const { items } = await unionsOf(officer, 'asOf=2025-12&sort=-members');
  const hidden = await hiddenUnion();
  const codes = [...items.slice(0, 12).map(({ code }) => code), hidden.code];
  return [
    ...[
      'asOf=2025-12',
      'asOf=2025-06&compareTo=2024-12',
      'basis=headquarters',
      'gender=female',
      'sizeBand=30-99',
      'prefecture=13',
    ].map((query) => `/api/v1/overview?${query}`),
    ...DIMENSIONS.flatMap((by) => [
      `/api/v1/breakdown?asOf=2025-12&by=${by}`,
      `/api/v1/breakdown?asOf=2025-12&by=${by},sizeBand&basis=headquarters`,
      `/api/v1/trend?from=2024-10&to=2026-01&by=${by}`,
    ]),
    '/api/v1/change?from=2024-12&to=2025-12',
    '/api/v1/change?from=2018-01&to=2025-12&basis=headquarters',
    ...[
      'asOf=2025-12',
      'asOf=2026-01&compareTo=2018-01&basis=headquarters',
      'gender=female&kind=national&kind=council',
    ].map((query) => `/api/v1/findings?${query}`),
    ...[
      '',
      '&sort=-members',
      '&status=all',
      '&kind=confederation',
      '&sizeBand=1-29',
      `&q=${encodeURIComponent('労')}`,
      '&gender=female',
      '&prefecture=13',
    ].map((more) => `/api/v1/unions?asOf=2025-12${more}`),
    ...codes.flatMap((code) =>
      ['?asOf=2025-12', '/history', '/figures?from=2024-06', `/figures`].map(
        (path) => `/api/v1/unions/${code}${path}`,
      ),
    ),
    ...codes.map((code) => `/api/v1/breakdown?asOf=2025-12&by=gender&union=${code}`),
    ...['2025-12', '2026-01', '2024-12'].flatMap((period) => [
      `/api/v1/campaigns/${period}`,
      `/api/v1/campaigns/${period}/reports`,
      `/api/v1/campaigns/${period}/reports?state=late&sort=-change&block=kyushu`,
      `/api/v1/campaigns/${period}/reports?q=${hidden.code}`,
    ]),
    '/api/v1/campaigns',
    '/api/v1/codes',
    '/api/v1/outline?asOf=2025-12',
    '/api/v1/outline.txt?asOf=2025-12',
    ...[
      'figures.csv?asOf=2025-12',
      'figures.csv?from=2024-11&to=2025-01&basis=headquarters&encoding=cp932',
      'figures.csv?asOf=2025-12&gender=female&sizeBand=30-99',
      'unions.csv?asOf=2025-12&status=all&sort=-members',
      'breakdown.csv?asOf=2025-12&by=union,prefecture',
      'trend.csv?from=2024-10&to=2026-01&by=sizeBand',
    ].map((file) => `/api/v1/exports/${file}`),
  ];
}

describe('a union reporter', () => {
  it('sees the own union alone', async () => {
    const reporter = await api.signedIn('reporter');
    const { items, total } = await unionsOf(reporter, 'asOf=2025-12&status=all');
    expect(total).toBe(1);
    const mine = overviewResponse.parse((await reporter.get('/api/v1/overview?asOf=2025-12')).json);
    expect({ unions: mine.unions, members: mine.members }).toEqual({
      unions: 1,
      members: items[0]?.members,
    });
    const another = items[0]?.code === '0001' ? '0002' : '0001';
    expect((await reporter.get(`/api/v1/unions/${another}`)).status).toBe(404);
  });
});
