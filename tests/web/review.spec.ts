import type { Page } from '@playwright/test';
import type { Report, ReviewQueue } from '@soshiki/contracts';
import { expectNothingFound, lookEveryWay } from './support/looks';
import { open } from './support/pages';
import { expect, test } from './support/test';

// What these tests change, all in the open campaign 2026-01: they approve 0079, return 0081, and submit and return 0097.
const REVIEW = '/campaigns/2026-01/review?asOf=2026-01';
const reportOf = (code: string) => `/api/v1/campaigns/2026-01/reports/${code}`;

const current = (page: Page) => page.getByRole('article').getByRole('heading');

/** `33件中1件目`. */
const progress = (page: Page) => page.getByText(/件中\d+件目/);

/** The report as the API tells it. */
async function told(page: Page, code: string): Promise<Report> {
  const answer = await page.request.get(reportOf(code));
  expect(answer.status()).toBe(200);
  return (await answer.json()) as Report;
}

/** From the first report on, presses the key for "next" until the one of `name` is in hand. */
async function goTo(page: Page, name: string): Promise<void> {
  const lines = await page
    .getByRole('list', { name: '承認待ちの報告の一覧' })
    .getByRole('listitem')
    .count();
  for (let step = 0; step < lines; step += 1) {
    if ((await current(page).innerText()) === name) return;
    const before = await progress(page).innerText();
    await page.keyboard.press('j');
    if (step < lines - 1) await expect(progress(page)).not.toHaveText(before);
  }
  throw new Error(`${name} is not in the queue`);
}

test.describe('the review queue', () => {
  test.use({ role: 'approver' });

  test('is gone through by keyboard alone: approve, go on, return with a comment', async ({
    page,
  }) => {
    await open(page, REVIEW);
    await goTo(page, '陽明デジタル労働組合');
    const effect = page.locator('app-headline-effect');
    await expect(effect).toContainText('承認したあとの組織人員');
    await expect(effect).toContainText(/[\d,]+人 → [\d,]+人/);
    await page.keyboard.press('a');
    const line = page.getByRole('listitem').filter({ hasText: '陽明デジタル労働組合' });
    await expect(line).toContainText('承認しました');
    await expect(current(page)).not.toHaveText('陽明デジタル労働組合');
    expect((await told(page, '0079')).state).toBe('approved');

    await open(page, REVIEW);
    await goTo(page, '七宝ソフト労働組合');
    await page.keyboard.press('r');
    await expect(page.getByLabel('差戻しのコメント（報告者に表示します）')).toBeFocused();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('直してほしい点を書いてください。')).toBeVisible();
    await page.keyboard.type('ajk? 内訳をもう一度数えてください');
    await expect(current(page)).toHaveText('七宝ソフト労働組合');
    await expectNothingFound(page, 'while a comment is written');
    await page.keyboard.press('Control+Enter');
    const returned = page.getByRole('listitem').filter({ hasText: '七宝ソフト労働組合' });
    await expect(returned).toContainText('差し戻しました');
    const report = await told(page, '0081');
    expect(report.state).toBe('returned');
    expect(report.revisions.at(-1)?.comment ?? report.revisions[0]?.comment).toContain('内訳を');

    const here = await current(page).innerText();
    await page.keyboard.press('ArrowDown');
    await expect(current(page)).not.toHaveText(here);
    await page.keyboard.press('ArrowUp');
    await expect(current(page)).toHaveText(here);
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: '承認待ちの報告のキーボード操作' });
    await expect(help).toBeVisible();
    await page.keyboard.press('a');
    await page.keyboard.press('Escape');
    await expect(help).toHaveCount(0);
    await expect(current(page)).toHaveText(here);
  });

  test('says why one cannot approve a figure of one’s own', async ({ page }) => {
    await open(page, REVIEW);
    const origin = new URL(page.url()).origin;
    const sent = await page.request.post(`${reportOf('0097')}/submit`, {
      headers: { origin, 'if-match': '*' },
      data: { members: 282 },
    });
    expect(sent.status()).toBe(200);
    await open(page, REVIEW);
    await goTo(page, '雲居テレコム労働組合');
    await expect(page.getByText('ご自分で入力した数値は承認できません。')).toBeVisible();
    await expect(page.getByRole('button', { name: '承認する' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await page.keyboard.press('a');
    await expect(current(page)).toHaveText('雲居テレコム労働組合');
    expect((await told(page, '0097')).state).toBe('submitted');
  });

  test('begins with what is most doubtful, and shows one report at a time on a phone', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const answer = page.waitForResponse(/\/campaigns\/2026-01\/review$/);
    await open(page, REVIEW);
    const { items } = (await (await answer).json()) as ReviewQueue;
    expect(items.map(({ severity }) => severity)).toEqual(
      items.map(({ severity }) => severity).sort((a, b) => b - a),
    );
    await expect(current(page)).toHaveText(items[0]?.union.name ?? '');
    await expect(page.getByText(`${String(items.length)}件中1件目`)).toBeVisible();
    await expect(page.getByRole('list', { name: '承認待ちの報告の一覧' })).toBeHidden();
    await expect(page.getByRole('button', { name: '承認する' })).toBeInViewport();
    await page.getByRole('button', { name: '次へ' }).click();
    await expect(current(page)).toHaveText(items[1]?.union.name ?? '');
  });
});

test.describe('in both languages, both themes and at every width, axe and the eye find nothing on', () => {
  test.use({ role: 'approver' });

  test('the review queue', async ({ page }) => {
    await lookEveryWay(page, {
      name: 'review queue',
      address: REVIEW,
      ja: '承認待ちの報告',
      en: 'Reports to decide on',
    });
  });
});
