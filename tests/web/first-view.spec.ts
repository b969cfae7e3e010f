import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './support/test';

/** What a reader waits for on /overview before the numbers stand there. Unit: bytes on the wire, compressed. */
const MOST_SCRIPT = 250_000;

/** Bytes of the scripts that have come, as the network counts them, headers included. */
async function scriptCounter(page: Page): Promise<() => number> {
  const network: CDPSession = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  const scripts = new Set<string>();
  let bytes = 0;
  network.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  return () => bytes;
}

test.describe('the first view of the overview', () => {
  test.use({ role: 'viewer' });

  test('has its numbers before 250 kB of scripts have come, and its charts after that', async ({
    page,
  }) => {
    const bytes = await scriptCounter(page);
    await page.goto('/overview?asOf=2025-12');
    await expect(page.getByText('192,048').first()).toBeVisible();
    const atFirst = bytes();
    // Without any the counter would be blind.
    expect(atFirst).toBeGreaterThan(100_000);
    expect(atFirst).toBeLessThanOrEqual(MOST_SCRIPT);
    await expect(page.getByRole('figure', { name: '増減の内訳' })).toBeVisible();
    expect(bytes()).toBeGreaterThan(atFirst);
  });
});

test.describe('a step to the neighbouring period', () => {
  test.use({ role: 'viewer' });

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
