import type { IRunOptions, ITableCellBorders, Table, TableCell } from 'docx';
import type { CardsBlock, DocumentRow, KeyFigure, TableBlock } from '../document';
import type { Docx } from './docx-blocks';
import { INKS, SIZES } from './docx-style';

/** Width of the text on A4 with 18 mm of margin, in twentieths of a point. */
const WIDTH = 9864;
const NO_LINE = { style: 'none', size: 0, color: 'auto' } as const;
const thin = (color: string) => ({ style: 'single', size: 4, color }) as const;
const THICK = { style: 'single', size: 12, color: INKS.accent } as const;

/** A table with rules above, below and under its header, which is repeated on every page. */
export function figuresTable(docx: Docx, { columns, rows }: TableBlock): Table {
  const widths = widthsOf(columns.map(({ weight }) => weight));
  const header = { cells: columns.map((one) => one.header), isTotal: true };
  const cellsOf = ({ cells, isTotal }: DocumentRow, borders: ITableCellBorders, fill?: string) =>
    columns.map(({ isNumeric }, place) =>
      cellOf(docx, cells[place] ?? '', {
        ...{ isNumeric, borders, width: widths[place] ?? 0, isBold: isTotal === true },
        ...(fill === undefined ? {} : { fill }),
      }),
    );
  return new docx.Table({
    width: { size: WIDTH, type: 'dxa' },
    columnWidths: widths,
    layout: 'fixed',
    borders: { top: THICK, bottom: THICK, left: NO_LINE, right: NO_LINE, insideVertical: NO_LINE },
    rows: [
      new docx.TableRow({
        tableHeader: true,
        cantSplit: true,
        children: cellsOf(header, { bottom: thin(INKS.rule) }, INKS.shade),
      }),
      ...rows.map(
        (row) =>
          new docx.TableRow({
            cantSplit: true,
            children: cellsOf(row, { top: thin(row.isTotal === true ? INKS.rule : INKS.hairline) }),
          }),
      ),
    ],
  });
}

interface CellLook {
  readonly width: number;
  readonly isNumeric: boolean;
  readonly isBold: boolean;
  readonly borders: ITableCellBorders;
  readonly fill?: string;
}

function cellOf(docx: Docx, text: string, look: CellLook): TableCell {
  const { width, isNumeric, isBold, borders, fill } = look;
  const run: IRunOptions = { text, bold: isBold };
  return new docx.TableCell({
    width: { size: width, type: 'dxa' },
    borders,
    margins: { left: 100, right: 100 },
    verticalAlign: 'center',
    ...(fill === undefined ? {} : { shading: { type: 'clear', color: 'auto', fill } }),
    children: [
      new docx.Paragraph({
        style: 'Cell',
        alignment: isNumeric ? 'right' : 'left',
        children: [new docx.TextRun(run)],
      }),
    ],
  });
}

/** Key figures side by side, each in its box. */
export function cardsTable(docx: Docx, { cards }: CardsBlock): Table {
  const widths = widthsOf(cards.map(() => 1));
  return new docx.Table({
    width: { size: WIDTH, type: 'dxa' },
    columnWidths: widths,
    layout: 'fixed',
    rows: [
      new docx.TableRow({
        cantSplit: true,
        children: cards.map((card, place) => cardOf(docx, card, widths[place] ?? 0)),
      }),
    ],
  });
}

function cardOf(docx: Docx, { label, figure, unit, note }: KeyFigure, width: number): TableCell {
  const line = thin(INKS.rule);
  const big: IRunOptions = { text: figure, size: SIZES.cardFigure, bold: true, color: INKS.accent };
  return new docx.TableCell({
    width: { size: width, type: 'dxa' },
    borders: { top: line, bottom: line, left: line, right: line },
    margins: { top: 80, bottom: 80, left: 120, right: 80 },
    children: [
      new docx.Paragraph({
        style: 'Cell',
        children: [new docx.TextRun({ text: label, size: SIZES.cardLabel, color: INKS.muted })],
      }),
      new docx.Paragraph({
        style: 'Cell',
        children: [new docx.TextRun(big), new docx.TextRun({ text: ` ${unit}`, size: SIZES.unit })],
      }),
      new docx.Paragraph({ text: note, style: 'Note' }),
    ],
  });
}

function widthsOf(weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => Math.floor((WIDTH * weight) / whole));
}
