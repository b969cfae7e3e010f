import type { Page } from '@playwright/test';
import { expectNothingFound, lookEveryWay } from './support/looks';
import { open, settled } from './support/pages';
import { expect, test } from './support/test';

/** At the end of January 2026 half of the reports of December 2025 had been approved. */
const JANUARY = 'asOf=2025-12&known=2026-01-31';

const banner = (page: Page) => page.getByText('2026年1月31日時点の記録で表示しています');
const sentence = (page: Page) => page.getByRole('region', { name: '公表の文章' });
const grid = (page: Page) =>
  page.getByRole('grid', { name: '調査期（行）と記録の時点（列）ごとの人員（人）' });

test.describe('the records of an earlier day', () => {
  test.use({ role: 'viewer' });

  test('are chosen in the bar, told on every page, and left with one click', async ({ page }) => {
    await open(page, '/overview?asOf=2025-12');
    await expect(sentence(page)).toContainText('192,048人');
    await page.getByRole('button', { name: '記録の時点：現在' }).click();
    await page.getByLabel('この日の終わりまでの記録で表示').fill('2026-01-31');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/[?&]known=2026-01-31/);
    await expect(banner(page)).toBeVisible();
    await expect(page.getByRole('button', { name: '記録の時点：2026年1月31日' })).toBeFocused();
    await expect(sentence(page)).toContainText('192,089人');
    await expect(sentence(page)).toContainText('公表の文章としては使えません');

    const nav = page.getByRole('navigation', { name: 'ページの一覧' });
    await nav.getByRole('link', { name: '加盟組合' }).click();
    await expect(page).toHaveURL(/\/unions\?.*known=2026-01-31/);
    await settled(page);
    await expect(banner(page)).toBeVisible();
    await nav.getByRole('link', { name: '概要', exact: true }).click();
    await settled(page);
    await expect(page.getByText('この画面は現在の記録で表示しています')).toBeVisible();

    await page.goBack();
    await settled(page);
    await page.getByRole('button', { name: '現在の記録に戻す' }).click();
    await expect(banner(page)).toBeHidden();
    await expect(page).not.toHaveURL(/known/);
  });

  test('refuse a day that is not over or none, and Esc puts the form away', async ({ page }) => {
    await open(page, '/overview?asOf=2025-12');
    const opener = page.getByRole('button', { name: '記録の時点：現在' });
    await opener.click();
    const day = page.getByLabel('この日の終わりまでの記録で表示');
    await day.fill('1999-12-31');
    await page.getByRole('button', { name: '表示する', exact: true }).click();
    await expect(page.getByText(/2000年1月1日から.*までの日付を入れてください/)).toBeVisible();
    await expect(page).not.toHaveURL(/known/);
    await day.press('Escape');
    await expect(day).toBeHidden();
    await expect(opener).toBeFocused();
  });

  test('add up to the same number in the list behind it', async ({ page }) => {
    await open(page, `/overview?${JANUARY}`);
    const unions = await page.request.get(
      `/api/v1/unions?asOf=2025-12&knownAt=2026-01-31T15:00:00Z&pageSize=200`,
    );
    const { total } = (await unions.json()) as { total: number };
    await page.getByRole('link', { name: /組合$/ }).and(page.locator('main a')).first().click();
    await settled(page);
    await expect(page.getByRole('region', { name: '検索結果' }).getByRole('status')).toContainText(
      `${String(total)}件`,
    );
    await expect(banner(page)).toBeVisible();
  });

  test('of a union show what it had reported by then', async ({ page }) => {
    await open(page, '/unions/0118/figures?asOf=2025-12&known=2025-12-31');
    await expect(page.getByText('2025年12月31日時点の記録で表示しています')).toBeVisible();
    const newest = page.getByRole('row', { name: /^2025年12月/ });
    await expect(newest).toContainText('繰越');
    await page.getByRole('main').getByRole('link', { name: '改訂の記録' }).click();
    await settled(page);
    await expect(page).toHaveURL(/\/revisions\?.*union=0118/);
    await expect(page.getByRole('heading', { level: 2, name: /（0118）$/ })).toBeVisible();
    await expect(grid(page)).toBeVisible();
  });

  test('are looked at every way', async ({ page }) => {
    await lookEveryWay(page, {
      name: 'overview by the records of a day',
      address: `/overview?${JANUARY}`,
      ja: '概況',
      en: 'Overview',
    });
  });

  test('leave a page that cannot follow them as accessible as it was', async ({ page }) => {
    // The page itself is looked at every way elsewhere: here it is the notice that is added.
    await open(page, `/outline?${JANUARY}`);
    await expect(page.getByText(/2026年1月31日/).first()).toBeVisible();
    await expectNothingFound(page, 'a page of now');
  });
});

test.describe('the revision triangle', () => {
  test.use({ role: 'viewer' });

  test('tells each figure, its revision and the page of that day', async ({ page }) => {
    await open(page, '/revisions?asOf=2025-12');
    const december = grid(page).getByRole('row', { name: /^2025年12月/ });
    const january = december.getByRole('gridcell', { name: '192,089人' });
    await expect(january).toContainText('改訂 ▼');
    await january.click();
    const told = '2025年12月の人員は、2026年1月末の記録では192,089人です。';
    await expect(page.getByText(told)).toBeVisible();
    await expect(page.getByText(/ひと月前の記録（.*人）から ▼.* 変わりました/)).toBeVisible();
    await page.getByRole('link', { name: 'この時点の記録で見る' }).click();
    await settled(page);
    await expect(banner(page)).toBeVisible();
    await expect(sentence(page)).toContainText('192,089人');
  });

  test('is one stop for Tab and is walked with arrow keys', async ({ page }) => {
    await open(page, '/revisions?asOf=2025-12');
    await expect(grid(page).locator('[tabindex="0"]')).toHaveCount(1);
    await grid(page).locator('[tabindex="0"]').focus();
    await page.keyboard.press('Home');
    await expect(
      page.getByText('2025年6月末には、2025年12月はまだ終わっていません。'),
    ).toBeVisible();
    await page.keyboard.press('Control+End');
    await expect(page.getByText(/^2025年1月の人員は、2026年5月末の記録では/)).toBeVisible();
    await expect(grid(page).getByRole('gridcell').last()).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(page.getByText(/^2025年1月の人員は、2026年4月末の記録では/)).toBeVisible();
  });

  test('is of more or fewer months, of another time, and of one industry', async ({ page }) => {
    await open(page, '/revisions?asOf=2025-12');
    await page.getByRole('combobox', { name: '調査期（行）' }).selectOption('24か月');
    await page.getByRole('combobox', { name: '記録の時点（列）' }).selectOption('6か月');
    await settled(page);
    await expect(grid(page).getByRole('row')).toHaveCount(25);
    await expect(grid(page).getByRole('columnheader')).toHaveCount(7);
    await page.getByRole('button', { name: '前の時点' }).click();
    await expect(page).toHaveURL(/until=2026-02/);
    await settled(page);
    await page.getByRole('combobox', { name: '対象' }).selectOption('通信建設');
    await expect(page).toHaveURL(/industry=D082/);
    await settled(page);
    await expect(page.getByRole('heading', { level: 2, name: '絞り込んだ範囲' })).toBeVisible();
    await page.reload();
    await settled(page);
    await expect(grid(page).getByRole('columnheader')).toHaveCount(7);
  });

  test('is looked at every way', async ({ page }) => {
    await lookEveryWay(page, {
      name: 'triangle',
      address: '/revisions?asOf=2025-12',
      ja: '改訂の記録',
      en: 'Revisions',
    });
  });
});
