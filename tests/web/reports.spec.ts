import type { Locator, Page } from '@playwright/test';
import type { Report } from '@soshiki/contracts';
import { expectNothingFound, lookEveryWay } from './support/looks';
import { open, settled } from './support/pages';
import { expect, test } from './support/test';

// What these tests change, all in the open campaign 2026-01: reports of 0029 (the reporter's own), 0119, 0144, 0166, 0219, 0224
// and of the building maintenance unions that have not started (industry R9221).
const CAMPAIGN = '/campaigns/2026-01';
const reportOf = (code: string) => `${CAMPAIGN}/reports/${code}`;

const total = (page: Page) => page.getByLabel('組合員数（合計）');
const submit = (page: Page) => page.getByRole('button', { name: '提出する', exact: true });

/** The report as the API tells it to whoever is signed in. */
async function told(page: Page, code: string): Promise<Report> {
  const answer = await page.request.get(`/api/v1${reportOf(code)}`);
  expect(answer.status()).toBe(200);
  return (await answer.json()) as Report;
}

/** A write that another tab or person makes meanwhile. */
async function saveElsewhere(page: Page, code: string, members: number): Promise<void> {
  const origin = new URL(page.url()).origin;
  const answer = await page.request.put(`/api/v1${reportOf(code)}`, {
    headers: { origin, 'if-match': '*' },
    data: { members },
  });
  expect(answer.status()).toBe(200);
}

test.describe('a reporter with a phone', () => {
  test.use({
    role: 'reporter',
    viewport: { width: 390, height: 844 },
    expectedStatuses: [404],
  });

  test('sees why the report came back, and submits it anew in four steps', async ({ page }) => {
    await open(page, reportOf('0029'));
    await expect(page.getByText('前回の10倍です。桁を確認してください。').first()).toBeVisible();
    await expect(total(page)).toBeInViewport();
    await expect(total(page)).toHaveAttribute('inputmode', 'numeric');
    await expect(page.getByRole('main')).toContainText('前回（2025年12月）');

    await page.getByRole('button', { name: '合計だけ' }).click();
    await total(page).fill('２８６');
    await expect(page.getByText('▲ +2')).toBeVisible();
    await page.getByRole('button', { name: '入力の誤り' }).click();
    await expect(page.getByText(/保存しました \d+:\d\d/)).toBeVisible();
    await expectNothingFound(page, 'while a figure is entered');
    await submit(page).click();

    const done = page.getByText('提出しました。本部が確かめて承認します。');
    await expect(done).toBeInViewport();
    await expect(done).toBeFocused();
    const report = await told(page, '0029');
    expect(report).toMatchObject({ state: 'submitted', revision: 2, members: 286 });
    const chain = page.getByRole('region', { name: '提出と決定の記録' }).getByRole('listitem');
    await expect(chain).toHaveCount(2);
    await expect(chain.first()).toContainText('入力の誤り');
  });

  test('learns nothing of the report of another union', async ({ page }) => {
    await page.goto(reportOf('0144'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('この報告は見つかりません');
  });
});

test.describe('the report of a union', () => {
  test.use({ role: 'editor', expectedStatuses: [412] });

  test('is entered in parts that must add up, from the parts of last time', async ({ page }) => {
    await open(page, reportOf('0144'));
    await page.getByRole('button', { name: '内訳も' }).click();
    await page.getByRole('button', { name: '前回の内訳を写す' }).click();
    await expect(page.getByText('内訳の合計 575人')).toBeVisible();
    const cells = page.getByRole('grid').locator('td.editable');
    const first = cells.filter({ hasText: /\d/ }).first();
    const count = Number((await first.innerText()).replaceAll(',', ''));
    await first.click();
    await page.keyboard.type(String(count + 3));
    await page.keyboard.press('Enter');
    await expect(page.getByText('内訳の合計 578人')).toBeVisible();
    await total(page).fill('600');
    await expect(page.getByText('内訳の合計 578人。合計まで22人足りません。')).toBeVisible();
    await submit(page).click();
    await expect(page.getByRole('alert')).toContainText('赤い注意を直してください。');
    await page.getByRole('button', { name: '合計を内訳に合わせる' }).click();
    await submit(page).click();
    await expect(page.getByText('提出しました。')).toBeVisible();
    expect((await told(page, '0144')).members).toBe(578);
  });

  test('of nobody is reported on purpose only', async ({ page }) => {
    await open(page, reportOf('0119'));
    await total(page).fill('0');
    await submit(page).click();
    await expect(page.getByText('0人のときは「0人を報告する」を押してください。')).toBeVisible();
    await page.getByRole('button', { name: '0人を報告する' }).click();
    await submit(page).click();
    await expect(page.getByText('提出しました。')).toBeVisible();
    expect(await told(page, '0119')).toMatchObject({ state: 'submitted', members: 0, cells: [] });
  });

  test('wants a reason for what is odd, while one types', async ({ page }) => {
    await open(page, reportOf('0219'));
    await total(page).fill('1020');
    const why = page.getByRole('textbox', { name: /約10倍です。/ });
    await expect(why).toBeVisible();
    await submit(page).click();
    await expect(page.getByText('黄色い注意に理由を入力してください。')).toBeVisible();
    await total(page).fill('103');
    await expect(why).toHaveCount(0);
    await expect(page.getByText(/保存しました \d/)).toBeVisible();
    expect(await told(page, '0219')).toMatchObject({ state: 'draft', members: 103 });
  });

  test('keeps what was typed through a reload, and what two people typed apart', async ({
    page,
  }) => {
    await open(page, reportOf('0166'));
    await total(page).fill('38x');
    await page.reload();
    await expect(total(page)).toHaveValue('38x');
    await saveElsewhere(page, '0166', 380);
    await total(page).fill('384');
    const choice = page.getByRole('alert').filter({ hasText: 'ほかの人が先に書き換えました' });
    await expect(choice).toContainText('384人');
    await expect(choice).toContainText('380人');
    await expect(choice).toContainText('本部担当（サンプル）');
    await expect(submit(page)).toBeDisabled();
    await expectNothingFound(page, 'with a conflict');
    await choice.getByRole('button', { name: '自分の入力を残す' }).click();
    await expect(page.getByText(/保存しました \d/)).toBeVisible();
    expect((await told(page, '0166')).members).toBe(384);

    await saveElsewhere(page, '0166', 381);
    await total(page).fill('385');
    await choice.getByRole('button', { name: '相手の数値にする' }).click();
    await expect(total(page)).toHaveValue('381');
    expect((await told(page, '0166')).members).toBe(381);
  });
});

/** The one field of the entry grid, and its cells. */
const field = (page: Page) => page.locator('app-grid-table input');
const members = (page: Page) => page.locator('td.members.editable');
const rowOf = (page: Page, name: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });

test.describe('the entry sheet', () => {
  test.use({ role: 'editor' });

  test('takes the figures of many unions by keyboard alone', async ({ page }) => {
    await open(page, `${CAMPAIGN}/entry?asOf=2026-01&of=R9221&rows=notStarted`);
    await expect(page.locator('td.previous').first()).toBeVisible();
    const names = await page.getByRole('rowheader').allInnerTexts();
    const before = await page.locator('td.previous').allInnerTexts();
    const figures = before.map((text) => Number(text.replace(/\D/g, '')) + 1);
    expect(names.length).toBeGreaterThanOrEqual(4);

    await page.getByRole('searchbox', { name: '名称・かな・コード', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveAccessibleName(`${names[0] ?? ''}の組合員数`);
    for (const figure of figures) {
      await page.keyboard.type(String(figure));
      await page.keyboard.press('Enter');
    }
    await expect(page.getByText(/^保存 \d+:\d\d$/)).toHaveCount(names.length);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.type('9');
    await page.keyboard.press('Escape');
    await expect(members(page).nth(names.length - 2)).toHaveText(String(figures.at(-2)));
    await page.keyboard.press('ArrowDown');
    await expect(page.getByText(/^保存 \d+:\d\d$/)).toHaveCount(names.length);
    await page.keyboard.press('Control+Enter');
    await expect(rowOf(page, names.at(-1) ?? '').getByText('提出済')).toBeVisible();
    await expectNothingFound(page, 'with drafts');

    const send = page.getByRole('button', { name: `${String(names.length - 1)}件を提出する` });
    await send.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText(`${String(names.length - 1)}件を提出しました`)).toBeVisible();
    await expect(page.getByRole('gridcell').getByText('提出済', { exact: true })).toHaveCount(
      names.length,
    );
    await expect(members(page)).toHaveCount(0);
  });

  test('stops at what is odd until it is reasoned, and shows both values of a conflict', async ({
    page,
  }) => {
    await open(page, `${CAMPAIGN}/entry?asOf=2026-01&q=0224`);
    await members(page).click();
    await page.keyboard.type('９００');
    await expect(page.getByText('大きな変化です。').first()).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(field(page)).toHaveAccessibleName(/の理由・備考$/);
    await expect(field(page)).toBeFocused();
    await page.keyboard.type('2組合の組合員を受け入れたため');
    await saveElsewhere(page, '0224', 598);
    await page.keyboard.press('Control+Enter');
    const choice = page.getByRole('alert').filter({ hasText: 'ほかの人が先に書き換えました' });
    await expect(choice).toContainText('900人');
    await expect(choice).toContainText('598人');
    await expectNothingFound(page, 'with a conflict');
    await choice.getByRole('button', { name: /^自分の入力を残す/ }).click();
    await expect(page.getByText(/^保存 \d+:\d\d$/)).toBeVisible();
    expect(await told(page, '0224')).toMatchObject({ state: 'draft', members: 900 });
  });
});

test.describe('in both languages, both themes and at every width, axe and the eye find nothing on', () => {
  test.use({ role: 'editor' });

  test('a report that is approved', async ({ page }) => {
    await lookEveryWay(page, {
      name: 'approved report',
      address: `${reportOf('0003')}?asOf=2026-01`,
      ja: 'KDDI労働組合の人員報告（2026年1月）',
      en: 'Report of KDDI労働組合 (January 2026)',
    });
  });

  test('the entry sheet', async ({ page }) => {
    await lookEveryWay(page, {
      name: 'entry sheet',
      address: `${CAMPAIGN}/entry?asOf=2026-01&of=I5931`,
      ja: 'まとめて入力',
      en: 'Enter many',
    });
    await settled(page);
  });
});
