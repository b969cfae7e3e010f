import type { CellValue, Workbook, Worksheet } from 'exceljs';
import { figures, OPEN, type CorpusFile } from './corpus-file';
import { parsePeriod } from '@soshiki/base';
import { formWorkbook } from '../../../apps/api/src/exports/report-form/form-workbook';
import { changedWorkbook, MADE, workbookFile } from './excel-file';

const HEADER = ['組合コード', '組合名', '組合員数'];
const ROWS = [
  ['0018', '蓮華計算センター労働組合', 640],
  ['0019', '蛍川デジタル労働組合', 115],
  ['0026', '清流ソフト労働組合', 21],
] as const;

function table(sheet: Worksheet): void {
  sheet.addRow(HEADER);
  ROWS.forEach((row) => sheet.addRow([...row]));
  sheet.getColumn(3).numFmt = '#,##0"人"';
}

function severalSheets(book: Workbook): void {
  const contents = book.addWorksheet('目次');
  ['組織人員調査', '担当: 組織局', '2枚目に一覧'].forEach((text) => contents.addRow([text]));
  table(book.addWorksheet('組合員数'));
  const past = book.addWorksheet('前回');
  past.addRow(['組合名', '2025年12月']);
  past.addRow(['市松ビルメンテナンス労働組合', 93]);
  past.addRow(['若鮎ケーブル労働組合', 136]);
}

function mergedHeaders(book: Workbook): void {
  const sheet = book.addWorksheet('調査');
  sheet.addRow(['組織人員調査（本部集計）']);
  sheet.mergeCells('A1:G1');
  sheet.addRow(['コード', '組合名', '2026年1月', null, null, '備考']);
  sheet.addRow([null, null, '男', '女', '計', null]);
  ['A2:A3', 'B2:B3', 'C2:E2', 'F2:F3'].forEach((range) => sheet.mergeCells(range));
  sheet.addRow(['0018', '蓮華計算センター労働組合', 455, 185, 640, '速報']);
  sheet.addRow(['0026', '清流ソフト労働組合', 14, 7, 21]);
}

function mergedBody(book: Workbook): void {
  const sheet = book.addWorksheet('内訳');
  sheet.addRow(['組合名', '都道府県', '性別', '組合員数']);
  sheet.addRow(['小夜計算センター労働組合', '大阪府', '男', 13]);
  sheet.addRow([null, null, '女', 4]);
  sheet.addRow([null, '兵庫県', '男', 5]);
  sheet.addRow(['雲海データ労働組合', '大阪府', '男', 7]);
  ['A2:A4', 'B2:B3'].forEach((range) => sheet.mergeCells(range));
}

function formulas(book: Workbook): void {
  const sheet = book.addWorksheet('集計');
  sheet.addRow(['組合名', '男', '女', '合計']);
  sheet.addRow(['蓮華計算センター労働組合', 455, 185, { formula: 'B2+C2', result: 640 }]);
  sheet.addRow(['清流ソフト労働組合', 14, 7, { formula: 'B3+C3', result: 21 }]);
  sheet.addRow([
    '合計',
    ...['B', 'C', 'D'].map((column, place) => ({
      formula: `SUM(${column}2:${column}3)`,
      result: [469, 192, 661][place] ?? 0,
    })),
  ]);
}

function faults(book: Workbook): void {
  const sheet = book.addWorksheet('Sheet1');
  sheet.addRow(['組合名', '組合員数']);
  sheet.addRow(['蓮華計算センター労働組合', { error: '#REF!' }]);
  sheet.addRow(['蛍川デジタル労働組合', { formula: '1/0', result: { error: '#DIV/0!' } }]);
  sheet.addRow(['清流ソフト労働組合', 21]);
  sheet.addRow(['碧海デジタル労働組合', 22.5]);
}

function days(book: Workbook): void {
  const sheet = book.addWorksheet('時点');
  sheet.addRow(['調査時点', '組合名', '人数']);
  const january = new Date('2026-01-31T00:00:00Z');
  sheet.addRow([january, '清流ソフト労働組合', 21]);
  sheet.addRow([new Date('2026-01-01T00:00:00Z'), '雲海データ労働組合', 11]);
  sheet.addRow([new Date('2025-12-31T00:00:00Z'), '若鮎ケーブル労働組合', 136]);
  sheet.getColumn(1).numFmt = 'yyyy"年"m"月"';
}

function daysInHeaders(book: Workbook): void {
  const sheet = book.addWorksheet('推移');
  const months = ['2025-12-01', '2026-01-01'].map((day) => new Date(`${day}T00:00:00Z`));
  sheet.addRow(['組合名', ...months]);
  sheet.addRow(['市松ビルメンテナンス労働組合', 93, 95]);
  sheet.getRow(1).numFmt = '[$-411]ggge"年"m"月"';
}

function hiddenRows(book: Workbook): void {
  const sheet = book.addWorksheet('一覧');
  table(sheet);
  sheet.getRow(3).hidden = true;
}

function richText(book: Workbook): void {
  const sheet = book.addWorksheet('一覧');
  sheet.addRow(['組合名', '組合員数']);
  const richName = {
    richText: [{ text: '蓮華' }, { text: '計算センター労働組合', font: { bold: true } }],
  };
  sheet.addRow([richName, 640]);
  sheet.addRow([{ text: '清流ソフト労働組合', hyperlink: 'https://union.example/' }, 21]);
}

function codesAsNumbers(book: Workbook): void {
  const sheet = book.addWorksheet('一覧');
  sheet.addRow(HEADER);
  ROWS.forEach(([code, name, members]) => sheet.addRow([Number(code), name, members]));
  sheet.getColumn(1).numFmt = '0000';
}

function put(
  sheet: Worksheet | undefined,
  [row, column]: readonly [number, number],
  value: CellValue,
): void {
  const cell = sheet?.getCell(row, column);
  if (cell !== undefined) cell.value = value;
}

/** Our own form for a union, as it comes back: the figures of last time beside those that were filled in. */
function reportForm(filled: readonly number[]): () => Promise<Buffer> {
  return async () => {
    const part = { prefecture: '27', employment: 'regular' } as const;
    const form = await formWorkbook({
      ...{ code: '0041', name: '碧海デジタル労働組合', period: parsePeriod('2026-01') },
      ...{ dueOn: '2026-02-28', contact: '本部 組織局', isSample: true, madeAt: MADE },
      previous: { period: parsePeriod('2025-12'), members: 22 },
      parts: [
        { ...part, gender: 'male', members: 15 },
        { ...part, gender: 'male', employment: 'nonregular', members: 1 },
        { ...part, gender: 'female', members: 6 },
      ],
    });
    return changedWorkbook(form, (book) => {
      const sheet = book.getWorksheet('報告');
      const rowOf = (column: number, text: string): number =>
        sheet?.getColumn(column).values.indexOf(text) ?? 0;
      filled.forEach((members, place) => {
        put(sheet, [rowOf(1, '組合コード') + 1 + place, 8], members);
      });
      const result = filled.reduce((sum, members) => sum + members, 0);
      put(sheet, [rowOf(2, '合計'), 8], { formula: 'SUM(H12:H34)', result });
    });
  };
}

function numbersAsTexts(book: Workbook): void {
  const sheet = book.addWorksheet('一覧');
  sheet.addRow(['組合コード', '組合名', '令和8年1月末\n組合員数（人）']);
  sheet.addRow(['0018', '蓮華計算センター労働組合', '640']);
  sheet.addRow([19, '蛍川デジタル労働組合', ' 115 ']);
  sheet.addRow(['26', '清流ソフト労働組合', '２１']);
}

/** Workbooks as a library writes them. */
export const WORKBOOKS: readonly CorpusFile[] = [
  figures(
    'plain.xlsx',
    workbookFile((book) => table(book.addWorksheet('組合員数'))),
  ),
  figures('several-sheets.xlsx', workbookFile(severalSheets)),
  figures('a-sheet-asked-for.xlsx', workbookFile(severalSheets), { ...OPEN, sheet: '前回' }),
  figures(
    'hidden-sheet.xlsx',
    workbookFile((book) => {
      const hidden = book.addWorksheet('下書き', { state: 'hidden' });
      hidden.addRow(HEADER);
      hidden.addRow(['0018', '蓮華計算センター労働組合', 1]);
      hidden.addRow(['0019', '蛍川デジタル労働組合', 2]);
      table(book.addWorksheet('提出用'));
    }),
  ),
  figures('hidden-rows.xlsx', workbookFile(hiddenRows)),
  figures('merged-headers.xlsx', workbookFile(mergedHeaders), {}),
  figures('merged-body.xlsx', workbookFile(mergedBody)),
  figures('formulas.xlsx', workbookFile(formulas)),
  figures('faults.xlsx', workbookFile(faults)),
  figures('days-as-serials.xlsx', workbookFile(days), {}),
  figures(
    'days-since-1904.xlsx',
    workbookFile((book) => {
      book.properties.date1904 = true;
      days(book);
    }),
    {},
  ),
  figures('days-in-headers.xlsx', workbookFile(daysInHeaders), {}),
  figures('rich-text.xlsx', workbookFile(richText)),
  figures('codes-as-numbers.xlsx', workbookFile(codesAsNumbers)),
  figures('numbers-as-texts.xlsx', workbookFile(numbersAsTexts), {}),
  figures('report-form-filled-in.xlsx', reportForm([16, 1, 6]), {}),
  figures('report-form-not-filled-in.xlsx', reportForm([]), {}),
];
