import type { Page } from '@playwright/test';
import { open } from './support/pages';
import { column, figure, readTable } from './support/tables';
import { expect, test } from './support/test';

const list = (page: Page) =>
  page.getByRole('region', { name: '加盟組合の一覧' }).getByRole('table');
const result = (page: Page) => page.getByRole('region', { name: '検索結果' }).getByRole('status');
const search = (page: Page) => page.getByRole('searchbox', { name: '組合を探す', exact: true });

test.describe('the directory, to a viewer', () => {
  test.use({ role: 'viewer' });

  test('finds a union by kana, by name, by a former name and by code', async ({ page }) => {
    await open(page, '/unions?asOf=2025-12');
    await expect(result(page)).toContainText('229件');
    const found: [words: string, name: string][] = [
      ['さいたまさんご', '埼玉珊瑚データ労働組合'],
      ['ソフトバンク', 'ソフトバンク労働組合'],
      ['北極星計算センター', '埼玉珊瑚データ労働組合'],
      ['0132', '帆柱印刷紙工労働組合'],
    ];
    for (const [words, name] of found) {
      await search(page).fill(words);
      await expect(result(page)).toContainText(`検索語「${words}」`);
      await expect(result(page)).toContainText('1件のうち');
      await expect(list(page).getByRole('link', { name, exact: true })).toBeVisible();
    }
    await search(page).fill('そんな組合はない');
    await expect(page.getByText('当てはまる組合がありません')).toBeVisible();
    await page.getByRole('button', { name: '条件をすべて外す' }).first().click();
    await expect(result(page)).toContainText('229件');
    await expect(search(page)).toHaveValue('');
  });

  test('is searched from the header of every page, and goes back there', async ({ page }) => {
    await open(page, '/outline?asOf=2025-12');
    const box = page.getByRole('banner').getByRole('searchbox');
    await box.fill('KDDI');
    await box.press('Enter');
    await expect(page).toHaveURL(/\/unions\?asOf=2025-12&q=KDDI/);
    await expect(list(page).getByRole('link', { name: 'KDDI労働組合' })).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(/\/outline\?asOf=2025-12/);
  });

  test('narrows down by what one ticks, to as many unions as the tick says', async ({ page }) => {
    await open(page, '/unions?asOf=2025-12');
    const conditions = page.getByRole('region', { name: '絞り込み条件' });
    await conditions.getByRole('checkbox', { name: /^印刷/ }).check();
    await expect(page).toHaveURL(/industry=E15/);
    await expect(result(page)).toContainText('12件');
    await expect.poll(async () => (await readTable(list(page))).rows.length).toBe(12);
    expect(new Set(column(await readTable(list(page)), '業種'))).toEqual(new Set(['印刷']));
    await page.getByRole('button', { name: '絞り込み「業種：印刷」を外す' }).click();
    await expect(result(page)).toContainText('229件');
    await conditions.getByRole('radio', { name: /^脱退/ }).check();
    await expect(result(page)).toContainText('54件');
    await expect(
      list(page)
        .getByText(/^脱退 \d{4}/)
        .first(),
    ).toBeVisible();
  });

  test('sorts by members in both directions and keeps the order in the address', async ({
    page,
  }) => {
    await open(page, '/unions?asOf=2025-12&pageSize=200');
    const header = list(page).getByRole('columnheader', { name: '組合員数（人）' });
    const members = async () => column(await readTable(list(page)), '組合員数（人）').map(figure);
    const order = async (direction: 'ascending' | 'descending') => {
      await expect(header).toHaveAttribute('aria-sort', direction);
      const [first, last] = direction === 'ascending' ? [0, 549] : [115_680, 27];
      await expect.poll(async () => (await members()).at(0)).toBe(first);
      const shown = await members();
      const sign = direction === 'ascending' ? 1 : -1;
      expect(shown).toHaveLength(200);
      expect(shown.at(-1)).toBe(last);
      expect(shown).toEqual([...shown].sort((a, b) => sign * (a - b)));
    };
    await header.getByRole('button').click();
    const first = await header.getAttribute('aria-sort');
    await order(first === 'ascending' ? 'ascending' : 'descending');
    await header.getByRole('button').click();
    await expect(header).not.toHaveAttribute('aria-sort', String(first));
    await order(first === 'ascending' ? 'descending' : 'ascending');
    await expect(page).toHaveURL(/sort=-?members/);
    await page.reload();
    await order(first === 'ascending' ? 'descending' : 'ascending');
  });

  test('turns its pages without losing or repeating a union', async ({ page }) => {
    await open(page, '/unions?asOf=2025-12');
    const turn = page.getByRole('navigation', { name: 'ページ送り' });
    const codes: string[] = [];
    for (const [number, rows] of [50, 50, 50, 50, 29].entries()) {
      if (number > 0) await turn.getByRole('link', { name: '次へ' }).click();
      await expect(result(page)).toContainText(`${String(number * 50 + 1)}–`);
      await expect.poll(async () => (await readTable(list(page))).rows.length).toBe(rows);
      codes.push(...column(await readTable(list(page)), 'コード'));
    }
    expect(new Set(codes).size).toBe(229);
    await expect(turn.getByRole('link', { name: '次へ' })).toHaveCount(0);
    await turn.getByRole('link', { name: '1ページ目' }).click();
    await expect(page).not.toHaveURL(/page=/);
    await expect(result(page)).toContainText('1–50件目');
  });

  test('lists the unions whose kana begins in a row of the syllabary', async ({ page }) => {
    await open(page, '/unions?asOf=2025-12&pageSize=200');
    await page.getByRole('button', { name: 'ら行' }).click();
    await expect(result(page)).toContainText('ら行');
    const initials = async () =>
      column(await readTable(list(page)), '組合名 かな').map((name) => name.split('\n')[1]?.[0]);
    await expect.poll(initials).not.toContain('え');
    expect([...new Set(await initials())].sort()).toEqual(['り', 'る', 'れ']);
  });

  test('tells carried forward, zero and missing from one another', async ({ page }) => {
    const row = (code: string) => list(page).getByRole('row').filter({ hasText: code });
    await open(page, '/unions?asOf=2025-12&union=0076&union=0132');
    await expect(row('0076')).toContainText('66');
    await expect(row('0076')).toContainText('繰越');
    await expect(row('0076')).toContainText('2025年11月');
    await expect(row('0132').getByRole('cell', { name: '0', exact: true })).toBeVisible();
    await expect(row('0132')).not.toContainText('…');
    await open(page, '/unions?asOf=2023-09&union=0177');
    await expect(row('0177')).toContainText('…');
    await expect(row('0177').getByRole('cell', { name: '未報告' })).toBeVisible();
    await expect(page.getByText('人数が分かりません（0人ではありません）')).toBeVisible();
  });
});

test.describe('the directory, on a phone', () => {
  test.use({ role: 'viewer', viewport: { width: 390, height: 844 } });

  test('lists unions as cards and leads to one of them', async ({ page }) => {
    await open(page, '/unions?asOf=2025-12');
    const cards = page.getByRole('list', { name: '加盟組合の一覧' });
    await expect(cards.getByRole('listitem')).toHaveCount(50);
    await page.getByRole('combobox', { name: '並び順' }).selectOption({ label: '人数の多い順' });
    await expect(page).toHaveURL(/sort=-members/);
    await expect(cards.getByRole('listitem').first()).toContainText('115,680');
    await cards.getByRole('link', { name: 'NTT労働組合' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'NTT労働組合' })).toBeVisible();
  });
});
