import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  codesResponse,
  unionFiguresResponse,
  unionHistoryResponse,
  unionListResponse,
  unionResponse,
  type UnionList,
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

async function list(query: string, client = viewer): Promise<UnionList> {
  const { status, json, text } = await client.get(`/api/v1/unions?${query}`);
  if (status !== 200) throw new Error(text);
  return unionListResponse.parse(json);
}

async function everyUnion(): Promise<UnionList['items']> {
  const first = await list('asOf=2025-12&pageSize=200&page=1');
  const second = await list('asOf=2025-12&pageSize=200&page=2');
  return [...first.items, ...second.items];
}

describe('the directory', () => {
  it('lists the 229 unions behind the sentence, whose members add up to it', async () => {
    const unions = await everyUnion();
    expect(unions).toHaveLength(229);
    expect(unions.reduce((sum, { members }) => sum + (members ?? 0), 0)).toBe(192_048);
  });

  it('shows the confederation when it is asked for, without members', async () => {
    const { items } = await list('asOf=2025-12&kind=confederation');
    expect(items.map(({ name, members }) => ({ name, members }))).toEqual([
      { name: '通建連合', members: null },
    ]);
  });

  it('finds a union by full-width letters, by former name and by code', async () => {
    const { items } = await list(`asOf=2025-12&q=${encodeURIComponent('ＮＴＴ労')}`);
    expect(items.map(({ shortName }) => shortName)).toContain('NTT労組');
    const [union] = items;
    const byCode = await list(`asOf=2025-12&q=${union?.code ?? ''}`);
    expect(byCode.items.map(({ code }) => code)).toContain(union?.code);
    const renamed = await renamedUnion();
    const found = await list(`asOf=2025-12&status=all&q=${encodeURIComponent(renamed.formerName)}`);
    expect(found.items.map(({ code }) => code)).toContain(renamed.code);
  });

  it('sorts by members downwards with the missing last', async () => {
    const { items } = await list('asOf=2025-12&sort=-members,code&pageSize=200');
    const members = items.map((item) => item.members ?? -1);
    expect(members).toEqual([...members].sort((left, right) => right - left));
    expect(items[0]?.shortName).toBe('NTT労組');
  });

  it('counts each facet over the result without its own filter', async () => {
    const all = await list('asOf=2025-12');
    const filtered = await list('asOf=2025-12&industry=G37&industry=E15');
    expect(filtered.facets.industry).toEqual(all.facets.industry);
    const kinds = filtered.facets.kind.filter(({ code }) => code !== 'confederation');
    expect(kinds.reduce((sum, { unions }) => sum + unions, 0)).toBe(filtered.total);
    const chosen = all.facets.industry.filter(({ code }) => ['G37', 'E15'].includes(code));
    expect(chosen.reduce((sum, { unions }) => sum + unions, 0)).toBe(filtered.total);
  });

  it('divides the result into kana rows without loss', async () => {
    const rows = ['あ', 'か', 'さ', 'た', 'な', 'は', 'ま', 'や', 'ら', 'わ'];
    const totals = await Promise.all(
      rows.map((row) => list(`asOf=2025-12&pageSize=1&kana=${encodeURIComponent(row)}`)),
    );
    expect(totals.reduce((sum, { total }) => sum + total, 0)).toBe(229);
  });

  it('refuses a filter code that does not exist, and says which', async () => {
    const { status, json } = await viewer.get('/api/v1/unions?industry=Z99&parent=99999');
    expect(status).toBe(400);
    expect(json).toMatchObject({
      code: 'malformed',
      issues: [
        { path: 'query.industry', found: 'Z99' },
        { path: 'query.parent', found: '99999' },
      ],
    });
  });

  it('lists the withdrawn with the day they left and without members', async () => {
    const { items, total } = await list('asOf=2025-12&status=withdrawn&pageSize=200');
    expect(total).toBeGreaterThan(20);
    expect(
      items.every(({ withdrawnOn, members }) => withdrawnOn !== null && members === null),
    ).toBe(true);
  });
});

async function renamedUnion(): Promise<{ code: string; formerName: string }> {
  const { rows } = await api.database.owner.query<{ code: string; formerName: string }>(`
    SELECT u.code, old.name AS "formerName" FROM union_profile old
    JOIN union_profile new ON new.union_id = old.union_id AND lower(new.valid) = upper(old.valid)
      AND new.name <> old.name AND upper_inf(new.recorded)
    JOIN member_union u ON u.id = old.union_id WHERE upper_inf(old.recorded) ORDER BY u.code LIMIT 1`);
  const [row] = rows;
  if (row === undefined) throw new Error('the sample renames unions');
  return row;
}

describe('one union', () => {
  it('is shown with its former names, its history and its figures', async () => {
    const { code, formerName } = await renamedUnion();
    const shown = unionResponse.parse(
      (await viewer.get(`/api/v1/unions/${code}?asOf=2025-12`)).json,
    );
    expect(shown.formerNames.map(({ name }) => name)).toContain(formerName);
    expect(shown.contacts).toBeNull();
    const history = unionHistoryResponse.parse(
      (await viewer.get(`/api/v1/unions/${code}/history`)).json,
    );
    expect(history.profiles.map(({ name }) => name)).toContain(formerName);
    const figures = unionFiguresResponse.parse(
      (await viewer.get(`/api/v1/unions/${code}/figures`)).json,
    );
    expect([figures.from, figures.to]).toEqual(['2016-01', '2026-01']);
    const december = figures.figures.find(({ period }) => period === '2025-12');
    expect(december?.members).toBe(shown.members);
  });

  it('shows contacts to those who collect the reports, and to the union itself', async () => {
    const { code } = await renamedUnion();
    const editor = await api.signedIn('editor');
    const shown = unionResponse.parse((await editor.get(`/api/v1/unions/${code}`)).json);
    expect(shown.contacts?.length).toBeGreaterThan(0);
    const reporter = await api.signedIn('reporter');
    const own = await list('asOf=2025-12', reporter);
    expect(own.total).toBe(1);
    const ownCode = own.items[0]?.code ?? '';
    const ownUnion = unionResponse.parse((await reporter.get(`/api/v1/unions/${ownCode}`)).json);
    expect(ownUnion.contacts?.length).toBeGreaterThan(0);
  });

  it('lists the unions of the confederation', async () => {
    const [confederation] = (await list('asOf=2025-07&kind=confederation')).items;
    const path = `/api/v1/unions/${confederation?.code ?? ''}?asOf=2025-07`;
    expect(unionResponse.parse((await viewer.get(path)).json).memberUnions).toHaveLength(43);
  });

  it('is not found under a code that nobody has', async () => {
    for (const path of ['', '/history', '/figures']) {
      expect((await viewer.get(`/api/v1/unions/99999${path}`)).status).toBe(404);
    }
  });

  it('refuses a range of figures that ends before it begins', async () => {
    const { code } = await renamedUnion();
    const { status } = await viewer.get(`/api/v1/unions/${code}/figures?from=2025-02&to=2025-01`);
    expect(status).toBe(422);
  });
});

describe('the code tables', () => {
  it('hold the names of the day and the periods', async () => {
    const codes = codesResponse.parse((await viewer.get('/api/v1/codes')).json);
    expect(codes.asOf).toBe('2025-12');
    expect(codes.industries.map(({ code }) => code)).toContain('G37');
    expect(codes.prefectures).toHaveLength(48);
    expect(codes.confederations.map(({ name }) => name)).toEqual(['通建連合']);
    expect(codes.periods).toHaveLength(121);
    expect(codes.periods.at(-1)).toEqual({ period: '2026-01', status: 'open' });
    expect(codes.isSample).toBe(true);
  });
});
