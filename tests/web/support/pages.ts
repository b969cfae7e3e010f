import { expect, type Locator, type Page } from '@playwright/test';

/** The sentence, card and charts of a page. */
export function chart(page: Page, title: string): Locator {
  return page.getByRole('figure', { name: title });
}

/** Opens an address of the application and waits until nothing is being loaded any more. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
}

/** Waits until the page has a heading, no placeholder and nothing under way, and draws all of it. */
export async function settled(page: Page): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading.first()).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await expect(page.getByText(/^(読み込み中|Loading)$/)).toHaveCount(0);
  await page.waitForLoadState('networkidle');
  // Between two pages there are two for a moment.
  await expect(heading).toHaveCount(1);
  await drawWhole(page);
}

/** Draws what is out of sight too, as for a reader who has scrolled through. */
export async function drawWhole(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const part of document.querySelectorAll<HTMLElement>('main *')) {
      const isPutOff = getComputedStyle(part).contentVisibility === 'auto';
      if (isPutOff) part.style.contentVisibility = 'visible';
    }
  });
}
