import type { Locator, Page } from '@playwright/test';
import { open } from './support/pages';
import { readTable } from './support/tables';
import { expect, test } from './support/test';

/** Pages with a chart of every kind; a year of courses says as much as ten. */
const PAGES = [
  '/overview?asOf=2016-12&cmp=2016-06',
  '/trends?asOf=2025-12&from=2024-12&by=kind',
] as const;

/** No chart has as many marks: a strip that never comes round is not stepped through for ever. */
const MOST = 800;
/** Steps between two looks at what was said. */
const AT_ONCE = 25;

/** Charts of the page, by their names. */
async function charts(page: Page): Promise<string[]> {
  return page.getByRole('figure').evaluateAll((frames) =>
    frames.map((frame) => {
      const id = frame.getAttribute('aria-labelledby') ?? '';
      return document.getElementById(id)?.textContent.trim() ?? '';
    }),
  );
}

/** Everything the strip below a chart says while one presses Enter on its arrow, until it begins again. */
async function statements(page: Page, frame: Locator): Promise<Set<string>> {
  const heard = await frame.locator('sk-mark-strip p').evaluateHandle((strip) => {
    const said: string[] = [];
    new MutationObserver(() => said.push(strip.textContent)).observe(strip, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    return said;
  });
  await frame.getByRole('button', { name: '次の項目' }).focus();
  for (let steps = 0; steps < MOST; steps += AT_ONCE) {
    for (let step = 0; step < AT_ONCE; step += 1) {
      await page.keyboard.press('Enter');
      // Faster than the page is drawn, what is said in between would be lost.
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
    }
    const said = await heard.jsonValue();
    const first = said[0];
    const isAlone = new Set(said).size === 1;
    if (first !== undefined && (isAlone || said.lastIndexOf(first) > 0)) return new Set(said);
  }
  throw new Error(`the strip has not come round after ${String(MOST)} steps`);
}

/** A mark for many that are too small to be drawn apart; the table has them one by one. */
const FOLDED = /その他[\d,]+組合/;

/** Rows of the table of a chart, each with its counts and rates as digits: `△1,007` is 1,007. */
async function rowsOf(frame: Locator): Promise<readonly (readonly string[])[]> {
  const { rows } = await readTable(frame.getByRole('table'));
  return rows
    .filter(([name]) => name !== '合計')
    .map((row) => row.slice(1).flatMap((cell) => /[\d,]+\.\d|[\d,]{2,}/.exec(cell)?.[0] ?? []))
    .filter((numbers) => numbers.length > 0);
}

test.describe('every value of every chart is said to the keyboard alone', () => {
  test.use({ role: 'viewer' });

  for (const address of PAGES) {
    test(`on ${address}`, async ({ page }) => {
      await open(page, `${address}&view=table`);
      const names = await charts(page);
      expect(names.length).toBeGreaterThan(0);
      const wanted = new Map<string, readonly (readonly string[])[]>();
      for (const name of names) {
        const frame = page.getByRole('figure', { name, exact: true });
        if ((await frame.getByRole('table').count()) > 0) wanted.set(name, await rowsOf(frame));
      }
      expect([...wanted.values()].flat().length).toBeGreaterThan(10);
      await open(page, address);
      for (const [name, rows] of wanted) {
        const frame = page.getByRole('figure', { name, exact: true });
        const said = [...(await statements(page, frame))];
        if (said.some((statement) => FOLDED.test(statement))) continue;
        // A table may tell more than is drawn, but it has no row of which nothing is said.
        const unsaid = rows.filter(
          (numbers) => !numbers.some((number) => said.some((words) => words.includes(number))),
        );
        expect(unsaid, `rows of ${name} that no mark tells`).toEqual([]);
      }
    });
  }
});
