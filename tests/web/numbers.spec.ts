import type { Locator } from '@playwright/test';
import { BLOCKS, INDUSTRIES, KINDS, PREFECTURES } from '@soshiki/base';
import { databaseIn } from './support/database-in';
import { downloadedFrom, readCsv, readWorkbook } from './support/downloads';
import {
  type IndependentSum,
  type SumKey,
  cameAndWent,
  sumsBy,
  wholeAt,
} from './support/independent-sums';
import { chart, open } from './support/pages';
import { column, figure, readTable } from './support/tables';
import { expect, test } from './support/test';

const DAY = '2025-12-31';
const YEAR_BEFORE = '2024-12-31';
const ADDRESS = '/overview?asOf=2025-12';

const ask = databaseIn(process.env['BROWSER_TESTS_DATA'] ?? '');

/** Numbers read from a page and those of the database, by where they stand. */
type Compared = readonly (readonly [where: string, found: number, expected: number])[];

/** Every number is that of the database, and there are at least so many. */
function expectSame(compared: Compared, atLeast: number): void {
  expect(compared.filter(([, found, expected]) => found !== expected)).toEqual([]);
  expect(compared.length).toBeGreaterThanOrEqual(atLeast);
}

/** Members and unions of a part as found at `where`, against its sum. A part without one has nobody. */
function pair(
  where: string,
  found: { readonly members: number; readonly unions: number },
  sum: IndependentSum | undefined,
): Compared {
  return [
    [`${where} members`, found.members, sum?.members ?? 0],
    [`${where} unions`, found.unions, sum?.unions ?? 0],
  ];
}

/** The figure of each group of the pattern in a text; NaN where it does not match. */
function figuresIn(text: string, pattern: RegExp): number[] {
  const [, ...groups] = pattern.exec(text) ?? [];
  return [0, 1, 2].map((place) => figure(groups[place] ?? ''));
}

const NOWHERE = { code: '00', ja: '未配分' };

const codeOf = (list: readonly { code: string; ja: string }[], name: string): string =>
  list.find(({ ja }) => ja === name)?.code ?? `no code for ${name}`;

/** Members and unions of every row of a table twin against the sums, and every sum against a row. */
async function comparedRows(
  frame: Locator,
  sums: ReadonlyMap<string, IndependentSum>,
  code: (name: string) => string,
): Promise<Compared> {
  const table = await readTable(frame.getByRole('table'));
  const members = column(table, '組合員数（人）').map(figure);
  const unions = column(table, '組合数').map(figure);
  const rows = table.rows.map(([name = ''], place) => ({ code: code(name), place }));
  const seen = new Set(rows.map((row) => row.code));
  const unseen = [...sums.values()].filter((sum) => !seen.has(sum.code));
  expect(unseen, 'parts that are not shown').toEqual([]);
  return rows.flatMap((row) =>
    pair(
      row.code,
      { members: members[row.place] ?? Number.NaN, unions: unions[row.place] ?? Number.NaN },
      sums.get(row.code),
    ),
  );
}

const industrySums = () => sumsBy(ask, DAY, 'industry');
const prefectureSums = (key: SumKey = 'prefecture') => sumsBy(ask, DAY, key);
const industry = (name: string) => codeOf(INDUSTRIES, name);
const prefecture = (name: string) => codeOf(PREFECTURES, name);

/** All statements the strip of a chart makes, one after the other. */
async function statements(frame: Locator, count: number): Promise<string[]> {
  const next = frame.getByRole('button', { name: '次の項目' });
  const strip = frame.locator('sk-mark-strip p');
  const said: string[] = [];
  for (let step = 0; step < count; step += 1) {
    const before = await strip.innerText();
    await next.press('Enter');
    await expect(strip).not.toHaveText(before);
    said.push(await strip.innerText());
  }
  return said;
}

test.describe('numbers on a page are those of independent SQL', () => {
  test.use({ role: 'viewer' });

  test('in the sentence and on the cards', async ({ page }) => {
    await open(page, ADDRESS);
    const [now, before] = [await wholeAt(ask, DAY), await wholeAt(ask, YEAR_BEFORE)];
    const main = await page.getByRole('main').innerText();
    const exact = figuresIn(main, /正確な値：([\d,]+)組合、([\d,]+)人/);
    const card = async (name: string) => {
      const named = page.locator('dl > div').filter({ has: page.getByText(name, { exact: true }) });
      return (await named.innerText()).split('\n').map(figure);
    };
    const reports = figuresIn(main, /承認済み ([\d,]+)／([\d,]+)組合/);
    const [members, unions] = [await card('人員'), await card('組合数')];
    const found = [
      ...exact.slice(0, 2),
      ...members.slice(1, 3),
      ...unions.slice(1, 3),
      ...reports.slice(0, 2),
    ];
    const expected = [
      ...[now.unions, now.members],
      ...[now.members, now.members - before.members],
      ...[now.unions, now.unions - before.unions],
      ...[now.approved, now.unions],
    ];
    expect(found).toEqual(expected);
    expect(main).toContain(`${String(now.unions)}組合、19万2千人（2025年12月現在）`);
  });

  test('in the tables of the charts', async ({ page }) => {
    await open(page, `${ADDRESS}&view=table`);
    const byIndustry = await comparedRows(
      chart(page, '業種別の人員'),
      await industrySums(),
      industry,
    );
    const map = chart(page, '都道府県別の人員');
    const byPrefecture = await comparedRows(map, await prefectureSums(), prefecture);
    const table = await readTable(chart(page, '増減の内訳').getByRole('table'));
    const told = (name: string) => {
      const row = table.rows.find(([first]) => first === name);
      return row === undefined ? 0 : figure(row[1] ?? '');
    };
    const { came, went } = await cameAndWent(ask, [YEAR_BEFORE, DAY]);
    const wholes = [await wholeAt(ask, YEAR_BEFORE), await wholeAt(ask, DAY)];
    const change: Compared = [
      ['opening', told('2024年12月'), wholes[0]?.members ?? Number.NaN],
      ['closing', told('2025年12月'), wholes[1]?.members ?? Number.NaN],
      ['newly affiliated', told('新規加盟'), came],
      ['withdrawn', told('脱退'), 0 - went],
    ];
    expectSame([...byIndustry, ...byPrefecture, ...change], 24 + 90 + 4);
  });

  test('by the seats of the unions too', async ({ page }) => {
    await open(page, `${ADDRESS}&view=table&basis=headquarters`);
    const map = chart(page, '都道府県別の人員');
    expectSame(await comparedRows(map, await prefectureSums('seat'), prefecture), 40);
  });

  test('in what charts say under the pointer and from the keyboard', async ({ page }) => {
    await open(page, ADDRESS);
    const sums = await industrySums();
    const bars = chart(page, '業種別の人員');
    const said = await statements(bars, sums.size);
    const fromStrip = said.flatMap((text) => {
      const name = text.split('：')[0] ?? '';
      const [members = Number.NaN, unions = Number.NaN] = figuresIn(
        text,
        /：([\d,]+)人、([\d,]+)組合/,
      );
      return pair(`strip ${name}`, { members, unions }, sums.get(industry(name)));
    });
    const tiles = chart(page, '都道府県別の人員').locator('[role=button][data-key]');
    const labels = await tiles.evaluateAll((marks) =>
      marks.map((mark) => ({
        code: mark.getAttribute('data-key') ?? '',
        says: mark.getAttribute('aria-label') ?? '',
      })),
    );
    const places = await prefectureSums();
    const fromTiles = labels.map(({ code, says }): Compared[number] => [
      `tile ${code}`,
      figure(/：([\d,]+)人/.exec(says)?.[1] ?? says),
      places.get(code)?.members ?? 0,
    ]);
    expectSame([...fromStrip, ...fromTiles], 24 + 48);
  });

  test('in files of every kind', async ({ page }) => {
    await open(page, `${ADDRESS}&view=table`);
    const [sums, places] = [await industrySums(), await prefectureSums()];
    const map = chart(page, '都道府県別の人員');
    const [, ...lines] = readCsv(await downloadedFrom(page, map, 'CSV（UTF-8）'));
    const fromCsv = lines.flatMap(([name = '', members, unions]) =>
      pair(
        `CSV ${name}`,
        { members: Number(members), unions: Number(unions) },
        places.get(prefecture(name)),
      ),
    );
    const bars = chart(page, '業種別の人員');
    const [, ...rows] = await readWorkbook(await downloadedFrom(page, bars, 'Excel（.xlsx）'));
    const fromWorkbook = rows.flatMap(([name, members, unions]) =>
      pair(
        `XLSX ${String(name)}`,
        { members: Number(members), unions: Number(unions) },
        sums.get(industry(String(name))),
      ),
    );
    const svg = (await downloadedFrom(page, bars, '画像（SVG）')).bytes.toString('utf8');
    const fromPicture = [...sums.values()].map(({ code, members }): Compared[number] => {
      const written = `>${members.toLocaleString('en-US')}人<`;
      return [`SVG ${code}`, svg.includes(written) ? members : Number.NaN, members];
    });
    expectSame([...fromCsv, ...fromWorkbook, ...fromPicture], 90 + 24 + 12);
  });

  test('on the page of the regions, on both bases', async ({ page }) => {
    await open(page, '/prefectures?asOf=2025-12&view=table');
    const [works, sits] = [await sumsBy(ask, DAY, 'block'), await sumsBy(ask, DAY, 'seatBlock')];
    const block = (name: string) => codeOf([...BLOCKS, NOWHERE], name);
    const list = await readTable(
      page.getByRole('region', { name: 'ブロックの一覧' }).getByRole('table'),
    );
    const fromList = list.rows
      .filter(([name]) => name !== '合計')
      .flatMap(([name = '', , ...cells]) => {
        const [members = Number.NaN, unions = Number.NaN] = cells.map(figure);
        return pair(name, { members, unions }, works.get(block(name)));
      });
    const both = await readTable(chart(page, '勤務地別と本部所在地別の人員').getByRole('table'));
    const names = both.rows.map(([name = '']) => name).filter((name) => name !== '合計');
    const shown = (header: string, sums: typeof works): Compared =>
      names.map((name, place) => [
        `${name} ${header}`,
        figure(column(both, header)[place] ?? ''),
        sums.get(block(name))?.members ?? 0,
      ]);
    const fromBoth = [...shown('勤務地別（人）', works), ...shown('本部所在地別（人）', sits)];
    expectSame([...fromList, ...fromBoth], 22 + 22);
  });

  test('along the course of the kinds', async ({ page }) => {
    await open(page, '/trends?asOf=2025-12&by=kind&from=2025-01&view=table');
    const table = await readTable(chart(page, '人員の推移（種別）').getByRole('table'));
    const days = Array.from({ length: 12 }, (_, month) =>
      new Date(Date.UTC(2025, month + 1, 0)).toISOString().slice(0, 10),
    );
    const compared = await Promise.all(
      days.map(async (day, month): Promise<Compared> => {
        const sums = await sumsBy(ask, day, 'kind');
        return KINDS.filter(({ code }) => code !== 'confederation').map(({ code, ja }) => {
          const cells = column(table, `${ja}（人）`);
          return [`${day} ${ja}`, figure(cells[month] ?? ''), sums.get(code)?.members ?? 0];
        });
      }),
    );
    expectSame(compared.flat(), 36);
  });
});
