import exceljs, { type Cell, type CellValue, type Worksheet } from 'exceljs';
import { openedArchive } from '../xlsx/archive';
import type { OpenedSheet } from '../sheet-rows';

/** Largest workbook that is taken as a whole. Unit: bytes when inflated. */
const LARGEST = 8 * 1024 * 1024;

/** Copies a sheet with widths, fonts and merged cells, its values only. Answers false, with nothing copied, when the workbook
 *  is too large or not to be read as a whole. */
export async function copyWithItsLook(
  file: string,
  { name }: OpenedSheet,
  copy: Worksheet,
): Promise<boolean> {
  const { bytes } = await openedArchive(file);
  if (bytes > LARGEST) return false;
  const source = new exceljs.Workbook();
  try {
    await source.xlsx.readFile(file);
  } catch {
    return false; // It trips over what other programs write; the rows are written anew then.
  }
  const sheet = source.worksheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) return false;
  copySheet(sheet, copy);
  return true;
}

function copySheet(sheet: Worksheet, copy: Worksheet): void {
  for (let column = 1; column <= sheet.columnCount; column += 1) {
    const { width } = sheet.getColumn(column);
    if (width !== undefined) copy.getColumn(column).width = width;
  }
  sheet.eachRow((row, number) => {
    copy.getRow(number).height = row.height;
    row.eachCell((cell, column) => copyCell(cell, copy.getCell(number, column)));
  });
  for (const range of sheet.model.merges) copy.mergeCells(range);
  // A sheet without views has null here, whatever its type says.
  const views = sheet.views as typeof sheet.views | null;
  copy.views = (views ?? []).filter(({ state }) => state === 'frozen');
}

function copyCell(cell: Cell, copy: Cell): void {
  if (cell.isMerged && cell.master !== cell) return;
  copy.value = resultOf(cell.value);
  copy.style = cell.style;
}

/** The result of a formula and the text of a link, in place of them. */
function resultOf(value: CellValue): CellValue {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if ('hyperlink' in value) return value.text;
  if ('formula' in value || 'sharedFormula' in value) return value.result ?? null;
  return value;
}
