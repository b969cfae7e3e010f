import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Overview, Problem } from '@soshiki/contracts';
import pg from 'pg';
import { startApi, type TestApi } from '../support/api';
import { eventually } from '../support/eventually';
import type { HttpClient } from '../support/http-client';
import { SAMPLE } from '../support/sample';
import { csvRows, factsIn, sheetRows, workbookOf } from '../support/table-files';

let api: TestApi;
let viewer: HttpClient;
let officer: HttpClient;
let reporter: HttpClient;

beforeAll(async () => {
  api = await startApi({ filling: SAMPLE, today: '2026-02-10' });
  viewer = await api.signedIn('viewer');
  officer = await api.signedIn('regional');
  reporter = await api.signedIn('reporter');
}, 240_000);
afterAll(() => api.close());

const path = (file: string) => `/api/v1/exports/${file}`;
const FIGURES = 'figures.csv?asOf=2025-12';
const HEADER =
  '調査期,組合コード,組合名,業種コード,業種,都道府県コード,都道府県,性別,雇用形態,組合員数,区分,報告の調査期,改訂';

/** Rows of a CSV export without its header, as the client is answered. */
async function rowsOf(client: HttpClient, file: string): Promise<string[][]> {
  const { status, text, bytes } = await client.get(path(file));
  if (status !== 200) throw new Error(text);
  return csvRows(bytes).slice(1);
}

async function read<Answer>(client: HttpClient, address: string): Promise<Answer> {
  return (await client.get(`/api/v1/${address}`)).json as Answer;
}

/** A value as CSV has it. */
const textOf = (cell: unknown): string =>
  typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
const membersIn = (rows: readonly string[][]): number =>
  rows.reduce((sum, row) => sum + (row[9] === '…' ? 0 : Number(row[9])), 0);
const unionsIn = (rows: readonly string[][]): number => new Set(rows.map((row) => row[1])).size;

describe('figures.csv', () => {
  it('is an attachment in UTF-8 with a byte order mark, CRLF and the header in its first line', async () => {
    const { headers, bytes, text } = await viewer.get(path(FIGURES));
    expect(headers.get('content-disposition')).toBe(
      'attachment; filename="soshiki-figures-2025-12.csv"',
    );
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(headers.get('cache-control')).toBe('private, no-cache');
    expect(headers.get('etag')).toBeNull();
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text.slice(1).split('\r\n', 1)).toEqual([HEADER]);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('adds up to the headline exactly, with the unions that are missing or carried forward', async () => {
    const rows = await rowsOf(viewer, FIGURES);
    expect([unionsIn(rows), membersIn(rows)]).toEqual([229, 192_048]);
    const carried = rows.filter((row) => row[10] === '繰越');
    const missing = rows.filter((row) => row[10] === '未報告');
    const { reporting } = await read<Overview>(viewer, 'overview?asOf=2025-12');
    expect([unionsIn(carried), missing.length]).toEqual([
      reporting.carriedForward,
      reporting.missing,
    ]);
    expect(carried.every((row) => (row[11] ?? '') < '2025-12' && row[11] !== '')).toBe(true);
    expect(missing.map((row) => [row[5], row[9], row[11]])).toEqual(
      missing.map(() => ['', '…', '']),
    );
    const codes = rows.map((row) => row[1]);
    expect(codes).toEqual([...codes].sort());
  });

  it.each([
    'industry=G37',
    'prefecture=13&prefecture=27',
    'gender=female&employment=nonregular',
    'sizeBand=1-29',
    'kind=national&basis=headquarters&prefecture=13',
    'parent=none&knownAt=2025-06-30T00:00:00Z',
  ])('obeys the filters as the statistics do: %s', async (filters) => {
    const rows = await rowsOf(viewer, `${FIGURES}&${filters}`);
    const { unions, members } = await read<Overview>(viewer, `overview?asOf=2025-12&${filters}`);
    expect([unionsIn(rows), membersIn(rows)]).toEqual([unions, members]);
    expect(members).toBeGreaterThan(0);
  });

  it('has every period of a span, each with its own headline', async () => {
    const rows = await rowsOf(viewer, 'figures.csv?from=2025-10&to=2025-12');
    for (const period of ['2025-10', '2025-11', '2025-12']) {
      const { members } = await read<Overview>(viewer, `overview?asOf=${period}`);
      expect(membersIn(rows.filter(([of]) => of === period))).toBe(members);
    }
    expect(new Set(rows.map(([of]) => of)).size).toBe(3);
  });

  it('answers without a period about the newest settled one', async () => {
    const rows = await rowsOf(viewer, 'figures.csv');
    expect(rows[0]?.[0]).toBe('2025-12');
  });

  it('is refused with half a span, one from its end to its beginning, and an unknown code', async () => {
    const half = await viewer.get(path('figures.csv?from=2025-10'));
    const reversed = await viewer.get(path('figures.csv?from=2025-10&to=2025-01'));
    const unknown = await viewer.get(path('figures.csv?industry=Z99'));
    const mistyped = await viewer.get(path('figures.csv?indsutry=G37'));
    const answers = [half, reversed, unknown, mistyped];
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 400, 400]);
    expect((unknown.json as Problem).issues).toMatchObject([
      { path: 'query.industry', code: 'unknown-code', found: 'Z99' },
    ]);
  });

  it('gives a region its own cells only, and a reporter the own union', async () => {
    const regional = await rowsOf(officer, FIGURES);
    const { members } = await read<Overview>(officer, 'overview?asOf=2025-12');
    expect(membersIn(regional)).toBe(members);
    const places = new Set(regional.map((row) => row[5]));
    expect([...places].filter((code) => code !== '' && (code ?? '') < '40')).toEqual([]);
    expect(regional.every((row) => row[12] === '')).toBe(true);
    const own = await rowsOf(reporter, FIGURES);
    expect(unionsIn(own)).toBe(1);
  });

  it('lets go of the database when its reader goes away', async () => {
    for (let round = 0; round < 6; round += 1) {
      const controller = new AbortController();
      const answer = await fetch(api.url + path('figures.csv?from=2016-01&to=2025-12'), {
        headers: { cookie: viewer.cookie ?? '' },
        signal: controller.signal,
      });
      await answer.body?.getReader().read();
      controller.abort();
    }
    expect(unionsIn(await rowsOf(viewer, FIGURES))).toBe(229);
  });

  it('breaks off when the database fails, and does not end as if it were whole', async () => {
    const answer = await fetch(api.url + path('figures.csv?from=2016-01&to=2025-12'), {
      headers: { cookie: viewer.cookie ?? '' },
    });
    const reader = answer.body?.getReader();
    await reader?.read();
    const { urls, name } = api.database;
    const admin = new pg.Client({ connectionString: urls.superuser });
    await admin.connect();
    // The first rows may be on their way before more are fetched.
    const end = () =>
      admin.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = $1 AND query LIKE 'FETCH%'`,
        [name],
      );
    await eventually(end, ({ rowCount }) => rowCount === 1);
    await admin.end();
    const rest = async () => {
      while ((await reader?.read())?.done === false);
    };
    await expect(rest()).rejects.toThrow('terminated');
    expect(unionsIn(await rowsOf(viewer, FIGURES))).toBe(229);
  });

  it('answers HEAD with the headers alone', async () => {
    const { status, headers, bytes } = await viewer.send('HEAD', path(FIGURES));
    expect([status, bytes.length]).toEqual([200, 0]);
    expect(headers.get('content-type')).toContain('text/csv');
  });
});

describe('figures.xlsx', () => {
  it('has numbers as numbers, words as words, a frozen filtered header and pages in A4 landscape', async () => {
    const { bytes, headers } = await viewer.get(path('figures.xlsx?asOf=2025-12'));
    expect(headers.get('content-disposition')).toContain('soshiki-figures-2025-12.xlsx');
    const workbook = await workbookOf(bytes);
    const sheet = workbook.getWorksheet('データ');
    const rows = sheetRows(sheet).slice(1);
    const csv = await rowsOf(viewer, FIGURES);
    expect(rows.map((row) => row.map((cell) => textOf(cell)))).toEqual(csv);
    expect(
      rows.every(
        ([, code, , , , , , , , members]) =>
          typeof code === 'string' && (members === '…' || typeof members === 'number'),
      ),
    ).toBe(true);
    expect(sheet?.views).toMatchObject([{ state: 'frozen', ySplit: 1 }]);
    expect(sheet?.autoFilter).toBe(`A1:M${rows.length + 1}`);
    expect(sheet?.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
    });
    expect(sheet?.pageSetup.printTitlesRow).toBe('1:1');
    expect(sheet?.getCell('J2').numFmt).toBe('#,##0');
    expect(sheet?.getColumn(3).width).toBeGreaterThan(20);
  });

  it('says on its second sheet what it is', async () => {
    const { bytes } = await viewer.get(
      path('figures.xlsx?asOf=2025-12&industry=G37&gender=female'),
    );
    const facts = factsIn(await workbookOf(bytes));
    const { unions, members } = await read<Overview>(
      viewer,
      'overview?asOf=2025-12&industry=G37&gender=female',
    );
    expect(facts).toMatchObject({
      調査期: '2025年12月（令和7年12月）',
      状態: '確定',
      絞り込み: '業種：情報通信　性別：女',
      合計: `${unions}組合、${members.toLocaleString('en')}人`,
      作成日時: '2026-02-10 12:00 JST',
    });
    expect(facts['地域の基準']).toContain('勤務地');
    expect(facts['公表']).toMatch(/^第\d+号として公表済み$/);
    expect(facts['注意']).toContain('サンプルデータ');
    expect(facts['記号']).toContain('…');
  });

  it('tells a region whose members it counts', async () => {
    const { bytes } = await officer.get(path('figures.xlsx?asOf=2025-12'));
    expect(factsIn(await workbookOf(bytes))['見える範囲']).toContain('九州・沖縄');
  });
});
