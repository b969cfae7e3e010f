import type { Page } from '@playwright/test';
import { chart, open } from './support/pages';
import { column, readTable } from './support/tables';
import { expect, test } from './support/test';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '組合の情報' }).getByRole('link', { name });

test.describe('a union, to a viewer', () => {
  test.use({ role: 'viewer' });

  test('has its profile, its history and its figures side by side', async ({ page }) => {
    await open(page, '/unions/0035?asOf=2025-12');
    await expect(page).toHaveURL(/\/unions\/0035\/profile\?asOf=2025-12/);
    await expect(heading(page)).toHaveText('埼玉珊瑚データ労働組合');
    await expect(page.getByText('北極星計算センター労働組合')).toBeVisible();
    await expect(tab(page, '組合台帳')).toHaveAttribute('aria-current', 'page');
    await tab(page, '沿革').click();
    await expect(page).toHaveURL(/\/unions\/0035\/history\?asOf=2025-12/);
    await expect(page.getByRole('heading', { name: '改称' })).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: '2021年7月1日' })).toContainText(
      '北極星計算センター労働組合',
    );
    await tab(page, '人員の推移').click();
    await expect(page).toHaveURL(/\/unions\/0035\/figures\?asOf=2025-12/);
    await expect(page.getByRole('region', { name: '調査期ごとの数値' })).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('heading', { name: '改称' })).toBeVisible();
  });

  test('had the name of its time: in 2018 the old one', async ({ page }) => {
    await open(page, '/unions/0035/profile?asOf=2018-03');
    await expect(heading(page)).toHaveText('北極星計算センター労働組合');
  });

  test('that came of a merger names the unions it came of, with the persons moved', async ({
    page,
  }) => {
    await open(page, '/unions/0271/history?asOf=2025-12');
    await expect(page.getByRole('heading', { name: '合併', exact: true })).toBeVisible();
    const moved = page.getByRole('list', { name: '移った人員' });
    await expect(moved).toContainText('102人');
    await expect(moved).toContainText('120人');
    await moved.getByRole('link', { name: '真珠印刷労働組合' }).click();
    await expect(heading(page)).toContainText('真珠印刷労働組合');
    await expect(page.getByText('脱退', { exact: true }).first()).toBeVisible();
  });

  test('tells carried forward, zero and missing from one another', async ({ page }) => {
    await open(page, '/unions/0076/profile?asOf=2025-12');
    await expect(page.getByRole('definition').filter({ hasText: '66' }).first()).toContainText(
      '繰越',
    );
    await expect(page.getByText('2025年11月の報告を繰り越しています')).toBeVisible();
    await open(page, '/unions/0132/profile?asOf=2025-12');
    const zero = page.getByRole('definition').filter({ hasText: '2025年12月の報告' });
    await expect(zero).toHaveText(/^\s*0人/);
    await open(page, '/unions/0177/profile?asOf=2023-09');
    const missing = page.getByRole('definition').filter({ hasText: '12か月以内' });
    await expect(missing).toContainText('…');
    await expect(missing).toContainText('未報告');
  });

  test('shows each figure with its difference, and flags what was carried or corrected', async ({
    page,
  }) => {
    await open(page, '/unions/0076/figures?asOf=2025-12');
    const figures = page.getByRole('region', { name: '調査期ごとの数値' }).getByRole('table');
    const table = await readTable(figures);
    const months = column(table, '調査期');
    const flags = column(table, '区分');
    expect(months).toHaveLength(120);
    const flagOf = (month: string) => flags[months.findIndex((shown) => shown.startsWith(month))];
    expect(flagOf('2025年12月')).toContain('繰越');
    expect(flagOf('2025年11月')).toBe('報告値');
    await expect(chart(page, '組合員数の推移')).toBeVisible();
  });

  test('that holds others together lists them and has no figure of its own', async ({ page }) => {
    await open(page, '/unions?asOf=2025-12&status=all&kind=confederation&q=通建連合');
    await page.getByRole('main').getByRole('link', { name: '通建連合' }).first().click();
    await expect(page.getByText('加盟している組合（43組合）')).toBeVisible();
    await expect(page.getByText('属する組合がそれぞれ数えられます')).toBeVisible();
  });
});

test.describe('a code without a union, to a viewer', () => {
  test.use({ role: 'viewer', expectedStatuses: [404] });

  test('leads to a page that says so and shows the way back', async ({ page }) => {
    for (const address of ['/unions/9999', '/unions/9999/history', '/unions/nonsense/figures']) {
      await open(page, `${address}?asOf=2025-12`);
      await expect(heading(page)).toHaveText('この組合は見つかりません');
    }
    await page.getByRole('link', { name: '加盟組合の一覧へ' }).click();
    await expect(page).toHaveURL(/\/unions\?asOf=2025-12/);
    await expect(heading(page)).toHaveText('加盟組合');
  });
});
