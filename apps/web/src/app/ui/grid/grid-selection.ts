/** A cell by its place among the rows and columns shown, from 0. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** The active cell, where one types, and the corner of the range opposite it. */
export interface GridSelection {
  readonly active: GridPlace;
  readonly head: GridPlace;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

/** The cells of a range, borders included. */
export interface GridBounds {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** One cell selected. */
export function at(place: GridPlace): GridSelection {
  return { active: place, head: place };
}

export function boundsOf({ active, head }: GridSelection): GridBounds {
  return {
    top: Math.min(active.row, head.row),
    bottom: Math.max(active.row, head.row),
    left: Math.min(active.column, head.column),
    right: Math.max(active.column, head.column),
  };
}

/** Whether more than one cell is selected. */
export function isRange({ active, head }: GridSelection): boolean {
  return active.row !== head.row || active.column !== head.column;
}

/** The place nearest to one within a grid. */
export function within({ row, column }: GridPlace, { rows, columns }: GridSize): GridPlace {
  return { row: clamped(row, rows), column: clamped(column, columns) };
}

/** Moves the active cell, or with `extends` the corner opposite it, by rows and columns. */
export function moved(
  selection: GridSelection,
  by: { readonly rows: number; readonly columns: number; readonly extends: boolean },
  size: GridSize,
): GridSelection {
  const { row, column } = by.extends ? selection.head : selection.active;
  const place = within({ row: row + by.rows, column: column + by.columns }, size);
  return by.extends ? { active: selection.active, head: place } : at(place);
}

/** Every place of a range, row by row. */
export function placesOf({ top, bottom, left, right }: GridBounds): GridPlace[] {
  const places: GridPlace[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) places.push({ row, column });
  }
  return places;
}

/** The next place in reading order (`across`) or down its column that is fit; `null` when there is none. */
export function nextFit(
  from: GridPlace,
  step: { readonly across: boolean; readonly back: boolean },
  grid: GridSize & { readonly isFit: (place: GridPlace) => boolean },
): GridPlace | null {
  const { rows, columns } = grid;
  const width = step.across ? columns : 1;
  const placeOf = (index: number): GridPlace =>
    step.across
      ? { row: Math.floor(index / width), column: index % width }
      : { row: index, column: from.column };
  const by = step.back ? -1 : 1;
  const start = step.across ? from.row * columns + from.column : from.row;
  for (let index = start + by; index >= 0 && index < rows * width; index += by) {
    const place = placeOf(index);
    if (grid.isFit(place)) return place;
  }
  return null;
}

function clamped(value: number, count: number): number {
  return Math.max(0, Math.min(count - 1, value));
}
