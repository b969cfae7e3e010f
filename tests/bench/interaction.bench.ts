import type { Locator, Page } from '@playwright/test';
import { type BenchBrowser, startBenchBrowser } from './bench-browser';

/** From a press to the next picture, as the browser counts it (interaction to next paint). Unit: milliseconds. */
const MOST = 100;
const ROUNDS = 5;

/** Runs in the page: the browser tells of every press how long its picture took. */
const WATCH = `
  globalThis.presses = [];
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) {
      if (['pointerdown', 'pointerup', 'click'].includes(name)) presses.push(duration);
    }
  }).observe({ type: 'event', durationThreshold: 16 });`;

interface Press {
  readonly name: string;
  /** What is pressed, once and then once more to take it back. */
  readonly target: (page: Page) => Locator;
}

const PRESSES: readonly Press[] = [
  { name: 'measure of the trend', target: (page) => measure(page, '組合数') },
  { name: 'measure back', target: (page) => measure(page, '人員') },
  { name: 'filter by an industry', target: (page) => bar(page) },
  { name: 'filter removed', target: (page) => page.locator('.filters .chip').first() },
  { name: 'table instead of the chart', target: (page) => view(page) },
  { name: 'chart again', target: (page) => view(page) },
];

const trend = (page: Page) => page.locator('#trend');
const measure = (page: Page, name: string) =>
  trend(page).getByRole('button', { name, exact: true });
const view = (page: Page) => trend(page).getByRole('button', { name: /表で見る|グラフで見る/ });
const bar = (page: Page) =>
  page.locator('#industries').getByRole('button', { name: /情報サービス/ });

async function main(): Promise<void> {
  const bench = await startBenchBrowser();
  try {
    const bare = await pressesOf(bench, 'data:text/html,<button>bare</button>', [
      { name: 'bare', target: (page) => page.getByRole('button') },
    ]);
    const page = await pressesOf(bench, `${bench.url}/overview?asOf=2025-12`, PRESSES);
    for (const { name } of PRESSES) {
      console.log(`${name.padEnd(28)} ${(page.get(name) ?? []).join(' ')} ms`);
    }
    const all = sorted([...page.values()].flat());
    const own = sorted([...bare.values()].flat());
    const usual = at(all, 0.75);
    console.log(`75th percentile ${usual} ms, worst of ${all.length} ${at(all, 1)} ms`);
    console.log(`a bare button ${at(own, 0.75)} ms, ratio ${(usual / at(own, 0.75)).toFixed(1)}`);
    process.exitCode = usual <= MOST ? 0 : 1;
  } finally {
    await bench.close();
  }
}

/** How long each press took on a page, by name. */
async function pressesOf(
  { browser, url, cookie }: BenchBrowser,
  address: string,
  presses: readonly Press[],
): Promise<ReadonlyMap<string, number[]>> {
  const context = await browser.newContext({
    locale: 'ja-JP',
    viewport: { width: 1440, height: 900 },
  });
  await context.addCookies(cookiesOf(cookie, url));
  const page = await context.newPage();
  await page.addInitScript({ content: WATCH });
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  const times = new Map<string, number[]>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { name, target } of presses) {
      times.set(name, [...(times.get(name) ?? []), await pressed(page, target(page))]);
    }
  }
  await context.close();
  return times;
}

/** Presses, waits until the page is quiet, and says what the browser measured. */
async function pressed(page: Page, target: Locator): Promise<number> {
  await target.scrollIntoViewIfNeeded();
  await page.evaluate('globalThis.presses = []');
  await target.click();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(600);
  return page.evaluate<number>('Math.max(0, ...presses)');
}

function cookiesOf(header: string, url: string) {
  return header.split('; ').map((pair) => {
    const [name = '', value = ''] = pair.split('=');
    return { name, value, url };
  });
}

function sorted(times: readonly number[]): number[] {
  return [...times].sort((a, b) => a - b);
}

function at(ascending: readonly number[], share: number): number {
  const place = Math.ceil(ascending.length * share) - 1;
  return ascending[Math.max(0, place)] ?? 0;
}

await main();
