import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { chart, open } from './support/pages';
import { column, figure, readTable, type ShownTable, sum } from './support/tables';
import { expect, test } from './support/test';

const BYTE_ORDER_MARK = '\uFEFF';

/** Name and content of the file that a line of the frame's download menu hands over. */
async function downloaded(page: Page, frame: Locator, line: string) {
  await frame.getByRole('button', { name: /^ダウンロード/ }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: line }).click(),
  ]);
  const bytes = await readFile(await download.path());
  return { name: download.suggestedFilename(), bytes, text: bytes.toString('utf8') };
}

/** Fields of CSV without line breaks inside of fields. */
function fields(csv: string): string[][] {
  const lines = csv.replace(BYTE_ORDER_MARK, '').split('\r\n').slice(0, -1);
  return lines.map((line) =>
    [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
      .slice(0, -1)
      .map(([, field = '']) => field.replace(/^"|"$/g, '').replaceAll('""', '"')),
  );
}

/** The cells as a file has them: plain digits, a minus for a decrease. */
function asInFile({ rows }: ShownTable): string[][] {
  return rows.map((cells) =>
    cells.map((cell) =>
      /^△?[\d,.]+$/.test(cell) ? cell.replaceAll(',', '').replace('△', '-') : cell,
    ),
  );
}

test.describe('every chart, to a viewer', () => {
  test.use({ role: 'viewer' });

  test('has a table with the figures of the bars, which add up to the total', async ({ page }) => {
    await open(page, '/overview?asOf=2025-12');
    const industries = chart(page, '業種別の人員');
    const ends = await industries.getByText(/^[\d,]+人$/).allInnerTexts();
    await industries.getByRole('button', { name: '表で見る' }).click();
    await expect(page).toHaveURL(/view=table/);
    const table = await readTable(industries.getByRole('table'));
    expect(table.rows).toHaveLength(12);
    expect(ends.map(figure)).toEqual(column(table, '組合員数（人）').map(figure));
    expect(sum(column(table, '組合員数（人）'))).toBe(192_048);
    expect(sum(column(table, '組合数'))).toBe(229);
  });

  test('adds up over the prefectures on either basis, those not allocated included', async ({
    page,
  }) => {
    await open(page, '/overview?asOf=2025-12&view=table');
    const prefectures = chart(page, '都道府県別の人員');
    const byWorkplace = await readTable(prefectures.getByRole('table'));
    expect(sum(column(byWorkplace, '組合員数（人）'))).toBe(192_048);
    expect(byWorkplace.rows.map(([name]) => name)).toContain('未配分');
    await prefectures.getByRole('button', { name: '本部所在地別' }).click();
    await expect(page).toHaveURL(/basis=headquarters/);
    await expect(prefectures).toContainText('組合の本部がある都道府県で数えています');
    const total = async () =>
      sum(column(await readTable(prefectures.getByRole('table')), '組合員数（人）'));
    await expect
      .poll(async () => (await readTable(prefectures.getByRole('table'))).rows)
      .not.toEqual(byWorkplace.rows);
    expect(await total()).toBe(192_048);
  });

  test('hands over as CSV exactly the table it shows', async ({ page }) => {
    await open(page, '/overview?asOf=2024-12&view=table&sort=code');
    for (const title of ['業種別の人員', '増減の内訳', '都道府県別の人員']) {
      const frame = chart(page, title);
      const table = await readTable(frame.getByRole('table'));
      const file = await downloaded(page, frame, 'CSV（UTF-8）');
      expect(file.name).toMatch(/^soshiki-.*\.csv$/);
      expect(file.text.startsWith(BYTE_ORDER_MARK)).toBe(true);
      const [header, ...rest] = fields(file.text);
      expect(header).toEqual(table.headers);
      expect(rest).toEqual(asInFile(table));
    }
  });

  test('hands over as SVG a picture with its title, its figures and their source', async ({
    page,
  }) => {
    await open(page, '/overview?asOf=2025-12');
    const frame = chart(page, '業種別の人員');
    const file = await downloaded(page, frame, '画像（SVG）');
    expect(file.name).toBe('soshiki-industries.svg');
    const picture = await page.evaluate((text) => {
      const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml');
      return { name: root.localName, space: root.namespaceURI, words: root.textContent };
    }, file.text);
    expect(picture).toMatchObject({ name: 'svg', space: 'http://www.w3.org/2000/svg' });
    for (const words of [
      '業種別の人員',
      '2025年12月現在',
      '情報通信',
      '139,932人',
      '出所：Soshiki',
    ]) {
      expect(picture.words).toContain(words);
    }
  });

  test('hands over as PNG a picture', async ({ page }) => {
    await open(page, '/overview?asOf=2025-12');
    const { name, bytes } = await downloaded(page, chart(page, '都道府県別の人員'), '画像（PNG）');
    expect(name).toBe('soshiki-prefectures.png');
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  });

  test('shows industries in ten years with shares of 100 percent and rows that add up', async ({
    page,
  }) => {
    await open(page, '/industries?asOf=2025-12');
    const list = page.getByRole('region', { name: '業種の一覧' }).getByRole('table');
    const table = await readTable(list);
    expect(sum(column(table, '人員（人）'))).toBe(192_048);
    expect(sum(column(table, '組合数'))).toBe(229);
    expect(sum(column(table, '構成比'))).toBeCloseTo(100, 0);
    await list.getByRole('link', { name: '通信建設', exact: true }).click();
    await expect(page).toHaveURL(/\/industries\/D082\?asOf=2025-12/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('通信建設');
    await expect(page.getByRole('main')).toContainText('20,827');
  });
});
