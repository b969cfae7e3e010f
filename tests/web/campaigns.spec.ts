import type { Locator, Page } from '@playwright/test';
import { tokyoDay } from '@soshiki/base';
import type { Role } from '@soshiki/contracts';
import { expectNothingFound, lookEveryWay } from './support/looks';
import { open, settled } from './support/pages';
import { column, figure, readTable } from './support/tables';
import { expect, test } from './support/test';

const BOARD = '/campaigns/2026-01?asOf=2026-01';

/** A union of another region than Kyushu, with its seat and all its members there. */
const ELSEWHERE = { code: '0132', name: '帆柱印刷紙工労働組合' };

const table = (page: Page) =>
  page.getByRole('region', { name: '組合ごとの報告状況の表' }).getByRole('table');
const states = (page: Page) => page.getByRole('group', { name: '報告の状態で絞り込む' });
const chip = (page: Page, state: string) =>
  states(page).getByRole('button', { name: new RegExp(`^${state} `) });
const shown = (page: Page) => page.getByRole('status').filter({ hasText: '組合を表示' });
const numberOf = async (locator: Locator) => figure((await locator.textContent()) ?? '');
const badge = (page: Page, state: string) =>
  page.getByRole('main').locator('app-campaign-badge').getByText(state, { exact: true });

test.describe('the status board', () => {
  test.use({ role: 'viewer' });

  test('counts every expected union once, and says how far it has come', async ({ page }) => {
    await open(page, BOARD);
    const parts = ['未着手', '下書き', '提出済', '差戻し', '承認済'];
    const counts = await Promise.all(parts.map((state) => numberOf(chip(page, state))));
    const expected = await numberOf(chip(page, 'すべて'));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(expected);
    const approved = await numberOf(chip(page, '承認済'));
    await expect(page.getByRole('main')).toContainText(
      `承認済 ${String(approved)}／${String(expected)}組合`,
    );
    expect((await readTable(table(page))).rows).toHaveLength(expected);
  });

  test('keeps states, words, industries and the order in the address', async ({ page }) => {
    await open(page, BOARD);
    await chip(page, '差戻し').click();
    await expect(page).toHaveURL(/state=returned/);
    const returned = await numberOf(chip(page, '差戻し'));
    await expect(shown(page)).toHaveText(`${String(returned)}組合を表示`);
    expect(new Set(column(await readTable(table(page)), '状態'))).toEqual(new Set(['差戻し']));

    await chip(page, '差戻し').click();
    await expect(page).not.toHaveURL(/state=/);
    await page.getByRole('group', { name: '業種' }).getByRole('button', { name: /^印刷/ }).click();
    await expect(page).toHaveURL(/industry=E15/);
    await expect(shown(page)).not.toHaveText(/229/);

    await table(page).getByRole('button', { name: '今回（人）' }).click();
    await expect(page).toHaveURL(/sort=-members/);
    const header = table(page).getByRole('columnheader', { name: '今回（人）' });
    await expect(header).toHaveAttribute('aria-sort', 'descending');
    await settled(page);
    const before = await readTable(table(page));
    const entered = column(before, '今回（人）').map(figure).filter(Number.isFinite);
    expect(entered).toEqual([...entered].sort((a, b) => b - a));

    await page.reload();
    await settled(page);
    expect(await readTable(table(page))).toEqual(before);
    await page.goBack();
    await expect(page).not.toHaveURL(/sort=/);
  });

  test('finds a union by its name, and offers nothing to those who only read', async ({ page }) => {
    await open(page, BOARD);
    const search = page.getByRole('searchbox', { name: '組合名・かな・コードで探す' });
    await search.fill(ELSEWHERE.name);
    await expect(shown(page)).toHaveText('1組合を表示');
    await expect(page).toHaveURL(/q=/);
    await expect(search).toBeFocused();
    await expect(table(page).getByRole('link', { name: ELSEWHERE.name })).toHaveAttribute(
      'href',
      `/campaigns/2026-01/reports/${ELSEWHERE.code}?asOf=2026-01`,
    );
    for (const name of ['締め切る', '期日を変える', '再開する']) {
      await expect(page.getByRole('button', { name })).toHaveCount(0);
    }
    await expect(page.getByRole('checkbox')).toHaveCount(0);
  });

  test('follows the period of the header', async ({ page }) => {
    await open(page, BOARD);
    await page.getByRole('button', { name: '前の調査期' }).click();
    await expect(page).toHaveURL(/\/campaigns\/2025-12\?asOf=2025-12/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('2025年12月');
    await page.goBack();
    await expect(page).toHaveURL(/\/campaigns\/2026-01\?asOf=2026-01/);
  });

  test('is read again every minute without taking anything from the reader', async ({ page }) => {
    await page.clock.install();
    await open(page, `${BOARD}&state=notStarted`);
    const header = table(page).getByRole('button', { name: '増減（人）' });
    await header.focus();
    const scrolled = await page.evaluate(() => globalThis.scrollY);
    const again = page.waitForResponse((answer) => answer.url().includes('/2026-01/reports'));
    await page.clock.fastForward(61_000);
    expect((await again).status()).toBe(200);
    await settled(page);
    await expect(header).toBeFocused();
    await expect(page).toHaveURL(/state=notStarted/);
    expect(await page.evaluate(() => globalThis.scrollY)).toBe(scrolled);
  });
});

test.describe('a regional officer of Kyushu', () => {
  test.use({ role: 'regional' });

  test('sees the reports of the own unions only', async ({ page }) => {
    await open(page, BOARD);
    await expect(chip(page, 'すべて')).toHaveText(/40/);
    const codes = column(await readTable(table(page)), 'コード 組合名');
    expect(codes).toHaveLength(40);
    expect(codes.join()).not.toContain(ELSEWHERE.code);
    await expect(chip(page, '要確認')).toHaveCount(0);
    await expect(page.getByRole('button', { name: '締め切る' })).toHaveCount(0);
    for (const words of [ELSEWHERE.code, ELSEWHERE.name]) {
      await open(page, `${BOARD}&q=${encodeURIComponent(words)}`);
      await expect(shown(page)).toHaveText('0組合を表示');
    }
  });

  test('sees the counts of the own unions only in the list', async ({ page }) => {
    await open(page, '/campaigns?asOf=2025-12');
    const newest = page.getByRole('article').filter({ hasText: '2026年1月（' });
    await expect(newest).toContainText('／40組合');
    await expect(page.getByText('229')).toHaveCount(0);
  });
});

test.describe('the campaign after the newest', () => {
  test.use({ role: 'editor' });

  test('is started and closed by an editor, and reopened by an approver', async ({
    page,
    browser,
    sessionOf,
  }) => {
    // Two persons and a dozen pages, one after the other.
    test.slow();
    await open(page, '/campaigns?asOf=2025-12');
    await page.getByRole('button', { name: '次の人員報告を始める' }).click();
    const starting = page.getByRole('dialog', { name: '人員報告を始める' });
    const period = await starting.getByLabel('調査期').inputValue();
    await expectNothingFound(page, 'with the dialog open');
    await starting.getByLabel('期日').fill('2020-01-01');
    await starting.getByRole('button', { name: '始める' }).click();
    await expect(starting).toContainText('受付開始日以後の日付を入れてください');
    await starting.getByLabel('受付開始日').fill(tokyoDay(new Date()));
    await starting.getByLabel('期日').fill(tokyoDay(new Date()));
    await starting.getByRole('button', { name: '始める' }).click();
    await expect(page).toHaveURL(new RegExp(`/campaigns/${period}\\?asOf=${period}`));
    await expect(badge(page, '受付中')).toBeVisible();
    await expect(page.getByText('今日が期日です')).toBeVisible();

    await remindFirst(page);
    await page.getByRole('button', { name: '締め切る' }).click();
    const closing = page.getByRole('dialog', { name: /締め切りますか/ });
    await closing.getByRole('button', { name: 'やめる' }).click();
    await expect(badge(page, '受付中')).toBeVisible();
    await expect(page.getByRole('button', { name: '締め切る' })).toBeFocused();
    await page.getByRole('button', { name: '締め切る' }).click();
    await closing.getByRole('button', { name: '締め切る' }).click();
    await expect(badge(page, '締切')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    for (const name of ['確定する', '再開する']) {
      await expect(page.getByRole('button', { name })).toHaveCount(0);
    }

    const approver = await contextOf('approver', { browser, sessionOf });
    await open(approver, `/campaigns/${period}?asOf=${period}`);
    await approver.getByRole('button', { name: '再開する' }).click();
    const reopening = approver.getByRole('dialog', { name: /再開しますか/ });
    await reopening.getByRole('button', { name: '再開する' }).click();
    await expect(reopening).toContainText('理由を入れてください');
    await reopening.getByLabel('再開する理由').fill('一部の組合の報告が届いていなかったため');
    await reopening.getByRole('button', { name: '再開する' }).click();
    await expect(badge(approver, '受付中')).toBeVisible();
    await approver.getByText('受付・締切の経過').click();
    await expect(
      approver.getByRole('listitem').filter({ hasText: '届いていなかった' }),
    ).toContainText('承認者（サンプル）');
    await approver.context().close();
  });
});

test.describe('in both languages, both themes and at every width, axe and the eye find nothing on', () => {
  test.use({ role: 'approver' });

  test('the list of campaigns', async ({ page }) => {
    const address = '/campaigns?asOf=2025-12';
    await lookEveryWay(page, { name: 'campaigns', address, ja: '人員報告', en: 'Reports' });
  });

  test('the status board', async ({ page }) => {
    await lookEveryWay(page, {
      name: 'status board',
      address: `${BOARD}&state=draft`,
      ja: '2026年1月 人員報告',
      en: 'Reports for January 2026',
    });
  });
});

/** Reminds the first union of the board by hand, and comes back to the board, which tells of it. */
async function remindFirst(page: Page): Promise<void> {
  const reminded = page.getByRole('cell', { name: /^\d{4}\/\d\d\/\d\d \d+:\d\d$/ });
  await expect(reminded).toHaveCount(0);
  // Asked of one link, which is waited for: the board may still be coming.
  const name = await table(page).getByRole('row').nth(1).getByRole('link').first().innerText();
  await page.getByRole('checkbox', { name: `${name}を督促のために選ぶ` }).check();
  await expect(page.getByText('1組合を選択中')).toBeVisible();
  await page.getByRole('link', { name: '督促する' }).click();
  await expect(page.getByRole('heading', { name: '文面の確認（1通）' })).toBeVisible();
  await page.getByLabel('添える文（任意）').fill('ご不明な点はお尋ねください。');
  await page.getByLabel('添える文（任意）').blur();
  const letters = page.getByRole('region', { name: '文面の確認' });
  await expect(letters).toContainText('ご不明な点はお尋ねください。');
  await expectNothingFound(page, 'with a letter');
  await letters.getByRole('button', { name: 'コピー' }).click();
  await expect(letters).toContainText('記録済');
  const log = page.getByRole('region', { name: '督促の記録' }).getByRole('row').nth(1);
  await expect(log).toContainText(name);
  await expect(log).toContainText('コピー済');
  await page.getByRole('link', { name: '報告状況へ' }).click();
  await expect(reminded).toHaveCount(1);
}

/** A page of another person. */
async function contextOf(
  role: Role,
  { browser, sessionOf }: Pick<Parameters<Parameters<typeof test>[2]>[0], 'browser' | 'sessionOf'>,
): Promise<Page> {
  const context = await browser.newContext({ storageState: await sessionOf(role) });
  return context.newPage();
}
