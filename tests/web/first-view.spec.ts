import { expect, test } from './support/test';

/** What a reader waits for on /overview before the numbers stand there. Unit: bytes, compressed. */
const MOST_SCRIPT = 250_000;

declare global {
  /** Compressed bytes of all scripts that have come to the page so far. */
  var scriptBytes: () => number;
  /** Those of the moment when the number first stood there. */
  var bytesAtFirst: number | undefined;
}

/** Takes the count in the very moment `words` come to stand on the page: a look from outside would come later. */
function countWhenSaid(words: string): void {
  globalThis.scriptBytes = () =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter(({ name }) => name.endsWith('.js'))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  new MutationObserver(() => {
    if (globalThis.bytesAtFirst !== undefined) return;
    if (!document.documentElement.textContent.includes(words)) return;
    globalThis.bytesAtFirst = globalThis.scriptBytes();
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

test.describe('the first view of the overview', () => {
  test.use({ role: 'viewer' });

  test('has its numbers before 250 kB of scripts have come, and its charts after that', async ({
    page,
  }) => {
    await page.addInitScript(countWhenSaid, '192,048人');
    await page.goto('/overview?asOf=2025-12');
    await expect(page.getByText('192,048').first()).toBeVisible();
    await expect(page.getByRole('figure', { name: '増減の内訳' })).toBeVisible();
    const atFirst = (await page.evaluate(() => globalThis.bytesAtFirst)) ?? 0;
    // Without any the counter would be blind.
    expect(atFirst).toBeGreaterThan(100_000);
    expect(atFirst).toBeLessThanOrEqual(MOST_SCRIPT);
    expect(await page.evaluate(() => globalThis.scriptBytes())).toBeGreaterThan(atFirst);
  });
});

test.describe('a step to the neighbouring period', () => {
  test.use({ role: 'viewer', savesData: false });

  test('shows without the network what was asked in advance', async ({ page }) => {
    const asked = page.waitForResponse(/\/overview\?asOf=2025-10/);
    await page.goto('/overview?asOf=2025-11');
    const sentence = page.getByRole('region', { name: '公表の文章' });
    await expect(sentence).toContainText('2025年11月現在');
    // The period after is asked about before the one before.
    await asked;
    await page.route('**/api/v1/**', () => undefined);
    await page.keyboard.press(']');
    await expect(sentence).toContainText('192,048人');
    await expect(page).toHaveURL(/asOf=2025-12/);
  });
});
