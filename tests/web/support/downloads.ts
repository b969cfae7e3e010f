import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import exceljs from 'exceljs';

/** A file a page handed over. */
export interface HandedOver {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The file that one line of a frame's or table's download menu hands over. */
export async function downloadedFrom(
  page: Page,
  frame: Locator,
  line: string,
): Promise<HandedOver> {
  await frame.getByRole('button', { name: /^ダウンロード/ }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: line }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Header and rows of a CSV, by a reader that knows nothing of the product. */
export function readCsv({ bytes }: HandedOver): string[][] {
  return parse(bytes, { bom: true, relaxColumnCount: false });
}

/** Header and rows of the first sheet of a workbook, numbers as numbers. */
export async function readWorkbook({ bytes }: HandedOver): Promise<unknown[][]> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes as never);
  const rows = book.worksheets[0]?.getSheetValues() ?? [];
  return rows.filter((row) => Array.isArray(row)).map((row) => row.slice(1));
}
