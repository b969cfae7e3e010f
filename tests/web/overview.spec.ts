import type { Locator, Page } from '@playwright/test';
import { chart, open, settled } from './support/pages';
import { column, figure, readTable, sum } from './support/tables';
import { expect, test } from './support/test';

const SENTENCE = '組織人員：229組合、19万2千人（2025年12月現在）';

const statement = (page: Page) => page.getByRole('region', { name: '公表の文章' });
const chip = (page: Page) =>
  page.getByRole('group', { name: '絞り込み' }).getByRole('button', { name: '業種：情報通信' });

/** Presses the bar that ends at `number` with the mouse, a little to the left of that number. */
async function pressBar(figure: Locator, number: string): Promise<void> {
  const end = figure.getByText(number, { exact: true });
  await end.scrollIntoViewIfNeeded();
  const box = await end.boundingBox();
  if (box === null) throw new Error(`no bar ends at ${number}`);
  await figure.page().mouse.click(box.x - 12, box.y + box.height / 2);
}

test.describe('the overview, to a viewer', () => {
  test.use({ role: 'viewer', permissions: ['clipboard-read', 'clipboard-write'] });

  test('says the official sentence before anything else, with the exact figures', async ({
    page,
  }) => {
    await open(page, '/overview?asOf=2025-12');
    await expect(statement(page)).toContainText(SENTENCE);
    await expect(statement(page)).toContainText('229組合、192,048人');
    const first = page.getByRole('main').locator('h1 ~ *').first();
    await expect(first).toContainText(SENTENCE);
    const card = page.getByRole('main').getByRole('link', { name: '192,048人' });
    await expect(card).toBeInViewport();
  });

  test('puts the sentence on the clipboard, and the exact figures', async ({ page }) => {
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await open(page, '/overview?asOf=2025-12');
    await page.getByRole('button', { name: '文章をコピー' }).click();
    await expect(page.getByText(`コピーしました：${SENTENCE}`).first()).toBeVisible();
    expect(await clipboard()).toBe(SENTENCE);
    await page.getByRole('button', { name: '正確な値をコピー' }).click();
    await expect.poll(clipboard).toBe('正確な値：229組合、192,048人');
    await page.keyboard.press('c');
    await expect.poll(clipboard).toContain(SENTENCE);
  });

  test('goes a period back and forth, and keeps the page on reload and on going back', async ({
    page,
  }) => {
    await open(page, '/overview');
    await expect(page).toHaveURL(/\/overview\?asOf=2025-12$/);
    await page.keyboard.press('[');
    await expect(page).toHaveURL(/asOf=2025-11/);
    await expect(statement(page)).toContainText('229組合、19万2千人（2025年11月現在）');
    await expect(statement(page)).toContainText('192,443人');
    await page.reload();
    await expect(statement(page)).toContainText('（2025年11月現在）');
    await settled(page);
    await page.goBack();
    await expect(page).toHaveURL(/asOf=2025-12/);
    await expect(statement(page)).toContainText(SENTENCE);
    await settled(page);
    await page.keyboard.press('[');
    await expect(statement(page)).toContainText('（2025年11月現在）');
    await settled(page);
    await page.getByRole('button', { name: '次の調査期' }).click();
    await expect(statement(page)).toContainText(SENTENCE);
  });

  test('gives the published sentences of earlier periods', async ({ page }) => {
    await open(page, '/overview?asOf=2018-03');
    await expect(statement(page)).toContainText('組織人員：256組合、20万4千人（2018年3月現在）');
    await page.getByRole('combobox', { name: '調査期' }).selectOption('2021-10');
    await expect(page).toHaveURL(/asOf=2021-10/);
    await expect(statement(page)).toContainText('組織人員：250組合、19万3千人（2021年10月現在）');
  });

  test('filters by the industry of a bar, shows the filter, and takes it back', async ({
    page,
  }) => {
    await open(page, '/overview?asOf=2025-12');
    await expect(chip(page)).toHaveCount(0);
    await pressBar(chart(page, '業種別の人員'), '139,932人');
    await expect(page).toHaveURL(/industry=G37/);
    await expect(chip(page)).toBeVisible();
    await expect(statement(page)).toContainText('35組合、14万人');
    await expect(statement(page)).toContainText('公表の文章としては使えません');
    await chip(page).click();
    await expect(page).not.toHaveURL(/industry=/);
    await expect(statement(page)).toContainText(SENTENCE);
  });

  test('drills from a bar to the unions behind it, as many as it says', async ({ page }) => {
    await open(page, '/overview?asOf=2025-12&measure=unions');
    const bars = chart(page, '業種別の組合数');
    await pressBar(bars, '35組合');
    await expect(chip(page)).toBeVisible();
    await settled(page);
    await pressBar(bars, '35組合');
    await expect(page).toHaveURL(/\/unions\?.*industry=G37/);
    await expect(page.getByRole('status').filter({ hasText: '35件' })).toBeVisible();
    const listed = page.getByRole('region', { name: '加盟組合の一覧' }).getByRole('table');
    await expect.poll(async () => (await readTable(listed)).rows.length).toBe(35);
  });

  test('leads from a bar pointed at to its unions, without a filter on the page', async ({
    page,
  }) => {
    await open(page, '/overview?asOf=2025-12');
    const bars = chart(page, '業種別の人員');
    await bars.getByRole('button', { name: '次の項目' }).click();
    await bars.getByRole('button', { name: '次の項目' }).click();
    await expect(
      bars.getByText(/^通信建設：20,827人、組合数45、|^通信建設：20,827人、45組合/),
    ).toBeVisible();
    await expect(page).not.toHaveURL(/industry=/);
    await bars.getByRole('link', { name: '組合の一覧' }).click();
    await expect(page).toHaveURL(/\/unions\?.*industry=D082/);
    await expect(page.getByRole('status').filter({ hasText: '45件' })).toBeVisible();
  });

  test('leads from the figures of the period to the rows that add up to them', async ({ page }) => {
    await open(page, '/overview?asOf=2025-12&industry=I5931');
    const card = page.getByRole('main').getByRole('link', { name: '2,873人' });
    await card.click();
    const listed = page.getByRole('region', { name: '加盟組合の一覧' }).getByRole('table');
    await expect(listed).toBeVisible();
    const table = await readTable(listed);
    expect(table.rows).toHaveLength(10);
    expect(sum(column(table, '組合員数（人）'))).toBe(2873);
  });

  test('explains the change between two periods to the last person', async ({ page }) => {
    const change = chart(page, '増減の内訳');
    const compare = change.getByRole('combobox', { name: '比較する時点' });
    await open(page, '/overview?asOf=2025-12');
    await expect(change.getByRole('button', { name: /^2024年12月：192,562人/ })).toBeVisible();
    await compare.selectOption({ label: '5年前（2020年12月）' });
    await expect(page).toHaveURL(/cmp=2020-12/);
    await expect(change.getByRole('button', { name: /^2020年12月：/ })).toBeVisible();
    const names = await change
      .getByRole('group', { name: '増減の内訳' })
      .getByRole('button')
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label') ?? ''));
    const figures = names.map((name) => figure(name.replace(/^.*?：/, '')));
    expect(figures.at(-1)).toBe(192_048);
    expect(figures.slice(0, -1).reduce((total, step) => total + step, 0)).toBe(192_048);
  });

  test('lists the unions behind a part of the change, which add up to it, also after a reload', async ({
    page,
  }) => {
    const change = chart(page, '増減の内訳');
    await open(page, '/overview?asOf=2025-12');
    await change.getByRole('button', { name: /^減少：▼ −1,726人/ }).click();
    await expect(page).toHaveURL(/mark=decline/);
    const listed = change.getByRole('region', { name: /^この内訳の\d+組合（計 ▼/ });
    const parts = async () => listed.getByRole('listitem').locator('span').allInnerTexts();
    await expect.poll(async () => sum(await parts())).toBe(-1726);
    const before = await parts();
    await page.reload();
    await expect.poll(parts).toEqual(before);
  });

  test('says what the figures mean, and leads from a sentence to the panel that shows it', async ({
    page,
  }) => {
    await open(page, '/overview?asOf=2025-12&measure=unions');
    const points = page.getByRole('region', { name: 'この調査期のポイント' });
    await expect(points).toContainText('組合員は514人減り（0.3％減）、192,048人となった');
    await expect(points).toContainText('最大の1組合で全体の60.2％');
    await points.getByRole('link', { name: '規模の構成' }).click();
    await expect(page).toHaveURL(/measure=unions&by=sizeBand#make-up$/);
    const makeUp = page.getByRole('heading', { name: '組合の規模の構成' });
    await expect(makeUp).toBeInViewport();
    await page.goBack();
    await points.getByRole('link', { name: '業種のページ' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '業種' })).toBeVisible();
  });
});
