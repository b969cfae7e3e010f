import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Workbook, type Cell, type FillPattern } from 'exceljs';
import iconv from 'iconv-lite';
import { startApi, type TestApi } from '../support/api';
import { ImportCalls, type SentFile } from '../support/import-calls';
import { SAMPLE } from '../support/sample';
import { sheetRows, workbookOf } from '../support/table-files';

const LIST = 'エラー一覧';
const query = 'period=2026-01';

let api: TestApi;
let files: ImportCalls;

beforeAll(async () => {
  api = await startApi({ filling: SAMPLE });
  files = new ImportCalls(await api.signedIn('editor'));
});
afterAll(() => api.close());

/** The file as it comes back with marks. */
async function markedOf(file: SentFile): Promise<Workbook> {
  const { id } = await files.read({ query, ...file });
  const answer = await files.client.get(`/api/v1/imports/${id}/errors.xlsx`);
  expect(answer.status).toBe(200);
  return workbookOf(answer.bytes);
}

async function bytesOf(workbook: Workbook): Promise<Buffer> {
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const noteOf = (cell: Cell | undefined) => JSON.stringify(cell?.note ?? '');
/** Reads what is really there: a cell without a style has no fill, whatever the types say. */
const colourOf = (cell: Cell | undefined) =>
  (cell?.style as Partial<Cell['style']> | undefined)?.fill?.type === 'pattern'
    ? (cell?.fill as FillPattern).fgColor?.argb
    : undefined;
const textOf = (cell: Cell | undefined) => JSON.stringify(cell?.value);

/** A workbook as a person makes it: a title over merged cells, widths, bold type, formulas, a link, another sheet. */
function personsWorkbook(): Workbook {
  const workbook = new Workbook();
  workbook.addWorksheet('メモ').addRow(['関係のないシート']);
  const sheet = workbook.addWorksheet('人員');
  sheet.addRow(['組織人員（2026年1月現在）']);
  sheet.mergeCells('A1:C1');
  sheet.addRow(['組合コード', '組合名', '組合員数']).font = { bold: true };
  sheet.addRow(['0001', { text: 'リンク付き', hyperlink: 'http://example.com/' }, '百二十']);
  sheet.addRow([{ formula: '"9"&"999"', result: '9999' }, 'どこにもない労組', 12]);
  sheet.getColumn(2).width = 33;
  return workbook;
}

describe('a workbook with faults', () => {
  let marked: Workbook;
  beforeAll(async () => {
    marked = await markedOf({ name: 'figures.xlsx', content: await bytesOf(personsWorkbook()) });
  });

  it('comes back with its look, behind a list of the faults', () => {
    expect(marked.worksheets.map(({ name }) => name)).toEqual([LIST, '人員']);
    const sheet = marked.getWorksheet('人員');
    expect(sheet?.getColumn(2).width).toBe(33);
    expect(sheet?.getCell('C1').master.address).toBe('A1');
    expect(sheet?.getCell('B2').font.bold).toBe(true);
  });

  it('has each cell at fault coloured, with a note and a sentence at the end of its row', () => {
    const sheet = marked.getWorksheet('人員');
    expect(colourOf(sheet?.getCell('C3'))).toBe('FFF8C9C4');
    expect(noteOf(sheet?.getCell('C3'))).toContain('百二十');
    expect(colourOf(sheet?.getCell('C4'))).toBeUndefined();
    expect(sheet?.getCell('D2').value).toBe('確認してください');
    expect(textOf(sheet?.getCell('D3'))).toMatch(/[ぁ-ん].*。/);
    expect(textOf(sheet?.getCell('D4'))).toMatch(/[ぁ-ん].*。/);
  });

  it('lists what was found and what to do, with a link to the cell', () => {
    const list = marked.getWorksheet(LIST);
    expect(sheetRows(list).map(([, column, , found]) => [column, found])).toContainEqual([
      'C',
      '百二十',
    ]);
    const links = (list?.getColumn(1).values ?? []).map((value) => JSON.stringify(value));
    expect(links.some((link) => link.includes("#'人員'!C3"))).toBe(true);
  });

  it('holds results only: no formula and no way out of the file', () => {
    const sheet = marked.getWorksheet('人員');
    expect(sheet?.getCell('A4').value).toBe('9999');
    expect(sheet?.getCell('B3').value).toBe('リンク付き');
  });
});

describe('a text with faults', () => {
  it('comes back as a workbook, in whatever encoding it came', async () => {
    const text = '組合コード,組合名,組合員数\r\n9998,ﾄﾞｺﾓﾀﾞﾚﾓｼﾗﾅｲ,△3\r\n';
    const marked = await markedOf({ content: iconv.encode(text, 'cp932') });
    const sheet = marked.worksheets[1];
    expect(sheetRows(sheet)[1]?.slice(0, 3)).toEqual([9998, 'ﾄﾞｺﾓﾀﾞﾚﾓｼﾗﾅｲ', '△3']);
    expect(colourOf(sheet?.getCell('C2'))).toBe('FFF8C9C4');
  });

  it('comes back with the first faults when there are very many', async () => {
    const rows = Array.from({ length: 9000 }, (_, row) => ['9998', `どこか${row}労組`, '十']);
    const marked = await markedOf({ rows: [['組合コード', '組合名', '組合員数'], ...rows] });
    const listed = marked.getWorksheet(LIST)?.rowCount ?? 0;
    expect(listed).toBeGreaterThan(5000);
    expect(listed).toBeLessThan(5010);
    expect(textOf(marked.getWorksheet(LIST)?.getCell('E2'))).toMatch(/ほかに \d+ 件/);
  });
});
