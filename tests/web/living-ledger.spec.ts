import { expect, test } from '@playwright/test';
import type { CampaignBoard, ReviewQueue } from '@soshiki/contracts';
import { enter, type Player } from './support/cast';
import { countedAt } from './support/independent';
import { type OwnServer, startOwnServer } from './support/own-server';
import {
  approveAll,
  atNow,
  enterTwenty,
  inThousands,
  overviewOf,
  pickSource,
  published,
  reportOf,
  settledStatistics,
  smallUnions,
} from './support/story-facts';

// A year of the headquarters, told by four people on a server of their own. Each test goes on where the last one stopped.
test.describe.configure({ mode: 'serial', timeout: 180_000 });

const PERIOD = '2026-02';
const CORRECTED = '2025-03';

let server: OwnServer;
let editor: Player;
let approver: Player;
let reporter: Player;
let regional: Player;
/** Small unions nobody else in the story is about: two that merge, one that leaves, one that is renamed, four that report. */
let codes: string[];
let before: { readonly published: string; readonly statistics: readonly string[] };

test.beforeAll(async ({ browser }) => {
  server = await startOwnServer();
  editor = await enter(browser, server.url, { role: 'editor' });
  approver = await enter(browser, server.url, { role: 'approver' });
  reporter = await enter(browser, server.url, { role: 'reporter', on: 'phone' });
  regional = await enter(browser, server.url, { role: 'regional' });
  codes = await smallUnions(editor);
  before = { published: await published(server), statistics: await settledStatistics(editor) };
});

test.afterAll(async () => {
  await Promise.all([editor, approver, reporter, regional].map((player) => player.leave()));
  await server.stop();
});

test.afterEach(() => {
  for (const { faults } of [editor, approver, reporter, regional]) expect(faults.list).toEqual([]);
});

test('the editor begins the next campaign', async () => {
  const { page } = editor;
  await editor.open('/campaigns');
  await page.getByRole('button', { name: '次の人員報告を始める' }).click();
  await page.getByRole('button', { name: '始める', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2026年2月');
  const { counts } = await editor.ask<CampaignBoard>(`/api/v1/campaigns/${PERIOD}/reports`);
  expect(counts).toMatchObject({ expected: 229, notStarted: 229, approved: 0 });
});

test('the editor affiliates a union and sees the effect before', async () => {
  const { page } = editor;
  await editor.open('/unions/new');
  await page.getByLabel('組合名', { exact: true }).fill('物語通信労働組合（サンプル）');
  await page.getByLabel('かな', { exact: true }).fill('ものがたりつうしんろうどうくみあい');
  await page.getByLabel('種別').selectOption('council');
  await page.getByLabel('業種', { exact: true }).selectOption('G37');
  await page.getByLabel('本部所在地', { exact: true }).selectOption('40');
  await page.getByLabel('加盟日').fill('2026-02-01');
  await expect(page.getByText('229→230組合、人員±0').first()).toBeVisible();
  await page.getByRole('button', { name: '加盟を登録する' }).click();
  await expect(page.getByRole('heading', { name: '記録しました' })).toBeVisible();
});

test('the editor renames a union from a past day, and undoes and repeats it', async () => {
  const { page } = editor;
  const [, , , renamed] = codes;
  const rename = async () => {
    await editor.open(`/unions/${String(renamed)}/change?asOf=${PERIOD}`);
    await page.getByLabel('効力発生日').fill('2025-10-01');
    await page.getByLabel('組合名', { exact: true }).fill('改称後労働組合（サンプル）');
    await expect(page.getByText('組合数±0、人員±0').first()).toBeVisible();
    await page.getByRole('button', { name: '変更を記録する' }).click();
    await expect(page.getByRole('heading', { name: '記録しました' })).toBeVisible();
  };
  await rename();
  await page.getByRole('button', { name: '取り消す' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('理由').fill('日付の誤り');
  await expect(dialog.getByText('組合数±0、人員±0').first()).toBeVisible();
  await dialog.getByRole('button', { name: '取り消す', exact: true }).click();
  await expect(page.getByRole('heading', { name: '取り消しました' })).toBeVisible();
  await rename();
  expect(await settledStatistics(editor)).toEqual(before.statistics);
});

test('the editor merges two unions, and every head-count is carried over', async () => {
  const { page } = editor;
  await editor.open('/unions/lineage');
  await page.getByRole('button', { name: '合併', exact: true }).click();
  await page.getByLabel('効力発生日').fill('2026-02-15');
  for (const code of codes.slice(0, 2)) await pickSource(page, code);
  await page.getByRole('button', { name: '新しい組合を加える' }).click();
  await page.getByLabel('組合名', { exact: true }).fill('合同物語労働組合（サンプル）');
  await page.getByLabel('かな', { exact: true }).fill('ごうどうものがたりろうどうくみあい');
  await page.getByLabel('種別').selectOption('council');
  await page.getByLabel('業種', { exact: true }).selectOption('G39');
  await page.getByLabel('本部所在地', { exact: true }).selectOption('13');
  const fill = page.getByRole('button', { name: /^残りを入れる/ });
  for (const left of [2, 1]) {
    await expect(fill).toHaveCount(left);
    await fill.first().click();
  }
  await expect(page.getByText(/^230→229組合、/).first()).toBeVisible();
  await page.getByRole('button', { name: 'この内容で登録する' }).click();
  await expect(page.getByRole('heading', { name: '記録しました' })).toBeVisible();
});

test('the editor records a withdrawal', async () => {
  const { page } = editor;
  await editor.open(`/unions/${String(codes[2])}/withdrawal?asOf=${PERIOD}`);
  await page.getByLabel('脱退日').fill('2026-02-20');
  await page.getByLabel('理由', { exact: true }).fill('会社の解散');
  await expect(page.getByText(/^229→228組合、人員△/).first()).toBeVisible();
  await page.getByRole('button', { name: '脱退を登録する' }).click();
  await expect(page.getByRole('heading', { name: '記録しました' })).toBeVisible();
  const { counts } = await editor.ask<CampaignBoard>(`/api/v1/campaigns/${PERIOD}/reports`);
  expect(counts.expected).toBe(228);
});

test('the editor enters twenty unions by keyboard alone, and the approver approves them at once', async () => {
  await enterTwenty(editor, PERIOD);
  // The twenty, and the opening report of the merged union.
  expect(await approveAll(approver, PERIOD)).toBe(21);
});

test('the reporter submits on a phone', async () => {
  const { page } = reporter;
  await reporter.open(`/campaigns/${PERIOD}/reports/0029`);
  await page.getByLabel('組合員数（合計）').fill('２８５');
  await expect(page.getByText('+1', { exact: false }).first()).toBeVisible();
  await page.getByRole('button', { name: '提出する' }).click();
  await expect(page.getByText('提出しました。本部が確かめて承認します。')).toBeVisible();
});

test('the editor enters figures by keyboard alone and reminds the rest', async () => {
  const { page } = editor;
  await editor.open(`/campaigns/${PERIOD}/entry`);
  const search = page.getByRole('searchbox', { name: '名称・かな・コード', exact: true });
  const [, , , , ...reporting] = codes;
  for (const code of reporting) {
    const { previous } = await reportOf(editor, PERIOD, code);
    await search.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(code);
    await page.keyboard.press('Enter');
    await expect(page.locator('app-grid-table input')).toBeFocused();
    await expect(page.locator('tr[data-row]')).toHaveCount(1);
    await page.keyboard.type(String((previous?.members ?? 0) + 2));
    await page.keyboard.press('Control+Enter');
    await expect(page.locator(`tr[data-row="${code}"]`)).toContainText('提出済');
  }
  await editor.open(`/campaigns/${PERIOD}/reminders`);
  await expect(page.getByText('メールサーバーが設定されていません').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: /^文面の確認（\d+通）$/ })).toBeVisible();
});

test('the regional officer sees their part of it and cannot write', async () => {
  const { page } = regional;
  await regional.open(`/campaigns/${PERIOD}`);
  const board = await regional.ask<CampaignBoard>(`/api/v1/campaigns/${PERIOD}/reports`);
  expect(board.total).toBeGreaterThan(0);
  expect(board.total).toBeLessThan(100);
  expect(board.items.every(({ lastChangeBy }) => lastChangeBy === null)).toBe(true);
  await expect(page.getByRole('button', { name: '締め切る' })).toHaveCount(0);
  const refused = await page.request.post(`/api/v1/campaigns/${PERIOD}/close`, { data: {} });
  expect(refused.status()).toBe(403);
});

test('the approver returns one report and approves the others by keyboard', async () => {
  const { page } = approver;
  const returned = await reportOf(approver, PERIOD, String(codes[4]));
  await approver.open(`/campaigns/${PERIOD}/review`);
  const heading = page.getByRole('article').getByRole('heading', { level: 2 });
  const { items } = await approver.ask<ReviewQueue>(`/api/v1/campaigns/${PERIOD}/review`);
  for (const place of items.keys()) {
    await expect(
      page.getByText(`${String(items.length)}件中${String(place + 1)}件目`),
    ).toBeVisible();
    const isReturned = (await heading.innerText()) === returned.union.name;
    await page.keyboard.press(isReturned ? 'r' : 'a');
    if (!isReturned) continue;
    await page.getByLabel('差戻しのコメント').fill('前回との差を確かめてください。');
    await page.keyboard.press('Control+Enter');
  }
  await expect(page.getByText('承認待ちの報告は、すべて片づきました。')).toBeVisible();
  const { counts } = await approver.ask<CampaignBoard>(`/api/v1/campaigns/${PERIOD}/reports`);
  expect(counts).toMatchObject({ submitted: 0, returned: 1, expected: 228 });
});

test('the editor answers, and another person approves', async () => {
  const address = `/campaigns/${PERIOD}/reports/${String(codes[4])}`;
  await editor.open(address);
  await expect(editor.page.getByText('前回との差を確かめてください。').first()).toBeVisible();
  await editor.page.getByRole('button', { name: '差戻しの指摘による修正' }).click();
  await editor.page.getByRole('button', { name: '提出する' }).click();
  await expect(editor.page.getByText('提出しました。本部が確かめて承認します。')).toBeVisible();
  await expect(editor.page.getByRole('button', { name: '承認する' })).toHaveCount(0);
  await approver.open(address);
  await approver.page.getByRole('button', { name: '承認する' }).click();
  await expect(approver.page.getByText('承認しました。')).toBeVisible();
});

test('March is corrected, and what was published stays as it was', async () => {
  const address = `/campaigns/${CORRECTED}/reports/${String(codes[5])}`;
  const { members } = await reportOf(editor, CORRECTED, String(codes[5]));
  const known = await atNow(editor, CORRECTED);
  await approver.open(`/campaigns/${CORRECTED}`);
  await approver.page.getByRole('button', { name: '再開する' }).click();
  await approver.page.getByLabel('再開する理由').fill('組合からの訂正の申し出');
  const reopen = approver.page.getByRole('dialog').getByRole('button', { name: '再開する' });
  await reopen.click();
  await expect(approver.page.getByText('受付中').first()).toBeVisible();
  await editor.open(address);
  await editor.page.getByRole('button', { name: '訂正する' }).click();
  await editor.page.getByRole('button', { name: '合計だけ' }).click();
  await editor.page.getByLabel('訂正後の組合員数（合計）').fill(String((members ?? 0) + 7));
  await editor.page.getByRole('button', { name: '集計の誤り' }).click();
  await editor.page.getByRole('button', { name: '訂正を提出する' }).click();
  await expect(editor.page.getByText('訂正を提出しました。')).toBeVisible();
  await approver.open(address);
  await approver.page.getByRole('button', { name: '承認する' }).click();
  await expect(approver.page.getByText('承認しました。')).toBeVisible();
  const corrected = await overviewOf(editor, CORRECTED);
  expect(corrected.members).toBe(known.overview.members + 7);
  expect({ ...(await overviewOf(editor, CORRECTED, known.instant)), status: '' }).toEqual({
    ...known.overview,
    status: '',
  });
  expect(await published(server)).toBe(before.published);
});

test('the campaign is closed and locked, and its headline is what the ledger says', async () => {
  await editor.open(`/campaigns/${PERIOD}`);
  await editor.page.getByRole('button', { name: '締め切る' }).click();
  await editor.page.getByRole('dialog').getByRole('button', { name: '締め切る' }).click();
  await approver.open(`/campaigns/${PERIOD}`);
  await approver.page.getByRole('button', { name: '確定する' }).click();
  await approver.page.getByRole('dialog').getByRole('button', { name: '確定する' }).click();
  await expect(approver.page.getByText('確定', { exact: true }).first()).toBeVisible();
  const counted = await countedAt(server, '2026-02-28');
  expect(await overviewOf(editor, PERIOD)).toMatchObject(counted);
  await regional.open('/overview');
  await editor.open(`/overview?asOf=${PERIOD}`);
  const sentence = `228組合、${inThousands(counted.members)}（2026年2月現在）`;
  await expect(editor.page.getByText(sentence).first()).toBeVisible();
  const after = await editor.page.request.put(
    `/api/v1/campaigns/${PERIOD}/reports/${String(codes[4])}`,
    {
      data: { members: 1 },
      headers: { 'if-match': '*' },
    },
  );
  expect(after.status()).toBe(422);
});
