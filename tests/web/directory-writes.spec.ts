import type { Locator, Page } from '@playwright/test';
import { expectNothingFound, lookEveryWay } from './support/looks';
import { open } from './support/pages';
import { figure } from './support/tables';
import { expect, test } from './support/test';

/** Long after every campaign there is or will be in these tests: what is saved changes no figure that others look at. */
const FAR = '2031-03';
const NAME = '新潟波止場システム労働組合';
const RENAMED = '新潟みなとシステム労働組合';

const effect = (page: Page) => page.getByRole('complementary', { name: '保存したときの影響' });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const field = (within: Locator | Page, label: string) => within.getByLabel(label, { exact: true });
const outcome = (page: Page) => page.getByRole('heading', { name: '記録しました' });

async function fillProfile(page: Page): Promise<void> {
  await field(page, '組合名').fill(NAME);
  await field(page, 'かな').fill('にいがたはとばしすてむろうどうくみあい');
  await field(page, '種別').selectOption('council');
  await field(page, '業種').selectOption('G39');
  await field(page, '本部所在地').selectOption('15');
}

/** Takes back the change of the list that begins with `kind`. */
async function takeBack(page: Page, kind: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${kind}（.*を取り消す$`) }).click();
  const dialog = page.getByRole('dialog');
  await field(dialog, '理由').fill('試しの記録のため');
  await expect(dialog.getByText('公式の数値は変わりません').first()).toBeVisible();
  await dialog.getByRole('button', { name: '取り消す', exact: true }).click();
  await expect(dialog).toBeHidden();
}

test.describe('an editor who keeps the directory', () => {
  test.use({ role: 'editor' });

  test('is led to the first fault, and told of each at its field', async ({ page }) => {
    await open(page, '/unions?asOf=2025-12');
    await page.getByRole('link', { name: '加盟を登録' }).click();
    await expect(heading(page)).toHaveText('加盟の登録');
    await page.getByRole('button', { name: '加盟を登録する' }).click();
    await expect(field(page, '組合名')).toBeFocused();
    await expect(field(page, '組合名')).toHaveAccessibleDescription('入力してください。');
    await field(page, 'かな').fill('ニイガタ');
    await field(page, 'かな').blur();
    await expect(field(page, 'かな')).toHaveAccessibleDescription(/ひらがな・長音/);
    await expect(field(page, '種別')).toHaveAttribute('aria-invalid', 'true');
  });

  test('sees what an affiliation does to the headline before it is saved', async ({ page }) => {
    await open(page, '/unions/new?asOf=2025-12');
    await expect(effect(page)).toContainText('まだ何も保存されません');
    await fillProfile(page);
    await field(page, '加盟日').fill('2026-01-15');
    const sentence = effect(page)
      .getByText(/^\d+→\d+組合、人員±0$/)
      .last();
    await expect(sentence).toBeVisible();
    const [before, after] = ((await sentence.textContent()) ?? '').match(/\d+/g) ?? [];
    expect(Number(after) - Number(before)).toBe(1);
    // Another test may have begun the next campaign, which then is the newest period.
    const headline = new RegExp(`${String(after)}組合、19万2千人（2026年[12]月現在）`);
    await expect(effect(page)).toContainText(headline);
    await expect(effect(page)).toContainText('最初の報告が承認されるまで数えられません');
    // A past day touches what was published: it stays, and is marked.
    await field(page, '加盟日').fill('2025-11-15');
    await expect(effect(page)).toContainText('第5号（2025年12月現在）');
    await expect(effect(page)).toContainText('公表した内容は変わりません');
  });

  test('affiliates a union, renames it, keeps its contacts, and takes all of it back', async ({
    page,
  }) => {
    await open(page, '/unions/new?asOf=2025-12');
    await fillProfile(page);
    await field(page, '加盟日').fill(`${FAR}-02`);
    await expect(effect(page)).toContainText('2031年3月の人員報告はありません');
    await page.getByRole('button', { name: '加盟を登録する' }).click();
    await expect(outcome(page)).toBeFocused();
    await expectNothingFound(page, 'a confirmation');
    const link = page.getByRole('link', { name: /^組合 \d+ のページを見る$/ });
    const code = /\d+/.exec((await link.textContent()) ?? '')?.[0] ?? '';

    await open(page, `/unions/${code}/change?asOf=${FAR}`);
    await field(page, '効力発生日').fill(`${FAR}-10`);
    await expect(field(page, '組合名')).toHaveValue(NAME);
    const save = page.getByRole('button', { name: '変更を記録する' });
    await expect(save).toBeDisabled();
    await field(page, '組合名').fill(RENAMED);
    await expect(page.getByText(`変更前：${NAME}`)).toBeVisible();
    await expect(effect(page)).toContainText('公式の数値は変わりません');
    const sent = page.waitForRequest((request) => request.url().endsWith('/changes'));
    await save.click();
    expect((await sent).postDataJSON()).toEqual({ effectiveOn: `${FAR}-10`, name: RENAMED });
    await expect(outcome(page)).toBeVisible();

    await open(page, `/unions/${code}/history?asOf=${FAR}`);
    await expect(heading(page)).toHaveText(RENAMED);
    await expect(page.getByText('2031年3月10日に改称')).toBeVisible();
    await expect(page.getByText('別の変更が記録されているため、取り消せません')).toBeVisible();
    await takeBack(page, '台帳の変更');
    await expect(heading(page)).toHaveText(NAME);
    await expect(page.getByText(/に取り消し$/)).toBeVisible();
    await expectNothingFound(page, 'a history with what was taken back');

    await page.getByRole('link', { name: '連絡先', exact: true }).click();
    await page.getByRole('button', { name: '連絡先を変更する' }).click();
    await page.getByRole('button', { name: '連絡先を加える' }).click();
    await field(page, '役職・部署').fill('書記長');
    await field(page, 'メール（任意）').fill('書記長');
    await page.getByRole('button', { name: '連絡先を保存する' }).click();
    await expect(field(page, 'メール（任意）')).toBeFocused();
    await field(page, 'メール（任意）').fill('shokicho@niigata.example.jp');
    await page.getByRole('button', { name: '連絡先を保存する' }).click();
    await expect(page.getByText('連絡先を保存しました')).toBeVisible();
    await expect(page.getByRole('link', { name: 'shokicho@niigata.example.jp' })).toBeVisible();

    await page.getByRole('link', { name: '沿革', exact: true }).click();
    await takeBack(page, '連絡先の変更');
    await takeBack(page, '加盟');
  });

  test('carries everybody over in a merger, by keyboard, before it can be saved', async ({
    page,
  }) => {
    await open(page, '/unions/lineage?asOf=2025-12&from=0013');
    await field(page, '効力発生日').fill('2026-01-15');
    const save = page.getByRole('button', { name: 'この内容で登録する' });
    await expect(page.getByText('もとの組合が足りません。')).toBeVisible();
    const picker = page.getByRole('combobox', { name: 'もとの組合を探す' });
    await picker.pressSequentially('0014');
    await expect(page.getByRole('option', { name: /^0014/ })).toBeVisible();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '新しい組合を加える' }).press('Enter');
    await field(page, '組合名').fill('京阪デジタル労働組合');
    await field(page, 'かな').fill('けいはんでじたるろうどうくみあい');
    const transfers = page.getByRole('region', { name: '引き継ぐ人員' });
    await expect(save).toBeDisabled();
    const rest = transfers.getByRole('button', { name: /^残りを入れる/ });
    await expect(rest).toHaveCount(2);
    await rest.first().press('Enter');
    await expect(rest).toHaveCount(1);
    await rest.first().press('Enter');
    await expect(transfers.getByText('一致', { exact: true })).toHaveCount(2);
    const [members, , carried] = await transfers.locator('tfoot td').allTextContents();
    expect(figure(carried ?? '')).toBe(figure(members ?? ''));
    await expect(effect(page)).toContainText(/\d+→\d+組合、人員△/);
    await expect(effect(page)).toContainText('作成される最初の報告');
    await expect(save).toBeEnabled();
    await expectNothingFound(page, 'a merger filled in');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectNothingFound(page, 'a merger filled in, dark');
  });

  const forms = [
    ['/unions/new', '加盟の登録', 'Affiliate a union'],
    ['/unions/0035/change', '台帳の変更', 'Change the profile'],
    ['/unions/0035/withdrawal', '脱退の登録', 'Record a withdrawal'],
    ['/unions/0124/affiliation', '再加盟の登録', 'Affiliate again'],
    ['/unions/lineage', '合併・分割の登録', 'Merger or split'],
  ] as const;
  for (const [path, ja, en] of forms) {
    test(`has a form at ${path} that fits every screen, both languages and both themes`, async ({
      page,
    }) => {
      await lookEveryWay(page, { name: path, address: `${path}?asOf=2025-12`, ja, en });
    });
  }

  for (const tab of ['history', 'contacts']) {
    test(`has a tab ${tab} that fits every screen, both languages and both themes`, async ({
      page,
    }) => {
      const name = '愛知藤波印刷労働組合';
      const address = `/unions/0271/${tab}?asOf=2025-12`;
      await lookEveryWay(page, { name: tab, address, ja: name, en: name });
    });
  }
});

test.describe('two who change the same union at once', () => {
  test.use({ role: 'editor', expectedStatuses: [412] });

  test('are shown both values, and neither loses what was typed', async ({ page, baseURL }) => {
    const headers = { origin: baseURL ?? '' };
    const post = async (path: string, data: object, ifMatch?: string) => {
      const sent = ifMatch === undefined ? headers : { ...headers, 'if-match': ifMatch };
      const answer = await page.request.post(`/api/v1${path}`, { data, headers: sent });
      expect(answer.status(), path).toBe(201);
      return (await answer.json()) as { changeId: number; codes: string[] };
    };
    const reason = '試しの記録のため';
    const profile = {
      kind: 'council',
      industry: 'G39',
      prefecture: '15',
      effectiveOn: `${FAR}-02`,
    };
    const union = await post('/unions', { ...profile, name: NAME, kana: 'にいがた' });
    const code = union.codes[0] ?? '';

    await open(page, `/unions/${code}/change?asOf=${FAR}`);
    await field(page, '効力発生日').fill(`${FAR}-10`);
    await field(page, '組合名').fill(RENAMED);
    await field(page, '略称（任意）').fill('新潟みなと');
    await expect(effect(page)).toContainText('公式の数値は変わりません');
    const read = await page.request.get(`/api/v1/unions/${code}?asOf=${FAR}`);
    const other = await post(
      `/unions/${code}/changes`,
      { name: '新潟港湾システム労働組合', industry: 'E15', effectiveOn: `${FAR}-10` },
      read.headers()['etag'],
    );
    await page.getByRole('button', { name: '変更を記録する' }).click();
    const conflict = page.getByRole('alert').filter({ hasText: '先に記録された値' });
    await expect(conflict).toContainText(`自分の入力：${RENAMED}`);
    await conflict.getByRole('button', { name: '先に記録された値：新潟港湾' }).click();
    await expectNothingFound(page, 'a conflict');
    await conflict.getByRole('button', { name: '最新の記録を読み込んで続ける' }).click();
    // Until the newest is there, the conflict has a group of the field's name.
    await expect(conflict).toHaveCount(0);
    await expect(field(page, '組合名')).toHaveValue('新潟港湾システム労働組合');
    await expect(field(page, '略称（任意）')).toHaveValue('新潟みなと');
    await expect(field(page, '業種')).toHaveValue('E15');
    const sent = page.waitForRequest((request) => request.url().endsWith('/changes'));
    await page.getByRole('button', { name: '変更を記録する' }).click();
    expect((await sent).postDataJSON()).toEqual({
      effectiveOn: `${FAR}-10`,
      shortName: '新潟みなと',
    });
    await expect(outcome(page)).toBeVisible();
    await page.getByRole('button', { name: '取り消す', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await field(dialog, '理由').fill(reason);
    await dialog.getByRole('button', { name: '取り消す', exact: true }).click();
    await expect(page.getByRole('heading', { name: '取り消しました' })).toBeVisible();
    await post(`/directory-changes/${String(other.changeId)}/undo`, { reason });
    await post(`/directory-changes/${String(union.changeId)}/undo`, { reason });
  });
});

test.describe('a viewer', () => {
  test.use({ role: 'viewer' });

  test('finds no way to write, and no contacts', async ({ page }) => {
    await open(page, '/unions/new?asOf=2025-12');
    await expect(page).toHaveURL(/\/unions\?asOf=2025-12/);
    await expect(page.getByRole('link', { name: '加盟を登録' })).toHaveCount(0);
    await open(page, '/unions/0035/change?asOf=2025-12');
    await expect(page).toHaveURL(/\/unions\/0035\/profile\?asOf=2025-12/);
    await expect(page.getByRole('button', { name: 'この組合の手続き' })).toHaveCount(0);
    await expect(page.getByRole('link', { name: '連絡先', exact: true })).toHaveCount(0);
  });

  test('sees the family of a union drawn and as a table, and goes to its members', async ({
    page,
  }) => {
    await open(page, '/unions/0271/history?asOf=2025-12');
    const family = page.getByRole('figure', { name: '合併・分割の系譜' });
    await family.getByRole('button', { name: /^0124 / }).click();
    await family.getByRole('link', { name: 'この組合のページを見る' }).click();
    await expect(heading(page)).toContainText('真珠印刷労働組合');
    await open(page, '/unions/0271/history?asOf=2025-12&view=table');
    await expect(family.getByRole('table')).toContainText('曙印刷労働組合');
  });

  test('sees the profile of any day', async ({ page }) => {
    await open(page, '/unions/0035/profile?asOf=2025-12');
    await page.getByLabel('基準日').fill('2021-06-30');
    await expect(page).toHaveURL(/on=2021-06-30/);
    await expect(heading(page)).toHaveText('北極星計算センター労働組合');
    await page.getByLabel('基準日').fill('2021-07-01');
    await expect(heading(page)).toHaveText('埼玉珊瑚データ労働組合');
  });
});
