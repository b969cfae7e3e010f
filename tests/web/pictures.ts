import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { open } from './support/pages';
import { expect, test } from './support/test';

const FOLDER = join(import.meta.dirname, '../../docs/images');
const FIXTURE = join(import.meta.dirname, 'fixtures/intake/subtotals-right.csv');

async function draw(page: Page, address: string, name: string): Promise<void> {
  await open(page, address);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
}

test.describe('pictures for the documentation', () => {
  test.use({ role: 'viewer', viewport: { width: 1440, height: 1000 }, colorScheme: 'light' });

  test('of the overview', async ({ page }) => {
    await draw(page, '/overview?asOf=2025-12', 'overview');
  });

  test('of the industries', async ({ page }) => {
    await draw(page, '/industries?asOf=2025-12', 'industries');
  });

  test('of the directory', async ({ page }) => {
    await draw(page, '/unions?asOf=2025-12&sort=-members', 'unions');
  });

  test('of the draft outline', async ({ page }) => {
    await draw(page, '/outline?asOf=2025-12', 'outline');
  });
});

test.describe('pictures for the documentation, of the work of the headquarters', () => {
  test.use({ role: 'approver', viewport: { width: 1440, height: 1000 }, colorScheme: 'light' });

  test('of the status board', async ({ page }) => {
    await draw(page, '/campaigns/2026-01', 'campaign');
  });

  test('of the review queue', async ({ page }) => {
    await draw(page, '/campaigns/2026-01/review', 'review');
  });

  test('of the entry grid', async ({ page }) => {
    await draw(page, '/campaigns/2026-01/entry?asOf=2026-01', 'entry');
  });

  test('of an import', async ({ page }) => {
    await open(page, '/campaigns/2026-01/import?asOf=2026-01');
    await page.locator('input[type=file]').setInputFiles(FIXTURE);
    await page.getByRole('button', { name: '内容の確認へ進む' }).click();
    await expect(page.getByRole('heading', { name: 'この取り込みで変わること' })).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(FOLDER, 'import.png'), animations: 'disabled' });
  });

  test('of the lineage of a union', async ({ page }) => {
    await draw(page, '/unions/0265/history?asOf=2025-12', 'lineage');
  });
});

test.describe('pictures for the documentation, by night', () => {
  test.use({ role: 'viewer', viewport: { width: 1440, height: 1000 }, colorScheme: 'dark' });

  test('of the overview', async ({ page }) => {
    await draw(page, '/overview?asOf=2025-12', 'overview-dark');
  });
});

test.describe('pictures for the documentation, on a phone', () => {
  test.use({
    role: 'viewer',
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    colorScheme: 'light',
  });

  test('of the overview', async ({ page }) => {
    await draw(page, '/overview?asOf=2025-12', 'overview-phone');
  });
});
