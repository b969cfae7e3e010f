import type { Findings, Trend } from '@soshiki/contracts';
import type { Page } from '@playwright/test';
import { chart, open, settled } from './support/pages';
import { figure, readTable } from './support/tables';
import { expect, test } from './support/test';

const IDS = 'industry:G37,block:kanto,0118';

const figures = (page: Page) => page.getByRole('region', { name: '並べて比べる' });
const heads = (page: Page) => figures(page).getByRole('columnheader').getByRole('link');

async function answer<Answer>(page: Page, address: string): Promise<Answer> {
  const response = await page.request.get(`/api/v1${address}`);
  expect(response.status()).toBe(200);
  return (await response.json()) as Answer;
}

test.describe('a comparison, to a viewer', () => {
  test.use({ role: 'viewer' });

  test('shows the figures of the API, under the filters of the page, and leads to the rows', async ({
    page,
  }) => {
    await open(page, `/compare?asOf=2025-12&kind=council&ids=${IDS}&by=employment&view=table`);
    const filters = ['industry=G37', 'block=kanto', 'union=0118'];
    const expected = await Promise.all(
      filters.map((filter) =>
        answer<Findings>(page, `/findings?asOf=2025-12&compareTo=2024-12&kind=council&${filter}`),
      ),
    );
    const table = await readTable(figures(page).getByRole('table'));
    const row = (header: string) =>
      table.rows
        .find(([name]) => name === header)
        ?.slice(1)
        .map(figure);
    expect(row('人員（人）')).toEqual(expected.map(({ total }) => total.members));
    expect(row('組合数')).toEqual(expected.map(({ total }) => total.unions));
    expect(row('2024年12月からの増減（人）')).toEqual(
      expected.map(({ total, before }) => total.members - before.members),
    );
    expect(row('組合の規模の中央値（人）')).toEqual(
      expected.map(({ concentration }) => concentration.median),
    );
    const makeUp = await readTable(chart(page, '人員の構成（雇用形態）').getByRole('table'));
    expect(makeUp.rows.map((cells) => figure(cells[1] ?? ''))).toEqual(
      expected.map(
        ({ employment }) => employment.rows.find(({ code }) => code === 'regular')?.members,
      ),
    );
    const whole = await answer<Trend>(
      page,
      '/trend?kind=council&industry=G37&from=2016-01&to=2025-12',
    );
    const course = await readTable(chart(page, '人員の推移').getByRole('table'));
    expect(course.rows.map(([, first = '']) => figure(first))).toEqual(whole.total.members);

    const members = table.rows[0]?.[1] ?? '';
    await figures(page).getByRole('link', { name: members }).first().click();
    await expect(page).toHaveURL(/\/unions\?(?=.*kind=council)(?=.*industry=G37)/);
    await settled(page);
    await expect(page.getByRole('main')).toContainText(`${members}人`);
  });

  test('is put together, ordered and taken apart by keyboard, all in the address', async ({
    page,
  }) => {
    await open(page, '/compare?asOf=2025-12');
    const which = page.getByRole('combobox', { name: '加えるもの' });
    await which.fill('通信');
    await expect(page.getByRole('option', { name: '通信建設' })).toBeVisible();
    await which.press('ArrowDown');
    await which.press('Enter');
    await expect(page).toHaveURL(/ids=industry:D082$/);
    await page.getByRole('combobox', { name: '種類' }).selectOption({ label: '組合' });
    await which.fill('0118');
    const found = page.getByRole('listbox', { name: '加えるもの' }).getByRole('option');
    await expect(found).toHaveCount(1);
    await which.press('Enter');
    await expect(page).toHaveURL(/ids=industry:D082,union:0118$/);
    await expect(heads(page)).toHaveCount(2);
    await settled(page);

    await page.getByRole('button', { name: '通信建設を右へ' }).press('Enter');
    await expect(page).toHaveURL(/ids=union:0118,industry:D082$/);
    await page.reload();
    await settled(page);
    await expect(heads(page).nth(1)).toHaveText('通信建設');
    await page.getByRole('button', { name: '通信建設を外す' }).press('Enter');
    await expect(page).toHaveURL(/ids=union:0118$/);
    await page.goBack();
    await expect(heads(page)).toHaveCount(2);
  });
});

test.describe('a comparison with what there is not', () => {
  test.use({ role: 'viewer', expectedStatuses: [404] });

  test('names it, shows the rest, and takes it out of the address', async ({ page }) => {
    await open(page, '/compare?asOf=2025-12&ids=moon:1,kind:national,union:9999');
    await expect(page.getByRole('alert')).toContainText('表示していません：moon:1、union:9999');
    await expect(heads(page)).toHaveText(['全国単組']);
    await page.getByRole('button', { name: 'アドレスから外す' }).click();
    await expect(page).toHaveURL(/ids=kind:national$/);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});
