import type { Page } from '@playwright/test';
import type { Breakdown, RegionalBases } from '@soshiki/contracts';
import { chart, open, settled } from './support/pages';
import { column, figure, readTable, sum } from './support/tables';
import { expect, test } from './support/test';

const map = (page: Page) => chart(page, '都道府県別の人員');

/** An answer of the API to whoever is signed in. */
async function asked<Answer>(page: Page, address: string): Promise<Answer> {
  const answer = await page.request.get(`/api/v1${address}`);
  expect(answer.status(), address).toBe(200);
  return (await answer.json()) as Answer;
}

test.describe('the regions, to a viewer', () => {
  test.use({ role: 'viewer' });

  test('are the figures of the API on map, table and ranking, and add up', async ({ page }) => {
    const breakdown = await asked<Breakdown>(page, '/breakdown?asOf=2025-12&by=prefecture');
    const members = new Map(breakdown.rows.map((row) => [row.names[0], row.members]));
    await open(page, '/prefectures?asOf=2025-12&sort=code&view=table');
    const table = await readTable(map(page).getByRole('table'));
    expect(table.rows[0]?.[0]).toBe('北海道');
    expect(table.rows.at(-1)?.[0]).toBe('未配分');
    const shown = table.rows.map(([name = '', count = '']) => [name, figure(count)]);
    expect(new Map(shown as [string, number][])).toEqual(members);
    expect(sum(column(table, '組合員数（人）'))).toBe(192_048);

    await map(page).getByRole('button', { name: '数値順' }).click();
    await map(page).getByRole('button', { name: 'ランキング' }).click();
    await map(page).getByRole('button', { name: '表で見る' }).click();
    await expect(page).toHaveURL(/^(?!.*(sort|view)=).*form=ranking/);
    const ends = map(page).getByText(/^[\d,]+人$/);
    await expect(ends).toHaveCount(members.size);
    const bars = (await ends.allInnerTexts()).map(figure);
    expect(bars).toEqual([...members.values()].sort((a, b) => (b ?? 0) - (a ?? 0)));
  });

  test('keep what is brought out and how it is drawn in the address', async ({ page }) => {
    const query = 'asOf=2025-12&basis=headquarters&prefecture=40';
    const fukuoka = await asked<Breakdown>(page, `/breakdown?${query}&by=prefecture`);
    await open(page, '/prefectures?asOf=2025-12');
    await map(page).getByLabel('強調する都道府県').selectOption('福岡県');
    await map(page).getByRole('button', { name: '本部所在地別' }).click();
    const change = chart(page, 'ブロック別の増減（人員）');
    await change.getByRole('button', { name: '2時点' }).click();
    await expect(page).toHaveURL(/mark=40/);
    await page.reload();
    await settled(page);
    await expect(map(page).getByLabel('強調する都道府県')).toHaveValue('40');
    const members = fukuoka.total.members.toLocaleString('en');
    await expect(map(page)).toContainText(`福岡県：${members}人`);
    await expect(change.getByRole('button', { name: '2時点' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  test('are reached by keyboard on the map, filter at one press and list unions at another', async ({
    page,
  }) => {
    await open(page, '/prefectures?asOf=2025-12');
    const tile = (name: string) =>
      map(page).getByRole('button', { name: new RegExp(`^${name}：`) });
    await tile('東京都').focus();
    await page.keyboard.press('ArrowRight');
    await expect(tile('千葉県')).toBeFocused();
    const members = figure((await tile('千葉県').getAttribute('aria-label')) ?? '');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/prefecture=12/);
    await settled(page);
    await tile('千葉県').press('Enter');
    await expect(page).toHaveURL(/\/unions\?.*prefecture=12/);
    await settled(page);
    await expect(page.getByRole('region', { name: '検索結果' })).toContainText(
      members.toLocaleString('en'),
    );
  });

  test('have the same total by workplace and by headquarters', async ({ page }) => {
    const bases = await asked<RegionalBases>(page, '/regional-bases?asOf=2025-12&level=block');
    await open(page, '/prefectures?asOf=2025-12&view=table');
    const table = await readTable(chart(page, '勤務地別と本部所在地別の人員').getByRole('table'));
    const numbers = table.rows.map((cells) => cells.slice(1).map(figure));
    expect(numbers.slice(0, -1)).toEqual(
      bases.rows.map(({ local, incoming, outgoing, workplace, headquarters }) => [
        ...[local, incoming, outgoing],
        ...[workplace.members, headquarters.members],
      ]),
    );
    expect(numbers.at(-1)?.slice(-2)).toEqual([192_048, 192_048]);
    await expect(page.getByText(bases.sentence.ja)).toBeVisible();
  });

  test('each have a page whose figures are those of the API', async ({ page }) => {
    const query = 'asOf=2025-12&prefecture=40';
    const [here, seats] = await Promise.all(
      ['workplace', 'headquarters'].map((basis) =>
        asked<Breakdown>(page, `/breakdown?${query}&by=industry&basis=${basis}`),
      ),
    );
    await open(page, '/prefectures/40?asOf=2025-12&view=table');
    await expect(page).toHaveTitle(/^福岡県/);
    const members = (total = 0) => `${total.toLocaleString('en')}人`;
    const main = page.getByRole('main');
    await expect(main).toContainText(`勤務地別の人員${members(here?.total.members)}`);
    await expect(main).toContainText(`本部所在地別の人員${members(seats?.total.members)}`);
    const industries = await readTable(chart(page, '業種別の人員').getByRole('table'));
    expect(column(industries, '組合員数（人）').map(figure)).toEqual(
      here?.rows.map((row) => row.members),
    );
    await page.getByRole('link', { name: '佐賀県' }).click();
    await expect(page).toHaveTitle(/^佐賀県/);
    await expect(page).toHaveURL(/prefectures\/41\?asOf=2025-12/);
  });
});

test.describe('a regional officer of Kyushu', () => {
  test.use({ role: 'regional' });

  test('sees the own prefectures, and of others the page of an address that leads nowhere', async ({
    page,
  }) => {
    await open(page, '/prefectures?asOf=2025-12&view=table');
    const table = await readTable(map(page).getByRole('table'));
    expect(table.rows).toHaveLength(8);
    expect(sum(column(table, '組合員数（人）'))).toBe(21_907);
    const words: string[] = [];
    for (const code of ['13', '00', '99']) {
      await open(page, `/prefectures/${code}?asOf=2025-12`);
      await expect(page).toHaveTitle(/^ページが見つかりません/);
      words.push(await page.getByRole('main').innerText());
    }
    expect(new Set(words).size).toBe(1);
  });
});
