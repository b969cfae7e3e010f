import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parsePeriod } from '@soshiki/base';
import {
  overviewResponse,
  problem,
  triangle,
  type Problem,
  type RevisionTriangle,
  type Role,
} from '@soshiki/contracts';
import type { LedgerReader } from '../../apps/api/src/ledger/ledger-reader';
import { ScopedSource } from '../../apps/api/src/ledger/scoped-source';
import { TriangleReader } from '../../apps/api/src/statistics/triangle-reader';
import { startApi, type TestApi } from '../support/api';
import type { HttpClient } from '../support/http-client';
import { SAMPLE } from '../support/sample';

const ROLES = ['viewer', 'regional', 'reporter'] as const satisfies readonly Role[];
const TIMEOUT = 240_000;

let api: TestApi;
const clients = new Map<Role, HttpClient>();

beforeAll(async () => {
  api = await startApi({ filling: SAMPLE });
  for (const role of ROLES) clients.set(role, await api.signedIn(role));
}, TIMEOUT);
afterAll(() => api.close());

function as(role: Role): HttpClient {
  const client = clients.get(role);
  if (client === undefined) throw new Error(`nobody is signed in as ${role}`);
  return client;
}

async function triangleFor(role: Role, query: string): Promise<RevisionTriangle> {
  const { status, json } = await as(role).get(`/api/v1/revisions/triangle?${query}`);
  expect([query, status]).toEqual([query, 200]);
  return triangle.parse(json);
}

async function refusalOf(role: Role, query: string): Promise<Problem> {
  return problem.parse((await as(role).get(`/api/v1/revisions/triangle?${query}`)).json);
}

/** What the overview says of a cell; null when no figure of any union that counts was known. */
async function overviewCell(
  role: Role,
  cell: { readonly period: string; readonly knownAt: string; readonly filters: string },
): Promise<number | null> {
  const { period, knownAt, filters } = cell;
  const { json } = await as(role).get(
    `/api/v1/overview?asOf=${period}&knownAt=${knownAt}&${filters}`,
  );
  const { members, reporting } = overviewResponse.parse(json);
  return reporting.approved + reporting.carriedForward === 0 ? null : members;
}

describe('the revision triangle', () => {
  it.each([
    ['viewer', ''],
    ['viewer', 'industry=G37&industry=D082'],
    ['viewer', 'block=kansai&gender=female'],
    ['viewer', 'prefecture=27&basis=headquarters'],
    ['viewer', 'sizeBand=100-299'],
    ['regional', ''],
    ['regional', 'employment=nonregular'],
    ['reporter', ''],
  ] as const)(
    'says in each cell what the overview says as known then (%s, %s)',
    async (role, filters) => {
      const spans = 'from=2025-07&to=2026-02&knownFrom=2025-10&knownTo=2026-03';
      const found = await triangleFor(role, `${spans}&${filters}`);
      expect([found.periods.length, found.knownAt.length]).toEqual([8, 6]);
      for (const [row, period] of found.periods.entries()) {
        for (const [column, knownAt] of found.knownAt.entries()) {
          const believed = await overviewCell(role, { period, knownAt, filters });
          expect([period, knownAt, found.members[row]?.[column]]).toEqual([
            period,
            knownAt,
            believed,
          ]);
        }
      }
    },
    TIMEOUT,
  );

  it('knows nothing before the ledger began, which is not zero', async () => {
    const found = await triangleFor(
      'viewer',
      'from=2016-01&to=2016-02&knownFrom=2010-01&knownTo=2010-02',
    );
    expect(found.members).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(found.isRevised.flat()).toEqual([false, false, false, false]);
  });

  it('knows at the end of the month in Japan, which is nine hours before that in UTC', async () => {
    const { knownAt } = await triangleFor(
      'viewer',
      'from=2024-02&to=2024-02&knownFrom=2024-02&knownTo=2024-04',
    );
    expect(knownAt).toEqual([
      '2024-02-29T15:00:00Z',
      '2024-03-31T15:00:00Z',
      '2024-04-30T15:00:00Z',
    ]);
  });

  it('marks the month in which a correction was approved, in the row of its union', async () => {
    const { code, period, month, before, after } = await aCorrection();
    const found = await triangleFor(
      'viewer',
      `union=${code}&from=${period}&to=${period}&knownFrom=${month.before}&knownTo=${month.of}`,
    );
    expect(found.members).toEqual([[before, after]]);
    expect(found.isRevised).toEqual([[false, true]]);
  });

  it('begins to know with its first period and knows on to this month, unless told', async () => {
    const now = new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 7);
    const { knownAt } = await triangleFor('viewer', `from=${now}&to=${now}`);
    expect(knownAt).toHaveLength(1);
    expect(knownAt[0]?.slice(0, 7)).toBe(now);
  });

  it('asks the ledger one statement, however many columns it has', async () => {
    const asked: string[] = [];
    const source = new ScopedSource(
      {
        query: (statement) => {
          asked.push(statement.text);
          return api.database.pool.query(statement);
        },
      },
      { kind: 'federation' },
    );
    const triangles = new TriangleReader({ for: () => source } as unknown as LedgerReader);
    const december = parsePeriod('2025-12');
    await triangles.read(
      { scope: { kind: 'federation' } },
      {
        ...{ from: parsePeriod('2025-10'), to: december },
        ...{ knownFrom: parsePeriod('2025-10'), knownTo: december },
        reading: { filters: {}, basis: 'workplace' },
      },
    );
    expect(asked).toHaveLength(1);
  });
});

describe('a triangle that is refused', () => {
  it.each([
    ['from=2025-12&to=2025-11', 'query.from', 'from-after-to'],
    ['from=2022-12&to=2025-12&knownFrom=2025-12&knownTo=2025-12', 'query.from', 'range-too-long'],
    ['from=2025-12&to=2025-12&knownTo=2025-11', 'query.knownFrom', 'from-after-to'],
    [
      'from=2024-01&to=2024-12&knownFrom=2024-01&knownTo=2026-01',
      'query.knownFrom',
      'range-too-long',
    ],
  ])('says where and why: %s', async (query, path, code) => {
    const refusal = await refusalOf('viewer', query);
    expect(refusal).toMatchObject({ status: 422, code: 'refused', issues: [{ path, code }] });
  });

  it('has 36 periods and 24 times of knowledge at most, and these it has', async () => {
    const query = 'from=2023-01&to=2025-12&knownFrom=2024-01&knownTo=2025-12&union=0118';
    const found = await triangleFor('viewer', query);
    expect([found.members.length, found.members[0]?.length]).toEqual([36, 24]);
  });

  it('names a union that does not exist, and one outside the scope in the same words', async () => {
    const spans = 'from=2025-11&to=2025-12&knownFrom=2026-01&knownTo=2026-01';
    const unknown = await refusalOf('viewer', `${spans}&union=9999`);
    expect(unknown).toMatchObject({ status: 400, issues: [{ path: 'query.union' }] });
    const { code } = await aUnionOutside('regional');
    const hidden = await refusalOf('regional', `${spans}&union=${code}`);
    expect(hidden).toMatchObject({ status: 400, issues: [{ path: 'query.union', found: code }] });
    expect(hidden.issues?.[0]?.code).toBe(unknown.issues?.[0]?.code);
  });
});

/** A correction of the sample that was approved in another month than the figure it corrects, as `YYYY-MM` of Japan. */
async function aCorrection() {
  const { rows } = await api.database.owner.query<{
    code: string;
    period: string;
    month: { before: string; of: string };
    before: number;
    after: number;
  }>(`
    SELECT u.code, to_char(r.period::date, 'YYYY-MM') AS period,
      json_build_object('of', to_char(v.decided_at AT TIME ZONE 'Asia/Tokyo', 'YYYY-MM'),
        'before', to_char(v.decided_at AT TIME ZONE 'Asia/Tokyo' - interval '1 month', 'YYYY-MM')) AS month,
      old.members::int AS before, r.members::int AS after
    FROM report_revision r
    JOIN member_union u ON u.id = r.union_id
    JOIN report_revision old ON old.union_id = r.union_id AND old.period = r.period AND old.rev = r.rev - 1
    JOIN review_decision v ON v.revision_id = r.id AND v.decision = 'approved'
    JOIN review_decision w ON w.revision_id = old.id AND w.decision = 'approved'
    WHERE old.members <> r.members AND NOT EXISTS (SELECT FROM report_revision later
        WHERE later.union_id = r.union_id AND later.period = r.period AND later.rev > r.rev)
      AND date_trunc('month', w.decided_at AT TIME ZONE 'Asia/Tokyo')
        < date_trunc('month', v.decided_at AT TIME ZONE 'Asia/Tokyo')
    ORDER BY r.id DESC LIMIT 1`);
  const [row] = rows;
  if (row === undefined) throw new Error('the sample corrects figures');
  return row;
}

/** A union of which a role is shown nothing. */
async function aUnionOutside(role: Role): Promise<{ code: string }> {
  const seen = await as(role).get('/api/v1/unions?status=all&pageSize=200&asOf=2025-12');
  const codes = (seen.json as { items: { code: string }[] }).items.map(({ code }) => code);
  const { rows } = await api.database.owner.query<{ code: string }>(
    'SELECT code FROM member_union WHERE code <> ALL ($1) ORDER BY code DESC LIMIT 1',
    [codes],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('the sample has unions outside the scope');
  return row;
}
