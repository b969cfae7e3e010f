import { countOf } from './typed-count';
import { type TypedCell, byPlace, placeOf } from './typed-figure';

/** A part within one prefecture. */
export type TypedPart = Pick<TypedCell, 'gender' | 'employment'>;

/** The part of a place, as it was typed. */
export function partOf(
  cells: readonly TypedCell[],
  place: Omit<TypedCell, 'members'>,
): TypedCell | undefined {
  return cells.find((cell) => placeOf(cell) === placeOf(place));
}

/** The parts after some were typed anew; one that was emptied is none any more. */
export function partsAfter(
  cells: readonly TypedCell[],
  changes: readonly TypedCell[],
): TypedCell[] {
  const parts = new Map(cells.map((cell) => [placeOf(cell), cell]));
  for (const change of changes) {
    if (change.members.trim() === '') parts.delete(placeOf(change));
    else parts.set(placeOf(change), change);
  }
  return [...parts.values()].sort(byPlace);
}

/** Members of a prefecture, NaN where something typed is no head-count. Unit: persons. */
export function sumOfRow(cells: readonly TypedCell[], prefecture: string): number {
  return cells
    .filter((cell) => cell.prefecture === prefecture && cell.members.trim() !== '')
    .reduce((sum, { members }) => sum + (countOf(members) ?? 0), 0);
}
