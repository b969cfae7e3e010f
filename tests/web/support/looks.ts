import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { open, settled } from './pages';
import { expect } from './test';

/** An address and what the window is called there. */
export interface Place {
  readonly name: string;
  readonly address: string;
  readonly ja: string;
  readonly en: string;
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Fails on whatever axe finds on the page as it stands. */
export async function expectNothingFound(page: Page, how: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // Without frames the results need no page of their own to be put together on.
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(RULES)
    .analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${target.join(' ')} ${String(failureSummary)}`,
    ),
  );
  expect(found, `axe, ${how}`).toEqual([]);
}

/** Words of the page that are none: keys of texts, unfilled places, values of a program. */
async function expectWords(page: Page): Promise<void> {
  const words = await page.evaluate(() => {
    const named = ['aria-label', 'title', 'placeholder', 'alt'].flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].map((one) => one.getAttribute(name) ?? ''),
    );
    return [document.title, document.body.innerText, ...named].join('\n');
  });
  const none = /\b[a-z][A-Za-z]*(\.[a-z][\w-]*)+\b|\{\{|\}\}|\b(undefined|null|NaN)\b|\[object/g;
  const withoutAddresses = words.replace(/\S+@\S+|https?:\S+/g, '');
  expect(withoutAddresses.match(none) ?? [], 'words that are none').toEqual([]);
}

async function expectToFit(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  // Charts measure themselves after a frame and are drawn in the next one.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - globalThis.innerWidth);
  await expect.poll(overflow, `wider than ${String(width)} pixels by`).toBeLessThanOrEqual(0);
}

/** What the window is called, which language it speaks, and whether all of its words are some. */
async function expectNamed(page: Page, place: Place, language: 'ja' | 'en'): Promise<void> {
  const product = language === 'ja' ? '組織 Soshiki' : 'Soshiki';
  await expect(page).toHaveTitle(`${place[language]} | ${product}`);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expectWords(page);
}

/** Opens a page and looks at it as it stands: words and name of the window in both languages; what axe finds in both themes at
 *  three widths; whether it fits. */
export async function lookEveryWay(page: Page, place: Place): Promise<void> {
  await open(page, place.address);
  await expectNamed(page, place, 'ja');
  for (const width of [1440, 768, 390]) {
    await expectToFit(page, width);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectNothingFound(page, `ja, ${colorScheme}, ${String(width)} pixels`);
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('button', { name: 'English' }).click();
  await settled(page);
  await expectNamed(page, place, 'en');
  await expectToFit(page, 390);
}
