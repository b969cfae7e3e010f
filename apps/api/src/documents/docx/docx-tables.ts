import type { IRunOptions, ITableCellBorders, Table, TableCell } from 'docx';
import type { CardsBlock, DocumentRow, KeyFigure, TableBlock } from '../document';
import type { Docx } from './docx-blocks';
import { INKS, SIZES } from './docx-style';

/** Width of the text on A4 with 18 mm of margin, in twentieths of a point. */
const WIDTH = 9864;
/** Rows of a table that is not divided. */
const ON_ONE_PAGE = 25;
const NO_LINE = { style: 'none', size: 0, color: 'auto' } as const;
const thin = (color: string) => ({ style: 'single', size: 4, color }) as const;
const THICK = { style: 'single', size: 12, color: INKS.accent } as const;

const RULES = {
  top: THICK,
  bottom: THICK,
  left: NO_LINE,
  right: NO_LINE,
  insideVertical: NO_LINE,
} as const;

/** A table with rules above, below and under its header, which is repeated on every page. */
export function figuresTable(docx: Docx, { columns, rows }: TableBlock): Table {
  const widths = widthsOf(columns.map(({ weight }) => weight));
  const row = ({ cells, isTotal }: DocumentRow, look: RowLook) =>
    new docx.TableRow({
      tableHeader: look.fill !== undefined,
      cantSplit: true,
      children: columns.map(({ isNumeric }, place) =>
        cellOf(docx, cells[place] ?? '', {
          ...{ isNumeric, width: widths[place] ?? 0, isBold: isTotal === true },
          ...look,
        }),
      ),
    });
  const header = { cells: columns.map((one) => one.header), isTotal: true };
  const under = { bottom: thin(INKS.rule) };
  const isWhole = rows.length <= ON_ONE_PAGE;
  return new docx.Table({
    width: { size: WIDTH, type: 'dxa' },
    columnWidths: widths,
    layout: 'fixed',
    borders: RULES,
    rows: [
      row(header, { borders: under, fill: INKS.shade, isKept: true }),
      ...rows.map((one, place) => {
        const top = thin(one.isTotal === true ? INKS.rule : INKS.hairline);
        return row(one, { borders: { top }, isKept: isWhole && place < rows.length - 1 });
      }),
    ],
  });
}

type RowLook = Pick<CellLook, 'borders' | 'fill' | 'isKept'>;

interface CellLook {
  readonly width: number;
  readonly isNumeric: boolean;
  readonly isBold: boolean;
  readonly borders: ITableCellBorders;
  /** Ground of a header. */
  readonly fill?: string;
  /** Whether the next row stands on the same page. */
  readonly isKept: boolean;
}

function cellOf(docx: Docx, text: string, look: CellLook): TableCell {
  const { width, isNumeric, isBold, borders, fill, isKept } = look;
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
        keepNext: isKept,
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
      ...note.split('\n').map((text) => new docx.Paragraph({ text, style: 'Note' })),
    ],
  });
}

function widthsOf(weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => Math.floor((WIDTH * weight) / whole));
}
