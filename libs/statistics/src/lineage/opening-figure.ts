import { headcount, UNALLOCATED, UNKNOWN } from '@soshiki/base';
import { apportion } from '../change/apportion';
import type { Cell } from '../ledger';

/** Persons received from one union, with the cells of its last figure (none when it had no figure). */
export interface ReceivedMembers {
  readonly cells: readonly Cell[];
  readonly members: number;
}

/** The first figure of a union after a merge, split or absorption: its own cells (`null` when it is new or has none) and the
 *  persons received. Whoever gives everybody gives its cells; of a part, each cell gives its share in whole persons by
 *  largest remainder; without cells they are allocated to nothing. The cells add up to own + received exactly, in order of
 *  prefecture, gender and employment, none of them empty. @throws RangeError when a number is no head-count. */
export function openingFigure(union: {
  readonly own: readonly Cell[] | null;
  readonly received: readonly ReceivedMembers[];
}): Cell[] {
  const sums = new Map<string, Cell>();
  for (const cell of [...(union.own ?? []), ...union.received.flatMap(cellsCarried)]) {
    const key = keyOf(cell);
    const members = (sums.get(key)?.members ?? 0) + headcount(cell.members);
    sums.set(key, { ...cell, members });
  }
  return [...sums.values()].filter(({ members }) => members > 0).sort(byKey);
}

/** Cells go in one order, so that a remainder never depends on how they were listed. */
function cellsCarried({ cells, members }: ReceivedMembers): Cell[] {
  const given = [...cells].sort(byKey);
  if (given.length === 0) return [unallocated(headcount(members))];
  const shares = apportion(
    headcount(members),
    given.map((cell) => headcount(cell.members)),
  );
  return given.map((cell, place) => ({ ...cell, members: shares[place] ?? 0 }));
}

function unallocated(members: number): Cell {
  return { prefecture: UNALLOCATED, gender: UNKNOWN, employment: UNKNOWN, members };
}

function keyOf({ prefecture, gender, employment }: Cell): string {
  return `${prefecture} ${gender} ${employment}`;
}

function byKey(left: Cell, right: Cell): number {
  return keyOf(left) < keyOf(right) ? -1 : 1;
}
