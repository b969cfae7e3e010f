import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Breakdown, Overview, Problem, Trend, UnionList } from '@soshiki/contracts';
import { startApi, type TestApi } from '../support/api';
import type { HttpClient } from '../support/http-client';
import { SAMPLE } from '../support/sample';
import { csvRows, factsIn, sheetRows, workbookOf } from '../support/table-files';

let api: TestApi;
let viewer: HttpClient;
let officer: HttpClient;

beforeAll(async () => {
  api = await startApi({ filling: SAMPLE, today: '2026-02-10' });
  viewer = await api.signedIn('viewer');
  officer = await api.signedIn('regional');
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

describe('a file in CP932', () => {
  it('is what Excel reads without asking, with the same rows', async () => {
    const { bytes, headers } = await viewer.get(path(`${FIGURES}&encoding=cp932`));
    expect(headers.get('content-type')).toBe('text/csv; charset=Shift_JIS; header=present');
    expect(csvRows(bytes, 'cp932')).toEqual([
      HEADER.split(','),
      ...(await rowsOf(viewer, FIGURES)),
    ]);
  });

  it('is refused before a byte of it when a character has no place in it, unless 〓 is wanted', async () => {
    const body = {
      title: '表',
      fileName: 'table',
      facts: [],
      columns: [{ header: '組合名', kind: 'text' }],
      rows: [['𠮷野〜一般労組'], ['髙橋−é']],
    };
    const address = path('table.csv?encoding=cp932');
    const refused = await viewer.post(address, body);
    expect(refused.status).toBe(422);
    const { issues, detail } = refused.json as Problem;
    expect(detail).toContain('unmappable=geta');
    expect(issues?.map(({ found }) => found)).toEqual(['𠮷 U+20BB7', 'é U+00E9']);
    expect(issues?.[0]?.message).toContain('𠮷野〜一般労組');
    const written = await viewer.post(`${address}&unmappable=geta`, body);
    expect(csvRows(written.bytes, 'cp932')).toEqual([['組合名'], ['〓野～一般労組'], ['髙橋－〓']]);
    const asked = await viewer.post(path('unmappable'), { texts: ['𠮷', '𠮷田', 'abc'] });
    expect(asked.json).toEqual({
      characters: [{ character: '𠮷', codePoint: 'U+20BB7', count: 2, example: '𠮷' }],
    });
  });
});

describe('unions', () => {
  it('are the directory as its list has it, with every code', async () => {
    const list = await read<UnionList>(
      viewer,
      'unions?asOf=2025-12&pageSize=200&kind=council&industry=G39&sort=-members',
    );
    const rows = await rowsOf(
      viewer,
      'unions.csv?asOf=2025-12&kind=council&industry=G39&sort=-members',
    );
    expect(rows.map(([code, name]) => [code, name])).toEqual(
      list.items.map(({ code, name }) => [code, name]),
    );
    expect(rows[0]?.slice(4, 8)).toEqual([
      'council',
      '協議会加盟組合',
      list.items[0]?.industry.code,
      list.items[0]?.industry.name,
    ]);
    const hidden = await rowsOf(officer, 'unions.csv?asOf=2025-12');
    expect(hidden.length).toBeLessThan(229);
    const wrong = await viewer.get(path('unions.csv?sort=secret'));
    expect(wrong.status).toBe(400);
  });

  it('say how many of the members of each a filter leaves, by place of work or of the headquarters', async () => {
    const filter = 'asOf=2025-12&prefecture=13&gender=female';
    for (const basis of ['workplace', 'headquarters']) {
      const overview = await read<Overview>(viewer, `overview?${filter}&basis=${basis}`);
      const rows = await rowsOf(viewer, `unions.csv?${filter}&basis=${basis}`);
      expect(rows.reduce((sum, row) => sum + Number(row.at(-1)), 0)).toBe(overview.members);
    }
  });

  it('have days as days in a workbook', async () => {
    const { bytes } = await viewer.get(path('unions.xlsx?asOf=2025-12&status=withdrawn'));
    const sheet = (await workbookOf(bytes)).getWorksheet('データ');
    expect(sheet?.getCell('P2').value).toBeInstanceOf(Date);
    expect(sheet?.getCell('P2').numFmt).toBe('yyyy-mm-dd');
    const [first] = await rowsOf(viewer, 'unions.csv?asOf=2025-12&status=withdrawn');
    expect((sheet?.getCell('P2').value as Date).toISOString().slice(0, 10)).toBe(first?.[15]);
  });
});

describe('statistics as tables', () => {
  it('give a breakdown as it is answered, shares in per cent', async () => {
    const query = 'asOf=2025-12&by=industry,gender';
    const breakdown = await read<Breakdown>(viewer, `breakdown?${query}`);
    const rows = await rowsOf(viewer, `breakdown.csv?${query}`);
    expect(rows).toEqual(
      breakdown.rows.map(({ keys, names, unions, members, share }) => [
        ...[keys[0], names[0], keys[1], names[1], String(unions), String(members)],
        ((share ?? 0) * 100).toFixed(1),
      ]),
    );
    const { bytes } = await viewer.get(path(`breakdown.xlsx?${query}`));
    const workbook = await workbookOf(bytes);
    const cell = workbook.getWorksheet('データ')?.getCell('G2');
    expect([cell?.value, cell?.numFmt]).toEqual([breakdown.rows[0]?.share, '0.0%']);
    expect(factsIn(workbook)['合計']).toBe('229組合、192,048人');
  });

  it('give a trend month by month', async () => {
    const query = 'from=2025-01&to=2025-12&by=kind';
    const trend = await read<Trend>(viewer, `trend?${query}`);
    const rows = await rowsOf(viewer, `trend.csv?${query}`);
    expect(rows.length).toBe(12 * trend.series.length);
    const last = trend.series.at(-1);
    expect(rows.at(-1)).toEqual([
      ...['2025-12', last?.key, last?.name],
      ...[String(last?.unions.at(-1)), String(last?.members.at(-1) ?? '…')],
    ]);
    const total = await rowsOf(viewer, 'trend.csv?from=2025-12&to=2025-12');
    expect(total).toEqual([['2025-12', '229', '192048']]);
  });
});

describe('a table as it is shown', () => {
  const SHOWN = {
    title: '危ない表',
    fileName: 'danger',
    facts: [{ label: '出所', text: '=1+1' }],
    columns: [
      { header: '=見出し', kind: 'text' },
      { header: '増減', kind: 'difference' },
      { header: '率', kind: 'rate' },
    ],
    rows: [
      ['=HYPERLINK("http://evil.example")', -1234, -0.0042],
      ["'＝1＋1", null, '−'],
      ['@SUM(A1)\r\n"二行"', 0, 0.5],
      ['_x000D_<&>', 12, null],
    ],
  };

  it('has no formula in CSV, and an apostrophe for each that would be one', async () => {
    const { bytes } = await viewer.post(path('table.csv'), SHOWN);
    expect(csvRows(bytes)).toEqual([
      ["'=見出し", '増減', '率（％）'],
      [`'=HYPERLINK("http://evil.example")`, '-1234', '-0.4'],
      ["''＝1＋1", '…', '−'],
      [`'@SUM(A1)\r\n"二行"`, '0', '50.0'],
      ['_x000D_<&>', '12', '…'],
    ]);
  });

  it('has words in XLSX as they are, as words', async () => {
    const { bytes, headers } = await viewer.post(path('table.xlsx'), SHOWN);
    expect(headers.get('content-disposition')).toBe('attachment; filename="danger.xlsx"');
    const workbook = await workbookOf(bytes);
    const sheet = workbook.getWorksheet('データ');
    expect(sheetRows(sheet).slice(1)).toEqual([
      ['=HYPERLINK("http://evil.example")', -1234, -0.0042],
      ["'＝1＋1", '…', '−'],
      ['@SUM(A1)\r\n"二行"', 0, 0.5],
      ['_x000D_<&>', 12, '…'],
    ]);
    expect(sheet?.getCell('B2').numFmt).toBe('#,##0;"△"#,##0');
    expect(factsIn(workbook)).toEqual({ 出所: '=1+1' });
  });

  it('is refused when a row is shorter than the header', async () => {
    const { status } = await viewer.post(path('table.csv'), { ...SHOWN, rows: [['x']] });
    expect(status).toBe(400);
  });
});
