import type { Locator } from '@playwright/test';

/** A table as it is read on the page: the words of every header and cell. */
export interface ShownTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Reads a table's header and the rows of its body. */
export async function readTable(table: Locator): Promise<ShownTable> {
  return table.evaluate((element) => {
    const words = (row: Element) =>
      [...row.querySelectorAll<HTMLElement>('th, td')].map((cell) => cell.innerText.trim());
    const headers = [...element.querySelectorAll<HTMLElement>('thead th')].map((header) => {
      // What is seen: words for paper are not, and the arrows of the sort order are drawings.
      const drawings = [...header.querySelectorAll('[aria-hidden="true"]')];
      const seen = drawings.reduce(
        (text, { textContent }) => text.replace(textContent, ''),
        header.innerText,
      );
      return seen.replace(/\s+/g, ' ').trim();
    });
    return { headers, rows: [...element.querySelectorAll('tbody tr')].map(words) };
  });
}

/** Cells of the column whose header is `header`.
 *  @throws Error when there is no such column: its absence must not look like an empty table. */
export function column({ headers, rows }: ShownTable, header: string): string[] {
  const place = headers.indexOf(header);
  if (place === -1) throw new Error(`no column ${header} in ${headers.join(', ')}`);
  return rows.map((row) => row[place] ?? '');
}

/** `192,048人` → 192048, `△1,007` and `▼ −1,007` → −1007, `…` → NaN. */
export function figure(text: string): number {
  const digits = /[\d,]+(\.\d+)?/.exec(text)?.[0].replaceAll(',', '');
  const magnitude = digits === undefined ? Number.NaN : Number(digits);
  return /[△▼−-]/.test(text) ? 0 - magnitude : magnitude;
}

/** Sum of the figures in `cells`. A missing one makes it NaN. */
export function sum(cells: readonly string[]): number {
  return cells.reduce((total, cell) => total + figure(cell), 0);
}
