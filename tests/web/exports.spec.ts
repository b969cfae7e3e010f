import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import exceljs from 'exceljs';
import iconv from 'iconv-lite';
import { expectNothingFound } from './support/looks';
import { chart, open } from './support/pages';
import { column, readTable } from './support/tables';
import { expect, test } from './support/test';

const BYTE_ORDER_MARK = '\uFEFF';

/** The file that one line of a download menu hands over. */
async function downloaded(page: Page, menu: Locator, line: string) {
  await menu.click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: line }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Fields of CSV without quoted ones, header first. */
function fields(csv: string): string[][] {
  const lines = csv.replace(BYTE_ORDER_MARK, '').split('\r\n').slice(0, -1);
  return lines.map((line) => line.split(','));
}

test.describe('what is shown, as files', () => {
  test.use({ role: 'viewer' });

  test('is a workbook whose numbers are numbers, and which says what they are', async ({
    page,
  }) => {
    await open(page, '/overview?asOf=2025-12&industry=D082&view=table');
    const frame = chart(page, '都道府県別の人員');
    const table = await readTable(frame.getByRole('table'));
    const menu = frame.getByRole('button', { name: /^ダウンロード/ });
    const { name, bytes } = await downloaded(page, menu, 'Excel（.xlsx）');
    expect(name).toBe('soshiki-prefectures.xlsx');
    const book = new exceljs.Workbook();
    await book.xlsx.load(bytes as never);
    const [sheet, about] = book.worksheets;
    if (sheet === undefined || about === undefined) throw new Error('two sheets');
    const place = table.headers.findIndex((header) => header.startsWith('組合員数'));
    const members = column(table, table.headers[place] ?? '').map((text) =>
      Number(text.replaceAll(',', '')),
    );
    const written = members.map((_, row) => sheet.getCell(row + 2, place + 1).value);
    expect(written).toEqual(members);
    expect(JSON.stringify(about.getSheetValues())).toContain('業種：通信建設');
    expect(JSON.stringify(about.getSheetValues())).toContain('2025年12月現在');
    expect(JSON.stringify(about.getSheetValues())).toContain('サンプルデータ');
  });

  test('is every figure behind the total, and every union of the list, in the encoding asked for', async ({
    page,
  }) => {
    await open(page, '/overview?asOf=2025-12');
    const behind = page.getByRole('button', { name: /^内訳をダウンロード/ });
    const figures = await downloaded(page, behind, 'CSV（UTF-8）');
    expect(figures.name).toBe('soshiki-figures-2025-12.csv');
    const [header = [], ...rows] = fields(figures.bytes.toString('utf8'));
    const place = header.indexOf('組合員数');
    const persons = rows.map((row) => Number(row[place]));
    expect(persons.reduce((sum, count) => sum + (Number.isNaN(count) ? 0 : count), 0)).toBe(
      192_048,
    );

    await open(page, '/unions?asOf=2025-12&industry=P85&sort=-members');
    const list = page.getByRole('button', { name: /^一覧をダウンロード/ });
    const unions = await downloaded(page, list, 'CSV（Shift_JIS）');
    const [, first] = fields(iconv.decode(unions.bytes, 'cp932'));
    expect(first?.slice(0, 2)).toEqual(['0011', '全国雪渓福祉会労働組合']);
    expect(fields(iconv.decode(unions.bytes, 'cp932'))).toHaveLength(11);
  });

  test('is offered by a menu of the keyboard, which gives the focus back', async ({ page }) => {
    await open(page, '/industries?asOf=2025-12');
    const menu = page.getByRole('button', { name: 'ダウンロード：業種の一覧' });
    await menu.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: 'CSV（UTF-8）' })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('menuitem', { name: 'Excel（.xlsx）' })).toBeFocused();
    await expectNothingFound(page, 'the open menu');
    await page.keyboard.press('Escape');
    await expect(menu).toBeFocused();
  });
});
