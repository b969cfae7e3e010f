import { columnsOf } from '@soshiki/charts';
import { MISSING, type FileCell, type FileColumn, type FileRow } from '../table-file';
import type { SharedTexts } from './shared-texts';
import { STYLE, STYLE_OF_KIND } from './styles';
import { xmlText } from './xml-text';

/** Rows a sheet can hold, the header among them. Source: limits of Excel. */
export const ROWS_OF_SHEET = 1_048_576;

const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`;
const MARGINS =
  '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>';
const PAGE =
  '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>';
const [NARROWEST, WIDEST] = [8, 60];
const MILLISECONDS_OF_DAY = 86_400_000;
/** Day 0 of the days that spreadsheets count, from March 1900 on. */
const FIRST_DAY = Date.UTC(1899, 11, 30);
/** Excel counts a 29 February 1900 that never was: days before are written as words. */
const FIRST_COUNTED = '1900-03-01';

/** What stands above the rows: a frozen header, widths that fit, one page wide on A4. */
export function sheetStart(columns: readonly FileColumn[], firstRows: readonly FileRow[]): string {
  const widths = columns.map((column, place) => widthOf(column, place, firstRows));
  return `${HEAD}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="18.75"/>${colsXml(widths)}<sheetData>`;
}

/** What stands below `rows` rows, the header among them. */
export function sheetEnd(columns: number, rows: number): string {
  return `</sheetData><autoFilter ref="A1:${columnLetters(columns - 1)}${rows}"/>${MARGINS}${PAGE}</worksheet>`;
}

/** A writer of rows: each cell by its column, words always as words and never as a formula. */
export function rowWriter(
  columns: readonly FileColumn[],
  texts: SharedTexts,
): (row: FileRow, number: number) => string {
  const places = columns.map(({ kind }, place) => ({
    kind,
    letters: columnLetters(place),
    style: STYLE_OF_KIND[kind],
  }));
  return (row, number) => {
    let cells = '';
    for (const [place, { kind, letters, style }] of places.entries()) {
      const at = `r="${letters}${number}" s="${style}"`;
      cells += cellXml(kind === 'day' ? serialOf(row[place]) : (row[place] ?? null), at, texts);
    }
    return `<row r="${number}">${cells}</row>`;
  };
}

/** The header as a row. */
export function headerRow(columns: readonly FileColumn[], texts: SharedTexts): string {
  const cells = columns.map(({ header }, place) =>
    cellXml(header, `r="${columnLetters(place)}1" s="${STYLE.header}"`, texts),
  );
  return `<row r="1">${cells.join('')}</row>`;
}

/** A sheet of labels and prose, whole. */
export function factsSheet(
  facts: readonly (readonly [string, string])[],
  texts: SharedTexts,
): string {
  const rows = facts.map(([label, text], place) => {
    const row = place + 1;
    return `<row r="${row}">${cellXml(label, `r="A${row}" s="${STYLE.label}"`, texts)}${cellXml(text, `r="B${row}" s="${STYLE.prose}"`, texts)}</row>`;
  });
  return `${HEAD}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="18.75"/>${colsXml([24, 90])}<sheetData>${rows.join('')}</sheetData>${MARGINS}${PAGE}</worksheet>`;
}

function cellXml(cell: FileCell, at: string, texts: SharedTexts): string {
  if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`;
  const text = cell ?? MISSING;
  if (text === '') return `<c ${at}/>`;
  const place = texts.placeOf(text);
  return place === undefined
    ? `<c ${at} t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`
    : `<c ${at} t="s"><v>${place}</v></c>`;
}

/** A day as spreadsheets count days. No day stays empty. */
function serialOf(day: FileCell | undefined): FileCell {
  if (typeof day !== 'string' || day < FIRST_COUNTED) return day ?? '';
  return (Date.parse(`${day}T00:00:00Z`) - FIRST_DAY) / MILLISECONDS_OF_DAY;
}

function widthOf(column: FileColumn, place: number, rows: readonly FileRow[]): number {
  const texts = new Set([column.header, ...rows.map((row) => String(row[place] ?? ''))]);
  const widest = Math.max(...Array.from(texts, columnsOf));
  // Room for thousands separators and the button of the filter.
  return Math.min(WIDEST, Math.max(NARROWEST, widest + 4));
}

function colsXml(widths: readonly number[]): string {
  const cols = widths.map(
    (width, place) =>
      `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<cols>${cols.join('')}</cols>`;
}

/** `A`, `Z`, `AA` of a place from 0. */
function columnLetters(place: number): string {
  const rest = Math.floor(place / 26);
  return (rest === 0 ? '' : columnLetters(rest - 1)) + String.fromCharCode(65 + (place % 26));
}
