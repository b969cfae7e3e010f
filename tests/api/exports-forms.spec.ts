import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CampaignBoard, Problem } from '@soshiki/contracts';
import { fromBuffer, type Entry } from 'yauzl';
import { startApi, type TestApi } from '../support/api';
import type { HttpClient } from '../support/http-client';
import { SAMPLE } from '../support/sample';
import { csvRows, sheetRows, workbookOf } from '../support/table-files';

const PERIOD = '2026-01';

let api: TestApi;
let editor: HttpClient;

beforeAll(async () => {
  api = await startApi({ filling: SAMPLE, today: '2026-02-10' });
  editor = await api.signedIn('editor');
}, 240_000);
afterAll(() => api.close());

const path = (file: string) => `/api/v1/exports/report-form.${file}`;

/** A union that has not begun its report, and had a figure before. */
async function awaited() {
  const { json } = await editor.get(
    `/api/v1/campaigns/${PERIOD}/reports?state=notStarted&pageSize=200`,
  );
  const { items } = json as CampaignBoard;
  const [item] = items.flatMap(({ previous, ...union }) =>
    previous === null ? [] : [{ ...union, previous }],
  );
  if (item === undefined) throw new Error('nobody is awaited');
  return item;
}

/** Names of the files in an archive. */
function namesIn(bytes: Buffer): Promise<string[]> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, (error, archive) => {
      if (error !== null) {
        reject(error);
        return;
      }
      const names: string[] = [];
      archive.on('entry', ({ fileName }: Entry) => names.push(fileName));
      archive.on('end', () => resolve(names));
      archive.on('error', reject);
    });
  });
}

describe('the form of a union', () => {
  it('has the figure before beside empty fields, and what it is about above', async () => {
    const { code, name, previous } = await awaited();
    const { bytes, headers } = await editor.get(path(`xlsx?asOf=${PERIOD}&union=${code}`));
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="report-form-${code}-${PERIOD}.xlsx"`,
    );
    const sheet = (await workbookOf(bytes)).getWorksheet('報告');
    const rows = sheetRows(sheet);
    expect(rows[0]?.[0]).toBe('組合員数報告書（2026年1月末現在）');
    expect(rows[1]?.[0]).toBe(`${name} 御中`);
    expect(rows[2]?.[0]).toContain('提出期限');
    const table = rows.filter(([of]) => of === code);
    const before = table.filter((row) => row[6] !== null);
    expect(before.reduce((sum, row) => sum + Number(row[6]), 0)).toBe(previous.members);
    expect(table.length - before.length).toBe(20);
    expect(table.every((row) => row[7] === null && row[2] === PERIOD)).toBe(true);
  });

  it('lets only what is to be filled in be changed, by lists and whole numbers', async () => {
    const { code } = await awaited();
    const { bytes } = await editor.get(path(`xlsx?asOf=${PERIOD}&union=${code}`));
    const workbook = await workbookOf(bytes);
    const sheet = workbook.getWorksheet('報告');
    const rows = sheetRows(sheet);
    const header = rows.findIndex(([first]) => first === '組合コード') + 1;
    const spare = rows.findLastIndex(([of]) => of === code) + 1;
    const isLocked = (address: string) =>
      (sheet?.getCell(address).protection as { locked?: boolean } | undefined)?.locked !== false;
    expect(
      (sheet as unknown as { sheetProtection: { sheet: boolean } }).sheetProtection.sheet,
    ).toBe(true);
    expect(['A', 'D', 'G', 'H'].map((column) => isLocked(`${column}${header + 1}`))).toEqual([
      ...[true, true, true, false],
    ]);
    expect(['A', 'D', 'E', 'F', 'H'].map((column) => isLocked(`${column}${spare}`))).toEqual([
      ...[true, false, false, false, false],
    ]);
    expect(sheet?.getCell(`H${spare}`).dataValidation).toMatchObject({
      type: 'whole',
      operator: 'greaterThanOrEqual',
      formulae: [0],
      error: expect.stringContaining('0以上の整数'),
    });
    const choices = (sheet?.getCell(`D${spare}`).dataValidation.formulae as string[])[0] ?? '';
    expect(choices).toMatch(/^"北海道,.*,沖縄県,未配分"$/);
    expect(choices.length).toBeLessThan(256);
    expect(workbook.worksheets.length).toBe(1);
    const total = sheet?.getCell(`H${spare + 1}`);
    expect(total?.formula).toBe(`SUM(H${header + 1}:H${spare})`);
    expect(isLocked(`H${spare + 1}`)).toBe(true);
  });

  it('is there as CSV, empty where it is to be filled in', async () => {
    const { code, name, previous } = await awaited();
    const { bytes } = await editor.get(path(`csv?asOf=${PERIOD}&union=${code}&encoding=cp932`));
    const [header, ...rows] = csvRows(bytes, 'cp932');
    expect(header?.slice(-2)).toEqual(['前回の組合員数', '組合員数']);
    expect(rows.every((row) => row[0] === code && row[1] === name && row[7] === '')).toBe(true);
    expect(rows.reduce((sum, row) => sum + Number(row[6]), 0)).toBe(previous.members);
  });

  it('is asked for one union of a campaign there is', async () => {
    const { code } = await awaited();
    const none = await editor.get(path(`xlsx?asOf=${PERIOD}`));
    const two = await editor.get(path(`xlsx?asOf=${PERIOD}&union=${code}&union=0001`));
    const unknown = await editor.get(path(`xlsx?asOf=${PERIOD}&union=9999`));
    const never = await editor.get(path(`xlsx?asOf=2031-01&union=${code}`));
    const answers = [none, two, unknown, never];
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 400, 404]);
    expect((none.json as Problem).detail).toContain('zip');
  });

  it.each(['regional', 'reporter', 'viewer'] as const)('is not for the %s', async (role) => {
    const client = await api.signedIn(role);
    const { status } = await client.get(path(`zip?asOf=${PERIOD}`));
    expect(status).toBe(403);
  });
});

describe('several forms', () => {
  it('are one archive, of those who have not reported when these are wanted', async () => {
    const { code } = await awaited();
    const board = await editor.get(`/api/v1/campaigns/${PERIOD}/reports?state=approved&pageSize=2`);
    const [one, other] = (board.json as CampaignBoard).items;
    const unions = [one?.code, other?.code, code].map((each) => `union=${each}`).join('&');
    const all = await editor.get(path(`zip?asOf=${PERIOD}&${unions}`));
    expect(all.headers.get('content-type')).toBe('application/zip');
    expect(await namesIn(all.bytes)).toEqual(
      [one?.code, other?.code, code].sort().map((each) => `report-form-${each}-${PERIOD}.xlsx`),
    );
    const some = await editor.get(path(`zip?asOf=${PERIOD}&${unions}&state=awaited`));
    expect(await namesIn(some.bytes)).toEqual([`report-form-${code}-${PERIOD}.xlsx`]);
  });

  it('are refused when nobody is awaited any more', async () => {
    const { status } = await editor.get(path('zip?asOf=2025-06&state=awaited'));
    expect(status).toBe(422);
  });
});
