import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import type { Report } from '@soshiki/contracts';
import exceljs from 'exceljs';
import iconv from 'iconv-lite';
import { expectNothingFound } from './support/looks';
import { open, settled } from './support/pages';
import { column, readTable } from './support/tables';
import { expect, test } from './support/test';

// What these tests change, all in the open campaign 2026-01 and of medical care and welfare: they submit 0193, 0195,
// 0199 and 0200 from a CSV and 0204 from a report form, and want 0121 (printing) to
// stay without a report. The directory is only looked at: nothing of it is applied.
const START = '/campaigns/2026-01/import?asOf=2026-01';

/** As an office sends it: Shift_JIS, a title above the header, full-width digits, a unit that is not true, a short name,
 *  a negative number and a total. */
const LIST = [
  '令和8年1月 人員報告（医療・福祉）,,,',
  ',,,',
  'コード,組合の名称,取込テスト人数（千人）,備考',
  '193,南風健診センター労働組合,３３,',
  '195,楡病院労働組合,46人,',
  '199,桐生野福祉会労働組合,200,減少',
  ',北極星ケアサービス,48,',
  '121,雲海印刷労働組合,△3,',
  '',
].join('\r\n');

const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '行の区分' }).getByRole('link', { name });

async function reportOf(page: Page, code: string): Promise<Report> {
  const answer = await page.request.get(`/api/v1/campaigns/2026-01/reports/${code}`);
  expect(answer.status()).toBe(200);
  return (await answer.json()) as Report;
}

/** The workbook that a press on `button` hands over. */
async function workbook(page: Page, button: Locator) {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const book = new exceljs.Workbook();
  // Its types know no other buffer than their own.
  await book.xlsx.load((await readFile(await download.path())) as never);
  return { name: download.suggestedFilename(), book };
}

/** Every text and number of a workbook. */
function words(book: exceljs.Workbook): string {
  return book.worksheets.map((sheet) => JSON.stringify(sheet.getSheetValues())).join('\n');
}

test.describe('a file of figures, to the headquarters', () => {
  test.use({ role: 'editor' });

  test('is read, its columns corrected, a union chosen, a warning explained, and submitted', async ({
    page,
  }) => {
    await open(page, START);
    await page.locator('input[type="file"]').setInputFiles({
      ...{ name: '医療福祉.csv', mimeType: 'text/csv' },
      buffer: iconv.encode(LIST, 'cp932'),
    });
    await expect(page).toHaveURL(/step=columns/);
    await expect(page.getByRole('cell', { name: '南風健診センター労働組合' })).toBeVisible();
    await page
      .getByLabel('C列「取込テスト人数（千人）」の意味')
      .selectOption({ label: '組合員数' });
    await page.getByLabel('C列の単位').selectOption({ label: '人' });
    await expect(page.getByText('選び直しました')).toBeVisible();
    await page.getByRole('button', { name: 'この割り当てで読み直して確認へ進む' }).click();

    await expect(page).toHaveURL(/step=check/);
    await expect(tab(page, '新規 3')).toBeVisible();
    await expect(tab(page, 'エラー 1')).toHaveAttribute('aria-current', 'page');
    await expect(page.getByText('「△3」は負の数です。')).toBeVisible();
    const errors = await workbook(
      page,
      page.getByRole('button', { name: 'エラーに印を付けたExcel' }),
    );
    expect(words(errors.book)).toMatch(/「△3」は負の数です/);

    await tab(page, '組合が不明 1').click();
    await page.getByRole('button', { name: /^0200 北極星ケアサービス労働組合/ }).click();
    await page.getByRole('button', { name: '選んだ組合で読み直す（1件）' }).click();
    await expect(tab(page, '新規 4')).toBeVisible();

    await tab(page, '注意 1').click();
    const reason = page.getByLabel(/^桐生野福祉会労働組合：.*大きな変化です/);
    await reason.fill('施設を一つ閉じたため');
    await reason.blur();
    await page.reload();
    await settled(page);
    await expect(reason).toHaveValue('施設を一つ閉じたため');
    await expectNothingFound(page, 'the check, light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectNothingFound(page, 'the check, dark');

    await page.getByRole('button', { name: '提出へ進む' }).click();
    await expect(page.getByText('4件の報告を提出します（新規4件・変更0件）。')).toBeVisible();
    await page.getByRole('button', { name: '提出する', exact: true }).click();
    await expect(
      page.getByText('取り込めない行を除いて進めるか、Excelで直してください。'),
    ).toBeVisible();
    await page.getByLabel('エラーの行（1行）と組合が不明の行（0行）を除いて進める').check();
    await page.getByRole('button', { name: '提出する', exact: true }).click();
    await expect(page.getByRole('heading', { name: '4件を提出しました' })).toBeVisible();

    await page.getByRole('link', { name: '2026年1月の報告状況を見る' }).click();
    await settled(page);
    const region = page.getByRole('region', { name: '組合ごとの報告状況の表' });
    await expect(region.getByRole('link', { name: '北極星ケアサービス労働組合' })).toBeVisible();
    const { revisions } = await reportOf(page, '0199');
    expect(revisions[0]).toMatchObject({ members: 200, source: 'import' });
    expect(revisions[0]?.warnings).toEqual([
      { code: 'largeChange', reason: '施設を一つ閉じたため' },
    ]);
    expect((await reportOf(page, '0121')).state).toBe('notStarted');
  });

  test('can be the form that was sent to a union, filled in, and needs no mapping', async ({
    page,
  }) => {
    await open(page, '/campaigns/2026-01/reports/0204?asOf=2026-01');
    await page.getByRole('button', { name: /^報告様式/ }).click();
    const line = page.getByRole('menuitem', { name: '報告様式（Excel）' });
    const { name, book } = await workbook(page, line);
    const form = book.worksheets[0];
    if (form === undefined) throw new Error('a form has a sheet');
    fillIn(form, 3);
    await open(page, START);
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const buffer = Buffer.from(await book.xlsx.writeBuffer());
    await page.locator('input[type="file"]').setInputFiles({ name, mimeType, buffer });
    await expect(page).toHaveURL(/step=columns/);
    await page.getByRole('button', { name: '内容の確認へ進む' }).click();
    await expect(page).toHaveURL(/step=check/);
    await settled(page);
    const table = await readTable(
      page.getByRole('region', { name: '取り込む報告の一覧' }).getByRole('table'),
    );
    expect(column(table, 'ファイルの数値（人）')).toContain('3');
    await page.getByRole('button', { name: '提出へ進む' }).click();
    const why = page.getByLabel(/^注意の付いた数値が正しい理由/);
    if (await why.isVisible()) await why.fill('様式のとおり');
    await page.getByRole('button', { name: '提出する', exact: true }).click();
    await expect(page.getByRole('heading', { name: '1件を提出しました' })).toBeVisible();
    expect(await reportOf(page, '0204')).toMatchObject({ state: 'submitted' });
  });
});

test.describe('a file that is none', () => {
  test.use({ role: 'editor', expectedStatuses: [415] });

  test('is refused in words, and can be chosen again', async ({ page }) => {
    await open(page, START);
    const buffer = Buffer.from('%PDF-1.7 no table at all');
    const file = { name: '人員.xlsx', mimeType: 'application/pdf', buffer };
    await page.locator('input[type="file"]').setInputFiles(file);
    await expect(page.getByRole('alert')).toContainText(/Excel|CSV/);
    await expect(page).not.toHaveURL(/file=/);
  });
});

/** Puts `members` into the first empty row below the form's own parts, as a total. */
function fillIn(form: exceljs.Worksheet, members: number): void {
  const header = [...Array(30).keys()].find((row) => form.getCell(row + 1, 8).text === '組合員数');
  if (header === undefined) throw new Error('the form has no column for the members');
  let row = header + 2;
  while (form.getCell(row, 7).value !== null) row += 1;
  form.getCell(row, 8).value = members;
}

test.describe('the directory as a table', () => {
  test.use({ role: 'editor' });

  test('is pasted, compared field by field, left, found again and discarded', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await open(page, '/unions/import?asOf=2025-12');
    await expectNothingFound(page, 'the first step, dark');
    await page.getByLabel('変更の効力が生じる日').fill('2026-10-01');
    await page.getByText('Excelの表を貼り付けて取り込む').click();
    const field = page.getByLabel('Excelで見出しを含めてコピーした表を、ここに貼り付けてください');
    await field.fill('組合コード\t略称\n0193\t取込テスト健診\n');
    await page.getByRole('button', { name: '貼り付けた表を読み取る' }).click();
    await expect(page).toHaveURL(/step=columns/);
    await page.getByRole('button', { name: '内容の確認へ進む' }).click();
    await expect(tab(page, '変更 1')).toHaveAttribute('aria-current', 'page');
    await expect(page.getByRole('row', { name: /0193/ })).toContainText(/略称.*取込テスト健診/);
    const address = page.url();

    await open(page, '/unions/import?asOf=2025-12');
    const name = '貼り付けた表（2行）.tsv';
    await page.getByRole('link', { name: `${name}の取り込みを続ける` }).click();
    await expect(tab(page, '変更 1')).toBeVisible();
    expect(new URL(page.url()).searchParams.get('file')).toBe(
      new URL(address).searchParams.get('file'),
    );
    await open(page, '/unions/import?asOf=2025-12');
    await page.getByRole('button', { name: `${name}を削除` }).click();
    await expect(page.getByRole('button', { name: `${name}を削除` })).toHaveCount(0);
  });
});
