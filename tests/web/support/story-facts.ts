import { expect, type Page } from '@playwright/test';
import type { Overview, Report, UnionList } from '@soshiki/contracts';
import type { Player } from './cast';
import type { OwnServer } from './own-server';

/** The industry whose first twenty unions are entered in one go. */
const ENTERED_TOGETHER = 'D082';

/** Enters one person more than last time for twenty unions, and submits them all, by keyboard alone. */
export async function enterTwenty({ page, open }: Player, period: string): Promise<void> {
  await open(`/campaigns/${period}/entry?of=${ENTERED_TOGETHER}`);
  await expect(page.locator('td.previous').first()).toBeVisible();
  const before = await page.locator('td.previous').allInnerTexts();
  const address = page.url();
  await page.getByRole('searchbox', { name: '名称・かな・コード', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('app-grid-table input')).toBeFocused();
  for (const previous of before.slice(0, 20)) {
    await page.keyboard.type(String(Number(previous.replace(/\D/g, '')) + 1));
    await page.keyboard.press('Enter');
  }
  const submit = page.getByRole('button', { name: '20件を提出する' });
  await submit.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('20件を提出しました')).toBeVisible({ timeout: 60_000 });
  expect(page.url()).toBe(address);
}

/** Approves everything without a warning from the status board, and answers how many reports that were. */
export async function approveAll({ page, open }: Player, period: string): Promise<number> {
  await open(`/campaigns/${period}`);
  await page.getByRole('button', { name: '警告のない提出済をすべて承認' }).click();
  const approve = page.getByRole('dialog').getByRole('button', { name: /^\d+件を承認する$/ });
  const count = Number.parseInt(await approve.innerText(), 10);
  await approve.click();
  await expect(page.getByText(`${String(count)}件を承認しました。`)).toBeVisible();
  return count;
}

/** Codes of the eight smallest council unions of old standing, from 30 members on; not the reporter's. */
export async function smallUnions(editor: Player): Promise<string[]> {
  const { items } = await editor.ask<UnionList>(
    '/api/v1/unions?asOf=2026-01&kind=council&sort=members&pageSize=200',
  );
  const small = items.filter(
    ({ code, members, affiliatedOn, industry }) =>
      code !== '0029' &&
      industry.code !== ENTERED_TOGETHER &&
      (members ?? 0) >= 30 &&
      affiliatedOn < '2020-01-01',
  );
  return small.slice(0, 8).map(({ code }) => code);
}

/** Every text and row that has been published, as one hash. */
export async function published(server: OwnServer): Promise<string> {
  const [row] = await server.query<{ sum: string }>(
    `SELECT md5(string_agg(t.canonical || r.rows, '|' ORDER BY t.number)) AS sum
     FROM publication_text t CROSS JOIN LATERAL (
       SELECT string_agg(publication_row::text, ',' ORDER BY union_code) AS rows
       FROM publication_row WHERE number = t.number) r`,
  );
  return row?.sum ?? '';
}

/** Statistics of periods before anything in the story holds, as they are answered, byte for byte. */
export async function settledStatistics(editor: Player): Promise<string[]> {
  const addresses = [
    ...['2025-09', '2025-04', '2018-03'].flatMap((asOf) => [
      `/api/v1/overview?asOf=${asOf}`,
      `/api/v1/breakdown?asOf=${asOf}&by=union`,
      `/api/v1/breakdown?asOf=${asOf}&by=industry,block`,
    ]),
    '/api/v1/trend?from=2024-10&to=2025-09&by=industry',
    '/api/v1/change?from=2024-09&to=2025-09',
  ];
  const answers: string[] = [];
  for (const address of addresses) {
    answers.push(await (await editor.page.request.get(address)).text());
  }
  return answers;
}

/** Chooses a union by its code in the picker of the sources of a lineage event. */
export async function pickSource(page: Page, code: string): Promise<void> {
  const search = page.getByRole('combobox', { name: 'もとの組合を探す' });
  await search.fill(code);
  await page.getByRole('option', { name: new RegExp(`^${code}`) }).click();
}

/** 191,432 → 19万1千人, written out anew for the test. Source: rule 8. */
export function inThousands(members: number): string {
  const thousands = Math.round(members / 1000);
  const rest = thousands % 10;
  return `${String(Math.floor(thousands / 10))}万${rest === 0 ? '' : `${String(rest)}千`}人`;
}

/** The report of a union as the player may see it. */
export function reportOf(player: Player, period: string, code: string): Promise<Report> {
  return player.ask<Report>(`/api/v1/campaigns/${period}/reports/${code}`);
}

/** The overview of a period, as it was known at an instant if one is given. */
export function overviewOf(editor: Player, asOf: string, knownAt?: string): Promise<Overview> {
  const known = knownAt === undefined ? '' : `&knownAt=${knownAt}`;
  return editor.ask<Overview>(`/api/v1/overview?asOf=${asOf}${known}`);
}

/** The overview of a period with the instant at which it was read. */
export async function atNow(
  editor: Player,
  asOf: string,
): Promise<{ overview: Overview; instant: string }> {
  const overview = await overviewOf(editor, asOf);
  return { overview, instant: new Date().toISOString() };
}
