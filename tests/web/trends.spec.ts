import type { Decomposition, Trend } from '@soshiki/contracts';
import type { Page } from '@playwright/test';
import { chart, open, settled } from './support/pages';
import { column, figure, readTable, sum } from './support/tables';
import { expect, test } from './support/test';

const YEARS = '年ごとの増減の内訳（人員）';

async function answer<Answer>(page: Page, address: string): Promise<Answer> {
  const response = await page.request.get(`/api/v1${address}`);
  expect(response.status()).toBe(200);
  return (await response.json()) as Answer;
}

test.describe('trends, to a viewer', () => {
  test.use({ role: 'viewer' });

  test('have every month and part of the API in the table, and lead to the unions', async ({
    page,
  }) => {
    await open(page, '/trends?asOf=2025-12&by=kind&from=2023-12&cmp=2022-12&view=table');
    const trend = await answer<Trend>(page, '/trend?by=kind&from=2023-12&to=2025-12');
    const shown = await readTable(chart(page, '人員の推移（種別）').getByRole('table'));
    expect(shown.rows.map(([, ...cells]) => cells.map(figure))).toEqual(
      trend.periods.map((_, at) => trend.series.map(({ members }) => members[at])),
    );

    const ends = await answer<Trend>(page, '/trend?by=kind&from=2022-12&to=2025-12');
    const slope = await readTable(chart(page, '2時点の人員（種別）').getByRole('table'));
    expect(column(slope, '増減（人）').map(figure)).toEqual(
      ends.series.map(({ members }) => (members.at(-1) ?? 0) - (members[0] ?? 0)),
    );

    const first = shown.rows[0]?.[1] ?? '';
    await chart(page, '人員の推移（種別）').getByRole('link', { name: first }).first().click();
    await expect(page).toHaveURL(/\/unions\?(?=.*asOf=2023-12)(?=.*kind=national)/);
    await settled(page);
    await expect(page.getByRole('main')).toContainText(`${first}人`);
  });

  test('explain each year to the last person, by keyboard alone', async ({ page }) => {
    await open(page, '/trends?asOf=2025-12&from=2020-12');
    const years = await answer<Decomposition>(page, '/decomposition?from=2020-12&to=2025-12');
    const panel = chart(page, YEARS);
    await panel.getByRole('button', { name: /^2025年12月：純増減/ }).focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/mark=2024-12/);
    const step = years.steps.find(({ to }) => to === '2024-12');
    const growth = step?.components.find(({ kind }) => kind === 'growth');
    const part = panel.getByRole('group').filter({ hasText: /^増加/ });
    await part.locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect(part.getByRole('listitem').first()).toBeVisible();
    expect(sum(await part.getByRole('listitem').locator('span').allInnerTexts())).toBe(
      growth?.members,
    );
    await page.reload();
    await settled(page);
    await expect(
      panel.getByRole('heading', { name: '2023年12月から2024年12月までの増減' }),
    ).toBeVisible();
  });

  test('keep every choice in the address, through reload and back', async ({ page }) => {
    await open(page, '/trends?asOf=2025-12');
    await page.getByRole('combobox', { name: '内訳' }).selectOption({ label: 'ブロック' });
    await page.getByRole('button', { name: '5年', exact: true }).click();
    const panel = chart(page, '人員の推移（ブロック）');
    await panel.getByRole('button', { name: '面', exact: true }).click();
    await panel.getByRole('button', { name: '構成比' }).click();
    await panel.getByRole('button', { name: '関西', exact: true }).click();
    await expect(page).toHaveURL(/by=block&from=2020-12&form=area&mode=share&mark=kansai$/);
    await page.reload();
    await settled(page);
    await expect(panel.getByRole('button', { name: '面', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expect(panel.getByRole('button', { name: '関西', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await page.goBack();
    await expect(page).toHaveURL(/mode=share$/);
  });
});
