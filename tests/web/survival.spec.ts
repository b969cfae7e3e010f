import type { Page } from '@playwright/test';
import { drawWhole, open, settled } from './support/pages';
import { expect, test } from './support/test';

/** A page in a state that is not its first one. */
const STATES = [
  '/overview?asOf=2024-12&cmp=2018-03&industry=D082&basis=headquarters',
  '/industries?asOf=2025-12&mode=index&kind=council',
  '/industries/G39?asOf=2025-12&block=kanto&view=table',
  '/prefectures?asOf=2025-12&form=ranking&sort=code&mark=13,27',
  '/prefectures/13?asOf=2025-12&gender=female&view=table',
  '/trends?asOf=2025-12&by=block&form=area&mode=share&from=2020-12',
  '/compare?asOf=2025-12&ids=industry:G37,block:kanto,0123&mode=index',
] as const;

async function said(page: Page): Promise<string> {
  await drawWhole(page);
  return page.getByRole('main').innerText();
}

/** Everything the page says, as it is read, once it says the same for a while. */
async function content(page: Page): Promise<string> {
  await settled(page);
  let before = '';
  // Charts measure themselves and are drawn again, panels come when it is quiet.
  await expect
    .poll(
      async () => {
        const last = before;
        before = await said(page);
        return before === last;
      },
      { intervals: [400] },
    )
    .toBe(true);
  return before;
}

/** Numbers of tables and cards, which are written alike in both languages. */
async function figures(page: Page): Promise<string[]> {
  const cells = await page.getByRole('main').locator('td, dd').allInnerTexts();
  return cells.flatMap((cell) => cell.match(/\d{1,3}(,\d{3})+/g) ?? []);
}

async function inLanguage(page: Page, name: 'English' | '日本語'): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await settled(page);
}

test.describe('a view stays what it is', () => {
  test.use({ role: 'viewer' });

  for (const address of STATES) {
    test(`when it is loaded again, left, shared, translated or darkened: ${address}`, async ({
      page,
      browser,
      baseURL,
      storageState,
    }) => {
      await open(page, address);
      const first = await content(page);
      const here = page.url();
      expect(first.length).toBeGreaterThan(200);

      await page.reload();
      await expect.poll(() => said(page), 'after a reload').toBe(first);

      await page.getByRole('link', { name: '概要', exact: true }).first().click();
      await expect(page).toHaveURL(/\/outline/);
      await page.goBack();
      await expect(page).toHaveURL(here);
      await expect.poll(() => said(page), 'after coming back').toBe(first);

      const others = await browser.newContext({
        ...(baseURL === undefined ? {} : { baseURL }),
        ...(storageState === undefined ? {} : { storageState }),
        locale: 'ja-JP',
        viewport: { width: 1440, height: 900 },
      });
      const shared = await others.newPage();
      await shared.goto(here);
      await expect.poll(() => said(shared), 'in a fresh browser').toBe(first);
      await others.close();

      await page.emulateMedia({ colorScheme: 'dark' });
      await expect.poll(() => said(page), 'in the dark theme').toBe(first);

      const numbers = await figures(page);
      await inLanguage(page, 'English');
      expect(page.url()).toBe(here);
      await expect.poll(() => figures(page), 'in English').toEqual(numbers);
      await inLanguage(page, '日本語');
      await expect.poll(() => said(page), 'back in Japanese').toBe(first);
    });
  }
});
