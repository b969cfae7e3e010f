import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Role } from '@soshiki/contracts';
import { open, settled } from './support/pages';
import { expect, test } from './support/test';

const FOLDER = join(import.meta.dirname, '../../docs/screens');
const FIXTURE = join(import.meta.dirname, 'fixtures/intake/subtotals-right.csv');
const DESK = { width: 1440, height: 1000 };

/** Pages of the application by the name of their picture, as one role sees them. */
const PAGES: readonly (readonly [Role, Readonly<Record<string, string>>])[] = [
  [
    'viewer',
    {
      overview: '/overview?asOf=2025-12',
      industries: '/industries?asOf=2025-12',
      industry: '/industries/D082?asOf=2025-12',
      prefectures: '/prefectures?asOf=2025-12',
      prefecture: '/prefectures/13?asOf=2025-12',
      trends: '/trends?asOf=2025-12&by=industry',
      compare: '/compare?asOf=2025-12&ids=industry:G39,industry:D082,block:kansai',
      unions: '/unions?asOf=2025-12&sort=-members',
      union: '/unions/0035/profile?asOf=2025-12',
      lineage: '/unions/0265/history?asOf=2025-12',
      figures: '/unions/0076/figures?asOf=2025-12',
      outline: '/outline?asOf=2025-12',
      targets: '/targets?asOf=2025-12',
      revisions: '/revisions?asOf=2025-12',
    },
  ],
  [
    'approver',
    {
      campaigns: '/campaigns?asOf=2025-12',
      campaign: '/campaigns/2026-01',
      review: '/campaigns/2026-01/review',
      entry: '/campaigns/2026-01/entry?asOf=2026-01',
      report: '/campaigns/2026-01/reports/0119?asOf=2026-01',
    },
  ],
];

/** Pages worth seeing as a whole, from head to foot. */
const WHOLE = { overview: '/overview?asOf=2025-12', trends: '/trends?asOf=2025-12&by=block' };

async function shoot(page: Page, name: string, isWhole = false): Promise<void> {
  await settled(page);
  await page.evaluate(() => document.fonts.ready);
  const path = join(FOLDER, `${name}.png`);
  await page.screenshot({ path, fullPage: isWhole, animations: 'disabled' });
}

for (const [role, pages] of PAGES) {
  test.describe(`pictures for the documentation, as the ${role} sees it`, () => {
    test.use({ role, viewport: DESK, colorScheme: 'light' });

    for (const [name, address] of Object.entries(pages)) {
      test(name, async ({ page }) => {
        await open(page, address);
        await shoot(page, name);
      });
    }
  });
}

test.describe('pictures for the documentation, of whole pages', () => {
  test.use({ role: 'viewer', viewport: DESK, colorScheme: 'light' });

  for (const [name, address] of Object.entries(WHOLE)) {
    test(name, async ({ page }) => {
      await open(page, address);
      await shoot(page, `${name}-whole`, true);
    });
  }
});

test.describe('pictures for the documentation, of an import', () => {
  test.use({ role: 'approver', viewport: DESK, colorScheme: 'light' });

  test('at its check', async ({ page }) => {
    await open(page, '/campaigns/2026-01/import?asOf=2026-01');
    await page.locator('input[type=file]').setInputFiles(FIXTURE);
    await page.getByRole('button', { name: '内容の確認へ進む' }).click();
    await expect(page.getByRole('heading', { name: 'この取り込みで変わること' })).toBeVisible();
    await shoot(page, 'import');
  });
});

test.describe('pictures for the documentation, before signing in', () => {
  test.use({ viewport: DESK, colorScheme: 'light' });

  test('of the sign-in', async ({ page }) => {
    await open(page, '/sign-in');
    await shoot(page, 'sign-in');
  });
});

test.describe('pictures for the documentation, by night', () => {
  test.use({ role: 'viewer', viewport: DESK, colorScheme: 'dark' });

  for (const name of ['overview', 'prefectures', 'trends']) {
    test(name, async ({ page }) => {
      await open(page, `/${name}?asOf=2025-12`);
      await shoot(page, `${name}-dark`);
    });
  }
});

test.describe('pictures for the documentation, on a phone', () => {
  test.use({
    role: 'regional',
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    colorScheme: 'light',
  });

  for (const name of ['overview', 'prefectures', 'unions']) {
    test(name, async ({ page }) => {
      await open(page, name === 'overview' ? '/' : `/${name}?asOf=2025-12`);
      await shoot(page, `${name}-phone`);
    });
  }
});
