import { open } from './support/pages';
import { expect, test } from './support/test';

test.describe('on paper', () => {
  test.use({ role: 'viewer' });

  const pages = ['/overview', '/industries', '/unions', '/unions/0035/profile', '/outline'];
  for (const path of pages) {
    test(`${path} has its figures, its address and its period, and nothing to click`, async ({
      page,
    }) => {
      await open(page, `${path}?asOf=2018-03`);
      await expect(page.getByRole('contentinfo')).toHaveCount(0);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      for (const chrome of ['banner', 'navigation', 'search', 'combobox', 'searchbox'] as const) {
        await expect(page.getByRole(chrome)).toHaveCount(0);
      }
      await expect(page.getByRole('button', { name: '次の調査期' })).toHaveCount(0);
      const footer = page.getByRole('contentinfo');
      await expect(footer).toBeVisible();
      await expect(footer).toContainText('2018年3月（平成30年3月）現在');
      await expect(footer).toContainText(`${path}?asOf=2018-03`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(ground).toBe('rgb(255, 255, 255)');
    });
  }

  test('the overview is a document of A4 pages', async ({ page }) => {
    await open(page, '/overview?asOf=2025-12');
    const paper = await page.pdf({ preferCSSPageSize: true });
    const boxes = paper.toString('latin1').match(/\/MediaBox\s*\[[^\]]*\]/g) ?? [];
    expect(boxes.length).toBeGreaterThan(0);
    for (const box of boxes) {
      const [, , width = 0, height = 0] = (box.match(/[\d.]+/g) ?? []).map(Number);
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    }
  });
});
