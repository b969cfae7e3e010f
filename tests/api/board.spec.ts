import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  BOARD_FILTERS,
  BOARD_SORTS,
  campaign,
  campaigns,
  type BoardItem,
  type Role,
} from '@soshiki/contracts';
import { campaignCounts, type FigureStatus } from '@soshiki/statistics';
import { startApi, type TestApi } from '../support/api';
import type { HttpClient } from '../support/http-client';
import { SAMPLE } from '../support/sample';

const OPEN = '2026-01';

let api: TestApi;
let admin: HttpClient;

beforeAll(async () => {
  api = await startApi({ filling: SAMPLE, today: '2026-02-20' });
  admin = await api.signedIn('admin');
}, 240_000);
afterAll(() => api.close());

async function board(query = '', client = admin, period = OPEN) {
  const { json } = await client.get(`/api/v1/campaigns/${period}/reports?${query}`);
  return campaigns.board.response.parse(json);
}

async function sql<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
  return (await api.database.owner.query(text, values)).rows as Row[];
}

function statusOf(figure: BoardItem['figure']): FigureStatus {
  if (figure === null) return 'missing';
  return figure.carriedForward ? 'carried' : 'reported';
}

describe('the status board', () => {
  it('has one line for every expected union, in the order of codes', async () => {
    const { items, total, counts, page, pageSize } = await board();
    expect([items.length, page, pageSize]).toEqual([counts.expected, 1, 300]);
    expect(total).toBe(counts.expected);
    const codes = items.map(({ code }) => code);
    expect(codes).toEqual([...codes].sort());
    expect(items.some(({ kind }) => kind === 'confederation')).toBe(false);
  });

  it('counts what the campaign counts', async () => {
    const { json } = await admin.get(`/api/v1/campaigns/${OPEN}`);
    expect((await board()).counts).toEqual(campaign.parse(json).counts);
    const old = await admin.get('/api/v1/campaigns/2019-06');
    expect((await board('', admin, '2019-06')).counts).toEqual(campaign.parse(old.json).counts);
  });

  it.each([OPEN, '2025-12', '2020-03'])(
    'counts as the rule of the library does from its lines: %s',
    async (period) => {
      const { items, counts } = await board('', admin, period);
      const reports = items.map(({ state, correction, figure, needsReview, isLate }) => ({
        ...{ state, correction, isLate, hasWarnings: needsReview, figure: statusOf(figure) },
      }));
      expect(counts).toEqual(campaignCounts(reports));
    },
  );

  it.each(BOARD_FILTERS)('filtered for %s has as many lines as the counts say', async (state) => {
    const { total, items, counts } = await board(`state=${state}`);
    expect([total, items.length]).toEqual([counts[state], counts[state]]);
    expect(counts).toEqual((await board()).counts);
  });

  it('shows what was submitted beside what was before, and what counts now', async () => {
    const { items } = await board();
    const rows = await sql<{ code: string; members: number; before: number | null }>(`
      SELECT u.code, r.members, (SELECT p.members FROM report_revision p
        JOIN review_decision v ON v.revision_id = p.id AND v.decision = 'approved'
        WHERE p.union_id = r.union_id AND p.period BETWEEN '2025-01-31' AND '2025-12-31'
        ORDER BY p.period DESC, p.rev DESC LIMIT 1) AS before
      FROM report_revision r JOIN member_union u ON u.id = r.union_id WHERE r.period = '2026-01-31' ORDER BY 1`);
    const shown = items.filter(({ revision }) => revision > 0);
    expect(
      shown.map(({ code, members, previous }) => ({
        code,
        members,
        before: previous?.members ?? null,
      })),
    ).toEqual(rows);
    for (const { members, previous, change, changeRate, state, figure } of shown) {
      if (previous === null || members === null) continue;
      expect(change).toBe(members - previous.members);
      expect(changeRate).toBe(
        previous.members === 0 ? null : (members - previous.members) / previous.members,
      );
      expect(figure).toEqual(
        state === 'approved'
          ? { members, period: OPEN, carriedForward: false }
          : { members: previous.members, period: previous.period, carriedForward: true },
      );
    }
  });

  it('shows a draft with who saved it last', async () => {
    const { items } = await board('state=draft');
    const [draft] = await sql<{ members: number; savedAt: Date; name: string }>(
      `SELECT d.members, d.saved_at AS "savedAt", a.name FROM report_draft d
       JOIN member_union u ON u.id = d.union_id JOIN account a ON a.id = d.saved_by WHERE u.code = $1`,
      [items[0]?.code],
    );
    expect(items[0]).toMatchObject({
      revision: 0,
      members: draft?.members,
      lastChangeBy: draft?.name,
      lastChangeAt: draft?.savedAt.toISOString(),
    });
  });

  it.each([
    ['industry=G39', ({ industry }: Line) => industry.code === 'G39'],
    ['block=kyushu', ({ block }: Line) => block?.code === 'kyushu'],
    [
      'prefecture=13&prefecture=27',
      ({ prefecture }: Line) => ['13', '27'].includes(prefecture.code),
    ],
    [
      'industry=G39&state=approved',
      (line: Line) => line.industry.code === 'G39' && line.state === 'approved',
    ],
  ])('is filtered by %s, and its counts stay whole', async (query, isMeant) => {
    const whole = await board();
    const part = await board(query);
    expect(part.items).toEqual(whole.items.filter(isMeant));
    expect(part.items.length).toBeGreaterThan(0);
    expect([part.counts, part.byIndustry, part.byBlock]).toEqual([
      whole.counts,
      whole.byIndustry,
      whole.byBlock,
    ]);
  });

  it('finds a union by part of its code, name or kana, however it is written', async () => {
    const [line] = (await board()).items;
    if (line === undefined) throw new Error('the board is empty');
    const hiragana = line.kana.replace(/[ァ-ヶ]/g, (letter) =>
      String.fromCharCode(letter.charCodeAt(0) - 0x60),
    );
    for (const typed of [line.code, line.name, line.name.normalize('NFKC'), line.kana, hiragana]) {
      const { items } = await board(`q=${encodeURIComponent(typed)}`);
      expect([typed, items.map(({ code }) => code).includes(line.code)]).toEqual([typed, true]);
    }
    expect((await board('q=そんな組合はない')).total).toBe(0);
  });

  it.each(BOARD_SORTS)(
    'sorts by %s both ways, the missing last, page after page',
    async (field) => {
      const key = (line: Line) => (line as Record<string, unknown>)[field] ?? null;
      for (const sort of [field, `-${field}`]) {
        const { items } = await board(`sort=${sort}`);
        const keys = items.map(key);
        const firstNull = keys.indexOf(null);
        expect(firstNull === -1 || keys.slice(firstNull).every((each) => each === null)).toBe(true);
        const pages = await Promise.all(
          [1, 2, 3].map((page) => board(`sort=${sort}&pageSize=90&page=${page}`)),
        );
        expect(pages.flatMap((each) => each.items)).toEqual(items);
      }
    },
  );

  it('sorts numbers as numbers', async () => {
    const changes = (await board('sort=-change')).items.flatMap(({ change }) => change ?? []);
    expect(changes).toEqual([...changes].sort((left, right) => right - left));
  });

  it('adds up by industry and by block', async () => {
    const { byIndustry, byBlock, counts } = await board();
    for (const slices of [byIndustry, byBlock]) {
      const sum = (key: 'expected' | 'approved' | 'submitted' | 'outstanding') =>
        slices.reduce((total, slice) => total + slice[key], 0);
      expect([sum('expected'), sum('approved'), sum('submitted')]).toEqual([
        counts.expected,
        counts.approved,
        counts.submitted,
      ]);
      expect(sum('outstanding')).toBe(counts.notStarted + counts.draft + counts.returned);
    }
    expect(byIndustry[0]).toMatchObject({ code: 'G37', name: '情報通信' });
    expect(byBlock[0]).toMatchObject({ code: 'hokkaido', name: '北海道' });
  });

  it('does not exist without a campaign, and refuses what it does not know', async () => {
    const status = async (path: string) => (await admin.get(`/api/v1/campaigns/${path}`)).status;
    expect(await status('2031-01/reports')).toBe(404);
    expect(await status(`${OPEN}/reports?industry=Z99`)).toBe(400);
    expect(await status(`${OPEN}/reports?sort=name`)).toBe(400);
    expect(await status(`${OPEN}/reports?state=lost`)).toBe(400);
  });
});

type Line = Awaited<ReturnType<typeof board>>['items'][number];

describe('the board within a scope', () => {
  const as = (role: Role) => api.signedIn(role);

  it('shows a region its unions with the members of its own cells, and nobody’s name', async () => {
    const officer = await as('regional');
    const { items, counts } = await board('', officer);
    const whole = await board();
    expect(items.length).toBe(counts.expected);
    expect(items.length).toBeLessThan(whole.items.length);
    const byCode = new Map(whole.items.map((line) => [line.code, line]));
    for (const line of items) {
      const { code, state, correction, members } = line;
      expect(byCode.get(code)).toMatchObject({ state, correction });
      expect(Number(members)).toBeLessThanOrEqual(Number(byCode.get(code)?.members));
      expect([line.lastChangeBy, line.lastChangeAt, line.needsReview]).toEqual([null, null, false]);
    }
    const [sum] = await sql<{ members: number }>(
      `SELECT sum(c.members)::int AS members FROM report_cell c JOIN report_revision r ON r.id = c.revision_id
       JOIN member_union u ON u.id = r.union_id WHERE r.period = '2026-01-31' AND u.code = ANY ($1)
         AND c.prefecture_code BETWEEN '40' AND '47'`,
      [items.map(({ code }) => code)],
    );
    expect(items.reduce((members, line) => members + (line.members ?? 0), 0)).toBe(sum?.members);
  });

  it('shows a reporter the own union alone', async () => {
    const { items, counts, byIndustry } = await board('', await as('reporter'));
    expect([items.length, counts.expected, byIndustry.length]).toEqual([1, 1, 1]);
    expect(items[0]?.state).toBe('returned');
  });

  it('shows a viewer every union', async () => {
    expect((await board('', await as('viewer'))).items).toEqual((await board()).items);
  });
});
