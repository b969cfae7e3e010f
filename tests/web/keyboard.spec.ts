import type { Locator, Page } from '@playwright/test';
import { chart, open } from './support/pages';
import { expect, test } from './support/test';

/** Whether what has the focus looks different from how it looks without: on it or in the few pixels around. */
async function isFocusVisible(page: Page): Promise<boolean> {
  const focused = await page.evaluateHandle(() => document.activeElement as HTMLElement | null);
  const box = await focused.asElement()?.boundingBox();
  if (box === null || box === undefined) return false;
  const clip = { x: box.x - 6, y: box.y - 6, width: box.width + 12, height: box.height + 12 };
  const picture = () => page.screenshot({ clip, animations: 'disabled' });
  const withFocus = await picture();
  await focused.evaluate((element) => element?.blur());
  const without = await picture();
  await focused.evaluate((element) => element?.focus());
  return !withFocus.equals(without);
}

/** Presses Tab until `target` has the focus, seeing to it that every stop on the way is visible. */
async function tabTo(page: Page, target: Locator, atMost: number): Promise<void> {
  for (let stop = 0; stop < atMost; stop += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120));
    expect(await isFocusVisible(page), `focus is seen on ${String(focused)}`).toBe(true);
    const isThere = await target.evaluate((element) => element === document.activeElement);
    if (isThere) return;
  }
  throw new Error(`not reached by ${String(atMost)} presses of Tab`);
}

const help = (page: Page) => page.getByRole('dialog', { name: 'キーボード操作' });

test.describe('with the keyboard alone', () => {
  test.use({ role: 'viewer' });

  test.beforeEach(async ({ page }) => {
    await open(page, '/overview?asOf=2025-12');
  });

  test('the first stop skips to the content', async ({ page }) => {
    const skip = page.getByRole('link', { name: '本文へ移動' });
    await page.keyboard.press('Tab');
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    await tabTo(page, page.getByRole('button', { name: '文章をコピー' }), 2);
  });

  test('every stop is visible on the way to the navigation and to another page', async ({
    page,
  }) => {
    const way = page.getByRole('navigation', { name: 'ページの一覧' });
    await tabTo(page, way.getByRole('link', { name: '業種' }), 12);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/industries\?asOf=2025-12/);
    await expect(page.getByRole('heading', { level: 1, name: '業種' })).toBeFocused();
  });

  test('arrows go from mark to mark of a chart, and the strip below says what was chosen', async ({
    page,
  }) => {
    const change = chart(page, '増減の内訳');
    const marks = change.getByRole('group', { name: '増減の内訳' }).getByRole('button');
    await change.getByRole('combobox', { name: '比較する時点' }).focus();
    await tabTo(page, marks.first(), 1);
    await page.keyboard.press('ArrowRight');
    await expect(marks.nth(1)).toBeFocused();
    expect(await isFocusVisible(page)).toBe(true);
    await page.keyboard.press('Enter');
    await expect(marks.nth(1)).toHaveAttribute('aria-pressed', 'true');
    const said = async (place: number) => String(await marks.nth(place).getAttribute('aria-label'));
    await expect(change.getByText(await said(1), { exact: true })).toBeVisible();
    await expect(change.getByRole('link', { name: '湖畔携帯ショップ労働組合' })).toBeVisible();
    await page.keyboard.press('End');
    await expect(marks.last()).toBeFocused();
    await page.keyboard.press('Space');
    await expect(change.getByText(await said(7), { exact: true })).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(marks.last()).not.toBeFocused();
  });

  test('every prefecture of the map is a step of the arrows away from its neighbours', async ({
    page,
  }) => {
    const map = chart(page, '都道府県別の人員').getByRole('group', { name: '都道府県別の人員' });
    const tile = (name: string) => map.getByRole('button', { name: new RegExp(`^${name}`) });
    await tile('東京都').focus();
    await page.keyboard.press('ArrowLeft');
    await expect(tile('埼玉県')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(tile('東京都')).toBeFocused();
    await page.keyboard.press('Home');
    await expect(tile('北海道')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: '都道府県：北海道' })).toBeVisible();
  });

  test('the bars are stepped through by the buttons below them', async ({ page }) => {
    const bars = chart(page, '業種別の人員');
    const next = bars.getByRole('button', { name: '次の項目' });
    await next.focus();
    await page.keyboard.press('Enter');
    await expect(bars.getByText(/^情報通信：139,932人、/)).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(bars.getByText(/^通信建設：20,827人、/)).toBeVisible();
    await bars.getByRole('button', { name: '絞り込む' }).press('Enter');
    await expect(page.getByRole('button', { name: '業種：通信建設' })).toBeVisible();
  });

  test('a slash leads to the search, where other shortcuts rest while one types', async ({
    page,
  }) => {
    const box = page.getByRole('banner').getByRole('searchbox');
    await page.keyboard.press('/');
    await expect(box).toBeFocused();
    expect(await isFocusVisible(page)).toBe(true);
    await page.keyboard.type('[]t?c/');
    await expect(box).toHaveValue('[]t?c/');
    await expect(page).toHaveURL(/\/overview\?asOf=2025-12$/);
    await expect(help(page)).toHaveCount(0);
  });

  test('t shows every chart as a table, and as a chart again', async ({ page }) => {
    await page.keyboard.press('t');
    await expect(page).toHaveURL(/view=table/);
    const charts = page.getByRole('main').getByRole('figure');
    await expect(charts.getByRole('table')).toHaveCount(8);
    await page.keyboard.press('t');
    await expect(page).not.toHaveURL(/view=table/);
    await expect(charts.getByRole('table')).toHaveCount(0);
  });

  test('a question mark opens the list of keys, Escape closes it, and the focus is back', async ({
    page,
  }) => {
    const button = page.getByRole('button', { name: '正確な値をコピー' });
    await button.focus();
    await page.keyboard.press('?');
    await expect(help(page)).toBeVisible();
    await expect(help(page)).toContainText('グラフと表を切り替える');
    await page.keyboard.press('[');
    await page.keyboard.press('Escape');
    await expect(help(page)).toHaveCount(0);
    await expect(button).toBeFocused();
    await expect(page).toHaveURL(/\/overview\?asOf=2025-12$/);
  });

  test('menus open, choose and close without a mouse', async ({ page }) => {
    const theme = page.getByRole('button', { name: '画面の配色' });
    await theme.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitemradio', { name: '暗い配色' }).press('Enter');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(theme).toBeFocused();
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });
});
