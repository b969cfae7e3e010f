import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CampaignBoard, ImportedFile, ImportReports, ImportRows } from '@soshiki/contracts';
import type { Worksheet } from 'exceljs';
import { startApi, type TestApi } from '../support/api';
import type { HttpClient } from '../support/http-client';
import { SAMPLE } from '../support/sample';
import { sheetRows, workbookOf } from '../support/table-files';

let api: TestApi;
let editor: HttpClient;

beforeAll(async () => {
  api = await startApi({ filling: SAMPLE, today: '2026-02-10' });
  editor = await api.signedIn('editor');
}, 240_000);
afterAll(() => api.close());

const NOTHING_NEW = { new: 0, changed: 0, unmatched: 0, rejected: 0 };

/** Exports a table and imports the very file. */
async function broughtBack(
  file: string,
  kind: string,
): Promise<{ file: ImportedFile; rows: number }> {
  const exported = await editor.get(`/api/v1/exports/${file}`);
  if (exported.status !== 200) throw new Error(exported.text);
  const name = /filename="([^"]+)"/.exec(exported.headers.get('content-disposition') ?? '')?.[1];
  const answer = await editor.upload(`/api/v1/imports?kind=${kind}`, {
    name: name ?? '',
    content: exported.bytes,
  });
  if (answer.status !== 201) throw new Error(answer.text);
  const rows = exported.text.split('\r\n').length - 2;
  return { file: answer.json as ImportedFile, rows };
}

/** What is told of rows of a state, when there are any that should not be. */
async function rowsOf({ id }: ImportedFile, state: string): Promise<unknown[]> {
  const { json } = await editor.get(`/api/v1/imports/${id}/rows?state=${state}&pageSize=5`);
  return (json as ImportRows).items;
}

describe('what is exported', () => {
  it.each([
    'figures.csv?asOf=2025-12',
    'figures.csv?asOf=2025-12&encoding=cp932',
    'figures.xlsx?asOf=2025-12',
    'figures.csv?asOf=2026-01',
    'figures.csv?from=2025-07&to=2025-12',
    'figures.xlsx?asOf=2025-12&lang=en',
  ])(
    'comes back as unchanged, row for row, without being told what its columns are: %s',
    async (address) => {
      const { file, rows } = await broughtBack(address, 'figures');
      for (const state of ['changed', 'new', 'rejected', 'unmatched']) {
        expect([state, await rowsOf(file, state)]).toEqual([state, []]);
      }
      expect(file.rows).toMatchObject(NOTHING_NEW);
      expect(file.rows.unchanged).toBe(file.rows.total);
      if (address.includes('csv')) expect(file.rows.total).toBe(rows);
      expect(file.rows.total).toBeGreaterThan(2000);
      expect(file.isRemembered).toBe(false);
    },
  );

  it.each([
    'unions.csv?asOf=2025-12&status=all',
    'unions.csv?asOf=2025-12&encoding=cp932',
    'unions.xlsx?asOf=2025-12&lang=en',
  ])('comes back as an unchanged directory: %s', async (address) => {
    const { file } = await broughtBack(address, 'unions&effectiveOn=2025-12-31');
    for (const state of ['changed', 'new', 'rejected', 'unmatched']) {
      expect([state, await rowsOf(file, state)]).toEqual([state, []]);
    }
    expect(file.rows).toMatchObject(NOTHING_NEW);
    expect(file.rows.unchanged).toBeGreaterThanOrEqual(229);
  });
});

/** Fills the form in as its union would, with Excel: one more for each part, and one part that is new. Answers the sum. */
function fillIn(sheet: Worksheet | undefined, code: string): number {
  if (sheet === undefined) throw new Error('no form');
  const rows = sheetRows(sheet);
  const last = rows.findLastIndex(([of]) => of === code) + 1;
  let sum = 3;
  for (const [place, [of, , , , , , before]] of rows.entries()) {
    if (of !== code || typeof before !== 'number') continue;
    sheet.getCell(`H${place + 1}`).value = before + 1;
    sum += before + 1;
  }
  ['沖縄県', '未回答', '正規'].forEach((words, place) => {
    sheet.getCell(last, 4 + place).value = words;
  });
  sheet.getCell(`H${last}`).value = 3;
  const total = sheet.getCell(`H${last + 1}`);
  total.value = { formula: total.formula, result: sum };
  return sum;
}

describe('a form', () => {
  it('comes back filled in as a report, without anybody mapping its columns', async () => {
    const { items } = (
      await editor.get('/api/v1/campaigns/2026-01/reports?state=notStarted&pageSize=50')
    ).json as CampaignBoard;
    const { code = '' } = items.find(({ previous }) => (previous?.members ?? 0) > 50) ?? {};
    const form = await editor.get(`/api/v1/exports/report-form.xlsx?asOf=2026-01&union=${code}`);
    const workbook = await workbookOf(form.bytes);
    const members = fillIn(workbook.getWorksheet('報告'), code);
    const content = Buffer.from(await workbook.xlsx.writeBuffer());
    const answer = await editor.upload('/api/v1/imports?kind=figures', {
      name: 'form.xlsx',
      content,
    });
    const file = answer.json as ImportedFile;
    expect(file.issues).toEqual([]);
    expect(file.rows).toMatchObject({ changed: 0, unmatched: 0, rejected: 0, subtotals: 1 });
    expect(file.isRemembered).toBe(false);
    const reports = await editor.get(`/api/v1/imports/${file.id}/reports`);
    expect((reports.json as ImportReports).items).toMatchObject([
      { code, period: '2026-01', state: 'new', after: members },
    ]);
  });
});
