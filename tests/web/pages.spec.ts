import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { open, settled } from './support/pages';
import { expect, test } from './support/test';

/** An address and what the window is called there. */
interface Place {
  readonly name: string;
  readonly address: string;
  readonly ja: string;
  readonly en: string;
}

const PLACES: readonly Place[] = [
  { name: 'overview', address: '/overview?asOf=2025-12', ja: '概況', en: 'Overview' },
  {
    name: 'overview with a filter, as tables',
    address: '/overview?asOf=2025-12&industry=D082&view=table',
    ja: '概況',
    en: 'Overview',
  },
  {
    name: 'overview of a period whose reports still come in',
    address: '/overview?asOf=2026-01&measure=unions',
    ja: '概況',
    en: 'Overview',
  },
  { name: 'industries', address: '/industries?asOf=2025-12', ja: '業種', en: 'Industries' },
  {
    name: 'page of an industry',
    address: '/industries/D082?asOf=2025-12',
    ja: '通信建設',
    en: 'Telecom construction',
  },
  { name: 'directory', address: '/unions?asOf=2025-12', ja: '加盟組合', en: 'Unions' },
  {
    name: 'directory without a result',
    address: '/unions?asOf=2025-12&q=zzz&industry=E15',
    ja: '加盟組合',
    en: 'Unions',
  },
  {
    name: 'profile of a union',
    address: '/unions/0035/profile?asOf=2025-12',
    ja: '埼玉珊瑚データ労働組合',
    en: '埼玉珊瑚データ労働組合',
  },
  {
    name: 'history of a union',
    address: '/unions/0271/history?asOf=2025-12',
    ja: '愛知藤波印刷労働組合',
    en: '愛知藤波印刷労働組合',
  },
  {
    name: 'figures of a union',
    address: '/unions/0076/figures?asOf=2025-12',
    ja: '熊本亀甲システムズ労働組合',
    en: '熊本亀甲システムズ労働組合',
  },
  {
    name: 'page of a confederation',
    address: '/unions/0001/profile?asOf=2025-12',
    ja: '通建連合',
    en: '通建連合',
  },
  { name: 'outline', address: '/outline?asOf=2025-12', ja: '概要（案）', en: 'Outline (draft)' },
  {
    name: 'outline as a table',
    address: '/outline?asOf=2024-12&rounding=down&view=table',
    ja: '概要（案）',
    en: 'Outline (draft)',
  },
  {
    name: 'page for addresses that lead nowhere',
    address: '/nowhere?asOf=2025-12',
    ja: 'ページが見つかりません',
    en: 'Page not found',
  },
];

const SIGN_IN: Place = { name: 'sign-in', address: '/sign-in', ja: 'サインイン', en: 'Sign in' };

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function expectNothingFound(page: Page, how: string): Promise<void> {
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

/** Looks at a page as it stands, in one language: words, name, both themes, three widths. */
async function look(page: Page, place: Place, language: 'ja' | 'en'): Promise<void> {
  const product = language === 'ja' ? '組織 Soshiki' : 'Soshiki';
  await expect(page).toHaveTitle(`${place[language]} | ${product}`);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expectWords(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectNothingFound(page, `${language}, ${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await expectToFit(page, 768);
  await expectToFit(page, 390);
}

async function lookEveryWay(page: Page, place: Place): Promise<void> {
  await open(page, place.address);
  await look(page, place, 'ja');
  await expectNothingFound(page, 'ja, light, on a phone');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('button', { name: 'English' }).click();
  await settled(page);
  await look(page, place, 'en');
}

test.describe('in both languages, both themes and at every width, axe and the eye find nothing on', () => {
  test.use({ role: 'viewer' });
  for (const place of PLACES) {
    test(`the ${place.name}`, async ({ page }) => {
      await lookEveryWay(page, place);
    });
  }
});

test.describe('in both languages, both themes and at every width, axe and the eye find nothing on', () => {
  test(`the ${SIGN_IN.name} page`, async ({ page }) => {
    await lookEveryWay(page, SIGN_IN);
  });
});

test.describe('in both languages, both themes and at every width, axe and the eye find nothing on', () => {
  test.use({ role: 'viewer', expectedStatuses: [404] });

  test('the page for codes without a union', async ({ page }) => {
    const name = { ja: 'この組合は見つかりません', en: 'This union cannot be found' };
    await lookEveryWay(page, { name: '', address: '/unions/9999/profile?asOf=2025-12', ...name });
  });
});
