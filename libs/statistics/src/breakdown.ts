import type { Period } from '@soshiki/base';
import type { Ledger } from './ledger';
import { compareKeys } from './row-order';
import { shareOf } from './share';
import type { PlacedCell, UnionState } from './union-state';
import { totalsOf, unionStatesAt, type Totals } from './union-states';
import { isCellDimension, type Basis, type Dimension, type View } from './view';

/** Unions and persons with the same keys, one per dimension. `members` and `share` are `null` when the figure of every
 *  union in the row is missing; `share` is a fraction of the total. */
export interface BreakdownRow {
  readonly keys: readonly string[];
  readonly unions: number;
  readonly members: number | null;
  readonly share: number | null;
}

/** `total.unions` is the number of distinct unions, not the sum of the rows. */
export interface Breakdown {
  readonly rows: readonly BreakdownRow[];
  readonly total: Totals;
}

interface Part {
  readonly keys: readonly string[];
  readonly members: number | null;
}

/** Unions and members of a period by one or two dimensions, in the canonical order of their code lists. Members of the
 *  rows add up to the total exactly; rows without a union are left out. Source: product brief, rules 1, 3 and 4. */
export function breakdownAt(
  ledger: Ledger,
  { asOf, by }: { readonly asOf: Period; readonly by: readonly Dimension[] },
  view: View,
): Breakdown {
  return breakdownOf(unionStatesAt(ledger, asOf, view), by, view.basis);
}

/** The breakdown of union states already selected by a view with the given basis. */
export function breakdownOf(
  states: readonly UnionState[],
  by: readonly Dimension[],
  basis: Basis,
): Breakdown {
  const total = totalsOf(states);
  const parts = states
    .filter(({ unions }) => unions > 0)
    .flatMap((state) => partsOf(state, by, basis));
  const rows = [...gathered(parts).values()]
    .map((row) => ({ ...row, share: shareOf(row.members, total.members) }))
    .sort((left, right) => compareRows(by, left, right));
  return { rows, total };
}

/** One part per row the union stands in: a single one when only unions are divided, else one per group of cells. */
function partsOf(state: UnionState, by: readonly Dimension[], basis: Basis): Part[] {
  if (!by.some((dimension) => isCellDimension(dimension, basis))) {
    return [{ keys: by.map((dimension) => unionKey(state, dimension)), members: state.members }];
  }
  const parts = state.cells.map((cell) => ({
    keys: by.map((dimension) =>
      isCellDimension(dimension, basis) ? cellKey(cell, dimension) : unionKey(state, dimension),
    ),
    members: cell.members,
  }));
  return [...gathered(parts).values()].map(({ keys, members }) => ({ keys, members }));
}

/** Parts with the same keys in one: how many they were, and their members. */
function gathered(parts: readonly Part[]): Map<string, Omit<BreakdownRow, 'share'>> {
  const rows = new Map<string, Omit<BreakdownRow, 'share'>>();
  for (const { keys, members } of parts) {
    const id = keys.join('\n');
    const row = rows.get(id) ?? { keys, unions: 0, members: null };
    rows.set(id, { keys, unions: row.unions + 1, members: plus(row.members, members) });
  }
  return rows;
}

function plus(left: number | null, right: number | null): number | null {
  if (left === null) return right;
  return right === null ? left : left + right;
}

function unionKey({ keys }: UnionState, dimension: Dimension): string {
  return dimension === 'gender' || dimension === 'employment' ? '' : keys[dimension];
}

function cellKey(cell: PlacedCell, dimension: Dimension): string {
  const { prefecture, block, gender, employment } = cell;
  const keys: Partial<Record<Dimension, string>> = { prefecture, block, gender, employment };
  return keys[dimension] ?? '';
}

function compareRows(by: readonly Dimension[], left: BreakdownRow, right: BreakdownRow): number {
  for (const [place, dimension] of by.entries()) {
    const order = compareKeys(dimension, left.keys[place] ?? '', right.keys[place] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}
