import { Workbook, type Worksheet } from 'exceljs';
import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';

/** Rows of a CSV as a reader finds them, the header first. */
export function csvRows(bytes: Buffer, encoding: 'utf-8' | 'cp932' = 'utf-8'): string[][] {
  const text = encoding === 'cp932' ? iconv.decode(bytes, 'cp932') : bytes.toString('utf8');
  return parse(text, { bom: true });
}

/** A workbook as another program reads it. */
export async function workbookOf(bytes: Buffer): Promise<Workbook> {
  const workbook = new Workbook();
  // The types of the package describe a Buffer of an older Node.
  await workbook.xlsx.load(bytes as never);
  return workbook;
}

/** Values of a sheet row by row, an empty cell as null. */
export function sheetRows(sheet: Worksheet | undefined): unknown[][] {
  const rows: unknown[][] = [];
  const width = sheet?.columnCount ?? 0;
  sheet?.eachRow({ includeEmpty: true }, (row) => {
    const values = row.values as unknown[];
    rows.push(Array.from({ length: width }, (_, place) => values[place + 1] ?? null));
  });
  return rows;
}

/** The sheet of facts as an object. */
export function factsIn(workbook: Workbook): Record<string, string> {
  const rows = sheetRows(workbook.getWorksheet('この表について'));
  return Object.fromEntries(rows.map(([label, text]) => [String(label), String(text)]));
}
