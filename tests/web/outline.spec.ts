import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { open } from './support/pages';
import { column, readTable, sum } from './support/tables';
import { expect, test } from './support/test';

const preview = (page: Page) => page.getByRole('region', { name: 'プレビュー' });
const rounding = (page: Page, name: string) =>
  page.getByRole('group', { name: '端数の処理' }).getByRole('button', { name });

async function document(page: Page, name: string): Promise<{ name: string; text: string }> {
  const link = page.getByRole('link', { name });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), 'utf8'),
  };
}

test.describe('the draft outline, to a viewer', () => {
  test.use({ role: 'viewer' });

  test('says what stands in the way of publishing, with the unions behind it', async ({ page }) => {
    await open(page, '/outline?asOf=2025-12');
    const checks = page.getByRole('region', { name: '確認事項' });
    await expect(checks).toContainText('注意が3件あります');
    const carried = checks.getByRole('listitem').filter({ hasText: '繰り越しています' });
    await expect(carried).toContainText('注意');
    await expect(
      checks.getByRole('listitem').filter({ hasText: '合計が総数と一致しています' }),
    ).toContainText('確認済み');
    await carried.getByRole('link', { name: '該当する3組合を見る' }).click();
    const listed = page.getByRole('region', { name: '加盟組合の一覧' }).getByRole('table');
    await expect(listed).toBeVisible();
    const table = await readTable(listed);
    expect(column(table, 'コード')).toEqual(['0076', '0084', '0148']);
    for (const cell of column(table, '組合員数（人）')) expect(cell).toContain('繰越');
  });

  test('rounds by the rule chosen, and only where it makes a difference', async ({ page }) => {
    await open(page, '/outline?asOf=2024-12');
    await expect(preview(page)).toContainText('234組合、19万3千人（2024年12月現在）');
    await rounding(page, '切り捨て').click();
    await expect(page).toHaveURL(/rounding=down/);
    await expect(preview(page)).toContainText('234組合、19万2千人（2024年12月現在）');
    await expect(preview(page)).toContainText('192,562人');
    await expect(preview(page)).toContainText('切り捨て');
    await page.reload();
    await expect(rounding(page, '切り捨て')).toHaveAttribute('aria-pressed', 'true');
    await expect(preview(page)).toContainText('19万2千人（2024年12月現在）');
    await page.getByRole('button', { name: '次の調査期' }).click();
    await expect(page).toHaveURL(/asOf=2025-01.*rounding=down|rounding=down.*asOf=2025-01/);
    await open(page, '/outline?asOf=2025-12&rounding=down');
    await expect(preview(page)).toContainText('229組合、19万2千人（2025年12月現在）');
  });

  test('lists the rows behind the sentence, which add up to it', async ({ page }) => {
    await open(page, '/outline?asOf=2025-12');
    const region = page.getByRole('region', { name: 'もとになる229組合' });
    const table = await readTable(region.getByRole('table'));
    expect(table.rows).toHaveLength(229);
    expect(sum(column(table, '人員（人）'))).toBe(192_048);
    await expect(region.getByRole('row', { name: /^合計/ })).toContainText('192,048');
    await expect(page.getByText('文章の正確な値と一致しています')).toBeVisible();
    await preview(page).getByRole('button', { name: '表' }).click();
    const industries = await readTable(preview(page).getByRole('table'));
    expect(sum(column(industries, '組合数'))).toBe(229);
    expect(sum(column(industries, '人員（人）'))).toBe(192_048);
  });

  test('hands over as text, Markdown and data what it shows', async ({ page }) => {
    await open(page, '/outline?asOf=2024-12&rounding=down');
    const sentence = '組織人員：234組合、19万2千人（2024年12月現在）';
    const shown = await page.getByLabel('概要の文章').textContent();
    const text = await document(page, 'テキスト（txt）');
    expect(text.name).toMatch(/outline-2024-12.*\.txt$/);
    expect(text.text.trim()).toBe(shown?.trim());
    expect(text.text).toContain(sentence);
    const markdown = await document(page, 'Markdown（md）');
    expect(markdown.name).toMatch(/outline-2024-12.*\.md$/);
    expect(markdown.text).toContain(sentence);
    const file = await document(page, 'データ（json）');
    const data = JSON.parse(file.text) as {
      unions: number;
      members: number;
      rounding: string;
      rows: { members: number }[];
    };
    expect(data).toMatchObject({ unions: 234, members: 192_562, rounding: 'down' });
    expect(data.rows).toHaveLength(234);
    expect(data.rows.reduce((total, { members }) => total + members, 0)).toBe(192_562);
  });
});
