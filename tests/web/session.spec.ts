import type { Page } from '@playwright/test';
import { open, settled } from './support/pages';
import { expect, test } from './support/test';

const SENTENCE = '229組合、19万2千人（2025年12月現在）';

const enter = (page: Page) => page.getByRole('button', { name: /^閲覧者/ }).click();
const statement = (page: Page) => page.getByRole('region', { name: '公表の文章' });

test.describe('signing in', () => {
  test.use({ expectedStatuses: [401] });

  test('as the sample viewer leads to the official sentence', async ({ page }) => {
    await page.goto('/');
    await expect(page).toHaveURL(/\/sign-in/);
    await expect(page.getByRole('heading', { name: 'サンプルデータで試す' })).toBeVisible();
    await enter(page);
    await expect(page).toHaveURL(/\/overview\?asOf=2025-12/);
    await expect(statement(page)).toContainText(SENTENCE);
  });

  test('leads back to the address one wanted', async ({ page }) => {
    await page.goto('/unions?asOf=2018-03&industry=E15&sort=-members');
    await expect(page).toHaveURL(/\/sign-in\?return=/);
    await enter(page);
    await expect(page).toHaveURL(/\/unions\?asOf=2018-03&industry=E15&sort=-members/);
    await expect(page.getByRole('button', { name: '業種：印刷' })).toBeVisible();
  });

  test('never leads to another site', async ({ page, baseURL }) => {
    for (const wanted of ['//example.jp/', '/\\example.jp', 'https://example.jp', 'javascript:1']) {
      await page.goto(`/sign-in?return=${encodeURIComponent(wanted)}`);
      await enter(page);
      await expect(page).toHaveURL(`${String(baseURL)}/overview?asOf=2025-12`);
    }
  });

  test('with a wrong password says no more than that it failed, and keeps the address typed', async ({
    page,
  }) => {
    await page.goto('/sign-in');
    await page.getByRole('textbox', { name: 'メールアドレス' }).fill('nobody@example.jp');
    await page.getByLabel('パスワード').fill('not the password');
    await page.getByRole('button', { name: 'サインイン', exact: true }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'メールアドレス' })).toHaveValue(
      'nobody@example.jp',
    );
    await expect(page).toHaveURL(/\/sign-in/);
  });
});

test.describe('a session that has ended', () => {
  test.use({ expectedStatuses: [401] });

  test.beforeEach(async ({ page }) => {
    await page.goto('/sign-in?return=/overview?asOf=2025-12');
    await enter(page);
    await expect(statement(page)).toContainText(SENTENCE);
  });

  test('by signing out shows no figure any more, not even on going back', async ({ page }) => {
    await page.getByRole('navigation').getByRole('link', { name: '加盟組合' }).click();
    await expect(page.getByRole('link', { name: 'NTT労働組合' })).toBeVisible();
    await page.getByRole('button', { name: /さんのメニュー$/ }).click();
    await page.getByRole('menuitem', { name: 'サインアウト' }).click();
    await expect(page).toHaveURL(/\/sign-in$/);
    // Not `goBack`, which waits for a load that a page kept by the browser never has.
    // And not within the call, which the page it runs in does not outlive.
    await page.evaluate(() => void setTimeout(() => history.back()));
    await expect(page).toHaveURL(/\/sign-in\?return=/);
    await expect(page.getByRole('heading', { name: 'サンプルデータで試す' })).toBeVisible();
    await expect(page.getByText('NTT労働組合')).toHaveCount(0);
    await page.goto('/overview?asOf=2025-12');
    await expect(page).toHaveURL(/\/sign-in\?return=/);
  });

  test('by running out asks to sign in and comes back to the same page', async ({ page }) => {
    // What the page still asks for would be refused too, and lead back to the period shown now.
    await settled(page);
    await page.context().clearCookies();
    await page.getByRole('button', { name: '前の調査期' }).click();
    await expect(page).toHaveURL(/\/sign-in\?return=/);
    await expect(page.getByText('229組合')).toHaveCount(0);
    await enter(page);
    await expect(page).toHaveURL(/\/overview\?asOf=2025-11/);
    await expect(statement(page)).toContainText('2025年11月現在');
  });
});

test.describe('the session of a viewer', () => {
  test.use({ role: 'viewer' });

  test('is kept in a cookie that scripts cannot read', async ({ page, context }) => {
    await open(page, '/overview?asOf=2025-12');
    const cookies = await context.cookies();
    expect(cookies.length).toBeGreaterThan(0);
    for (const { httpOnly, sameSite } of cookies) {
      expect({ httpOnly, sameSite }).toEqual({ httpOnly: true, sameSite: 'Lax' });
    }
    expect(await page.evaluate(() => document.cookie)).toBe('');
  });
});
