import exceljs, { type DataValidation, type Worksheet } from 'exceljs';
import { FORM_CHOICES, formLines, formTitle, partWords } from './form-words';
import { FORM_HEADERS, type ReportForm } from './report-form';

/** Empty rows for places that the figure before did not have. */
const SPARE_ROWS = 20;
const WIDTHS = [12, 34, 10, 12, 10, 24, 16, 14];
const [PREFECTURE, MEMBERS] = [4, 8];
const A4 = 9;
const LAST_COLUMN = 'H';

const PAPER = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF8DC' } } as const;
const HEADER = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE9EEF3' } } as const;
const THIN = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN } as const;

/** The form of a union as a workbook. Only what is to be filled in can be: the fields for members, and prefecture, gender
 *  and employment of the spare rows. */
export async function formWorkbook(form: ReportForm): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  workbook.created = form.madeAt;
  workbook.modified = form.madeAt;
  const sheet = workbook.addWorksheet('報告', {
    pageSetup: {
      // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- the enum of the package exists in its types only
      paperSize: A4,
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  });
  sheet.columns = WIDTHS.map((width) => ({
    width,
    style: { font: { name: '游ゴシック', size: 11 } },
  }));
  const header = writeTop(sheet, form);
  const last = writeTable(sheet, form, header);
  writeTotal(sheet, header, last);
  sheet.views = [{ state: 'frozen', ySplit: header, showGridLines: false }];
  sheet.pageSetup.printTitlesRow = `${header}:${header}`;
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** Title and guidance; answers the row of the header. */
function writeTop(sheet: Worksheet, form: ReportForm): number {
  const lines = [formTitle(form), ...formLines(form)];
  lines.forEach((line, place) => {
    const row = sheet.getRow(place + 1);
    sheet.mergeCells(`A${place + 1}:${LAST_COLUMN}${place + 1}`);
    row.getCell(1).value = line;
    row.getCell(1).alignment = { wrapText: true, vertical: 'middle' };
    row.height = place > 1 && line.length > 48 ? 36 : 20;
  });
  sheet.getCell('A1').font = { name: '游ゴシック', size: 16, bold: true };
  sheet.getCell('A2').font = { name: '游ゴシック', size: 12, bold: true };
  sheet.getRow(1).height = 30;
  const header = lines.length + 2;
  FORM_HEADERS.forEach((text, place) => {
    const cell = sheet.getCell(header, place + 1);
    cell.value = text;
    cell.font = { name: '游ゴシック', size: 11, bold: true };
    cell.fill = HEADER;
    cell.border = BORDER;
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  });
  return header;
}

/** Rows of the figure before and spare ones; answers the last row. */
function writeTable(sheet: Worksheet, form: ReportForm, header: number): number {
  const known = form.parts.map((part) => [...partWords(part), part.members] as const);
  const spare = Array.from({ length: SPARE_ROWS }, () => [null, null, null, null] as const);
  const rows = [...known, ...spare];
  rows.forEach((values, place) => {
    const row = sheet.getRow(header + 1 + place);
    row.values = [form.code, form.name, form.period, ...values, null];
    for (let column = 1; column <= MEMBERS; column += 1) {
      const cell = row.getCell(column);
      const isOpen = column === MEMBERS || (place >= known.length && isChoice(column));
      cell.border = BORDER;
      cell.numFmt = column >= MEMBERS - 1 ? '#,##0' : '@';
      cell.protection = { locked: !isOpen };
      if (isOpen) cell.fill = PAPER;
      if (isOpen) cell.dataValidation = column === MEMBERS ? WHOLE : choiceFrom(column);
    }
  });
  return header + rows.length;
}

const isChoice = (column: number): boolean => column >= PREFECTURE && column < PREFECTURE + 3;

function writeTotal(sheet: Worksheet, header: number, last: number): void {
  const row = sheet.getRow(last + 1);
  row.getCell(2).value = '合計';
  for (const column of [MEMBERS - 1, MEMBERS]) {
    const letter = column === MEMBERS ? LAST_COLUMN : 'G';
    const range = `${letter}${header + 1}:${letter}${last}`;
    const result = sumOf(sheet, column, { from: header + 1, to: last });
    row.getCell(column).value = { formula: `SUM(${range})`, result };
    row.getCell(column).numFmt = '#,##0';
  }
  for (let column = 1; column <= MEMBERS; column += 1) {
    row.getCell(column).font = { name: '游ゴシック', size: 11, bold: true };
    row.getCell(column).border = BORDER;
  }
}

function sumOf(sheet: Worksheet, column: number, rows: { from: number; to: number }): number {
  let sum = 0;
  for (let row = rows.from; row <= rows.to; row += 1) {
    const { value } = sheet.getCell(row, column);
    if (typeof value === 'number') sum += value;
  }
  return sum;
}

const WHOLE: DataValidation = {
  type: 'whole',
  operator: 'greaterThanOrEqual',
  formulae: [0],
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: 'stop',
  errorTitle: '組合員数',
  error: '0以上の整数を、単位や記号をつけずに入れてください（例 1234）。',
};

/** The list stands in the rule itself, which holds 255 characters: no hidden sheet that could go missing. */
function choiceFrom(column: number): DataValidation {
  const choices = FORM_CHOICES[column - PREFECTURE] ?? [];
  return {
    type: 'list',
    formulae: [`"${choices.join(',')}"`],
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: FORM_HEADERS[column - 1] ?? '',
    error: '一覧から選んでください。',
  };
}
