import type { Page } from '@playwright/test';
import { lookEveryWay } from './support/looks';
import { chart, open, settled } from './support/pages';
import { expect, test } from './support/test';

const card = (page: Page, name: string) => page.getByRole('article', { name, exact: true });

test.describe('targets, to a viewer', () => {
  test.use({ role: 'viewer' });

  test('say what it takes, beside what the last year brought', async ({ page }) => {
    await open(page, '/overview?asOf=2025-12');
    await page.getByRole('link', { name: '目標', exact: true }).click();
    await settled(page);
    const whole = card(page, '情報労連 全体');
    await expect(whole).toContainText('200,000人');
    await expect(whole).toContainText('2030年12月まで');
    await expect(whole).toContainText('あと7,952人');
    await expect(whole).toContainText('期限まで60か月');
    await expect(whole).toContainText(/月あたり \+133人が必要（この1年の実績は月あたり △\d+人）/);
    await expect(whole.getByRole('img')).toHaveAccessibleName(/目標の96\.0/);
    await expect(page.getByRole('button', { name: '目標を設定' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: '取り下げる' })).toHaveCount(0);
  });

  test('show the course of the one that is chosen, and keep it in the address', async ({
    page,
  }) => {
    await open(page, '/targets?asOf=2025-12');
    await expect(chart(page, '情報労連 全体の人員と目標')).toBeVisible();
    await card(page, '通建連合').getByRole('button', { name: '推移を見る' }).click();
    await expect(page).toHaveURL(/target=\d+/);
    await page.reload();
    await settled(page);
    await expect(chart(page, '通建連合の人員と目標')).toBeVisible();
    await page.getByRole('button', { name: '表で見る' }).click();
    const last = chart(page, '通建連合の人員と目標').getByRole('row').last();
    await expect(last).toContainText('2030年12月');
    await expect(last).toContainText('30,000');
  });

  test('are looked at every way', async ({ page }) => {
    await lookEveryWay(page, {
      name: 'targets',
      address: '/targets?asOf=2025-12',
      ja: '目標',
      en: 'Targets',
    });
  });
});

test.describe('targets, to the headquarters', () => {
  test.use({ role: 'editor' });

  test('are set, changed and taken back', async ({ page }) => {
    await open(page, '/targets?asOf=2025-12');
    await page.getByRole('button', { name: '目標を設定' }).click();
    const form = page.getByRole('form', { name: '目標を設定' });
    await expect(form.getByRole('heading', { name: '目標を設定' })).toBeFocused();
    await form.getByRole('button', { name: '設定する' }).click();
    await expect(form.getByText('年を選んでください')).toBeVisible();
    await form.getByLabel('対象').selectOption('ブロック');
    await form.getByLabel('ブロック', { exact: true }).selectOption('四国');
    await form.getByLabel('目標の人員').fill('９，０００人');
    await form.getByLabel('期限の年').selectOption('2031年');
    await form.getByLabel('期限の月').selectOption('3月末まで');
    await form.getByLabel('呼び名・備考').fill('四国九千');
    await form.getByRole('button', { name: '設定する' }).click();
    await expect(page.getByText('目標を設定しました。')).toBeVisible();
    const shikoku = card(page, '四国');
    await expect(shikoku).toContainText('9,000人');
    await expect(shikoku).toContainText('「四国九千」');
    await expect(chart(page, '四国の人員と目標')).toBeVisible();

    await shikoku.getByRole('button', { name: '変更' }).click();
    const change = page.getByRole('form', { name: '目標を変更' });
    await expect(change.getByLabel('期限の年')).toHaveValue('2031');
    await change.getByLabel('目標の人員').fill('9500');
    await change.getByRole('button', { name: '設定する' }).click();
    await expect(shikoku).toContainText('9,500人');
    await expect(shikoku).toHaveCount(1);

    await shikoku.getByRole('button', { name: '取り下げる' }).click();
    const dialog = page.getByRole('dialog', { name: '目標を取り下げますか' });
    await expect(dialog).toContainText('四国：2031年3月までに9,500人');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(shikoku).toHaveCount(1);
    await shikoku.getByRole('button', { name: '取り下げる' }).click();
    await dialog.getByRole('button', { name: '取り下げる' }).click();
    await expect(page.getByText('目標を取り下げました。')).toBeVisible();
    await expect(shikoku).toHaveCount(0);
  });

  test.describe('with a code that nobody has', () => {
    test.use({ expectedStatuses: [404, 422] });

    test('are refused at the field', async ({ page }) => {
      await open(page, '/targets?asOf=2025-12');
      await page.getByRole('button', { name: '目標を設定' }).click();
      const form = page.getByRole('form', { name: '目標を設定' });
      await form.getByLabel('対象').selectOption('組合・連合体');
      await form.getByLabel('組合コード').fill('0118');
      await expect(form.getByText('白鷺ケーブル労働組合')).toBeVisible();
      await form.getByLabel('組合コード').fill('9999');
      await form.getByLabel('目標の人員').fill('100');
      await form.getByLabel('期限の年').selectOption('2031年');
      await form.getByRole('button', { name: '設定する' }).click();
      await expect(page.getByText('このコードの組合はありません。').first()).toBeVisible();
      await expect(form.getByLabel('組合コード')).toHaveAttribute('aria-invalid', 'true');
    });
  });

  test('have a form that is looked at on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, '/targets?asOf=2025-12');
    await page.getByRole('button', { name: '目標を設定' }).click();
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - globalThis.innerWidth);
    await expect.poll(overflow).toBeLessThanOrEqual(0);
  });
});

test.describe('targets, to a regional officer', () => {
  test.use({ role: 'regional' });

  test('of other parts are not there', async ({ page }) => {
    await open(page, '/targets?asOf=2025-12');
    await expect(page.getByText('あなたの範囲の目標は、まだ設定されていません。')).toBeVisible();
    await expect(page.getByText('200,000')).toHaveCount(0);
  });
});
