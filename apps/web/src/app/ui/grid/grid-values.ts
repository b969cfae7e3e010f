import type { CellChange, GridCell, GridColumn, GridRow } from './grid-model';
import { type GridBounds, type GridPlace, placesOf } from './grid-selection';

/** What a grid shows at this moment. */
export interface GridContent {
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
}

/** The cell of a place; `undefined` outside the grid. */
export function cellAt({ rows, columns }: GridContent, place: GridPlace): GridCell | undefined {
  const [row, column] = [rows[place.row], columns[place.column]];
  return row && column && row.cell(column.key);
}

/** The change that puts a text into a cell; `null` when the cell takes none or has it already. */
export function changeAt(
  { rows, columns }: GridContent,
  { row, column }: GridPlace,
  after: string,
): CellChange | null {
  const [line, field] = [rows[row], columns[column]];
  if (!line || !field) return null;
  const cell = line.cell(field.key);
  if (!cell.isEditable || cell.raw === after) return null;
  return { row: line.id, column: field.key, before: cell.raw, after };
}

/** The texts of a range, as they are copied. */
export function valuesOf(content: GridContent, bounds: GridBounds): string[][] {
  const rows: string[][] = [];
  for (const place of placesOf(bounds)) {
    const line = (rows[place.row - bounds.top] ??= []);
    line.push(cellAt(content, place)?.raw ?? '');
  }
  return rows;
}

/** Empties the cells of a range that can be. */
export function cleared(content: GridContent, bounds: GridBounds): CellChange[] {
  return changesAt(content, bounds, () => '');
}

/** Repeats a source over a target: of a range that grew downwards or to the right, the rest repeats it. */
export function filled(content: GridContent, source: GridBounds, target: GridBounds): CellChange[] {
  const values = valuesOf(content, source);
  const [height, width] = [values.length, values[0]?.length ?? 0];
  return changesAt(content, target, ({ row, column }) => {
    const line = values[modulo(row - source.top, height)];
    return line?.[modulo(column - source.left, width)] ?? '';
  });
}

/** Fills the first row of a range downwards, or its first column to the right. A single row takes the row above it. */
export function filledFromEdge(
  content: GridContent,
  bounds: GridBounds,
  direction: 'down' | 'right',
): CellChange[] {
  if (direction === 'down') {
    const top = bounds.top === bounds.bottom ? Math.max(0, bounds.top - 1) : bounds.top;
    return filled(content, { ...bounds, top, bottom: top }, { ...bounds, top });
  }
  const left = bounds.left === bounds.right ? Math.max(0, bounds.left - 1) : bounds.left;
  return filled(content, { ...bounds, left, right: left }, { ...bounds, left });
}

/** A plain range from the clipboard put into cells: one value fills all cells chosen, more go from the first one on. `null`
 *  when it does not fit: it reaches over the edge or into cells that take nothing. */
export function pasted(
  content: GridContent,
  bounds: GridBounds,
  range: readonly (readonly string[])[],
): CellChange[] | null {
  const [height, width] = [range.length, Math.max(0, ...range.map((row) => row.length))];
  if (height === 1 && width === 1) return changesAt(content, bounds, () => range[0]?.[0] ?? '');
  const { top, left } = bounds;
  const target = { top, left, bottom: top + height - 1, right: left + width - 1 };
  const isFree = placesOf(target).every((place) => cellAt(content, place)?.isEditable === true);
  if (!isFree) return null;
  return changesAt(content, target, ({ row, column }) => range[row - top]?.[column - left] ?? '');
}

function changesAt(
  content: GridContent,
  bounds: GridBounds,
  text: (place: GridPlace) => string,
): CellChange[] {
  return placesOf(bounds).flatMap((place) => changeAt(content, place, text(place)) ?? []);
}

function modulo(value: number, by: number): number {
  return by === 0 ? 0 : ((value % by) + by) % by;
}
