import type { Locator, Page } from '@playwright/test';
import type { EntryRowData, EntrySheetData } from '@soshiki/contracts';
import { expectNothingFound } from './support/looks';
import { open } from './support/pages';
import { expect, test } from './support/test';

// What these tests change, all in the open campaign 2026-01 and of the industry G39: drafts of 0018 and 0019, of 0026 to 0043
// among those that have not started, and of 0045 and those after it, which are taken back again.
const ENTRY = '/campaigns/2026-01/entry';
const SHEET = `${ENTRY}?asOf=2026-01&of=G39&rows=notStarted`;

const field = (page: Page) => page.locator('app-grid-table input');
const cell = (page: Page, code: string, column: string): Locator =>
  page.locator(`tr[data-row="${code}"] td.${column}`);

/** The rows of the sheet, as the API tells them. */
async function told(page: Page): Promise<readonly EntryRowData[]> {
  const answer = await page.request.get(`/api/v1${ENTRY}`);
  expect(answer.status()).toBe(200);
  return ((await answer.json()) as EntrySheetData).rows;
}

async function toldOf(page: Page, code: string): Promise<EntryRowData | undefined> {
  return (await told(page)).find((row) => row.code === code);
}

/** Pastes into the field that has the focus what a program left on the clipboard. */
async function paste(page: Page, clipboard: { html?: string; text?: string }): Promise<void> {
  await page.evaluate(({ html = '', text = '' }) => {
    const clipboardData = new DataTransfer();
    if (html !== '') clipboardData.setData('text/html', html);
    clipboardData.setData('text/plain', text);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, clipboard);
}

/** A sheet as Excel writes it: codes have lost their zeros, numbers their plain form. */
function ofExcel(
  rows: readonly (readonly [code: string, name: string, members: string])[],
): string {
  const line = ([code, name, members]: readonly [string, string, string]) =>
    `<tr height=25 style='height:18.75pt'><td align=right>${String(Number(code))}</td>
     <td class=xl65>${name}</td><td align=right x:num style='mso-number-format:"\\#\\,\\#\\#0"'>${members}</td></tr>`;
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
    <head><meta name=Generator content="Microsoft Excel 15"></head><body><table border=0>
    <!--StartFragment--><tr><td>組合コード</td><td>組合名</td><td>組合員数(人)</td></tr>
    ${rows.map(line).join('')}<!--EndFragment--></table></body></html>`;
}

test.describe('the entry grid', () => {
  test.use({ role: 'editor' });

  test('takes Japanese and full-width digits from an input method', async ({ page }) => {
    await open(page, SHEET);
    const keyboard = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      keyboard.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await cell(page, '0018', 'members').click();
    await compose('９');
    await compose('９００');
    await keyboard.send('Input.insertText', { text: '９００' });
    await page.keyboard.press('Enter');
    await expect(cell(page, '0018', 'members')).toHaveText('900');
    await expect(cell(page, '0018', 'difference')).toHaveText('258');
    await expect(cell(page, '0018', 'note')).toHaveText('理由を入力');

    await cell(page, '0018', 'note').click();
    await compose('く');
    await compose('組合');
    // The key that ends a composition is the input method's, and moves nothing.
    const enter = { key: 'Enter', windowsVirtualKeyCode: 229 };
    await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
    await expect(field(page)).toHaveValue('組合');
    await keyboard.send('Input.insertText', { text: '組合の統合' });
    await expect(field(page)).toHaveAccessibleName(/の理由・備考$/);
    await page.keyboard.press('Enter');
    await expect(cell(page, '0018', 'note')).toHaveText('組合の統合');
    await expect(cell(page, '0018', 'state')).toContainText(/保存 \d+:\d\d/);
    expect(await toldOf(page, '0018')).toMatchObject({
      ...{ state: 'draft', members: 900 },
      reasons: { largeChange: '組合の統合' },
    });
  });

  test('shows 229 rows from Excel before anything is written', async ({ page }) => {
    const rows = await told(page);
    const mine = ['0026', '0028', '0031', '0037', '0041'];
    const [odd] = mine;
    const html = ofExcel(
      rows.map(({ code, name, previous }) => {
        const members = (previous?.members ?? 0) + (code === odd ? 3000 : 1);
        const isMine = mine.includes(code);
        return [
          code === '0043' ? '' : code,
          isMine ? name : name.replace('労働組合', '労働組合 '),
          code === '0043' || isMine ? String(members) : '…',
        ];
      }),
    );
    await open(page, `${ENTRY}?asOf=2026-01&rows=all`);
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(rows.length + 1));
    await cell(page, '0002', 'members').click();
    await paste(page, { html });
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('status')).toContainText('変わる 6件');
    await expect(dialog.getByRole('status')).toContainText('組合が見つからない 0件');
    await expect(dialog.getByRole('row').filter({ hasText: odd ?? '' })).toContainText(
      '大きな変化',
    );
    await expectNothingFound(page, 'with a paste to look at');
    expect((await toldOf(page, '0028'))?.state).toBe('notStarted');

    await dialog.getByRole('button', { name: '6件を適用' }).click();
    await expect(cell(page, '0028', 'state')).toContainText(/保存 \d+:\d\d/);
    const after = await told(page);
    for (const code of [...mine, '0043']) {
      const [now, before] = [after, rows].map((all) => all.find((row) => row.code === code));
      const more = code === odd ? 3000 : 1;
      expect(now).toMatchObject({
        state: 'draft',
        members: (before?.previous?.members ?? 0) + more,
      });
    }
    await page.keyboard.press('Control+z');
    await expect(cell(page, '0028', 'members')).toHaveText('');
    await expect.poll(async () => (await toldOf(page, '0028'))?.members).toBeNull();
  });

  test('lists what it cannot match, and takes the union chosen', async ({ page }) => {
    await open(page, SHEET);
    const name = (await cell(page, '0045', 'name').innerText()).replace('労働組合', '労組');
    await cell(page, '0045', 'members').click();
    const others = (await told(page)).filter(({ code, state }) => {
      return code !== '0045' && state === 'notStarted';
    });
    const [broken = '', inParts = ''] = others.map((row) => row.name);
    const lines = [
      ['組合名', '都道府県', '雇用形態', '組合員数'],
      [`${name.slice(0, -2)}連合会`, '', '', '115'],
      ['存在しない協会労働組合', '', '', '7'],
      [broken, '', '', '△12'],
      [inParts, '東京都', '正規', '5'],
      [inParts, '大阪府', '正規', '6'],
      ['合計', '', '', '999'],
    ];
    await paste(page, { text: lines.map((line) => line.join('\t')).join('\r\n') });
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('組合が見つからない行')).toBeVisible();
    const rowOf = (union: string) => dialog.getByRole('row').filter({ hasText: union });
    await expect(rowOf(broken)).toContainText('「△12」は負の数です');
    await expect(rowOf(inParts)).toContainText('この表では取り込めません');
    await expect(dialog.getByText('計の行 1行')).toBeVisible();
    await expect(dialog.getByRole('link', { name: 'ファイルを取り込む' })).toHaveAttribute(
      'href',
      '/campaigns/2026-01/import?asOf=2026-01&of=G39&rows=notStarted',
    );
    await expectNothingFound(page, 'with a paste of which not all is taken');
    const choice = dialog.getByRole('combobox').first();
    await choice.selectOption('0045');
    await expect(dialog.getByRole('button', { name: '1件を適用' })).toBeEnabled();
    await dialog.getByRole('button', { name: 'やめる' }).click();
    await expect(cell(page, '0045', 'members')).toHaveText('');
  });

  test('keeps what was typed while the network is lost in mid-save, through a reload', async ({
    page,
  }) => {
    const warnings: string[] = [];
    page.on('dialog', (dialog) => {
      warnings.push(dialog.type());
      void dialog.accept();
    });
    await open(page, SHEET);
    // The first request arrives, but its answer does not; the others do not even arrive.
    let sent = 0;
    await page.route(`**/api/v1${ENTRY}`, async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      sent += 1;
      if (sent === 1) await route.fetch();
      return route.abort('aborted');
    });
    await cell(page, '0019', 'members').click();
    await page.keyboard.type('114');
    await page.keyboard.press('Tab');
    await expect(page.getByText('サーバーに接続できません。')).toBeVisible();
    expect(await toldOf(page, '0019')).toMatchObject({ members: 114 });
    await cell(page, '0019', 'members').click();
    await page.keyboard.type('115');
    await page.reload();
    expect(warnings).toEqual(['beforeunload']);
    await expect(page.getByRole('grid')).toBeVisible();
    await expect(page.locator('tr[data-row="0019"] td.members')).toHaveCount(0);
    await page.getByLabel('報告の状態').selectOption('draft');
    await expect(cell(page, '0019', 'members')).toHaveText('115');
    await expect(page.getByText('ほかの人が先に書き換えました')).toHaveCount(0);

    await page.unroute(`**/api/v1${ENTRY}`);
    await page.evaluate(() => globalThis.dispatchEvent(new Event('online')));
    await expect(cell(page, '0019', 'state')).toContainText(/保存 \d+:\d\d/);
    expect(await toldOf(page, '0019')).toMatchObject({ state: 'draft', members: 115 });
    await page.reload();
    await expect(cell(page, '0019', 'members')).toHaveText('115');
    expect(warnings).toHaveLength(1);
  });

  test('fills, copies, undoes and moves as a spreadsheet does', async ({ page }) => {
    await page.route(`**/api/v1${ENTRY}`, (route) =>
      // Nothing of this is to be stored: the rows are those of nobody.
      route.request().method() === 'POST' ? undefined : route.continue(),
    );
    await open(page, SHEET);
    await expect(page.locator('td.code').first()).toBeVisible();
    const codes = (await page.locator('td.code').allInnerTexts()).slice(-4);
    const texts = () => Promise.all(codes.map((code) => cell(page, code, 'members').innerText()));
    const [first = '', , third = '', last = ''] = codes;
    await cell(page, first, 'members').click();
    await page.keyboard.type('50');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+d');
    await expect.poll(texts).toEqual(['50', '50', '', '']);

    const copied = await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
      return clipboardData.getData('text/plain');
    });
    expect(copied).toBe('50\r\n50');
    await cell(page, third, 'members').click();
    await paste(page, { text: '61\t\r\n62\t\r\n'.replaceAll('\t', '') });
    await expect.poll(texts).toEqual(['50', '50', '61', '62']);

    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(texts).toEqual(['50', '', '', '']);
    await page.keyboard.press('Control+y');
    await expect.poll(texts).toEqual(['50', '50', '', '']);

    await cell(page, first, 'members').click();
    await page.locator('.handle').hover();
    await page.mouse.down();
    await cell(page, last, 'members').hover();
    await page.mouse.up();
    await expect.poll(texts).toEqual(['50', '50', '50', '50']);

    await page.keyboard.press('Control+Home');
    await expect(field(page)).toHaveAccessibleName(/のコード$/);
    await expect(field(page)).toHaveAttribute('readonly', '');
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Home');
    await page.keyboard.press('End');
    await expect(field(page)).toHaveAccessibleName(/の理由・備考$/);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await expect(field(page)).not.toBeFocused();
  });
});
