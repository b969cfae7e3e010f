import type { Page } from '@playwright/test';
import { chart, open } from './support/pages';
import { column, figure, readTable, sum } from './support/tables';
import { expect, test } from './support/test';

const statement = (page: Page) => page.getByRole('region', { name: '公表の文章' });
const list = (page: Page) =>
  page.getByRole('region', { name: '加盟組合の一覧' }).getByRole('table');
const result = (page: Page) => page.getByRole('region', { name: '検索結果' }).getByRole('status');

const KYUSHU = ['福岡県', '佐賀県', '長崎県', '熊本県', '大分県', '宮崎県', '鹿児島県', '沖縄県'];

/** A union of another region, with its seat and all its members there. */
const ELSEWHERE = { code: '0132', name: '帆柱印刷紙工労働組合' };

test.describe('a regional officer of Kyushu', () => {
  test.use({ role: 'regional' });

  test('sees only the own block in totals, and is told so', async ({ page }) => {
    await open(page, '/overview?asOf=2025-12');
    await expect(page.getByText('範囲：九州・沖縄')).toBeVisible();
    await expect(statement(page)).toContainText('40組合、21,907人');
    await expect(statement(page)).toContainText('担当範囲の数値です');
    await expect(page.getByText('192,048')).toHaveCount(0);
    await expect(page.getByText(/229/)).toHaveCount(0);
  });

  test('sees only the own prefectures on the map, and they add up', async ({ page }) => {
    await open(page, '/overview?asOf=2025-12');
    const map = chart(page, '都道府県別の人員').getByRole('group', { name: '都道府県別の人員' });
    const names = await map
      .getByRole('button')
      .evaluateAll((tiles) => tiles.map((tile) => tile.getAttribute('aria-label') ?? ''));
    const known = names.filter((name) => /[1-9][\d,]*人/.test(name));
    expect(known.map((name) => name.split('：')[0]).sort()).toEqual([...KYUSHU].sort());
    const members = known.map((name) => figure(name.split('：')[1] ?? ''));
    expect(members.reduce((total, count) => total + count, 0)).toBe(21_907);
  });

  test('finds no union of another region in the list, in the counts or by searching', async ({
    page,
  }) => {
    await open(page, '/unions?asOf=2025-12&pageSize=200');
    await expect(result(page)).toContainText('40件');
    const table = await readTable(list(page));
    expect(table.rows).toHaveLength(40);
    expect(sum(column(table, '組合員数（人）'))).toBe(21_907);
    expect(column(table, 'コード')).not.toContain(ELSEWHERE.code);
    const conditions = page.getByRole('region', { name: '絞り込み条件' });
    await expect(conditions.getByRole('radio', { name: /^加盟中 40$/ })).toBeVisible();
    for (const words of [ELSEWHERE.code, ELSEWHERE.name]) {
      await open(page, `/unions?asOf=2025-12&status=all&q=${encodeURIComponent(words)}`);
      await expect(result(page)).toContainText(`検索語「${words}」`);
      await expect(page.getByText('当てはまる組合がありません')).toBeVisible();
    }
  });

  test('drafts an outline of the own block only', async ({ page }) => {
    await open(page, '/outline?asOf=2025-12');
    const rows = page.getByRole('region', { name: 'もとになる40組合' }).getByRole('table');
    const table = await readTable(rows);
    expect(sum(column(table, '人員（人）'))).toBe(21_907);
    await expect(page.getByText('192,048')).toHaveCount(0);
  });
});

test.describe('a regional officer who tries the code of a union elsewhere', () => {
  test.use({ role: 'regional', expectedStatuses: [404] });

  test('meets the very page of a code that does not exist', async ({ page }) => {
    const main = async (address: string, code: string) => {
      await open(page, `${address}?asOf=2025-12`);
      await expect(page.getByRole('main')).toContainText(code);
      const words = await page.getByRole('main').innerText();
      return { words: words.replaceAll(code, 'CODE'), title: await page.title() };
    };
    for (const tab of ['profile', 'history', 'figures']) {
      const secret = await main(`/unions/${ELSEWHERE.code}/${tab}`, ELSEWHERE.code);
      const absent = await main(`/unions/9999/${tab}`, '9999');
      expect(secret.words).toEqual(absent.words);
      expect(secret.title.replaceAll(ELSEWHERE.code, 'CODE')).toEqual(
        absent.title.replaceAll('9999', 'CODE'),
      );
      expect(secret.words).toContain('この組合は見つかりません');
      expect(secret.words).not.toContain(ELSEWHERE.name);
    }
  });
});

test.describe('a union reporter', () => {
  test.use({ role: 'reporter' });

  test('sees the own union and nothing else', async ({ page }) => {
    await open(page, '/unions?asOf=2025-12');
    await expect(result(page)).toContainText('1件');
    const table = await readTable(list(page));
    expect(column(table, 'コード')).toEqual(['0029']);
    const members = sum(column(table, '組合員数（人）'));
    await open(page, '/overview?asOf=2025-12');
    await expect(page.getByText('範囲：若竹デジタル労働組合')).toBeVisible();
    await expect(statement(page)).toContainText(`1組合、${members.toLocaleString('en')}人`);
    await expect(page.getByText('192,048')).toHaveCount(0);
  });
});
