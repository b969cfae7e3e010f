import type { Page } from '@playwright/test';
import { settled } from './support/pages';
import { expect, test } from './support/test';

const HOSTILE =
  '<img src=x onerror="globalThis.hasRun=true"><script>globalThis.hasRun=true</script>';

/** Whether anything of `HOSTILE` became more than words. */
async function expectWordsOnly(page: Page): Promise<void> {
  const ran = await page.evaluate(() => ({
    hasRun: 'hasRun' in globalThis,
    pictures: document.querySelectorAll('img').length,
    scripts: [...document.scripts].filter(({ textContent }) => textContent.includes('hasRun'))
      .length,
  }));
  expect(ran).toEqual({ hasRun: false, pictures: 0, scripts: 0 });
}

test.describe('markup in an address never runs', () => {
  test.use({ role: 'viewer', expectedStatuses: [400, 404] });

  test('as words searched for, which are shown as they are', async ({ page }) => {
    await page.goto(`/unions?asOf=2025-12&q=${encodeURIComponent(HOSTILE)}`);
    await settled(page);
    await expect(page.getByRole('region', { name: '検索結果' })).toContainText(HOSTILE);
    await expect(page.getByRole('banner').getByRole('searchbox')).toHaveValue(HOSTILE);
    await expectWordsOnly(page);
  });

  test('as words typed into the search of the header', async ({ page }) => {
    await page.goto('/overview?asOf=2025-12');
    const box = page.getByRole('banner').getByRole('searchbox');
    await box.fill(HOSTILE);
    await box.press('Enter');
    await expect(page.getByRole('region', { name: '検索結果' })).toContainText(HOSTILE);
    await expectWordsOnly(page);
  });

  test('as a filter, a period, an order, a code or a path', async ({ page }) => {
    const words = encodeURIComponent(HOSTILE);
    const addresses = [
      `/overview?asOf=2025-12&industry=${words}`,
      `/overview?asOf=${words}&cmp=${words}`,
      `/unions?asOf=2025-12&sort=${words}&kana=${words}&page=${words}`,
      `/unions/${words}/profile?asOf=2025-12`,
      `/industries/${words}?asOf=2025-12`,
      `/${words}`,
    ];
    for (const address of addresses) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.waitForLoadState('networkidle');
      await expectWordsOnly(page);
    }
  });
});

test.describe('markup in an address never runs', () => {
  test('as the page to go to after signing in', async ({ page }) => {
    await page.goto(`/sign-in?return=${encodeURIComponent(`javascript:${HOSTILE}`)}`);
    await page.getByRole('button', { name: /^閲覧者/ }).click();
    await expect(page).toHaveURL(/\/overview/);
    await expectWordsOnly(page);
  });
});
