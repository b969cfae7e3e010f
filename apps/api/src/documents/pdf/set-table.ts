import type { DocumentRow, TableBlock } from '../document';
import { COLOURS, STYLES, type TextStyle } from './text-style';
import { PAGE_ROOM, type Typesetter } from './typesetter';

const PAD_X = 6;
const PAD_Y = 2.6;

/** A column with its place on the page. */
interface Place {
  readonly x: number;
  readonly width: number;
  readonly isNumeric: boolean;
}

/** A row measured: the lines of each cell, and its height. */
interface MeasuredRow {
  readonly cells: readonly (readonly string[])[];
  readonly height: number;
  readonly style: TextStyle;
}

/** A table with everything measured. */
interface MeasuredTable {
  readonly places: readonly Place[];
  readonly caption: readonly string[];
  readonly captionHeight: number;
  readonly header: MeasuredRow;
  readonly rows: readonly MeasuredRow[];
}

function measuredTable(setter: Typesetter, table: TableBlock): MeasuredTable {
  const places = placesOf(setter, table);
  const { size, leading } = STYLES.caption;
  const caption = setter.lines(table.caption, setter.width, STYLES.caption);
  const headers = table.columns.map((one) => one.header);
  return {
    places,
    caption,
    captionHeight: caption.length * size * leading + 3,
    header: measured(setter, places, { cells: headers, style: STYLES.header }),
    rows: table.rows.map((row) =>
      measured(setter, places, { cells: row.cells, style: styleOf(row) }),
    ),
  };
}

/** Height of what of a table stands on one page with its heading. */
export function tableStart(setter: Typesetter, table: TableBlock): number {
  return keptTogether(measuredTable(setter, table));
}

/** A table with rules above, below and under its header; numbers to the right, the header again on every page. */
export function setTable(setter: Typesetter, table: TableBlock): void {
  const all = measuredTable(setter, table);
  const { places, header, rows, caption, captionHeight } = all;
  setter.space(5);
  setter.need(keptTogether(all));
  setter.element('Table', (element) => {
    setCaption(setter, element, { lines: caption, height: captionHeight });
    setHeader(setter, element, { header, places });
    rows.forEach((row, place) => {
      if (row.height > setter.room) {
        closeRule(setter);
        setter.newPage();
        repeatHeader(setter, header, places);
      }
      setRow(setter, element, { row, places, isTotal: table.rows[place]?.isTotal === true });
    });
  });
  closeRule(setter);
  setter.y += 8;
}

/** A table that fits on a page is not divided; a longer one begins with caption, header and two rows at least. */
function keptTogether({ captionHeight, header, rows }: MeasuredTable): number {
  const heights = [captionHeight, header.height, ...rows.map(({ height }) => height)];
  const sum = (some: readonly number[]) => some.reduce((whole, height) => whole + height, 0);
  return sum(heights) <= PAGE_ROOM ? sum(heights) : sum(heights.slice(0, 4));
}

function styleOf({ isTotal }: DocumentRow): TextStyle {
  return isTotal === true ? STYLES.header : STYLES.cell;
}

function placesOf({ left, width }: Typesetter, { columns }: TableBlock): Place[] {
  const whole = columns.reduce((sum, { weight }) => sum + weight, 0);
  let x = left;
  return columns.map(({ weight, isNumeric }) => {
    const place = { x, width: (width * weight) / whole, isNumeric };
    x += place.width;
    return place;
  });
}

function measured(
  setter: Typesetter,
  places: readonly Place[],
  { cells, style }: { readonly cells: readonly string[]; readonly style: TextStyle },
): MeasuredRow {
  const lines = places.map(({ width }, place) =>
    setter.lines(cells[place] ?? '', width - PAD_X * 2, style),
  );
  const most = Math.max(1, ...lines.map((one) => one.length));
  return { cells: lines, height: most * style.size * style.leading + PAD_Y * 2, style };
}

function setCaption(
  setter: Typesetter,
  parent: PDFKit.PDFStructureElement,
  { lines, height }: { readonly lines: readonly string[]; readonly height: number },
): void {
  const { size, leading } = STYLES.caption;
  const { left: x, y } = setter;
  setter.element(
    'Caption',
    (element) => {
      lines.forEach((text, line) => {
        element.add(() =>
          setter.put({ x, y: y + size + line * size * leading, text, style: STYLES.caption }),
        );
      });
    },
    { parent },
  );
  setter.y += height;
}

function setHeader(
  setter: Typesetter,
  parent: PDFKit.PDFStructureElement,
  { header, places }: { readonly header: MeasuredRow; readonly places: readonly Place[] },
): void {
  headerGround(setter, header.height);
  setter.element(
    'TR',
    (row) => {
      header.cells.forEach((lines, place) => {
        setter.element(
          'TH',
          (cell) =>
            cell.add(() => setCell(setter, { lines, place: places[place], style: header.style })),
          { parent: row, scope: 'Column' },
        );
      });
    },
    { parent },
  );
  setter.y += header.height;
}

function repeatHeader(setter: Typesetter, header: MeasuredRow, places: readonly Place[]): void {
  headerGround(setter, header.height);
  setter.decorate(() => {
    header.cells.forEach((lines, place) =>
      setCell(setter, { lines, place: places[place], style: header.style }),
    );
  });
  setter.y += header.height;
}

function headerGround(setter: Typesetter, height: number): void {
  const { pdf, left, width, y } = setter;
  setter.decorate(() => {
    pdf.rect(left, y, width, height).fill(COLOURS.shade);
    rule(setter, y, { width: 1.2, colour: COLOURS.accent });
    rule(setter, y + height, { width: 0.6, colour: COLOURS.rule });
  });
}

function setRow(
  setter: Typesetter,
  parent: PDFKit.PDFStructureElement,
  {
    row,
    places,
    isTotal,
  }: { readonly row: MeasuredRow; readonly places: readonly Place[]; readonly isTotal: boolean },
): void {
  const line = isTotal
    ? { width: 0.6, colour: COLOURS.rule }
    : { width: 0.4, colour: COLOURS.hairline };
  setter.decorate(() => rule(setter, setter.y, line));
  setter.element(
    'TR',
    (element) => {
      row.cells.forEach((lines, place) => {
        const [tag, scope] =
          place === 0 ? (['TH', { scope: 'Row' }] as const) : (['TD', {}] as const);
        setter.element(
          tag,
          (cell) =>
            cell.add(() => setCell(setter, { lines, place: places[place], style: row.style })),
          { parent: element, ...scope },
        );
      });
    },
    { parent },
  );
  setter.y += row.height;
}

function setCell(
  setter: Typesetter,
  {
    lines,
    place,
    style,
  }: {
    readonly lines: readonly string[];
    readonly place: Place | undefined;
    readonly style: TextStyle;
  },
): void {
  if (place === undefined) return;
  const { x, width, isNumeric } = place;
  const height = style.size * style.leading;
  lines.forEach((text, line) => {
    const start = isNumeric ? x + width - PAD_X - setter.measure(text, style) : x + PAD_X;
    setter.put({ x: start, y: setter.y + PAD_Y + line * height + height * 0.77, text, style });
  });
}

function closeRule(setter: Typesetter): void {
  setter.decorate(() => rule(setter, setter.y, { width: 1.2, colour: COLOURS.accent }));
}

function rule(
  { pdf, left, width }: Typesetter,
  y: number,
  line: { readonly width: number; readonly colour: string },
): void {
  pdf.moveTo(left, y).lineTo(left + width, y);
  pdf.lineWidth(line.width).strokeColor(line.colour).stroke();
}
